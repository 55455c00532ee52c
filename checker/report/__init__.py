"""Writing a run out; each form is a module of its own."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from checker.outcome import Run
from checker.rule import Rule

FORMS = (
    "text", "concise", "grouped", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson",
    "markdown", "csv", "html",
)  # fmt: skip
# Forms that write control characters as escapes, or replace them themselves.
_ESCAPING = frozenset({"json", "jsonl", "sarif", "gitlab", "rdjson", "junit"})
_CONTROL = {c: "\ufffd" for c in (*range(32), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r\x85"}
Rules = Mapping[str, Rule]


def written(form: str, run: Run, rules: Rules) -> str:
    """A run in one of the forms, without colour; the same run gives the same text.

    ``rules`` are the rules by code, for forms that carry their pages.
    """
    text: str = import_module(f"checker.report.{form}").write(run, rules)
    if form not in _ESCAPING:
        text = visible(text)
    return text.encode(errors="replace").decode()  # half a character, which no file can hold


def visible(text: str) -> str:
    """Text that a terminal does not obey: control characters of what is quoted made visible."""
    return text.translate(_CONTROL)
