"""The schema of ``polarity.toml``: how a language denies."""

from __future__ import annotations

import msgspec


class PolaritySchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and phrases that deny, in lower case.

    ``*`` at an end stands for any letters; ``…`` in a phrase for one to five words.
    """

    deny: tuple[str, ...]
    """Words that deny the clause they stand in."""
    paired: tuple[str, ...] = ()
    """Words that deny only together with one of ``join``; each alone is weak."""
    join: tuple[str, ...] = ()
    """Words that deny alone, and beside another denial only agree with it."""
    completes: tuple[str, ...] = ()
    """Words that make one of ``paired`` deny, and alone mean something else altogether."""
    lean: tuple[str, ...] = ()
    """Words and phrases that deny by their meaning, so that one may render a denial."""
    affixes: tuple[str, ...] = ()
    """Beginnings and endings that deny a word, if what is left of it is a word too."""
    affirm: tuple[str, ...] = ()
    """Words that only look as if an affix denied them."""
    idle: tuple[str, ...] = ()
    """Phrases whose denial denies nothing."""
    soft: tuple[str, ...] = ()
    """Phrases whose denial is often said without one in other languages."""
    stress: tuple[str, ...] = ()
    """Words that before a verb say that something is so after all, and are idle otherwise."""
    resumed: tuple[str, ...] = ()
    """Words before which one of ``stress`` stands for another verb: as he did again."""
