"""Language tags in the names of files and folders."""

from __future__ import annotations

from pathlib import PurePath

from checker.languages import UnknownLanguageError, language, with_folder
from checker.read.identify import identifiable


def tag_in_name(path: str | PurePath) -> str:
    """The language tag in a file name such as ``page.bg.md`` or ``bg.md``; else nothing."""
    parts = PurePath(path).name.split(".")
    return language_tag(parts[-2]) if len(parts) > 1 else ""


def language_tag(part: str) -> str:
    """The tag that a part of a name is, if it is one of a language that a text could be in."""
    written = part.replace("_", "-")
    if not 2 <= len(written) <= 7:
        return ""
    base = written.split("-", maxsplit=1)[0].lower()
    if not written.startswith(base) or base not in identifiable() | set(with_folder()):
        return ""  # a word of two letters, not a language that this could be
    try:
        return language(written).tag
    except UnknownLanguageError:
        return ""
