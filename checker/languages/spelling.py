"""The schema of ``spelling.toml``: how a language makes words of words that no list has yet."""

from __future__ import annotations

import msgspec


class SpellingSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Affixes in lower case, of a language whose words are compiled with those that are rare."""

    prefixes: tuple[str, ...]
    """What goes before a word."""
    suffixes: tuple[str, ...]
    """What goes after a word or its stem."""
    restored: tuple[str, ...] = ()
    """Endings that a word may lose before a suffix."""
    exchanged: tuple[tuple[str, str], ...] = ()
    """Letters that one standard of the language has for those of another."""
