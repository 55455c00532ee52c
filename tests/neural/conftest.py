from __future__ import annotations

from pathlib import Path

import pytest
import tiny_marian
import tiny_tagger
import torch

from checker.backends import BackendError, models
from checker.backends.adding import add

# How sums are split among threads shows in the last bits of a vector.
torch.set_num_threads(1)


@pytest.fixture(scope="session")
def e5_small() -> Path:
    """The folder of multilingual-e5-small, added from its carrier if it is not there."""
    try:
        return models.folder("e5-small")
    except BackendError:
        return add("e5-small").folder


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a translator that knows the sentences of ``tiny_marian`` by heart."""
    return tiny_marian.train(tmp_path_factory.mktemp("marian"))


@pytest.fixture(scope="session")
def tagger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tagger that knows the names of ``tiny_tagger`` by heart."""
    return tiny_tagger.train(tmp_path_factory.mktemp("tagger"))
