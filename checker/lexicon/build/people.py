"""Compiles given and family names: ``python -m checker.lexicon.build.people``.

From the person providers of Faker (MIT licence), all locales in the Latin, Cyrillic and Greek
scripts; parts of composed names are kept apart. Given names are listed once more by themselves,
without those of peoples who put the family name first.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import marisa_trie
from faker.providers import person

from checker.lexicon.people import GIVEN, HOME
from checker.lexicon.scripts import to_cyrillic
from checker.lexicon.sound import fold

_GIVEN = ("first_name", "male", "female")
_FAMILY = ("last_name", "surname")
_FAMILY_FIRST = ("hu_", "ja_", "ko_", "vi_", "zh_")
_TWO_SCRIPTS = ("hr_",)
"""Locales whose names are those of a people that writes in Cyrillic letters as well."""
SHORTEST = 2


def people() -> tuple[list[str], list[str]]:
    """The folded names, and those of them that are given names, both sorted."""
    given: set[str] = set()
    family: set[str] = set()
    first: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        both = module.name.startswith(_TWO_SCRIPTS)
        named, surnames = (
            {f for form in _listed(provider, lists) for f in _folded(form, both=both)}
            for lists in (_GIVEN, _FAMILY)
        )
        family |= surnames
        (first if module.name.startswith(_FAMILY_FIRST) else given).update(named)
    return sorted(given | family | first), sorted(given)


def _listed(provider: Any, lists: tuple[str, ...]) -> Iterator[str]:
    for name in dir(provider):
        listed = getattr(provider, name) if name.startswith(lists) else ()
        if not isinstance(listed, str) and hasattr(listed, "__iter__"):
            yield from (entry for entry in listed if isinstance(entry, str))


def _folded(form: str, *, both: bool) -> Iterator[str]:
    for part in form.replace("-", " ").split():
        for spelt in (part, to_cyrillic(part)) if both else (part,):
            folded = fold(spelt)
            if len(folded) > SHORTEST and ord(max(folded)) < 0x530:
                yield folded


if __name__ == "__main__":
    for path, names in zip((HOME, GIVEN), people(), strict=True):
        marisa_trie.Trie(names).save(str(path))
        print(path.name, len(names), "names", path.stat().st_size, "bytes")
