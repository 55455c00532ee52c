"""What an added model was when it was added: every file with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from shlex import quote

import msgspec

from checker.backends.models import MANIFEST, store
from checker.backends.protocols import BackendError


class File(msgspec.Struct, frozen=True):
    """One file of a model."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lies in the model's folder as ``checker-model.json``."""

    name: str
    """What the user calls the model."""
    source: str
    """Where it was taken from, in words."""
    version: str
    """Of that source: a version, a commit; empty if it has none."""
    licence: str
    """As the source names it, an SPDX identifier if it uses them; empty if it says none."""
    files: dict[str, File] = msgspec.field(default_factory=dict)
    """By path inside the folder, with ``/``."""

    @property
    def bytes(self) -> int:
        """What all files take."""
        return sum(f.bytes for f in self.files.values())


def file_of(path: Path) -> File:
    """Read a file's size and SHA-256."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
    return File(path.stat().st_size, digest.hexdigest())


def write(folder: Path, about: Manifest) -> Manifest:
    """Write the manifest of a folder that is complete but for it: ``about`` it, and its files."""
    files = {p: file_of(folder / p) for p in _paths(folder)}
    manifest = msgspec.structs.replace(about, files=files)
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / MANIFEST).write_bytes(encoded + b"\n")
    return manifest


def read(folder: Path) -> Manifest:
    """Read the manifest of a folder; ``BackendError`` if it has none that can be read."""
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise BackendError(
            f"{folder}: never added, so it is not known what it was; "
            f"add it with: checker models add {quote(str(folder))}"
        ) from error
    except (OSError, msgspec.DecodeError) as error:
        raise BackendError(f"{folder / MANIFEST}: {error}") from error


def stored() -> Iterator[tuple[Path, Manifest]]:
    """Every model of the store, by name."""
    folders = [f for f in store().glob("[!.]*") if (f / MANIFEST).is_file()]
    return iter(sorted(((f, read(f)) for f in folders), key=lambda found: found[1].name))


def faults(folder: Path) -> list[str]:
    """Say of each file that is not what the manifest says how it differs, by path."""
    told = read(folder).files
    found = {p: "was put there since" for p in _paths(folder) if p not in told}
    for path, file in told.items():
        there = folder / path
        if not there.is_file():
            found[path] = "is missing"
        elif there.stat().st_size != file.bytes:
            found[path] = f"has {there.stat().st_size} bytes, not {file.bytes}"
        elif file_of(there) != file:
            found[path] = "has other bytes than when it was added"
    return [f"{path}: {found[path]}" for path in sorted(found)]


def _paths(folder: Path) -> list[str]:
    """The files of a folder, but for the manifest and what file browsers leave (``.DS_Store``)."""
    return sorted(
        p.relative_to(folder).as_posix()
        for p in folder.rglob("*")
        if p.is_file() and not p.name.startswith(".") and p != folder / MANIFEST
    )
