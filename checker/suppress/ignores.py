"""The ignore list: a text file with one line for each finding that is let stand, and why.

``checker: ignore E104 9f86d081884c7d65 [content/logo.en.txt] the station's own spelling``

Rule, fingerprint, path (may be left out) and reason; blank lines and lines that begin with ``#``
are for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from checker.suppress.fingerprints import Entry

_LINE = re.compile(
    r"checker:[ \t]*ignore[ \t]+([A-Z]\d{3})[ \t]+([0-9a-f]{16})(?:[ \t]+\[([^\]]*)\])?(.*)"
)


class IgnoreListError(ValueError):
    """A line that is no entry; the message has its number."""


def read_ignores(path: Path) -> list[Entry]:
    """The entries of an ignore list; none where there is no file."""
    if not path.is_file():
        return []
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if not found:
            raise IgnoreListError(
                f"{path}:{number}: is not 'checker: ignore CODE FINGERPRINT [path] reason'"
            )
        rule, fingerprint, where, reason = found.groups()
        entries.append(Entry(rule, fingerprint, where or "", reason.strip()))
    return entries


def add_ignores(path: Path, entries: Iterable[Entry]) -> None:
    """Write entries at the end of an ignore list, which is made if there is none."""
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    if old and not old.endswith("\n"):
        old += "\n"
    new = "".join(
        f"checker: ignore {e.rule} {e.fingerprint} [{e.path}] {e.reason}".rstrip() + "\n"
        for e in entries
    )
    path.write_text(old + new, encoding="utf-8")
