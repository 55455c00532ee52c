"""The translator, run on a real MarianMT folder that knows thirty sentences (tiny_marian)."""

from __future__ import annotations

import json
import shlex
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cli_runner import run_checker
from tiny_marian import SENTENCES

from checker.backends import BackendError, Translator
from checker.backends.adding import add
from checker.backends.models import folder
from checker.backends.translation import MarianTranslator


@pytest.fixture(scope="module")
def translator(marian: Path) -> Translator:
    return MarianTranslator(marian, name="tiny")


def test_it_renders_what_the_model_learnt(translator: Translator) -> None:
    assert translator.translate(list(SENTENCES)) == list(SENTENCES.values())
    assert translator.name == "tiny"


def test_the_order_and_the_company_of_a_text_do_not_matter(marian: Path) -> None:
    backwards = MarianTranslator(marian).translate([*reversed(SENTENCES), *SENTENCES])
    assert backwards == [*reversed(SENTENCES.values()), *SENTENCES.values()]
    alone = MarianTranslator(marian)
    assert [alone.translate([text])[0] for text in list(SENTENCES)[:3]] == list(SENTENCES.values())[
        :3
    ]


def test_a_text_longer_than_the_model_reads_is_rendered_whole(translator: Translator) -> None:
    text = " ".join(SENTENCES)
    (rendering,) = translator.translate([text])
    assert rendering == " ".join(SENTENCES.values())


def test_nothing_comes_of_nothing(translator: Translator) -> None:
    assert translator.translate([]) == []
    assert translator.translate(["", "  "]) == ["", ""]


def test_threads_share_one_translator(marian: Path) -> None:
    shared = MarianTranslator(marian)
    with ThreadPoolExecutor(4) as threads:
        told = list(threads.map(lambda text: shared.translate([text])[0], SENTENCES))
    assert told == list(SENTENCES.values())


@pytest.mark.parametrize("forced", [True, False])
def test_a_rendering_without_an_end_is_none(marian: Path, tmp_path: Path, forced: bool) -> None:
    endless = Path(shutil.copytree(marian, tmp_path / "endless"))
    place = endless / "generation_config.json"
    told = json.loads(place.read_text())
    told["sequence_bias"] = [[[told["eos_token_id"]], -1e6]]  # it never stops by itself
    told["forced_eos_token_id"] = told["eos_token_id"] if forced else None
    place.write_text(json.dumps(told))
    assert MarianTranslator(endless).translate([next(iter(SENTENCES))]) == [""]


@pytest.mark.parametrize("missing", ["source.spm", "target.spm", "vocab.json", "model.safetensors"])
def test_what_a_folder_lacks_is_named(marian: Path, tmp_path: Path, missing: str) -> None:
    broken = Path(shutil.copytree(marian, tmp_path / "broken"))
    (broken / missing).unlink()
    with pytest.raises(BackendError) as told:
        MarianTranslator(broken).loaded()
    assert f"has no {'weights' if missing == 'model.safetensors' else missing}" in str(told.value)


def test_a_damaged_model_of_the_store_is_mended_by_the_command_told(
    marian: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path))
    stored = add(str(marian), called="tiny").folder
    (stored / "source.spm").unlink()
    with pytest.raises(BackendError) as told:
        MarianTranslator(folder("tiny"), name="tiny").loaded()
    _, _, command = str(told.value).partition("mend it with: checker ")
    assert run_checker(*shlex.split(command)).returncode == 0
    text = next(iter(SENTENCES))
    assert MarianTranslator(folder("tiny")).translate([text]) == [SENTENCES[text]]


@pytest.mark.parametrize("spoilt", ["source.spm", "vocab.json", "config.json", "model.safetensors"])
def test_a_broken_file_is_one_line(marian: Path, tmp_path: Path, spoilt: str) -> None:
    broken = Path(shutil.copytree(marian, tmp_path / "broken"))
    (broken / spoilt).write_bytes(b"\x00 not what it should be\n\n")
    with pytest.raises(BackendError) as told:
        MarianTranslator(broken).translate(["Няма данни за пострадали."])
    assert str(broken) in str(told.value)
    assert "\n" not in str(told.value)


def test_a_model_of_many_languages_is_refused(marian: Path, tmp_path: Path) -> None:
    many = Path(shutil.copytree(marian, tmp_path / "many"))
    vocabulary = json.loads((many / "vocab.json").read_text("utf-8"))
    vocabulary |= {">>eng<<": len(vocabulary), ">>deu<<": len(vocabulary) + 1}
    (many / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    with pytest.raises(BackendError, match="several languages"):
        MarianTranslator(many).loaded()
