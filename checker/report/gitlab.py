"""GitLab's code quality report, a subset of Code Climate's issues."""

from __future__ import annotations

import json
from hashlib import blake2b

from checker.model import Finding, Severity
from checker.outcome import Run
from checker.report import Rules
from checker.report.places import end_of, path_of, place_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(run: Run, rules: Rules) -> str:
    """An array of issues; GitLab wants fingerprints that no two issues share."""
    issues = [_issue(f) for f in run.findings]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(found: Finding) -> dict[str, object]:
    at = place_of(found)
    mark = f"{path_of(at)}\x1f{found.fingerprint}".encode()
    return {
        "description": f"{found.rule} {found.name}: {found.message}",
        "check_name": found.rule,
        "fingerprint": blake2b(mark, digest_size=16).hexdigest(),
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": path_of(at),
            "lines": {"begin": at.line, "end": end_of(at)[0]},
        },
    }
