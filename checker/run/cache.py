"""A memory of reports: a pair is not checked again while all that its report depends on stays.

A report depends on the bytes of the files and glossaries, the settings, the version and the
files of the checker itself, and the plugins. What it holds is data (MessagePack), never code.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec

import checker
from checker.backends import BackendError
from checker.model import Report
from checker.run.work import Work

_KEY = 16
_READER = msgspec.msgpack.Decoder(Report)
_WRITER = msgspec.msgpack.Encoder()


class Cache:
    """Reports in a folder, one file for each pair of paths."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys: dict[Work, bytes] = {}

    def get(self, work: Work) -> Report | None:
        """The report of a pair of which nothing changed; ``None`` without one."""
        try:
            self._keys[work] = _key(work)
            data = self._place(work).read_bytes()
            if data[:_KEY] != self._keys[work]:
                return None
            return _READER.decode(data[_KEY:])
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, work: Work, report: Report) -> None:
        """Keep a report that was asked for before; a folder that cannot be written keeps nothing.

        The key is that of the asking: a file may have changed while it was checked.
        """
        key, place = self._keys.get(work), self._place(work)
        if key is None or (work.settings.reference and report.reference is None):
            return  # a model that was missing may be there the next time
        with suppress(OSError):
            self._make(place.parent)
            with NamedTemporaryFile(dir=place.parent, delete=False) as new:
                new.write(key + _WRITER.encode(report))
            Path(new.name).replace(place)

    def _place(self, work: Work) -> Path:
        name = blake2b("\0".join(work.files).encode(), digest_size=16).hexdigest()
        return self._folder / name[:2] / name[2:]

    def _make(self, folder: Path) -> None:
        if not self._folder.exists():
            self._folder.mkdir(parents=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            # bford.info/cachedir: backups leave the folder out
            (self._folder / "CACHEDIR.TAG").write_text(
                "Signature: 8a477f597d28d172789f06886806bc55\n", encoding="utf-8"
            )
        folder.mkdir(exist_ok=True)


def _key(work: Work) -> bytes:
    digest = blake2b(digest_size=_KEY)
    parts = [_checker_state(), repr(work).encode()]
    parts += (Path(f).read_bytes() for f in work.files)
    parts += (_bytes_of(g) for g in work.settings.glossaries)
    parts += (_model_state(name) for name in work.settings.models)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


@cache
def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


@cache
def _model_state(name: str) -> bytes:
    """The files of a model, as they are now: one that was missing may have been added."""
    from checker.backends.models import folder  # noqa: PLC0415  (only where a model is asked for)

    try:
        return "\n".join(sorted(_stamps(folder(name)))).encode()
    except BackendError:
        return b"none"


@cache
def _checker_state() -> bytes:
    """Version, files and plugins of the checker, as they are now."""
    package = Path(checker.__file__).parent
    told = [checker.__version__]
    for home in (package, package.parent / "glossaries"):
        told += sorted(_stamps(home))
    for entry in sorted(entry_points(group="checker.rules")):
        told.append(f"{entry.name}={entry.value} {entry.dist and entry.dist.version}")
    return "\n".join(told).encode()


def _stamps(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as found:
        for item in found:
            if item.is_dir():
                if item.name != "__pycache__":
                    yield from _stamps(Path(item.path))
            else:
                state = item.stat()
                yield f"{item.path} {state.st_size} {state.st_mtime_ns}"
