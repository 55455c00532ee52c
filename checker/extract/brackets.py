"""Reads brackets and tells them from list numbers and smileys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.model import Mention, Segment

_BRACKET = re.compile(r"[()\[\]{}（）【】]")
_PARTNER = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】"}
# A number or letter and ")" at the head of a line or of a list item: nothing opened it.
_ITEM = re.compile(r"(?:^|[\s,;:.(])(?:\d{1,4}|[^\W\d_]|[ivxIVX]{2,4})\.?$")
_FACE = re.compile(r"[:;=8xX]['’]?-?$")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket; ``opens`` or closes, and ``partner`` is the bracket that goes with it."""

    opens: bool
    partner: str
    weak: bool = False
    """May be the end of a list number or of a smiley: it may pair, it is never missed."""


class BracketReader:
    """Reads mentions of kind ``bracket``, one for each, with a :class:`Bracket` as value."""

    def __init__(self, language: Language) -> None:
        self._closes = {c: o for o, c in _PARTNER.items()}

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the brackets of each segment to its mentions."""
        for segment in segments:
            found = tuple(
                Mention("bracket", self._value(segment.text, m.start()), segment, *m.span())
                for m in _BRACKET.finditer(segment.text)
            )
            if found:
                segment.mentions += found

    def _value(self, text: str, at: int) -> Bracket:
        sign, before = text[at], text[max(0, at - 6) : at]
        face = bool(_FACE.search(before))
        if sign in _PARTNER:
            return Bracket(True, _PARTNER[sign], face)
        return Bracket(False, self._closes[sign], face or bool(_ITEM.search(before)))
