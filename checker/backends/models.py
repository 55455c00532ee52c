"""Where the models are that a user may name, without ever fetching one.

A model is a folder as transformers reads it, with ``config.json``. It is called by the path of
that folder, by the short name of the catalogue or of ``add --as``, or by its id on the Hub.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from shlex import quote

from checker.backends.extra import require
from checker.backends.protocols import BackendError

CONFIG = "config.json"
MANIFEST = "checker-model.json"
"""What a folder of the store says of itself; a folder that has none was never finished."""

WEIGHTS = ("*.safetensors", "pytorch_model*.bin")
_NAME = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?", re.ASCII)


def store() -> Path:
    """Tell the folder of added models: ``$CHECKER_MODELS``, else the platform's usual cache.

    The usual one is that of the XDG Base Directory Specification where ``$XDG_CACHE_HOME`` is set
    (to an absolute path, as it asks) or the platform has no custom of its own.
    """
    if chosen := os.environ.get("CHECKER_MODELS"):
        return Path(chosen).expanduser()
    return _cache() / "checker" / "models"


def _cache() -> Path:
    xdg = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if xdg.is_absolute():
        return xdg
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"


def place(name: str) -> Path:
    """Where the store keeps or would keep the model of this name, a short one or a Hub id."""
    if not _NAME.fullmatch(name):
        raise BackendError(f"{name!r} is neither a folder nor a name: NAME or ORGANISATION/NAME")
    return store() / name.replace("/", "--")


def path(name: str) -> Path:
    """Tell the local folder of a model; ``BackendError`` if there is none.

    A short name is first looked up in the store, so that it means the same from whatever folder
    the checker is run; then come paths, then what the Hub's own library has fetched before.
    """
    added = _NAME.fullmatch(name) is not None and place(name)
    if added and (added / MANIFEST).is_file():
        return added
    there = Path(name).expanduser()
    if (there / CONFIG).is_file():
        return there.resolve()
    if not added:
        raise BackendError(
            f"{name}: no folder with a {CONFIG}; see what there is: checker models list"
        )
    if cached := _in_hub_cache(name):
        return cached
    raise BackendError(f"{name}: no such model here; add it with: checker models add {quote(name)}")


def folder(name: str) -> Path:
    """Tell the local folder of a model that is to be run now.

    Raises ``BackendError``, one line that ends with the command that mends it, if the model or
    what runs it is not there. Nothing is imported for it and nothing fetched.
    """
    require("torch", "transformers", by=name)
    return path(name)


def _in_hub_cache(name: str) -> Path | None:
    """The folder of a snapshot, whole enough to be loaded, in the Hub library's own cache."""
    try:
        from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415  (only where asked for)
    except ImportError:
        return None
    try:
        config = try_to_load_from_cache(name, CONFIG)
    except ValueError:  # what the Hub would not take for an id
        return None
    if not isinstance(config, str):
        return None
    snapshot = Path(config).parent
    return snapshot if any(any(snapshot.glob(w)) for w in WEIGHTS) else None
