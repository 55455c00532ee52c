"""The lock file: what each translation was made from, as hashes of content.

When a source changes and its translation does not, the translation is stale. ``checker lock`` says
that all translations are up to date now.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from checker.run.work import Work
from checker.suppress.fingerprints import path_from

VERSION = 1


class LockError(ValueError):
    """A lock file that cannot be read; the message says which and why."""


class Locked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of both files of a pair when its translation was up to date."""

    source: str
    target: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    pairs: dict[str, Locked]


def read_lock(path: Path) -> dict[str, Locked]:
    """What is recorded, by source and target path with a tab between; nothing without a file."""
    try:
        data = msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise LockError(f"{path}: cannot be read ({error.strerror})") from error
    except msgspec.MsgspecError as error:
        raise LockError(f"{path}: is no lock file: {error}") from error
    if data.version != VERSION:
        raise LockError(f"{path}: is of version {data.version}, this is for {VERSION}")
    return data.pairs


def lock_text(works: Sequence[Work], home: Path) -> str:
    """A lock file in ``home`` that says that these pairs are up to date."""
    pairs = {
        key_of(w, home): {"source": content_hash(w.source), "target": content_hash(w.target)}
        for w in works
        if w.target
    }
    told = {"version": VERSION, "pairs": pairs}
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def key_of(work: Work, home: Path) -> str:
    """What a pair is called in a lock file."""
    return f"{path_from(home, work.source)}\t{path_from(home, work.target)}"


def content_hash(path: str) -> str:
    """A hash of the words of a file: line ends and wrapping do not count."""
    words = b" ".join(Path(path).read_bytes().split())
    return blake2b(words, digest_size=16).hexdigest()
