"""Ties the members of ranges and lists together and lends them each other's units."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.found import Found
from checker.extract.parsed import HYPHENS
from checker.extract.quantity import Date, Measure, Money, Number, Percent, Period, Reading

_DASHES = HYPHENS + "—"


def tie(line: Line, found: list[Found]) -> None:
    """Give neighbours of one range or list a group, and one's unit to the other."""
    groups = 0
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        how = "range" if _season(line, left, right) else _between(line, left, right)
        if not how:
            continue
        if right.group < 0:
            right.group = groups
            groups += 1
        left.group = right.group
        if how == "range" or left.number is not None or left.before:
            # Items of a list share a month or a century for certain, a unit only perhaps.
            certain = how == "range" or isinstance(right.readings[0], Date | Period)
            _lend(left, right, certain=certain)
            _lend_right(left, right)
    _renumber(found)


def _season(line: Line, left: Found, right: Found) -> bool:
    """2018/19, 2018-19: the second year in short; true if it is one."""
    year = left.readings[0]
    number = right.number
    if not isinstance(year, Date) or year.year is None or number is None or number.literal is None:
        return False
    between = right.start - left.end == 1 and line.mark(left.end, "/" + _DASHES)
    if not between or not line.glued(left.end) or not line.glued(right.start):
        return False
    if number.literal.length == 4 and isinstance(right.readings[0], Date):
        return True
    if not number.literal.plain or number.literal.length != 2 or number.role != "cardinal":
        return False
    if number.value <= year.year % 100 and year.year % 100 != 99:
        return False
    right.readings.insert(0, Date(year=year.year - year.year % 100 + int(number.value)))
    return True


def _renumber(found: list[Found]) -> None:
    """Groups count from 0 in text order."""
    order: dict[int, int] = {}
    for one in found:
        if one.group >= 0:
            one.group = order.setdefault(one.group, len(order))


def _between(line: Line, left: Found, right: Found) -> str:
    """``range`` or ``list``, by what stands between two quantities; empty for neither."""
    gap = right.start - left.end
    at = left.end
    if gap == 0:
        return "range" if right.start < line.size and line.atoms[right.start].hyphen else ""
    if gap > 3:
        return ""
    if gap == 1:
        if line.mark(at, _DASHES) or line.has(at, "join") or line.has(at, "alternative"):
            return "range"
        if line.has(at, "conjunction"):
            return "range" if line.follows(left.start, "between") else "list"
        # A comma makes a list only if the list goes on to an "and".
        return "list" if line.mark(at, ",") and right.group >= 0 else ""
    rest = line.find(at + 1, "conjunction") or line.find(at + 1, "alternative")
    if line.mark(at, ",") and rest and rest[1] == right.start:
        return "list"
    for kind in ("join", "alternative", "conjunction"):
        word = line.find(at, kind)
        if word is None:
            continue
        about = line.find(word[1], "approximation") or line.find(word[1], "article")
        if word[1] == right.start or (about and about[1] == right.start):
            return "list" if kind == "conjunction" else "range"
    return ""


def _lend(left: Found, right: Found, *, certain: bool) -> None:
    """5-10 km, between 5 and 10 million: the unit stands with the last."""
    number = left.number
    if number is None or number.role == "code" or (right.shape is None and right.scale == 1):
        return
    if right.before and isinstance(right.readings[0], Money | Date):
        return
    plain = left.readings
    values = list(number.values)
    scaled = [v * right.scale for v in values] if number.scale == 1 and right.scale > 1 else []
    if scaled and not number.approximate and scaled[0] <= _value(right):
        values = [*scaled, *values]
    else:
        scaled = []
    shaped = [right.shape(v) if right.shape else Number(v, number.role) for v in values]
    lent: list[Reading] = [r for r in shaped if r is not None]
    if not lent:
        return
    ordered = [*lent, *plain] if certain or scaled else [*plain, *lent]
    left.readings = list(dict.fromkeys(ordered))
    left.shape = left.shape or right.shape
    if scaled:
        left.scale = right.scale


def _value(one: Found) -> Decimal:
    first = one.readings[0]
    return first.value if isinstance(first, Number | Money | Percent | Measure) else Decimal(0)


def _lend_right(left: Found, right: Found) -> None:
    """$5-10, May 5-6, siglos X y XI: the unit stands with the first."""
    if not left.before or left.shape is None or right.number is None:
        return
    if right.number.role == "code":
        return
    first = left.readings[0]
    if isinstance(first, Period) and right.number.role != "roman":
        return  # siglo XX y 5 libros
    if isinstance(first, Money) and left.scale == 1 < right.scale:
        more = Money(first.value * right.scale, first.currencies)
        if more.value <= _value(right):
            left.readings.insert(0, more)
            left.scale = right.scale
    lent = [r for r in map(left.shape, right.number.values) if r is not None]
    if lent:
        right.readings = list(dict.fromkeys([*lent, *right.readings]))
        right.shape, right.before = left.shape, True
