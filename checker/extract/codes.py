"""Tells digits that count nothing: labels, versions, chains of groups such as account numbers."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line, has_case
from checker.extract.found import Found, is_year, style_of
from checker.extract.literals import SPACES
from checker.extract.parsed import Parsed
from checker.extract.quantity import Number

_MANY = 12  # groups of digits in one chain


class CodeGrammar:
    """Reads the label that the digits at an atom belong to."""

    def label(self, line: Line, at: int, number: Parsed) -> Found | None:
        """G7, F-16, 747s, 1.2.3, 12 34 56 78: digits that count nothing."""
        literal = number.literal
        if literal is None:
            return None
        chain = self._chain(line, at)
        if chain:
            return code(at, number, chain)
        before = at - 1
        if line.glued(at) and _is_letters(line, before) and not self._is_unit(line, before):
            return code(at, number, at + 1)
        hyphened = line.glued(at) and line.mark(before, "-‑") and line.glued(before)
        if hyphened and line.kind(before - 1) == "word" and not _year_like(literal.values[0]):
            return code(at, number, at + 1)
        return None

    def lettered(self, line: Line, at: int, found: Found) -> Found:
        """5G, 747s: a few letters on the number that mean nothing as a unit."""
        number, end = found.number, found.end
        if number is None or number.literal is None or end != number.literal.end:
            return found
        if line.glued(end) and _is_letters(line, end) and not is_year(number):
            label = code(at, number, end)
            label.weak = True
            return label
        return found

    def _is_unit(self, line: Line, at: int) -> bool:
        return line.has(at, "currency") or line.has(at, "code") or line.has(at, "clock-marker")

    def _chain(self, line: Line, at: int) -> int:
        """The end of a chain of digit groups that are no thousands, else 0."""
        end, groups = at + 1, 1
        atoms = line.atoms
        while end < line.size and groups < _MANY:
            if atoms[end].kind == "digits" and line.text[atoms[end - 1].end] in SPACES:
                end += 1
            elif line.mark(end, "-‑") and line.glued(end) and line.kind(end + 1) == "digits":
                end += 2
            else:
                break
            groups += 1
        digits = sum(len(a.text) for a in atoms[at:end] if a.kind == "digits")
        return end if groups >= 4 and digits >= 7 else 0


def _is_letters(line: Line, at: int) -> bool:
    """Whether letters stand here that have a case.

    Scripts without case write no spaces (3.5%增加) or write short words to the next one (و2023), so
    that their letters beside digits are words of the sentence.
    """
    return line.kind(at) == "word" and has_case(line.atoms[at].text)


def code(start: int, number: Parsed, end: int = 0) -> Found:
    """A label from one atom to another, or as far as the number goes."""
    end = end or number.end
    return Found(
        start, end, [Number(v, "code") for v in number.values[:1]], style=style_of(number),
        number=Parsed(number.values, end, "code"),
    )  # fmt: skip


def _year_like(value: Decimal) -> bool:
    return 1000 <= value < 2200
