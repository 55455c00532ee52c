"""Revisions of files: which one is the source, and in which languages they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.drift.revision import Revision, compare_renderings
from checker.linter import Linter
from checker.model import Document
from checker.read import read_file
from checker.read.direction import direction
from checker.read.identify import identify

_LEFT_AS_IT_WAS = "C105"
"""What it asks of a translation, no rendering asks of another in the same language."""


def revision_of_files(
    old: str | Path,
    new: str | Path,
    source: str | Path | None = None,
    reference: str | Path | None = None,
    *,
    tags: tuple[str, str] = ("", ""),
    glossaries: Sequence[str | Path] = (),
    align: str = "auto",
) -> Revision:
    """Compare two renderings of ``source``; without one, ``reference`` stands in for it.

    ``tags`` are the languages of source and renderings, told from the files where empty. Raises
    :class:`ValueError` when neither source nor reference is given, and for a file that cannot be
    read or that is in another language than it should be.
    """
    original = source or reference
    if original is None:
        raise ValueError("two renderings need their --source, or a --reference in its place")
    renderings, origin = (read_file(old), read_file(new)), read_file(original)
    if source is None:
        pair = (_one_language((*renderings, origin), tags[1]),) * 2
    else:
        pair = direction(origin, renderings[1], source_tag=tags[0], target_tag=tags[1])
    wanted = None if reference is None else read_file(reference)
    ignored = () if source else (_LEFT_AS_IT_WAS,)
    linter = Linter(*pair, glossaries=glossaries, ignore=ignored)
    return compare_renderings(linter, origin, *renderings, wanted, align=align)


def _one_language(documents: Sequence[Document], tag: str) -> str:
    """The language of renderings that are compared without a source."""
    if tag:
        return tag
    found = [identify(d) for d in documents]
    told = sorted({f.tag for f in found if f.tag})
    if len(told) != 1:
        seen = ", ".join(told) or "none that can be told"
        raise ValueError(f"without --source all files are in one language, not {seen} (say --to)")
    return told[0]
