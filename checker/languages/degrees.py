"""The schema of ``degrees.toml``: how many, how sure, when, and which of two is more."""

from __future__ import annotations

import msgspec

CONTRARY = (
    ("all", "most"), ("all", "some"), ("all", "few"), ("most", "some"), ("most", "few"),
    ("many", "few"), ("more", "less"), ("before", "after"), ("older", "younger"),
    ("higher", "lower"), ("better", "worse"), ("larger", "smaller"), ("longer", "shorter"),
    ("stronger", "weaker"), ("faster", "slower"), ("earlier", "later"),
)  # fmt: skip
"""Degrees that exclude each other."""
OVERSTATED = (("possible", "certain"),)
"""Degrees of which the second is wrong for the first; a language may leave unsaid that a thing that
will be is only likely, so that the other way round proves nothing."""


class Degree(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and phrases of a degree in lower case; ``*`` stands for any ending."""

    says: tuple[str, ...] = ()
    """What says it, whatever else stands in the sentence."""
    may: tuple[str, ...] = ()
    """What may be meant by a word of another language that says it, or render one."""


class DegreesSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The degrees of a language, by what they are called in ``CONTRARY`` and ``OVERSTATED``."""

    all: Degree
    most: Degree
    some: Degree
    few: Degree
    many: Degree
    possible: Degree
    certain: Degree
    more: Degree
    less: Degree
    before: Degree
    after: Degree
    older: Degree
    younger: Degree
    higher: Degree
    lower: Degree
    better: Degree
    worse: Degree
    larger: Degree
    smaller: Degree
    longer: Degree
    shorter: Degree
    stronger: Degree
    weaker: Degree
    faster: Degree
    slower: Degree
    earlier: Degree
    later: Degree
