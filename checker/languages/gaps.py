"""The schema of ``gaps.toml``: after which words a sentence cannot stop or turn away."""

from __future__ import annotations

import msgspec


class GapsSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Function words in lower case. A word lost in an edit leaves two of them side by side."""

    determiners: tuple[str, ...]
    """Words that only ever stand before what they belong to."""
    prepositions: tuple[str, ...]
    """Words that nearly always do."""
    conjunctions: tuple[str, ...]
    """Words that cannot follow a determiner, unless another one follows them, nor end a clause."""
    coordinating: tuple[str, ...]
    """Those of them that join like with like, so that two of them do not meet at a comma."""
    verbs: tuple[str, ...]
    """Forms that no noun has, so that they cannot follow a determiner or a preposition."""
    infinitives: tuple[str, ...] = ()
    """Those of them that may follow a preposition (to be)."""
    possessive: tuple[str, ...] = ()
    """Endings that belong to a word before them, as they stand by themselves."""
