"""Where the compiled files are and how they are opened: mapped, never read whole."""

from __future__ import annotations

import mmap
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


def base(tag: str) -> str:
    """The language of a BCP 47 tag: the lexicon knows no regions, and scripts by their letters."""
    return tag.partition("-")[0].lower()


def exists(*parts: str) -> bool:
    """Whether a compiled file is there."""
    return DATA.joinpath(*parts).is_file()


@cache
def column(*parts: str) -> memoryview:
    """The bytes of a compiled file; empty where there is none."""
    path = DATA.joinpath(*parts)
    if not path.is_file() or not path.stat().st_size:
        return memoryview(b"")
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@cache
def lines(*parts: str) -> tuple[str, ...]:
    """The lines of a small compiled text file; none where there is no such file."""
    path = DATA.joinpath(*parts)
    return tuple(path.read_text(encoding="utf-8").splitlines()) if path.is_file() else ()
