"""The tagger, run on a real BERT folder that knows the names of a few sentences (tiny_tagger)."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cli_runner import run_checker
from tiny_tagger import LABELS, MARKED, plain

from checker.backends import BackendError, Tagger
from checker.backends.tagging import TransformersTagger
from checker.linter import Linter
from checker.model import Finding

ARRIVAL = plain(MARKED[0])[0]


@pytest.fixture(scope="module")
def names(tagger: Path) -> Tagger:
    return TransformersTagger(tagger, name="tiny")


def told(tagger: Tagger, text: str) -> list[tuple[int, int, str]]:
    (found,) = tagger.names([text])
    return [(n.start, n.end, n.label) for n in found]


@pytest.mark.parametrize("marked", MARKED)
def test_it_finds_the_names_that_the_model_learnt(names: Tagger, marked: str) -> None:
    text, known = plain(marked)
    assert told(names, text) == known


def test_a_text_longer_than_the_model_reads_is_read_whole(names: Tagger) -> None:
    text, known = plain(" ".join(MARKED))
    assert told(names, text) == known


def test_a_score_is_a_probability_that_company_does_not_change(tagger: Path) -> None:
    texts = [plain(m)[0] for m in MARKED]
    together = TransformersTagger(tagger).names([*texts, "", " "])
    alone = [TransformersTagger(tagger).names([t])[0] for t in texts[:3]]
    assert together[:3] == alone
    assert together[-2:] == [(), ()]
    assert all(0.5 < n.score <= 1 for found in together for n in found)


def test_threads_share_one_tagger(tagger: Path) -> None:
    shared = TransformersTagger(tagger)
    texts = [plain(m)[0] for m in MARKED]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda text: told(shared, text), texts))
    assert found == [plain(m)[1] for m in MARKED]


@pytest.mark.parametrize("prefix", ["", "S"])
def test_labels_of_other_schemes(tagger: Path, tmp_path: Path, prefix: str) -> None:
    """The same model under plain labels, and with names of one word called single."""
    other = Path(shutil.copytree(tagger, tmp_path / "other"))
    config = json.loads((other / "config.json").read_text())
    labels = {
        "B-LOC": f"{prefix}-LOC".removeprefix("-"),
        **({} if prefix else {"B-PER": "PER", "I-PER": "PER"}),
    }
    config["id2label"] = {n: labels.get(label, label) for n, label in enumerate(LABELS)}
    config["label2id"] = {label: int(n) for n, label in config["id2label"].items()}
    (other / "config.json").write_text(json.dumps(config))
    assert told(TransformersTagger(other), ARRIVAL) == plain(MARKED[0])[1]


def test_a_model_that_was_never_taught_names_is_refused(tagger: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    headless = Path(shutil.copytree(tagger, tmp_path / "headless"))
    weights = load_file(headless / "model.safetensors")
    kept = {k: v.clone() for k, v in weights.items() if not k.startswith("classifier")}
    (headless / "model.safetensors").unlink()
    save_file(kept, headless / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(BackendError, match="was not trained to label tokens"):
        TransformersTagger(headless).loaded()


@pytest.mark.parametrize("spoilt", ["tokenizer.json", "config.json", "model.safetensors"])
def test_a_broken_folder_is_one_line(tagger: Path, tmp_path: Path, spoilt: str) -> None:
    broken = Path(shutil.copytree(tagger, tmp_path / "broken"))
    (broken / spoilt).write_bytes(b"\x00 not what it should be\n\n")
    with pytest.raises(BackendError) as error:
        TransformersTagger(broken, name="tiny").loaded()
    assert str(broken) in str(error.value)
    assert "\n" not in str(error.value)


def found(source: str, target: str, model: Path | str = "") -> tuple[Finding, ...]:
    return Linter("bg", "en", tagger=str(model)).check_text(source, target).findings


def test_a_name_that_only_the_model_sees_and_another_in_its_place(tagger: Path) -> None:
    target = "Yesterday Nina Stoyanova arrived in Oslo."
    (without,) = found(ARRIVAL, target)
    assert without.rule == "E102"
    (one,) = found(ARRIVAL, target, tagger)
    assert one.rule == "E106"
    assert one.source is not None
    assert one.source.text == "мария петрова"
    assert one.message.endswith(f" (a name according to {tagger})")


def test_a_name_that_only_the_model_sees_and_nothing_in_its_place(tagger: Path) -> None:
    target = "Yesterday the guest arrived in Oslo."
    assert found(ARRIVAL, target) == ()
    (one,) = found(ARRIVAL, target, tagger)
    assert (one.rule, one.severity) == ("E101", "warning")
    assert f"according to {tagger}" in one.message


def test_what_is_rendered_is_no_finding(tagger: Path) -> None:
    assert found(ARRIVAL, "Yesterday Maria Petrova arrived in Oslo.", tagger) == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (plain(MARKED[8])[0], "Bread has become more expensive again this week."),
        (plain(MARKED[9])[0], "By evening the device had been repaired."),
    ],
)
def test_what_the_model_misreads_is_no_finding_by_itself(
    tagger: Path, names: Tagger, source: str, target: str
) -> None:
    assert told(names, source) != []
    assert found(source, target, tagger) == ()


def test_a_finding_without_the_model_says_nothing_of_it(tagger: Path) -> None:
    source, target = "Посланикът пристигна в Осло.", "The ambassador arrived in Reykjavik."
    assert found(source, target, tagger) == found(source, target)


def test_the_command_and_the_configuration_ask_for_it(tagger: Path, tmp_path: Path) -> None:
    (tmp_path / "a.bg.txt").write_text(ARRIVAL, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("Yesterday Nina Stoyanova arrived in Oslo.")
    command = ("check", "a.bg.txt", "a.en.txt", "--from", "bg", "--to", "en")
    asked = run_checker(*command, "--names-model", tagger, cwd=tmp_path).stdout
    assert f"(a name according to {tagger})" in asked
    assert "according to" not in run_checker(*command, cwd=tmp_path).stdout
    (tmp_path / "checker.toml").write_text(f'names-model = "{tagger.as_posix()}"\n')
    assert f"(a name according to {tagger})" in run_checker(*command, cwd=tmp_path).stdout
