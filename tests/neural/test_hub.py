"""Models of the Hub, from one on this machine, by the Hub's own library."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runner import run_checker
from tiny_hub import COMMIT, FILES, NAME, NEEDED, hub

from checker.backends import manifest, models


def test_a_model_is_fetched_as_far_as_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "store"))
    with hub() as address:
        done = run_checker("models", "add", NAME, HF_ENDPOINT=address, HF_HUB_OFFLINE="0")
    assert done.returncode == 0, done.stderr
    folder = models.path(NAME)
    found = manifest.read(folder)
    assert done.stdout == f"{NAME}: added, 1 MB, in {folder}\n"
    assert (found.version, found.licence) == (COMMIT, "mit")
    assert sorted(found.files) == NEEDED
    assert all((folder / path).read_bytes() == FILES[path] for path in NEEDED)
    assert manifest.faults(folder) == []


def test_what_the_hub_does_not_have_is_one_line(tmp_path: Path) -> None:
    with hub() as address:
        done = run_checker(
            "models", "add", "org/none", HF_ENDPOINT=address, CHECKER_MODELS=str(tmp_path)
        )
    assert done.returncode == 2
    assert done.stderr.startswith("error: org/none: not to be had from the Hub (")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_without_a_hub_the_way_round_it_is_named(tmp_path: Path) -> None:
    done = run_checker(
        "models",
        "add",
        "intfloat/multilingual-e5-small",
        HF_ENDPOINT="http://127.0.0.1:9",  # the port of the discard protocol
        CHECKER_MODELS=str(tmp_path),
    )
    assert done.returncode == 2
    assert done.stderr.endswith("checker models add e5-small\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("weights", ["model.safetensors", "pytorch_model.bin", None])
def test_a_snapshot_in_the_library_s_own_cache_serves_if_it_is_whole(
    tmp_path: Path, weights: str | None
) -> None:
    repository = tmp_path / "hub" / "hub" / "models--org--some-model"
    snapshot = repository / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(COMMIT)
    (snapshot / models.CONFIG).write_text("{}")
    if weights:
        (snapshot / weights).write_text("")
    done = run_checker(
        "models",
        "path",
        "org/some-model",
        HF_HOME=str(tmp_path / "hub"),
        HF_HUB_CACHE=str(tmp_path / "hub" / "hub"),
        CHECKER_MODELS=str(tmp_path / "store"),
    )
    assert (done.stdout == f"{snapshot}\n") == (weights is not None)
    assert (done.returncode == 0) == (weights is not None)
