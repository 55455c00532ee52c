"""The termbases of a run, merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.glossary.entry import Entry


class TermbaseError(ValueError):
    """A termbase that cannot be read; says which file, where and why in one line."""


@dataclass(frozen=True, slots=True)
class Termbase:
    """Entries that do not contend for a source form, but for two senses in one file."""

    entries: tuple[Entry, ...] = ()


def merge(termbases: Sequence[Sequence[Entry]]) -> Termbase:
    """One termbase out of several, strongest first.

    A source form belongs to the first termbase that has it: a later one loses that form from its
    entry, and the whole entry when no form is left.
    """
    taken: set[str] = set()
    kept: list[Entry] = []
    for entries in termbases:
        for one in entries:
            sources = tuple(s for s in one.sources if s.casefold() not in taken)
            if sources == one.sources:
                kept.append(one)
            elif sources:
                kept.append(replace(one, sources=sources))
        taken |= {s.casefold() for one in entries for s in one.sources}
    return Termbase(tuple(kept))
