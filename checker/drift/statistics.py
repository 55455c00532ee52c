"""Findings per 1,000 words over time, from the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.drift.store import opened


class Rate(NamedTuple):
    """The findings of one month in one outlet."""

    month: date | None
    outlet: str
    documents: int
    words: int
    errors: int
    warnings: int

    @property
    def per_thousand(self) -> float:
        """Errors and warnings per 1,000 words of the renderings."""
        return 1000 * (self.errors + self.warnings) / self.words if self.words else 0.0


_RATES = """
WITH counted AS (
  SELECT path, count(*) FILTER (severity = 'error') AS errors,
         count(*) FILTER (severity = 'warning') AS warnings
  FROM findings GROUP BY path)
SELECT date_trunc('month', published)::DATE AS month, outlet, count(*), sum(words)::INTEGER,
       coalesce(sum(errors), 0)::INTEGER, coalesce(sum(warnings), 0)::INTEGER
FROM documents LEFT JOIN counted USING (path)
WHERE $outlet = '' OR outlet = $outlet
GROUP BY month, outlet ORDER BY month, outlet
"""


def rates(store: Path, outlet: str = "") -> list[Rate]:
    """Month by month and outlet by outlet, undated documents last.

    Raises :class:`checker.drift.store.StoreError` where there is no ledger.
    """
    with opened(store) as connection:
        rows = connection.execute(_RATES, {"outlet": outlet}).fetchall()
    return [Rate(*row) for row in rows]
