"""Termbases: which target forms a house wants, allows and forbids for a source term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class TermbaseError(ValueError):
    """A termbase that cannot be read; says which file, where and why in one line."""


@dataclass(frozen=True, slots=True)
class Termbase:
    """The merged termbases of a run."""

    entries: tuple[Any, ...] = ()


def load_termbases(settings: Any) -> Termbase:
    """The termbases that the settings name."""
    return Termbase()
