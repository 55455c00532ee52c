"""The schema of ``wording.toml``: repetitions and spaces that a language has by right."""

from __future__ import annotations

import msgspec


class WordingSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What would be a slip in most languages and is none in this one."""

    doubled: tuple[str, ...] = ()
    """Words that may stand twice in a row, in lower case."""
    linking: tuple[str, ...] = ()
    """Words that join repeated ones (time after time after time)."""
    spaced_marks: tuple[str, ...] = ()
    """Marks that take a space before them."""
