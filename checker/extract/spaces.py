"""Reads spaces that are one too many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.languages.wording import WordingSchema
from checker.model import Mention, Segment

_DOUBLE = re.compile(r"(?<=[^\s])[ \u00a0]{2,}(?=[^\s])")
# A space and a mark that should follow a word without one. Not before three dots, ".5", ":)".
_STRAY = re.compile(r"(?<=[^\s([{])[ \u00a0\u202f]([,.;:!?)\]])(?=[\s\"'”’»]|$)")
_SUSPECT = re.compile("[ \u00a0\u202f][,.;:!?)\\]]")


@dataclass(frozen=True, slots=True)
class Space:
    """Needless space; the mention spans it and the mark it stands before, if any."""

    double: bool
    right: str
    """What should stand in its place."""


class SpaceReader:
    """Reads mentions of kind ``space`` with a :class:`Space` as value."""

    def __init__(self, language: Language) -> None:
        wording = language.section("wording", WordingSchema)
        self._spaced = frozenset(wording.spaced_marks if wording else ())
        self._known = wording is not None

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the needless spaces of each segment to its mentions."""
        for segment in segments:
            text = segment.text
            if "  " in text or "\u00a0" in text:
                segment.mentions += tuple(
                    Mention("space", Space(True, " "), segment, *m.span())
                    for m in _DOUBLE.finditer(text)
                )
            if self._known and _SUSPECT.search(text):
                segment.mentions += tuple(
                    Mention("space", Space(False, m[1]), segment, *m.span())
                    for m in _STRAY.finditer(text)
                    if m[1] not in self._spaced
                )
