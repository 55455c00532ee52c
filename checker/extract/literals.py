"""Reads a number written in digits, with whatever separates its thousands and decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple
from unicodedata import numeric

from checker.extract.atoms import Line
from checker.languages.numbers import Numbers

SPACES = " \u00a0\u2007\u2008\u2009\u202f"
APOSTROPHES = "'’ʼ"
_SEPARATORS = ".,'’ʼ٫٬·"
_MANY = 12  # groups; what is longer is a code and no number
_LONG = 30  # digits in one run; likewise


# Rounded as divisions are, so that ⅓ is one third (Unicode numeric values have 17 digits).
VULGAR_FRACTIONS = {
    sign: Decimal(round(numeric(sign) * 2520)) / 2520 for sign in "¼½¾⅐⅑⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
}
"""Characters that are a fraction."""


class Literal(NamedTuple):
    """Digits and what they may mean, likeliest first; ``end`` is the atom after them."""

    values: tuple[Decimal, ...]
    end: int
    grouping: str = ""
    decimal: str = ""
    code: bool = False
    """No way to read it as one number: a version, a telephone number."""
    plain: bool = False
    """Nothing but digits."""
    length: int = 0
    """How many digits stand before any separator."""


class Separators(NamedTuple):
    """What a language writes between thousands and before decimals."""

    decimal: str
    grouping: tuple[str, ...]


def separators(numbers: Numbers) -> Separators:
    """The separators of a language."""
    return Separators(numbers.decimal, numbers.grouping)


def read_literal(line: Line, at: int, marks: Separators) -> Literal:
    """The number that begins with the digits at an atom."""
    groups, seps, end = _chain(line, at)
    if len(groups) > _MANY or any(len(g) > _LONG for g in groups):
        return Literal((_whole("".join(groups)[:_LONG]),), end, code=True)
    if not seps:
        literal = Literal((_whole(groups[0]),), at + 1, plain=True, length=len(groups[0]))
        return _with_fraction(line, literal)
    found = _several(groups, seps, marks) or _single(groups, seps, marks)
    if found is None:
        return Literal((_whole("".join(groups)),), end, code=True)
    used, literal = found
    stop = at + 1
    for sep in seps[: used - 1]:
        stop += 1 if sep in SPACES else 2
    return _with_fraction(line, literal._replace(end=stop, plain=used == 1, length=len(groups[0])))


def _chain(line: Line, at: int) -> tuple[list[str], list[str], int]:
    """Runs of digits with one separator between each two."""
    atoms = line.atoms
    groups, seps = [atoms[at].text], list[str]()
    end = at + 1
    while end < line.size and len(groups) <= _MANY:
        here = atoms[end]
        if here.kind == "digits":
            gap = line.text[atoms[end - 1].end : here.start]
            if len(gap) != 1 or gap not in SPACES or not _groups_of_three(groups, seps, here.text):
                break
            seps.append(gap)
            end += 1
        elif (
            here.lower in _SEPARATORS
            and here.glued
            and line.glued(end + 1)
            and atoms[end + 1].kind == "digits"
        ):
            seps.append(here.lower)
            end += 2
        else:
            break
        groups.append(atoms[end - 1].text)
    return groups, seps, end


def _groups_of_three(groups: list[str], seps: list[str], text: str) -> bool:
    """Whether a space before this run of digits can separate thousands."""
    if len(text) != 3 or any(s not in SPACES for s in seps):
        return False
    return len(groups) > 1 or (len(groups[0]) <= 3 and groups[0][0] != "0")


def _several(groups: list[str], seps: list[str], marks: Separators) -> tuple[int, Literal] | None:
    """More than one separator: all but the last separate thousands, or all do."""
    if len(seps) == 1 and seps[0] not in SPACES:
        return None
    if len(set(map(_kin, seps))) == 1:
        if _kin(seps[0]) == " " or _is_grouped(groups):
            return len(groups), Literal((_whole("".join(groups)),), 0, seps[0])
        return None
    last = seps[-1]
    head = set(map(_kin, seps[:-1]))
    if (
        len(head) == 1
        and _kin(last) not in head
        and _is_grouped(groups[:-1])
        and last not in SPACES
    ):
        value = Decimal("".join(groups[:-1]) + "." + groups[-1])
        return len(groups), Literal((value,), 0, seps[0], last)
    return None


def _single(groups: list[str], seps: list[str], marks: Separators) -> tuple[int, Literal] | None:
    """One separator: thousands, decimals or, undecided, both."""
    if len(seps) != 1:
        return _list(groups, seps, marks)
    sep = seps[0]
    decimal = Decimal(groups[0] + "." + groups[1])
    groupable = len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0].lstrip("0") != ""
    if sep in APOSTROPHES or sep == "٬":
        if not groupable:
            return 1, Literal((_whole(groups[0]),), 0)
        return 2, Literal((_whole(groups[0] + groups[1]),), 0, sep)
    if not groupable or groups[0][0] == "0":
        if len(groups[0]) >= 4 and len(groups[1]) == 3 and sep != marks.decimal:
            return 1, Literal((_whole(groups[0]),), 0)
        return 2, Literal((decimal,), 0, "", sep)
    whole = _whole(groups[0] + groups[1])
    if sep == marks.decimal:
        return 2, Literal((decimal, whole), 0, "", sep)
    if sep == marks.grouping[0]:
        return 2, Literal((whole,), 0, sep)
    return 2, Literal((whole, decimal), 0, sep)


def _list(groups: list[str], seps: list[str], marks: Separators) -> tuple[int, Literal] | None:
    """Numbers with commas and no spaces between them are read one by one; the rest is a code."""
    if set(seps) == {","} and marks.decimal != "," and all(len(g) <= 4 for g in groups):
        return 1, Literal((_whole(groups[0]),), 0)
    return None


def _is_grouped(groups: list[str]) -> bool:
    """3-3-3, or the Indian 2-2-3."""
    head, middle, tail = groups[0], groups[1:-1], groups[-1]
    if len(groups) == 1:
        return True
    return (
        1 <= len(head) <= 3
        and head[0] != "0"
        and len(tail) == 3
        and (all(len(g) == 3 for g in middle) or all(len(g) == 2 for g in middle))
    )


def _kin(sep: str) -> str:
    if sep in SPACES:
        return " "
    return "'" if sep in APOSTROPHES else sep


def _whole(digits: str) -> Decimal:
    return Decimal(digits)


def _with_fraction(line: Line, literal: Literal) -> Literal:
    """Adds a vulgar fraction that follows: 2½."""
    if line.glued(literal.end) and len(literal.values) == 1:
        part = VULGAR_FRACTIONS.get(line.atoms[literal.end].text)
        if part is not None:
            value = literal.values[0] + part
            return literal._replace(values=(value,), end=literal.end + 1, plain=False)
    return literal
