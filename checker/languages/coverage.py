"""The schema of ``coverage.toml``: how much a sentence of a language may leave unrendered."""

from __future__ import annotations

import msgspec


class CoverageSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was measured on sound renderings from the language."""

    omission: float | None = None
    """The least log odds at which a stretch of a sentence is told as left out, if measured."""
    addition: float | None = None
    """The same of one that was put in, where that is another."""
    segment: float = 0.0
    """Nats asked for beyond even odds before a whole segment is told as left out.

    Below 0 where sound renderings leave hardly anything over that looks so.
    """
