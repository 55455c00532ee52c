"""One JSON object a line for each finding, for streams."""

from __future__ import annotations

import json

from checker.outcome import Run
from checker.report import Rules
from checker.report.json import finding_object


def write(run: Run, rules: Rules) -> str:
    """Each finding as in the JSON report, with the languages of its pair."""
    return "".join(
        json.dumps(
            {
                "source_language": report.source_language,
                "target_language": report.target_language,
                **finding_object(found),
            },
            ensure_ascii=False,
        )
        + "\n"
        for report in run.reports
        for found in report.findings
    )
