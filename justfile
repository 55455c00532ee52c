# Tasks for developers; every one is a plain command that works without just.

venv := ".venv/bin/"

# everything that must pass before a commit lands
check:
    {{venv}}ruff check .
    {{venv}}ruff format --check .
    {{venv}}mypy
    {{venv}}lint-imports

test *args:
    {{venv}}python -m pytest {{args}}

# speed; quality is measured on data that is not in this repository
bench:
    for b in benchmarks/*.py; do {{venv}}python "$b"; done

# write the rule pages anew
docs:
    {{venv}}python -m checker.pages docs/rules

fix:
    {{venv}}ruff check --fix .
    {{venv}}ruff format .

# start a rule from a template: just new-rule numbers N150 number-made-up
new-rule family code name:
    sed -e 's/CODE/{{code}}/; s/NAME/{{replace(name, "-", "_")}}/' docs/rule-template.txt \
      > checker/rules/{{family}}/{{replace(name, "-", "_")}}.py
