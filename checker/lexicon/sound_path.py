"""The cheapest way to render a form by a Latin one, letter by letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

LONGEST = 4
"""The most Latin letters that one unit of the other script is rendered by."""
NEVER = 7.0
"""Cost of a rendering that was not seen, and of each letter that is left over."""
HOPELESS = 60.0
"""Cost from which on two forms are not compared further."""
BAND = 4
"""How far from the diagonal, in letters, a rendering may run ahead or behind."""


class Table(msgspec.Struct, frozen=True):
    """The learned costs of one language."""

    vowels: str
    flat: dict[str, dict[str, float]]
    """Costs of renderings of a unit of letters wherever it stands."""
    close: dict[str, dict[str, float]]
    """Costs of renderings of a unit of letters between its neighbours, as :func:`spoken` has it."""
    letters: dict[str, dict[str, float]]
    """Costs of each Latin letter after another; ``^`` is the start of a name."""
    slope: float = 0.45
    offset: float = 1.2
    """How evidence in nats becomes the logarithm of the odds that two forms are one name."""


def spoken(native: str, start: int, end: int, vowels: str) -> str:
    """A unit of letters between the classes of its neighbours: 0 edge, 1 vowel, 2 consonant."""
    left = "0" if start == 0 else "1" if native[start - 1] in vowels else "2"
    right = "0" if end >= len(native) else "1" if native[end] in vowels else "2"
    return f"{left}{native[start:end]}{right}"


Step = tuple[str, str, float]
"""Letters of the other script, none to four Latin ones that render them, and what that costs."""
Unit = tuple[int, Callable[[str], float | None], tuple[tuple[float, str], ...]]
"""How many letters of the other script are taken at once, the costs of their renderings, and the
same sorted by cost."""
Row = tuple[tuple[Unit, ...], ...]
_REMEMBERED = 50_000


class Paths:
    """Finds the cheapest paths through two folded forms by the costs of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._places: dict[str, tuple[Unit, ...]] = {}
        self._rows: dict[str, Row] = {}
        self._parts: dict[str, dict[str, tuple[int, ...]]] = {}

    def rows(self, native: str) -> Row:
        """For each place of a form its units with the costs of their renderings."""
        found = self._rows.get(native)
        if found is None:
            if len(self._rows) > _REMEMBERED:
                self._rows.clear()
            vowels, left, places = self._table.vowels, "0", []
            for i, letter in enumerate(native):
                # All that a place depends on: what is before it, two letters and what follows them.
                around = left + native[i : i + 3]
                here = self._places.get(around)
                places.append(self._place(around, native, i) if here is None else here)
                left = "1" if letter in vowels else "2"
            found = self._rows[native] = tuple(places)
        return found

    def _place(self, around: str, native: str, i: int) -> tuple[Unit, ...]:
        ends = (i + 1, i + 2) if i + 1 < len(native) else (i + 1,)
        units = (self._read(spoken(native, i, end, self._table.vowels)) for end in ends)
        if len(self._places) > _REMEMBERED:
            self._places.clear()
        found = self._places[around] = tuple(unit for unit in units if unit is not None)
        return found

    def _read(self, unit: str) -> Unit | None:
        letters = unit[1:-1]
        row = self._table.close.get(unit) or self._table.flat.get(letters) or {}
        costs = tuple(sorted((cost, part) for part, cost in row.items()))
        return (len(letters), row.get, costs) if row or len(letters) == 1 else None

    def cheapest(self, native: str, latin: str, limit: float) -> float:
        """The cost by dynamic programming in a band around the diagonal, if below the limit."""
        rows, width = self.rows(native), len(latin)
        least = _least(rows, latin)
        if least[0] >= limit:
            return HOPELESS
        spots, blank, slope = self._spots(latin), [HOPELESS] * (width + 1), width / len(native)
        line, after, later = blank[:], blank[:], blank[:]
        line[0] = 0.0
        for i, here in enumerate(rows):
            room, middle, live = limit - least[i], int(i * slope), []
            for j in range(max(0, middle - BAND), min(width, middle + BAND + 1) + 1):
                start = line[j]
                if start >= room:  # the cheapest way on from here is not below the limit
                    continue
                live.append(j)
                skipped = start + NEVER
                if j < width and skipped < line[j + 1]:
                    line[j + 1] = skipped
                if skipped < after[j]:  # noqa: PLR1730  (min takes three times as long)
                    after[j] = skipped
            # Every way on leads through this row or, by two letters at once, past it.
            if not live and min(after) + least[i + 1] >= limit:
                return HOPELESS
            first, last = (live[0], live[-1]) if live else (0, -1)
            for size, _, costs in here if live else ():
                ahead, beyond = limit - least[i + size], after if size == 1 else later
                for cost, part in costs:
                    near, far = ahead - cost, len(part)
                    for j in spots.get(part, ()) if part else live:
                        if (
                            first <= j <= last
                            and (start := line[j]) < room
                            and start < near
                            and start + cost < beyond[j + far]
                        ):
                            beyond[j + far] = start + cost
            line, after, later = after, later, blank[:]
        for j in range(width):
            line[j + 1] = min(line[j + 1], line[j] + NEVER)
        return line[width]

    def steps(self, native: str, latin: str) -> list[Step]:
        """What renders what on the cheapest path through two forms, in order."""
        rows = self.rows(native)
        best: dict[tuple[int, int], tuple[float, Step | None]] = {(0, 0): (0.0, None)}

        def offer(i: int, j: int, step: Step) -> None:
            size, part, cost = len(step[0]), len(step[1]), step[2]
            total = best[i, j][0] + cost
            if total < best.get((i + size, j + part), (HOPELESS, None))[0]:
                best[i + size, j + part] = (total, step)

        for i in range(len(native) + 1):
            for j in range(len(latin) + 1):
                if (i, j) not in best:
                    continue
                if j < len(latin):
                    offer(i, j, ("", latin[j], NEVER))
                if i == len(native):
                    continue
                offer(i, j, (native[i], "", NEVER))
                for size, get, _ in rows[i]:
                    for k in range(j, min(j + LONGEST, len(latin)) + 1):
                        cost = get(latin[j:k])
                        if cost is not None:
                            offer(i, j, (native[i : i + size], latin[j:k], cost))
        found, at = [], (len(native), len(latin))
        while at in best and (step := best[at][1]) is not None:
            found.append(step)
            at = (at[0] - len(step[0]), at[1] - len(step[1]))
        return found[::-1]

    def _spots(self, latin: str) -> dict[str, tuple[int, ...]]:
        """Where in a form each of its parts of one to the most letters stands."""
        found = self._parts.get(latin)
        if found is None:
            if len(self._parts) > _REMEMBERED:
                self._parts.clear()
            found = self._parts[latin] = {}
            width = len(latin)
            for j in range(width):
                for k in range(j + 1, min(j + LONGEST, width) + 1):
                    part = latin[j:k]
                    found[part] = (*found[part], j) if part in found else (j,)
        return found


def _least(rows: Sequence[Sequence[Unit]], latin: str) -> list[float]:
    """From each place of a form on, a cost that no path is below: parts wherever they stand."""
    least = [0.0] * (len(rows) + 1)
    for i in range(len(rows) - 1, -1, -1):
        cheapest = NEVER + least[i + 1]
        for size, _, costs in rows[i]:
            rest = least[i + size]
            for cost, part in costs:
                if cost + rest >= cheapest:
                    break
                if part in latin:
                    cheapest = cost + rest
                    break
        least[i] = cheapest
    return least
