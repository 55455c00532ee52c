"""Compiles given and family names: ``python -m checker.lexicon.build.people``.

From the person providers of Faker (MIT licence), all locales in the Latin, Cyrillic and Greek
scripts; parts of composed names are kept apart.
"""

from __future__ import annotations

import importlib
import pkgutil

import marisa_trie
from faker.providers import person

from checker.lexicon.people import HOME
from checker.lexicon.sound import fold

_LISTS = ("first_name", "last_name", "surname", "male", "female")
SHORTEST = 2


def people() -> list[str]:
    """The folded names, sorted."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for name in dir(provider):
            listed = getattr(provider, name) if name.startswith(_LISTS) else ()
            if not isinstance(listed, str) and hasattr(listed, "__iter__"):
                for entry in listed:
                    if isinstance(entry, str):
                        found |= {fold(part) for part in entry.replace("-", " ").split()}
    return sorted(f for f in found if len(f) > SHORTEST and ord(max(f)) < 0x530)


if __name__ == "__main__":
    listed = people()
    marisa_trie.Trie(listed).save(str(HOME))
    print(len(listed), "names", HOME.stat().st_size, "bytes")
