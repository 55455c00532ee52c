"""The baseline: findings that were there when somebody began to check, in a JSON file.

Entries are told by content (see :mod:`checker.quoting`), so that lines may move, and a finding that
takes the place of another one is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import msgspec

from checker.model import Finding
from checker.suppress.fingerprints import Entry, path_of

VERSION = 1


class BaselineError(ValueError):
    """A baseline that cannot be read; the message says which and why."""


class _Known(msgspec.Struct, forbid_unknown_fields=True):
    rule: str
    fingerprint: str
    path: str
    message: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    findings: list[_Known]


def read_baseline(path: Path) -> list[Entry]:
    """The entries of a baseline; raises :class:`BaselineError`."""
    try:
        data = msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError:
        raise BaselineError(f"{path}: no such baseline; --write-baseline makes one") from None
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read ({error.strerror})") from error
    except msgspec.MsgspecError as error:
        raise BaselineError(f"{path}: is no baseline: {error}") from error
    if data.version != VERSION:
        raise BaselineError(f"{path}: is of version {data.version}, this is for {VERSION}")
    return [Entry(k.rule, k.fingerprint, k.path, k.message) for k in data.findings]


def baseline_text(findings: Iterable[Finding], home: Path, kept: Iterable[Entry] = ()) -> str:
    """A baseline of findings and older entries for a file in ``home``.

    Sorted, one finding a line, so that changes of it can be reviewed.
    """
    known = [(path_of(f, home), f.rule, f.fingerprint, f.message) for f in findings]
    known = sorted(known + [(e.path, e.rule, e.fingerprint, e.reason) for e in kept])
    lines = [
        json.dumps(
            {"rule": rule, "fingerprint": mark, "path": path, "message": message},
            ensure_ascii=False,
        )
        for path, rule, mark, message in known
    ]
    inner = ",\n".join(f"    {line}" for line in lines)
    listed = f"[\n{inner}\n  ]" if lines else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {listed}\n}}\n'
