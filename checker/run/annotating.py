"""Writes the findings of a check into a copy of the translation, where its format has room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.model import Document, Finding, Report, Severity
from checker.read import ReadError, read_sides
from checker.read.decode import read_bytes
from checker.read.xliff_notes import Issue, with_issues

# ITS 2.0 types (https://www.w3.org/TR/its20/#lqissue-typevalues) by MQM category, longest first.
_TYPES = {
    "accuracy/addition": "addition",
    "accuracy/omission": "omission",
    "accuracy/untranslated": "untranslated",
    "accuracy": "mistranslation",
    "terminology": "terminology",
    "linguistic-conventions/character-encoding": "characters",
    "linguistic-conventions/duplication": "duplication",
    "linguistic-conventions/punctuation": "typographical",
    "linguistic-conventions/whitespace": "whitespace",
    "linguistic-conventions": "grammar",
    "locale": "locale-violation",
    "markup": "markup",
    "design": "markup",
    "style": "style",
}
_SEVERITIES = {Severity.ERROR: 90.0, Severity.WARNING: 50.0, Severity.INFO: 10.0}


def annotated(report: Report) -> bytes:
    """The bytes of the checked translation with its findings written in.

    Raises :class:`checker.read.ReadError` for a format that has no place for them, and for a file
    that cannot be read again.
    """
    same = report.source_path == report.target_path
    document = read_sides(report.source_path, None if same else report.target_path)[1]
    if document.format not in _WRITERS:
        raise ReadError(f"{document.path}: findings can be written into XLIFF and DOCX files only")
    data = read_bytes(Path(document.path))
    return _WRITERS[document.format](document, data, report.findings)


def _into_xliff(document: Document, data: bytes, findings: Sequence[Finding]) -> bytes:
    issues = [
        Issue(at.start, at.end, _text(f), issue_type(f.category), _SEVERITIES[f.severity])
        for f in findings
        if (at := f.target or f.source) is not None
    ]
    return with_issues(document, data, issues)


def _into_docx(document: Document, data: bytes, findings: Sequence[Finding]) -> bytes:
    """What is missing has no words in the translation to put a comment on: it is left out."""
    from checker.read.docx_comments import Remark, with_comments  # noqa: PLC0415  (loads lxml)

    remarks = [Remark(f.target.start, f.target.end, _text(f)) for f in findings if f.target]
    return with_comments(document, data, remarks)


_WRITERS = {"xliff": _into_xliff, "docx": _into_docx}


def _text(found: Finding) -> str:
    return f"{found.rule} {found.name}: {found.message}"


def issue_type(category: str) -> str:
    """The ITS 2.0 issue type of an MQM category."""
    return next((t for c, t in _TYPES.items() if category.startswith(c)), "other")
