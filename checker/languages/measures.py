"""The section ``measures``: the words for units and shares, and the symbols all languages share."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

Forms = tuple[str, ...]


class Measures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for units by their CLDR name (``kilometer-per-hour``), with all their forms."""

    units: Mapping[str, Forms]
    adjectives: Mapping[str, Forms] = {}
    """Words that name a unit, or percent, only after a number or in a compound: (3-)годишен."""
    square: Forms = ()
    """Words before a unit of length that make it one of area: кв., square."""
    cubic: Forms = ()
    per: Forms = ()
    """Words between a unit and the unit of time of a speed: per, в. A slash is read anyway."""
    attached: Mapping[str, Forms] = {}
    """Words that name a unit only where no space stands before them: 4in."""
    percent: Forms = ()
    percent_before: Forms = ()
    """Words before the number: yüzde 5."""
    permille: Forms = ()
    points: Forms = ()
    """Percentage points."""
    basis_points: Forms = ()
    endings: Mapping[str, Forms] = {}


class CommonMeasures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is the same in every language."""

    dimensions: Mapping[str, Forms]
    """CLDR units by what they measure."""
    symbols: Mapping[str, Forms]
    """Symbols of units, case kept; read only right after a number."""
    spaced: Mapping[str, Forms]
    """Symbols that are read only after a space or a decimal: 9.58s, but not 747s."""
    parts: Mapping[str, Mapping[str, int]]
    """Into how many of a smaller unit a unit is divided where both are said: 6 feet 4 inches."""
    percent: Forms
    permille: Forms


@cache
def common_measures() -> CommonMeasures:
    """Units of ``common/measures.toml`` (CLDR, SI Brochure)."""
    file = files("checker.languages") / "common" / "measures.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), CommonMeasures)


@cache
def dimension_of() -> Mapping[str, str]:
    """What each unit measures, such as ``length`` of ``kilometer``."""
    return {u: name for name, units in common_measures().dimensions.items() for u in units}
