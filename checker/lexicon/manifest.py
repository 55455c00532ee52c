"""What the compiled files were made of, and the checksum of each."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import msgspec

from checker.lexicon.store import DATA

NAME = "manifest.json"


class Source(msgspec.Struct, frozen=True):
    """A package that data was taken from."""

    name: str
    version: str
    licence: str
    gives: str
    """What was taken from it."""


class Manifest(msgspec.Struct, frozen=True):
    """The sources, and the SHA-256 of each compiled file by its path."""

    sources: tuple[Source, ...]
    files: dict[str, str]


def checksums(home: Path = DATA) -> dict[str, str]:
    """The SHA-256 of each compiled file that is there, by its path."""
    return {
        path.relative_to(home).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def read(home: Path = DATA) -> Manifest:
    """The manifest that the files were shipped with."""
    return msgspec.json.decode((home / NAME).read_bytes(), type=Manifest)


def write(home: Path, sources: tuple[Source, ...]) -> None:
    """Write the manifest of the files that are there."""
    manifest = msgspec.to_builtins(Manifest(sources, checksums(home)))
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    (home / NAME).write_text(f"{text}\n", encoding="utf-8")
