"""Builds every compiled file: ``python -m checker.lexicon.build NODE_MODULES [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from checker.lexicon.build.steps import build
from checker.lexicon.store import DATA

build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else DATA)
