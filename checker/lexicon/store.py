"""Where the compiled files are and how they are opened: mapped, never read whole."""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import overload

import marisa_trie

NUMBER_BYTES = 3
DATA = Path(__file__).parent / "data"


@cache
def base(tag: str) -> str:
    """The language of a BCP 47 tag: the lexicon knows no regions, and scripts by their letters."""
    return tag.partition("-")[0].lower()


def exists(*parts: str) -> bool:
    """Whether a compiled file is there."""
    return DATA.joinpath(*parts).is_file()


@cache
def trie(*parts: str) -> marisa_trie.Trie:
    """A compiled set of strings with their numbers; empty where there is no such file."""
    path = DATA.joinpath(*parts)
    return marisa_trie.Trie().mmap(str(path)) if path.is_file() else marisa_trie.Trie()


@cache
def bytes_trie(*parts: str) -> marisa_trie.BytesTrie:
    """A compiled map of strings to bytes; empty where there is no such file."""
    path = DATA.joinpath(*parts)
    return marisa_trie.BytesTrie().mmap(str(path)) if path.is_file() else marisa_trie.BytesTrie()


@cache
def column(*parts: str) -> memoryview:
    """The bytes of a compiled file; empty where there is none."""
    path = DATA.joinpath(*parts)
    if not path.is_file() or not path.stat().st_size:
        return memoryview(b"")
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


class Numbers(Sequence[int]):
    """Whole numbers of three bytes each, the lowest first."""

    def __init__(self, packed: memoryview) -> None:
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed) // NUMBER_BYTES

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        at = NUMBER_BYTES * index
        return int.from_bytes(self._packed[at : at + NUMBER_BYTES], "little")


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers as :class:`Numbers` reads them."""
    return b"".join(n.to_bytes(NUMBER_BYTES, "little") for n in numbers)


@cache
def lines(*parts: str) -> tuple[str, ...]:
    """The lines of a small compiled text file; none where there is no such file."""
    path = DATA.joinpath(*parts)
    return tuple(path.read_text(encoding="utf-8").split("\n")[:-1]) if path.is_file() else ()
