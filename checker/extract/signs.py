"""Reads whether a quantity is below zero: by a minus before it, or by words after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.extract.atoms import Line
from checker.extract.found import Found
from checker.extract.parsed import HYPHENS
from checker.extract.quantity import Measure, Money, Number, Percent, Reading

_TEMPERATURE = "temperature"


def signed(line: Line, found: Found) -> Found:
    """Adds a minus that stands before a quantity (-5 °C, minus five), or words that say it after.

    It may be a dash, or a manner of speaking: both readings are kept, until :func:`settle` knows.
    """
    after = line.find(found.end, "below-zero")
    if after:
        found.end, found.negative, found.below_after = after[1], True, True
        found.entries.append(after[0].entry)
        found.readings = _distinct([*map(_below, found.readings), *found.readings])
        return found
    at, before = found.start, found.start - 1
    # al menos 5 is at least five and not minus five
    word = None if line.follows(at, "approximation") else line.before(at, "minus")
    sign = line.kind(at) == "digits" and (
        line.mark(before, "-−–") or (before >= 0 and line.atoms[before].text == "−")
    )
    if word is None and not (sign and line.glued(at) and not line.glued(before)):
        return found
    found.readings = _distinct([*map(_below, _amounts(found)), *found.readings])
    found.start = word[1] if word else before
    if word:
        found.entries.append(word[0].entry)
    found.negative = word is not None or line.kind(before - 1) != "digits"
    return found


def settle(line: Line, found: list[Found]) -> None:
    """Makes up its mind on every temperature of a segment.

    One with a sign has that sign. One without may be meant below zero only where something else is
    (temperatures below zero, 5 to 10 degrees; -5/7 °C).
    """
    warm = [f for f in found if _is_temperature(f)]
    if not warm:
        return
    signs = (line.has(at, k) for at in range(line.size) for k in ("below-zero", "cold", "minus"))
    cold = any(f.negative for f in warm) or any(signs) or _dashed(line, warm)
    for one in warm:
        below = _distinct(map(_below, one.readings))
        if one.negative or _ends_below(one, warm):
            one.readings = below
        elif cold:
            one.readings = _distinct([*one.readings, *below])


def _is_temperature(found: Found) -> bool:
    return any(isinstance(r, Measure) and r.dimension == _TEMPERATURE for r in found.readings)


def _ends_below(one: Found, warm: list[Found]) -> bool:
    """10 to 12 degrees below zero: what is said after the second is said of both."""
    return one.group >= 0 and any(
        f.group == one.group and f.start > one.start and f.below_after for f in warm
    )


def _dashed(line: Line, warm: list[Found]) -> bool:
    """Whether some dash stands right before one, which may have been meant for a minus."""
    return any(line.mark(f.start - 1, HYPHENS + "—") for f in warm)


def _amounts(found: Found) -> list[Reading]:
    return [r for r in found.readings if isinstance(r, Number | Money | Percent | Measure)]


def _below(reading: Reading) -> Reading:
    if isinstance(reading, Number | Money | Percent | Measure):
        return replace(reading, value=-abs(reading.value))
    return reading


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    return list(dict.fromkeys(readings))
