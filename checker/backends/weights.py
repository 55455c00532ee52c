"""Writes a carried encoder as a folder that transformers and sentence-transformers read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.backends.carrier import Carrier

WEIGHTS = "model.safetensors"

_OF_TABLES = {
    "embeddings.word_embeddings.weight": "emb.word",
    "embeddings.position_embeddings.weight": "emb.pos",
    "embeddings.token_type_embeddings.weight": "emb.type",
    "embeddings.LayerNorm.weight": "emb.ln.w",
    "embeddings.LayerNorm.bias": "emb.ln.b",
}
_OF_LAYERS = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi",
    "output.dense": "fo",
    "output.LayerNorm": "oln",
}


class _Tensor(NamedTuple):
    name: str
    """As transformers' ``BertModel`` calls it."""
    source: str
    shape: tuple[int, ...]

    @property
    def bytes(self) -> int:
        size = 4
        for n in self.shape:
            size *= n
        return size


def _tensors(carrier: Carrier) -> Iterator[_Tensor]:
    rows = {"emb.word": carrier.words, "emb.pos": carrier.positions, "emb.type": carrier.types}
    for name, source in _OF_TABLES.items():
        shape = (rows[source], carrier.width) if source in rows else (carrier.width,)
        yield _Tensor(name, source, shape)
    for layer in range(carrier.layers):
        for part, source in _OF_LAYERS.items():
            out = carrier.inner if source == "fi" else carrier.width
            into = carrier.inner if source == "fo" else carrier.width
            shape = (out,) if part.endswith("LayerNorm") else (out, into)
            name = f"encoder.layer.{layer}.{part}"
            yield _Tensor(f"{name}.weight", f"l{layer}.{source}.w", shape)
            yield _Tensor(f"{name}.bias", f"l{layer}.{source}.b", (out,))


def write_weights(carrier: Carrier, path: Path) -> str:
    """Write all weights as one safetensors file and tell its SHA-256.

    The format (huggingface/safetensors, README): the header's length as ``uint64``, the header in
    JSON, then the tensors, each at the place the header says. Written here and not by that library
    because the bytes must be the same with each of its versions, and because it would hold all
    tensors in memory at once.
    """
    tensors = list(_tensors(carrier))
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    at = 0
    for t in tensors:
        header[t.name] = {"dtype": "F32", "shape": t.shape, "data_offsets": (at, at + t.bytes)}
        at += t.bytes
    encoded = json.dumps(header, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % 8)  # so that the tensors are aligned
    digest = hashlib.sha256()
    with path.open("wb") as stream:
        for chunk in _chunks(carrier, tensors, len(encoded).to_bytes(8, "little") + encoded):
            stream.write(chunk)
            digest.update(chunk)
    return digest.hexdigest()


def _chunks(carrier: Carrier, tensors: list[_Tensor], head: bytes) -> Iterator[bytes]:
    yield head
    for tensor in tensors:
        for rows in carrier.rows(tensor.source, tensor.shape[-1]):
            yield rows.astype("<f4", copy=False).tobytes()


def write_settings(carrier: Carrier, folder: Path) -> None:
    """Write what is to be known besides the weights: shapes, pooling, the prompt.

    The prompt and the mean over tokens are those of the model card of multilingual-e5-small.
    """
    _write(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": carrier.width,
            "num_hidden_layers": carrier.layers,
            "num_attention_heads": carrier.heads,
            "intermediate_size": carrier.inner,
            "hidden_act": "gelu",
            "layer_norm_eps": float(f"{carrier.epsilon:.6g}"),  # a rounded 1e-12
            "vocab_size": carrier.words,
            "max_position_embeddings": carrier.positions,
            "type_vocab_size": carrier.types,
            "pad_token_id": carrier.pad,
            "torch_dtype": "float32",
        },
    )
    parts = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    _write(
        folder / "modules.json",
        [
            {"idx": n, "name": str(n), "path": at, "type": f"sentence_transformers.models.{kind}"}
            for n, (at, kind) in enumerate(parts)
        ],
    )
    _write(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": carrier.width, "pooling_mode_mean_tokens": True},
    )
    _write(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": "query"},
    )


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8", newline="\n")
