"""The one-call interface."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.linter import Linter
from checker.model import Report


def check(
    source: str | Path,
    target: str | Path,
    *,
    languages: tuple[str, str] | None = None,
    glossaries: Sequence[str | Path] = (),
    align: str = "auto",
    **settings: Any,
) -> Report:
    """Check one file against its translation."""
    pair = languages or ("bg", "en")
    return Linter(*pair, glossaries=glossaries, **settings).check(source, target, align=align)
