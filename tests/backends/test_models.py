from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.backends import BackendError, models
from checker.backends.extra import require

WITH_EXTRA = all(find_spec(m) for m in ("torch", "transformers"))


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "store"
    monkeypatch.setenv("CHECKER_MODELS", str(folder))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    return folder


def added(store: Path, name: str) -> Path:
    folder = store / name
    folder.mkdir(parents=True)
    (folder / models.CONFIG).write_text("{}")
    (folder / models.MANIFEST).write_text("{}")
    return folder


def test_a_short_name_is_a_folder_of_the_store(store: Path) -> None:
    folder = added(store, "e5-small")
    assert models.path("e5-small") == folder


def test_an_id_of_the_hub_that_was_added(store: Path) -> None:
    folder = added(store, "org--some-model")
    assert models.path("org/some-model") == folder


def test_a_folder_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / models.CONFIG).write_text("{}")
    assert models.path(str(folder)) == folder
    monkeypatch.chdir(tmp_path)
    assert models.path("mine") == folder
    assert models.path("./mine") == folder


def test_what_was_added_means_the_same_from_every_folder(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = added(tmp_path / "work", "e5-small")
    monkeypatch.chdir(here.parent)
    assert models.path("e5-small") == here
    stored = added(store, "e5-small")
    assert models.path("e5-small") == stored


@pytest.mark.parametrize("name", ["e5-small", "org/some-model", "org/a..b"])
def test_what_is_not_there_is_told_in_one_line_with_what_mends_it(name: str) -> None:
    with pytest.raises(BackendError) as told:
        models.path(name)
    assert str(told.value).endswith(f"checker models add {name}")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["./no/such", "/no/such/folder", "a/b/c", "", "..", "../up"])
def test_a_path_that_leads_nowhere(name: str) -> None:
    with pytest.raises(BackendError, match=r"config\.json"):
        models.path(name)


@pytest.mark.parametrize("name", ["..", "../up", "a/..", "/a", "a/b/c", "", "a\nb"])
def test_no_name_leads_out_of_the_store(name: str) -> None:
    with pytest.raises(BackendError):
        models.place(name)


def test_a_folder_that_was_never_finished_is_no_model(store: Path) -> None:
    (added(store, "e5-small") / models.MANIFEST).unlink()
    with pytest.raises(BackendError):
        models.path("e5-small")


def test_the_store_is_where_the_platform_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CHECKER_MODELS")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert models.store() == tmp_path / "checker" / "models"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert models.store().is_relative_to(Path.home())


def test_what_is_not_installed_is_named_with_what_installs_it() -> None:
    require("json", by="e5-small")
    with pytest.raises(BackendError) as told:
        require("json", "no_such_module", "no_such_package.module", by="e5-small")
    assert str(told.value) == (
        "e5-small needs no_such_module and no_such_package.module; "
        "install with: pip install 'vernost[neural]'"
    )


def test_a_model_is_run_only_with_what_runs_it(store: Path) -> None:
    folder = added(store, "e5-small")
    if WITH_EXTRA:
        assert models.folder("e5-small") == folder
    else:
        with pytest.raises(BackendError, match="pip install"):
            models.folder("e5-small")


def test_looking_for_a_model_loads_nothing_heavy(store: Path) -> None:
    folder = added(store, "e5-small")
    code = (
        "import json, sys; from checker.backends import BackendError, models\n"
        "print(json.dumps([str(models.path('e5-small')), *sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found, *loaded = json.loads(done.stdout)
    assert found == str(folder)
    assert not {"torch", "transformers", "tokenizers", "huggingface_hub", "numpy"} & set(loaded)
