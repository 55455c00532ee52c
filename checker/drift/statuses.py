"""Which findings a new rendering has, had already, or is rid of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.model import Finding, Span

Status = Literal["new", "fixed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Change:
    """A fault of the old rendering, of the new one, or of both."""

    status: Status
    old: Finding | None
    new: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as the newest rendering that has it shows it."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change has at least one side")
        return found


def changes(old: Sequence[Finding], new: Sequence[Finding]) -> list[Change]:
    """Pair the findings of one row of segments; each is in one change.

    A finding is the same fault if its rule and its words are; else if its rule and its place in the
    source are, whatever the rendering has there by now.
    """
    left = list(old)
    paired: dict[int, Finding] = {}
    for same in (_same_words, _same_fault):
        for number, found in enumerate(new):
            if number in paired:
                continue
            before = next((o for o in left if same(o, found)), None)
            if before is not None:
                left.remove(before)
                paired[number] = before
    told = [
        Change("unchanged" if number in paired else "new", paired.get(number), found)
        for number, found in enumerate(new)
    ]
    return told + [Change("fixed", found, None) for found in left]


Same = Callable[[Finding, Finding], bool]


def _same_words(one: Finding, other: Finding) -> bool:
    return (
        one.rule == other.rule
        and _place(one.source) == _place(other.source)
        and _words(one.target) == _words(other.target)
    )


def _same_fault(one: Finding, other: Finding) -> bool:
    return one.rule == other.rule and overlap(one.source, other.source)


def overlap(one: Span | None, other: Span | None) -> bool:
    """Whether two spans of one document share a character."""
    return (
        one is not None
        and other is not None
        and max(one.start, other.start) < min(one.end, other.end)
    )


def _place(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def _words(span: Span | None) -> str | None:
    return None if span is None else " ".join(span.text.split())
