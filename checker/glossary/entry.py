"""An entry of a termbase, and the use of one that is read in a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from checker.model import Severity

Kind = Literal["outlet", "institution", "party", "office", "place", "person", "term"]
CaseRule = Literal["smart", "exact", "any"]
PartOfSpeech = Literal["", "noun", "proper noun", "adjective", "verb", "phrase"]
Status = Literal[
    "source", "preferred", "allowed", "related", "fixed", "deprecated", "forbidden", "other"
]

KINDS: tuple[str, ...] = get_args(Kind)
NAMES = frozenset({"outlet", "institution", "party", "place", "person"})
"""The kinds whose entries are proper names."""

UNINFLECTED = frozenset({"outlet", "place", "person"})
"""The kinds that take the endings of proper nouns, unless the part of speech says otherwise."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What a house wants for one term; forms are as they are written, without inflection.

    Raises :class:`ValueError` for an entry that contradicts itself.
    """

    sources: tuple[str, ...]
    """The forms of the source language, the main one first."""
    preferred: str
    allowed: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Words that may well render it without being its name: adjectives, metonyms, short forms."""
    deprecated: tuple[str, ...] = ()
    """Understood, but no longer wanted: pointed out, never a fault."""
    forbidden: tuple[str, ...] = ()
    fixed_phrases: tuple[str, ...] = ()
    """Target phrases in which an otherwise unwanted form is right, such as names of dishes."""
    kind: Kind = "term"
    part_of_speech: PartOfSpeech = ""
    stands_for: str = ""
    """What an acronym stands for, in the source language."""
    case: CaseRule = "smart"
    """``smart``: capitals of the form are needed, small letters match any; ``exact``; ``any``."""
    severity: Severity = Severity.WARNING
    """How grave a forbidden form is."""
    paraphrase: bool = False
    """Sound renderings may well go round the term: that it is not used is a mere hint."""
    context: tuple[str, ...] = ()
    """Source words of which one must stand near for this sense of the term."""
    domain: str = ""
    note: str = ""
    reference: str = ""
    """Where the preference comes from: a style guide, a standard, the bearer's own usage."""
    origin: str = ""
    """The termbase that it was read from."""
    line: int = 0
    """The line of the file where it begins, from 1; 0 if it comes from no file."""

    def __post_init__(self) -> None:
        if not self.sources or not all(_has_letters(s) for s in self.sources):
            raise ValueError("a source form is empty")
        if not all(_has_letters(form) for form, _ in self.target_forms()):
            raise ValueError("a target form is empty")
        seen: dict[str, str] = {}
        for form, status in self.target_forms():
            other = seen.get(_plain(form))
            if other is not None:
                told = "twice" if other == status else f"and {other}"
                raise ValueError(f"{form!r} is {status} {told}")
            seen[_plain(form)] = status
        if len(set(map(_plain, self.sources))) < len(self.sources):
            raise ValueError("the same source form stands twice")

    @property
    def key(self) -> str:
        """What tells it from other entries of the run: source forms and preferred form."""
        return f"{'|'.join(self.sources)}={self.preferred}"

    @property
    def accepted(self) -> tuple[str, ...]:
        """The forms that are right: the preferred one first."""
        return (self.preferred, *self.allowed)

    @property
    def is_name(self) -> bool:
        """Whether it names a person, a place or a body."""
        return self.kind in NAMES or self.part_of_speech == "proper noun"

    @property
    def inflects_as_name(self) -> bool:
        """Whether its words take the endings of proper nouns only."""
        if self.part_of_speech:
            return self.part_of_speech == "proper noun"
        return self.kind in UNINFLECTED

    def target_forms(self) -> Iterator[tuple[str, Status]]:
        """Every target form with its status."""
        yield self.preferred, "preferred"
        yield from ((form, "allowed") for form in self.allowed)
        yield from ((form, "related") for form in self.related)
        yield from ((form, "fixed") for form in self.fixed_phrases)
        yield from ((form, "deprecated") for form in self.deprecated)
        yield from ((form, "forbidden") for form in self.forbidden)


@dataclass(frozen=True, slots=True)
class TermUse:
    """The value of a term mention."""

    entries: tuple[Entry, ...]
    """The entry; several only where one source form has several senses."""
    status: Status

    @property
    def anchors(self) -> tuple[str, ...]:
        """Keys that are equal for a term and its rendering, for alignment."""
        return tuple(f"t:{e.key}" for e in self.entries)


def _has_letters(form: str) -> bool:
    return any(ch.isalnum() for ch in form)


def _plain(form: str) -> str:
    return unicodedata.normalize("NFC", " ".join(form.split()))
