"""When and where a document was published, by its path and its front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from checker.model import Document

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_/]?)(\d\d)\2(\d\d)(?!\d)")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Setting:
    """The date and outlet of a document; either may be unknown."""

    published: date | None
    outlet: str


def setting(document: Document, root: str = "") -> Setting:
    """What the front matter of a target says (``date:``, ``outlet:``), else its path below root.

    A path tells the first date that is written in it, year first (2024-03-15, 2024/03/15,
    20240315), and its outlet is its first folder, unless that is a part of the date.
    """
    told = _front_matter(document.text)
    path = PurePath(document.path)
    inside = path.relative_to(root) if root and path.is_relative_to(root) else path
    folder = inside.parts[0] if len(inside.parts) > 1 else ""
    if folder.isdigit():
        folder = ""
    return Setting(
        _date(told.get("date", "")) or _date(inside.as_posix()), told.get("outlet", folder)
    )


def _front_matter(text: str) -> dict[str, str]:
    found = _FRONT_MATTER.match(text)
    lines = found.group(1).splitlines() if found else []
    pairs = (line.partition(":") for line in lines if not line.startswith((" ", "#", "-")))
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}


def _date(written: str) -> date | None:
    for found in _DATE.finditer(written):
        try:
            return date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:  # 2024-13-40 is no date
            continue
    return None
