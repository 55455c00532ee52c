"""The machine reference in words, for the forms that tell of it."""

from __future__ import annotations

from checker.model import Report, Span
from checker.reference import MachineFact, MachineReference
from checker.report.summary import counted

SECTION = "machine reference"


def title(report: Report, reference: MachineReference) -> str:
    """What was compared with what, and how near they are."""
    told = counted(len(reference.renderings), "row")
    over = told if len(reference.renderings) == reference.rows else f"{told} of {reference.rows}"
    about = report.target_path or "<text>"
    return f"{SECTION} for {about}: {reference.model}, chrF2++ {reference.chrf:.2f} over {over}"


def settled_line(reference: MachineReference) -> str:
    """What is not shown; empty if that is nothing."""
    number = counted(reference.settled, "difference")
    return f"{number} not shown: the source bears the draft out" if reference.settled else ""


def told(fact: MachineFact) -> str:
    """A fact in one line, without its place."""
    if fact.opinion == "disagrees":
        said = f"the machine has {_words(fact.machine)} too"
        if not fact.machine:
            said = f"the machine leaves {_quoted(fact.source)} out too"
        return f"{said}; disagrees with {fact.rule}"
    said = f"{_quoted(fact.target)} here, {_words(fact.machine)} in the machine's rendering"
    if fact.source is not None:
        said += f" of {_quoted(fact.source)}"
    return f"{said}; agrees with {fact.rule}" if fact.rule else said


def _quoted(span: Span | None) -> str:
    return _words(" ".join(span.text.split()) if span else "")


def _words(text: str) -> str:
    return f'"{text}"' if text else "nothing"
