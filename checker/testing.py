"""Runs the examples of rules; for our own tests and for authors of plugins."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.linter import Linter
from checker.model import Finding
from checker.rule import Example, Rule, bad, good

OPEN, CLOSE = "⟦", "⟧"


class ExampleError(AssertionError):
    """An example whose findings are not what its rule promises."""


def run_examples(rule: Rule) -> Iterator[str]:
    """Run each example of a rule and yield its label; a false one is an :class:`ExampleError`."""
    for number, example in enumerate(rule.examples, 1):
        label = f"{rule.code} {'bad' if example.faulty else 'good'} {number}"
        run_example(rule, example, label)
        yield label


def load_examples(path: Path) -> tuple[Example, ...]:
    """The examples of a TOML file: arrays ``bad`` and ``good`` of tables with the keys
    ``languages``, ``source``, ``target`` and, where needed, ``severity``, ``glossary`` and
    ``policy``.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        [bad(**table) for table in data.get("bad", ())]
        + [good(**table) for table in data.get("good", ())]
    )


def run_example(rule: Rule, example: Example, label: str) -> None:
    """Check one example against its promise."""
    source, source_mark = _unmark(example.source)
    target, target_mark = _unmark(example.target)
    tags = example.languages.split(">")
    linter = _linter(tags[0], tags[1], example.glossary, example.policy)
    report = linter.check_text(source, target)
    told = "; ".join(f"{f.rule} {f.severity} {f.message}" for f in report.findings) or "nothing"
    if not example.faulty:
        if report.findings:
            raise ExampleError(f"{label}: {target!r} should be silent, got {told}")
        return
    if [f.rule for f in report.findings] != [rule.code]:
        raise ExampleError(f"{label}: {target!r} should give one {rule.code}, got {told}")
    found = report.findings[0]
    if example.severity not in (None, found.severity):
        raise ExampleError(f"{label}: is {found.severity}, not {example.severity}")
    if not _marked(found, source_mark, target_mark):
        raise ExampleError(
            f"{label}: marks {found.source and found.source.text!r} and "
            f"{found.target and found.target.text!r}, not what stands in {OPEN}{CLOSE}"
        )


def _marked(found: Finding, source: tuple[int, int] | None, target: tuple[int, int] | None) -> bool:
    if source is None and target is None:
        return False
    places = ((found.source, source), (found.target, target))
    return all(m is None or (s is not None and (s.start, s.end) == m) for s, m in places)


def _unmark(text: str) -> tuple[str, tuple[int, int] | None]:
    if OPEN not in text:
        return text, None
    start = text.index(OPEN)
    bare = text.replace(OPEN, "", 1)
    end = bare.index(CLOSE)
    return bare.replace(CLOSE, "", 1), (start, end)


@cache
def _linter(source: str, target: str, glossary: str, policy: str) -> Linter:
    policies = dict(choice.split("=") for choice in policy.split(",") if choice)
    if not glossary:
        return Linter(source, target, policies=policies)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "example.toml"
        path.write_text(glossary, encoding="utf-8")
        linter = Linter(source, target, glossaries=[path], policies=policies)
        _ = linter.termbase  # read while the file is there
        return linter
