from __future__ import annotations

from pathlib import Path

import pytest
import tiny_marian


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a translator that knows the sentences of ``tiny_marian`` by heart."""
    return tiny_marian.train(tmp_path_factory.mktemp("marian"))
