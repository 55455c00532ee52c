"""The one-call interface."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from checker.linter import Linter
from checker.model import Document, Report, Severity
from checker.read import read_sides
from checker.read.direction import direction


def check(
    source: str | Path,
    target: str | Path | None = None,
    *,
    source_language: str = "",
    target_language: str = "",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    glossaries: Sequence[str | Path] = (),
    default_glossary: bool = True,
    fail_on: Severity | str = Severity.ERROR,
    align: str = "auto",
    neural: bool | str | None = None,
    tagger: str = "",
    reference: Literal["", "mt"] = "",
    mt_model: str = "",
) -> Report:
    """Check one file against its translation, or one file that holds both.

    Languages that are not given are told from the file, its name (``page.bg.md``) or the text.
    ``neural`` turns the neural tier on and ``tagger`` names a model that finds names, as
    :class:`checker.Linter` says; ``reference="mt"`` puts what a translator says of the rendering
    into ``report.reference``, the one named by ``mt_model`` or the usual one of the languages.
    Raises :class:`checker.read.ReadError`, :class:`checker.read.direction.DirectionError` and
    what :class:`checker.Linter` raises; all of them are :class:`ValueError`.
    """
    documents = read_pair(source, target, source_language, target_language)
    linter = Linter(
        documents[0].language,
        documents[1].language,
        select=select,
        ignore=ignore,
        glossaries=glossaries,
        default_glossary=default_glossary,
        fail_on=fail_on,
        neural=neural,
        tagger=tagger,
    )
    compared = linter.compare_documents(*documents, align=align)
    if reference:
        from checker.drift.machine import with_reference  # noqa: PLC0415  (only where asked)

        compared = with_reference(linter, compared, mt_model)
    return compared.report


def read_pair(
    source: str | Path,
    target: str | Path | None = None,
    source_language: str = "",
    target_language: str = "",
) -> tuple[Document, Document]:
    """Both documents, each with its language told; raises what reading and telling raise."""
    documents = read_sides(source, target)
    tags = direction(*documents, source_tag=source_language, target_tag=target_language)
    for document, tag in zip(documents, tags, strict=True):
        document.language = tag
    return documents
