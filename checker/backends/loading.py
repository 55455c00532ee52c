"""Reads a model from its folder, and says in one line why that cannot be done."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import Any

from checker.backends import manifest
from checker.backends.extra import require
from checker.backends.models import WEIGHTS
from checker.backends.protocols import BackendError

_SHOWN = 120


_OF_HUB = " of the Hub"


def broken(folder: Path, why: str) -> BackendError:
    """The error of a damaged folder, with the command that mends it where it was added by one."""
    try:
        about = manifest.read(folder)
    except BackendError:  # a folder of the user's own
        return unfit(folder, why)
    origin = about.source.removesuffix(_OF_HUB)
    known = origin != about.source or Path(origin).is_dir()
    command = f"checker models add {quote(origin if known else about.name)}"
    if known and about.name != origin:
        command += f" --as {quote(about.name)}"
    return BackendError(f"{folder}: {why}; mend it with: {command}")


def unfit(folder: Path, why: str) -> BackendError:
    """The error of a folder that holds another kind of model than is asked for."""
    return BackendError(f"{folder}: {why}; see what there is: checker models list")


def need_files(folder: Path, files: tuple[str, ...] = ()) -> None:
    """Raise :class:`BackendError` for a folder without some files, or without any weights."""
    missing = [f for f in ("config.json", *files) if not (folder / f).is_file()]
    if missing:
        raise broken(folder, f"has no {' and no '.join(missing)}")
    if not any(any(folder.glob(pattern)) for pattern in WEIGHTS):
        raise broken(folder, "has no weights (model.safetensors)")


def read(folder: Path, name: str, needs: tuple[str, ...], make: Callable[[], Any]) -> Any:
    """What ``make`` reads from a folder by these modules; raises :class:`BackendError`."""
    require(*needs, by=name)
    with quietly():
        try:
            return make()
        except BackendError:
            raise
        except Exception as error:  # whatever a broken folder makes these libraries raise
            told = " ".join(str(error).split()) or type(error).__name__
            why = f"not a model that transformers can load ({told[:_SHOWN]})"
            raise broken(folder, why) from error


def on_device(model: Any) -> Any:
    """The model in single precision, ready to be asked, on a GPU where torch finds one."""
    import torch  # noqa: PLC0415  (seconds to import)

    return model.float().eval().to("cuda" if torch.cuda.is_available() else "cpu")


@contextmanager
def quietly() -> Iterator[None]:
    """Without what the libraries print and warn of while they load or run."""
    from transformers.utils import logging  # noqa: PLC0415  (seconds to import)

    level = logging.get_verbosity()
    bar = logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # sacremoses, tied weights: nothing a user can mend
            yield
    finally:
        logging.set_verbosity(level)
        if bar:
            logging.enable_progress_bar()
