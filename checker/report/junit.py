"""JUnit XML, in the form that Jenkins, GitLab and others read: a suite for each pair."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model import Finding, Report
from checker.outcome import Failure, Run
from checker.report import Rules
from checker.report.concise import line_of
from checker.report.places import place_of

# What XML 1.0 cannot hold.
_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(run: Run, rules: Rules) -> str:
    """Each finding is a test case; those at or over the report's ``fail_on`` are failures.

    A pair without findings is one test case that passes.
    """
    root = Element("testsuites", name="checker")
    for report in run.reports:
        _suite(root, report)
    for failure in run.failures:
        _failure(root, failure)
    if run.max_penalty is not None:
        _penalty(root, run, run.max_penalty)
    indent(root)
    written = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _suite(root: Element, report: Report) -> None:
    path = _clean(report.target_path or report.source_path or "<text>")
    failing = [f for f in report.findings if f.severity.rank >= report.fail_on.rank]
    suite = _new(root, path, max(1, len(report.findings)), failures=len(failing))
    if not report.findings:
        SubElement(suite, "testcase", name="no findings", classname=path)
    for found in report.findings:
        at = place_of(found)
        name = f"{found.rule} {found.name} at {at.line}:{at.column}"
        case = SubElement(suite, "testcase", name=_clean(name), classname=path)
        _tell(case, found, fails=found.severity.rank >= report.fail_on.rank)


def _tell(case: Element, found: Finding, *, fails: bool) -> None:
    if not fails:
        SubElement(case, "system-out").text = _clean(line_of(found))
        return
    told = SubElement(case, "failure", type=found.rule, message=_clean(found.message))
    told.text = _clean(line_of(found))


def _failure(root: Element, failure: Failure) -> None:
    path = _clean(failure.target_path or failure.source_path)
    suite = _new(root, path, 1, errors=1)
    case = SubElement(suite, "testcase", name="can be checked", classname=path)
    SubElement(case, "error", type="unreadable", message=_clean(failure.message))


def _penalty(root: Element, run: Run, limit: float) -> None:
    over = run.score.penalty > limit
    suite = _new(root, "penalty", 1, failures=int(over))
    case = SubElement(suite, "testcase", name=f"at most {limit:g} points", classname="penalty")
    if over:
        told = f"{run.score.penalty:g} penalty points per 1,000 words"
        SubElement(case, "failure", type="penalty", message=told)


def _new(root: Element, name: str, tests: int, *, failures: int = 0, errors: int = 0) -> Element:
    return SubElement(
        root,
        "testsuite",
        name=name,
        tests=str(tests),
        failures=str(failures),
        errors=str(errors),
    )


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)
