"""One fact, one finding: of two rules on the same words, the one that says more is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.model import Finding, Span
from checker.rule import Rule

# Findings are looked up by the stretches of this many characters that they touch, so that a book
# with thousands of findings costs no more for each than a page.
_STRETCH = 256


def one_finding_a_fact(findings: Sequence[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """The findings without those that yield to another on the same words, and without repeats."""
    yields = {r.code: r.yields_to for r in rules}
    near: defaultdict[tuple[str, int], list[Finding]] = defaultdict(list)
    for one in findings:
        for stretch in _stretches(one):
            near[stretch].append(one)
    kept: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        stronger = yields.get(one.rule, ())
        rivals = (o for stretch in _stretches(one) for o in near[stretch]) if stronger else ()
        if not any(o.rule.startswith(stronger) and _overlap(one, o) for o in rivals):
            kept.setdefault((one.rule, one.source, one.target), one)
    return list(kept.values())


def _stretches(one: Finding) -> Iterator[tuple[str, int]]:
    for side, span in (("source", one.source), ("target", one.target)):
        if span is not None:
            for number in range(span.start // _STRETCH, span.end // _STRETCH + 1):
                yield side, number


def _overlap(one: Finding, other: Finding) -> bool:
    return _touch(one.target, other.target) or _touch(one.source, other.source)


def _touch(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end
