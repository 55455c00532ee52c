"""Which files of a model's folder are needed to run it."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from checker.backends.models import CONFIG, MANIFEST
from checker.backends.protocols import BackendError

# Settings, vocabularies of all kinds of tokenizers, and the terms they are given under. What
# sentence-transformers keeps in folders of their own are settings of a few lines.
_SMALL = (
    "*.json",
    "*.txt",
    "*.model",
    "*.spm",
    "*.bpe",
    "LICENSE*",
    "NOTICE*",
    "[1-9]_*/config.json",
)
_WEIGHTS = ("model*.safetensors", "pytorch_model*.bin")  # the better form first
_INDEX = "*.index.json"


def needed(paths: Iterable[str], origin: str) -> list[str]:
    """Choose from the paths inside a folder what transformers reads, one form of weights only.

    Safetensors hold nothing but numbers; pickled weights are taken where there is nothing else.
    ``BackendError`` names the ``origin`` if it has no configuration or no weights.
    """
    there = sorted({*paths} - {MANIFEST})
    if CONFIG not in there:
        raise BackendError(f"{origin}: no model of transformers: it has no {CONFIG}")
    weights = next((found for form in _WEIGHTS if (found := _like(there, form))), [])
    if not weights:
        raise BackendError(f"{origin}: has no weights that torch reads: {' or '.join(_WEIGHTS)}")
    form = PurePosixPath(weights[0]).suffix
    index = {p for p in _like(there, _INDEX) if f"{form}." in p}
    small = {p for pattern in _SMALL for p in _like(there, pattern) if not fnmatchcase(p, _INDEX)}
    return sorted({*weights, *index, *small})


def _like(paths: Iterable[str], pattern: str) -> list[str]:
    """Those of the folder itself, or of the inner folder that the pattern names."""
    depth = pattern.count("/")
    return [p for p in paths if p.count("/") == depth and fnmatchcase(p, pattern)]
