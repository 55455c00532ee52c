"""One fact, one finding: of two rules on the same words, the one that says more is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import Finding, Span
from checker.rule import Rule


def one_finding_a_fact(findings: Sequence[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """The findings without those that yield to another on the same words, and without repeats."""
    yields = {r.code: r.yields_to for r in rules}
    kept: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        lower = yields.get(one.rule, ())
        if not any(other.rule.startswith(lower) and _overlap(one, other) for other in findings):
            kept.setdefault((one.rule, one.source, one.target), one)
    return list(kept.values())


def _overlap(one: Finding, other: Finding) -> bool:
    return _touch(one.target, other.target) or _touch(one.source, other.source)


def _touch(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end
