"""The language pair that is assumed where nothing else says one."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def default_pair() -> tuple[str, str]:
    """The source and target tag of ``pairs.toml``."""
    data = tomllib.loads((files("checker.languages") / "pairs.toml").read_text(encoding="utf-8"))
    return data["source"], data["target"]
