"""Names of territories, languages, currencies and cities, from CLDR's JSON packages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.lexicon.build.registry import Registry

_LOCALES = {"sr": "sr-Latn"}
_PLACES_KEPT_OUT = frozenset({"ZZ", "XA", "XB", "EZ", "QO"})


def add_names(registry: Registry, npm: Path, tags: Iterable[str]) -> None:
    """Add what CLDR names of territories, languages and currencies, short and variant names too."""
    for tag in tags:
        for kind, package, file, section in (
            ("territory", "localenames", "territories", "localeDisplayNames/territories"),
            ("language", "localenames", "languages", "localeDisplayNames/languages"),
            ("currency", "numbers", "currencies", "numbers/currencies"),
        ):
            named = _read(npm, package, tag, file, section)
            for code in sorted(named, key=lambda c: (c.split("-alt-")[0], "-alt-" in c, c)):
                plain = code.split("-alt-")[0]
                value = named[code]
                forms = [value] if isinstance(value, str) else _of_currency(value)
                if plain not in _PLACES_KEPT_OUT and "-menu-" not in code:
                    registry.add(f"{kind}:{plain}", tag, forms)


def add_cities(registry: Registry, npm: Path, tags: Iterable[str], keys: Mapping[str, str]) -> None:
    """Add the cities that time zones are named after; ``keys`` are entities by English name."""
    english = dict(_exemplars(npm, "en"))
    tags = tuple(tags)
    named = {tag: dict(_exemplars(npm, tag)) for tag in tags}
    zones = sorted({zone for found in named.values() for zone in found if "/" in zone})
    for zone in zones:
        name = english.get(zone, zone.rsplit("/", 1)[-1].replace("_", " "))
        key = keys.get(name, f"city:{zone}")
        registry.add(key, "en", [name], first=True)
        for tag in tags:
            if tag != "en" and zone in named[tag]:
                registry.add(key, tag, [named[tag][zone]], first=True)


def _of_currency(value: Mapping[str, str]) -> list[str]:
    return [v for k, v in sorted(value.items()) if k.startswith("displayName")]


def _exemplars(npm: Path, tag: str) -> Iterator[tuple[str, str]]:
    zones = _read(npm, "dates", tag, "timeZoneNames", "dates/timeZoneNames/zone")
    yield from _cities(zones, "")


def _cities(zones: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for name, value in sorted(zones.items()):
        if not isinstance(value, dict) or name == "Etc":
            continue
        if "exemplarCity" in value:
            yield f"{path}{name}", value["exemplarCity"]
        else:
            yield from _cities(value, f"{path}{name}/")


def _read(npm: Path, package: str, tag: str, file: str, section: str) -> dict[str, Any]:
    locale = _LOCALES.get(tag, tag)
    path = npm / f"cldr-{package}-full" / "main" / locale / f"{file}.json"
    node = json.loads(path.read_text(encoding="utf-8"))["main"][locale]
    for step in section.split("/"):
        node = node[step]
    return dict(node)
