"""Adds to reports what a lock file says of their pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker.model import Finding, Report, Severity, Span
from checker.quoting import fingerprint
from checker.rule import History
from checker.run.lock import Locked, content_hash, key_of
from checker.run.work import Work


def with_stale(
    reports: Sequence[Report], works: Mapping[str, Work], lock: Mapping[str, Locked], home: Path
) -> list[Report]:
    """The reports with the findings of rules that compare files with their history.

    ``works`` are the pieces of work by path of the source; pairs that no lock file knows, and files
    that hold both sides, have no history.
    """
    return [_with_history(r, works.get(r.source_path), lock, home) for r in reports]


def _with_history(
    report: Report, work: Work | None, lock: Mapping[str, Locked], home: Path
) -> Report:
    then = lock.get(key_of(work, home)) if work and work.target else None
    if work is None or then is None:
        return report
    now = Locked(content_hash(work.source), content_hash(work.target))
    if now == then:
        return report
    from checker.registry import rules  # noqa: PLC0415  (imports every rule: only when needed)

    history = History(
        _beginning(work.source),
        _beginning(work.target),
        source_changed=now.source != then.source,
        target_changed=now.target != then.target,
    )
    settings = work.settings.settings(report.source_language, report.target_language)
    found = [
        _marked(f, now.source, severity=settings.severity(f.rule) or f.severity)
        for rule in rules()
        if settings.enabled(rule.code)
        for f in rule.run_on_files(history)
    ]
    return replace(report, findings=(*found, *report.findings))


def _beginning(path: str) -> Span:
    return Span(0, 0, 1, 1, "", path)


def _marked(found: Finding, content: str, *, severity: Severity) -> Finding:
    mark = f"{found.rule}\x1f{content}"
    return replace(found, fingerprint=fingerprint(mark), severity=severity)
