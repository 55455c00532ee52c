"""The page of a rule, as the terminal and the documentation show it.

``python -m checker.pages docs/rules`` writes the documentation's pages anew.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from inspect import cleandoc
from pathlib import Path

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


def markdown_pages() -> dict[str, str]:
    """File name and text of each rule's page, and of the index, as Markdown."""
    index = ["# Rules", "", "| code | name | severity | finds |", "|---|---|---|---|"]
    pages = {}
    for rule in rules():
        summary = rule.page.partition("\n")[0].replace("|", "\\|")
        index.append(
            f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {summary} |"
        )
        pages[f"{rule.code}.md"] = _markdown(rule)
    return {"README.md": "\n".join(index) + "\n", **pages}


def _markdown(rule: Rule) -> str:
    lines = [
        f"# {rule.code} {rule.name}",
        "",
        f"{rule.severity} · MQM {rule.category}",
        "",
        cleandoc(rule.page),
        "",
    ]
    for title, faulty in (("Found", True), ("Sound", False)):
        shown = [e for e in rule.examples if e.faulty is faulty]
        lines += [f"## {title}", ""] if shown else []
        for example in shown:
            lines += ["```text", *(line.strip() for line in _example(example)), "```", ""]
    return "\n".join(lines[:-1]) + "\n"


def write_pages(folder: Path) -> None:
    """Write every page into the folder and remove those of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = markdown_pages()
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
