"""Builds every compiled file: ``python -m checker.lexicon.build NODE_MODULES``."""

from __future__ import annotations

import sys
from pathlib import Path

from checker.lexicon.build.steps import build

build(Path(sys.argv[1]))
