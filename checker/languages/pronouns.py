"""The schema of ``pronouns.toml``: which pronouns tell whether a man or a woman is meant."""

from __future__ import annotations

import msgspec


class PronounsSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in lower case. Where genders are those of grammar, some pronouns tell nothing."""

    she: tuple[str, ...]
    """Subjects that a rendering says with its own word for she, if with he or she at all; empty
    where the word has other senses."""
    he: tuple[str, ...]
    """The same of he."""
    feminine: tuple[str, ...]
    """Every pronoun of that gender, in all cases, and possessives."""
    masculine: tuple[str, ...]
    """The same of the other one."""
    things: tuple[str, ...] = ()
    """Words for things that are she or he besides, such as ships, in the singular."""
