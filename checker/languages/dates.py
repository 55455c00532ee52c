"""The section ``dates``: calendar, clock, decades, centuries and eras.

``{name}`` in a form stands for each ending of ``[endings]`` with that name.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

Forms = tuple[str, ...]


class Years(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What marks a number as a year."""

    after: Forms = ()
    before: Forms = ()
    suffixes: Forms = ()
    """Endings written to the digits: през 2018-а."""


class Eras(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Before and after Christ; the words stand after the year, or before it."""

    bc: Forms = ()
    ad: Forms = ()
    bc_before: Forms = ()
    ad_before: Forms = ()


class Decades(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How decades are written."""

    suffixes: Forms = ()
    """Endings of the digits: 90-те, 1990s."""
    before: Forms = ()
    """Words before plain digits: les années 90."""
    after: Forms = ()
    """Words that may follow and are part of the expression: години."""
    of: Forms = ()
    """What leads from the decade to its century: на, of the."""
    words: Mapping[str, Forms] = {}
    """Spelt decades, by their first year in the century: nineties."""


class DayPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word after an hour that says which half of the day is meant.

    ``first`` is the hour from which the twelve hours count: 0 for a.m., 12 for p.m.
    """

    forms: Forms
    first: int
    before: bool = False
    """The words may stand before the hour as well."""


class ClockOffset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside an hour that move it: half past (30), quarter to (-15), halb (-30)."""

    forms: Forms
    minutes: int
    after: bool = False
    """The words stand after the hour: (οκτώ) παρά τέταρτο."""


class Clock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How times of day are written."""

    markers: Forms = ()
    """Words after the hour or the minutes: o'clock, ч., Uhr."""
    before: Forms = ()
    """Words before a time: at, в."""
    leads: Forms = ()
    """Words before an hour that make it one without more: godz. 18."""
    separators: Forms = (":",)
    """Marks and letters between hours and minutes, the usual one first."""
    parts: tuple[DayPart, ...] = ()
    offsets: tuple[ClockOffset, ...] = ()
    halves: Forms = ()
    """Words after an hour in digits that add half of one: 半."""
    noon: Forms = ()
    midnight: Forms = ()


class Dates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of calendar and clock with all their forms."""

    order: Forms = ("dmy",)
    """Readings of 3/4/2024, the likeliest first; ``dmy``, ``mdy`` or ``ymd``."""
    month_leads: bool = False
    """A date in words runs from the year to the day: 2024. március 15."""
    letters: Mapping[str, Forms] = {}
    """Words written to digits, by the field ``y``, ``M``, ``d``, ``H`` or ``m``: 年, 月, 日."""
    capitals: bool = False
    """Months and weekdays have a capital letter (May, not may)."""
    months: Mapping[str, Forms] = {}
    weekdays: Mapping[str, Forms] = {}
    """By number: 0 is Monday."""
    weak: Forms = ()
    """Forms that, alone, may be another word: май, March, Sun."""
    before_month: Forms = ()
    """Words after which a weak form is a month: in, през."""
    other_after: Forms = ()
    """Words after which any month or weekday may be another word: acestei luni, this month."""
    day_links: Forms = ()
    """Words between day and month, and between month and year: of, de."""
    year_links: Forms = (",",)
    years: Years = Years()
    year_ahead: int = 0
    """How far the years of the usual calendar are ahead of the common ones."""
    eras: Eras = Eras()
    centuries: Forms = ()
    millennia: Forms = ()
    century_first: bool = False
    """The word stands before the number as well (siglo XX)."""
    decades: Decades = Decades()
    clock: Clock = Clock()
    endings: Mapping[str, Forms] = {}
