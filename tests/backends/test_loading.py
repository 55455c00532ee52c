"""What is told of a folder that is no model, with and without the extra."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.backends import BackendError
from checker.backends.translation import MarianTranslator


def test_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(BackendError) as told:
        MarianTranslator(tmp_path, name="org/bg-en").translate(["text"])
    assert str(told.value) == (
        f"{tmp_path}: has no config.json; look with: checker models verify org/bg-en"
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


@pytest.mark.skipif(find_spec("transformers") is not None, reason="the extra is installed")
def test_without_the_extra_the_command_that_installs_it(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("[]")
    (tmp_path / "model.safetensors").write_text("")
    with pytest.raises(BackendError, match=r"pip install 'vernost\[neural\]'"):
        MarianTranslator(tmp_path).loaded()
