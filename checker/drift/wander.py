"""How much the renderings of each name and term wander over a corpus, and which way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.drift.store import opened

if TYPE_CHECKING:
    import duckdb


class Filter(NamedTuple):
    """Which uses are asked for; what is empty is not asked."""

    name: str = ""
    """A source name, in any case or inflection that was seen."""
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    """The last day that counts."""


class Cell(NamedTuple):
    """The uses of one rendering in one outlet in one month (its first day; unknown if ``None``)."""

    rendering: str
    outlet: str
    month: date | None
    uses: int
    documents: int


@dataclass(frozen=True, slots=True)
class Rendering:
    """One rendering of a source name."""

    form: str
    uses: int
    documents: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Wandering:
    """A source name or term with all its renderings, the most used first."""

    kind: str
    source: str
    written: str
    """The source's words as they are mostly written."""
    preferred: str
    renderings: tuple[Rendering, ...]
    cells: tuple[Cell, ...]
    entropy: float
    """In bits: 0 where it is always rendered alike, 1 for two renderings used equally often."""

    @property
    def uses(self) -> int:
        """How often it is rendered in all."""
        return sum(r.uses for r in self.renderings)

    @property
    def weight(self) -> float:
        """What ranks it: bits a use, times uses."""
        return self.entropy * self.uses

    @property
    def shift(self) -> tuple[Share, Share] | None:
        """The leading rendering of the earlier and the later half of the period, if they differ."""
        months = sorted({c.month for c in self.cells if c.month})
        middle = months[len(months) // 2] if len(months) > 1 else None
        if middle is None:
            return None
        before = _leading(c for c in self.cells if c.month and c.month < middle)
        after = _leading(c for c in self.cells if c.month and c.month >= middle)
        return (before, after) if before.form.lower() != after.form.lower() else None


class Share(NamedTuple):
    """A rendering and its share of the uses, 0 to 1."""

    form: str
    share: float


_CELLS = """
SELECT kind, source, rendering, outlet, date_trunc('month', published)::DATE, count(*),
       count(DISTINCT path), max(preferred), min(published), max(published), mode(written)
FROM uses
WHERE ($outlet = '' OR outlet = $outlet)
  AND ($since::DATE IS NULL OR published >= $since::DATE)
  AND ($until::DATE IS NULL OR published <= $until::DATE)
  AND ($name = '' OR source IN (
        SELECT source FROM uses WHERE source = lower($name) OR lower(written) = lower($name)))
GROUP BY ALL ORDER BY ALL
"""


EVERYTHING = Filter()


def wanderings(store: Path, asked: Filter = EVERYTHING) -> list[Wandering]:
    """All names and terms of a ledger that are rendered in more than one way, the worst first.

    With a name, that one, however it is rendered. Raises
    :class:`checker.drift.store.StoreError` where there is no ledger.
    """
    with opened(store) as connection:
        grouped = _grouped(connection, asked)
    found = [_wandering(kind, source, rows) for (kind, source), rows in grouped.items()]
    told = [w for w in found if asked.name or len(w.renderings) > 1]
    return sorted(told, key=lambda w: (-w.weight, w.source, w.kind))


def languages(store: Path) -> tuple[str, str]:
    """The language pair of most documents of a ledger."""
    pair = "source_language, target_language"
    query = f"SELECT {pair} FROM documents GROUP BY ALL ORDER BY count(*) DESC, {pair} LIMIT 1"
    with opened(store) as connection:
        source, target = connection.execute(query).fetchall()[0]
    return source, target


Rows = list[tuple[str, str, date | None, int, int, str, date | None, date | None, str]]


def _grouped(connection: duckdb.DuckDBPyConnection, asked: Filter) -> dict[tuple[str, str], Rows]:
    grouped: dict[tuple[str, str], Rows] = defaultdict(list)
    for kind, source, *row in connection.execute(_CELLS, asked._asdict()).fetchall():
        grouped[kind, source].append(tuple(row))
    return grouped


def _wandering(kind: str, source: str, rows: Rows) -> Wandering:
    forms = _same_forms(Counter({r[0]: 0 for r in rows}) + _counted(rows))
    cells = tuple(Cell(forms[r[0]], r[1], r[2], r[3], r[4]) for r in rows)
    dates: dict[str, list[date]] = defaultdict(list)
    for row in rows:
        dates[forms[row[0]]] += [day for day in (row[6], row[7]) if day]
    counts = Counter(forms[r[0]] for r in rows)
    renderings = [
        Rendering(
            form,
            sum(c.uses for c in cells if c.rendering == form),
            sum(c.documents for c in cells if c.rendering == form),
            min(dates[form], default=None),
            max(dates[form], default=None),
        )
        for form in counts
    ]
    ranked = tuple(sorted(renderings, key=lambda r: (-r.uses, r.form)))
    preferred = max(r[5] for r in rows)
    written = Counter(r[8] for r in rows).most_common(1)[0][0]
    entropy = _entropy([r.uses for r in ranked])
    return Wandering(kind, source, written, preferred, ranked, cells, entropy)


def _counted(rows: Rows) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row[0]] += row[3]
    return counts


def _same_forms(counts: Counter[str]) -> dict[str, str]:
    """For each written form the one that it counts as: capitals and left-out words do not matter.

    A name given in full once is short after that: ``Scholz`` counts as ``Olaf Scholz``.
    """
    ranked = sorted(counts, key=lambda form: (-len(form.split()), -counts[form], form))
    kept: dict[str, str] = {}
    for form in ranked:
        words = set(form.lower().split())
        longer = (k for k in kept.values() if words <= set(k.lower().split()))
        kept[form] = next(longer, form)
    return kept


def _entropy(counts: Sequence[int]) -> float:
    """Shannon's, in bits."""
    total = sum(counts)
    return abs(sum(n / total * log2(n / total) for n in counts if n))


def _leading(cells: Iterable[Cell]) -> Share:
    counts: Counter[str] = Counter()
    for cell in cells:
        counts[cell.rendering] += cell.uses
    form, uses = min(counts.items(), key=lambda one: (-one[1], one[0]))
    return Share(form, uses / counts.total())
