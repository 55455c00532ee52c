"""The page of a rule, as the terminal and the documentation show it."""

from __future__ import annotations

from difflib import get_close_matches
from inspect import cleandoc

from checker.registry import find, rules
from checker.rule import Example, Rule


def page(code_or_name: str) -> str:
    """The page of a rule; a :class:`ValueError` names the nearest one where there is none."""
    rule = find(code_or_name)
    if rule is None:
        known = [k for r in rules() for k in (r.code, r.name)]
        near = get_close_matches(code_or_name, known, n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]}?" if near else "; 'checker rules' lists them"
        raise ValueError(f"there is no rule {code_or_name!r}{hint}")
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> list[str]:
    head = f"{rule.code} {rule.name} ({rule.severity}, {rule.category})"
    lines = [head, "=" * len(head), "", cleandoc(rule.page), ""]
    for title, faulty in (("Found", True), ("Sound", False)):
        shown = [e for e in rule.examples if e.faulty is faulty]
        if shown:
            lines += [f"{title}:", *(line for e in shown for line in _example(e)), ""]
    return lines[:-1]


def _example(example: Example) -> list[str]:
    source, target = example.languages.split(">")
    return [f"  {source}  {example.source}", f"  {target}  {example.target}"]
