"""One fact, one finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Finding, Severity, Span
from checker.precedence import one_finding_a_fact
from checker.rule import Rule


def named(code: str, *yields_to: str) -> Rule:
    return Rule(code, code.lower(), Severity.WARNING, "", "", (), yields_to, None, None)


RULES = [named("C105", "E", "T1"), named("E101"), named("T102", "E105"), named("E105")]


def found(code: str, start: int, end: int, *, source: bool = False) -> Finding:
    span = Span(start, end, 1, start + 1, "x" * (end - start))
    return Finding("m", source=span, rule=code) if source else Finding("m", target=span, rule=code)


def codes(*findings: Finding) -> list[str]:
    return [f.rule for f in one_finding_a_fact(findings, RULES)]


def test_the_weaker_rule_yields_on_the_same_words() -> None:
    assert codes(found("C105", 0, 9), found("E101", 5, 7)) == ["E101"]
    assert codes(found("T102", 0, 4), found("E105", 0, 4)) == ["E105"]


def test_it_stays_elsewhere_and_on_the_other_side() -> None:
    assert codes(found("C105", 0, 4), found("E101", 4, 7)) == ["C105", "E101"]
    assert codes(found("C105", 0, 4), found("E101", 0, 4, source=True)) == ["C105", "E101"]
    assert codes(found("T102", 0, 4), found("E101", 0, 4)) == ["T102", "E101"]


def test_a_repeat_is_dropped() -> None:
    assert codes(found("E101", 0, 4), found("E101", 0, 4)) == ["E101"]


SPANS = st.tuples(st.integers(0, 2000), st.integers(1, 600))


@given(st.lists(st.tuples(st.sampled_from(["C105", "E101", "T102", "E105"]), SPANS), max_size=12))
def test_it_agrees_with_comparing_all_to_all(drawn: list[tuple[str, tuple[int, int]]]) -> None:
    findings = [found(code, start, start + length) for code, (start, length) in drawn]
    yields = {r.code: r.yields_to for r in RULES}

    def loses(one: Finding) -> bool:
        return any(
            o.rule.startswith(yields[one.rule])
            and one.target is not None
            and o.target is not None
            and one.target.start < o.target.end
            and o.target.start < one.target.end
            for o in findings
            if yields[one.rule]
        )

    expected = list(dict.fromkeys(f for f in findings if not loses(f)))
    assert one_finding_a_fact(findings, RULES) == expected
