"""Writes the findings of a check into a copy of the translation, where its format has room."""

from __future__ import annotations

from pathlib import Path

from checker.model import Finding, Report, Severity
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
    if document.format != "xliff":
        raise ReadError(f"{document.path}: findings can be written into XLIFF files only")
    issues = [i for f in report.findings if (i := _issue(f)) is not None]
    return with_issues(document, read_bytes(Path(document.path)), issues)


def _issue(found: Finding) -> Issue | None:
    at = found.target or found.source
    if at is None:
        return None
    return Issue(at.start, at.end, f"{found.rule} {found.name}: {found.message}",
                 issue_type(found.category), _SEVERITIES[found.severity])  # fmt: skip


def issue_type(category: str) -> str:
    """The ITS 2.0 issue type of an MQM category."""
    return next((t for c, t in _TYPES.items() if category.startswith(c)), "other")
