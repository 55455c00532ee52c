"""Every rule keeps its promises: its examples, its page, its name and its code."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from checker.model import Severity
from checker.registry import DuplicateCodeError, collect, find, rules
from checker.rule import Example, Rule, bad, finding, good, rule
from checker.testing import ExampleError, load_examples, run_example

MORE = Path(__file__).parent.parent / "fixtures" / "rules"
ALL = rules()


def examples_of(one: Rule) -> tuple[Example, ...]:
    more = MORE / f"{one.code}.toml"
    return one.examples + (load_examples(more) if more.is_file() else ())


CASES = [
    pytest.param(r, e, id=f"{r.code}-{'bad' if e.faulty else 'good'}-{n}")
    for r in ALL
    for n, e in enumerate(examples_of(r), 1)
]


@pytest.mark.parametrize(("one", "example"), CASES)
def test_example(one: Rule, example: Example) -> None:
    run_example(one, example, example.target)


READ_TEXTS = [r for r in ALL if not r.check_files]  # the others compare files with a history


@pytest.mark.parametrize("one", READ_TEXTS, ids=lambda r: r.code)
def test_a_rule_has_examples_both_ways_in_two_language_pairs(one: Rule) -> None:
    bads = [e for e in one.examples if e.faulty]
    goods = [e for e in one.examples if not e.faulty]
    assert len(bads) >= 2
    assert len(goods) >= 2
    assert len({e.languages for e in bads}) >= 2
    assert len({e.languages for e in goods}) >= 2
    assert len(one.examples) <= 8, "more examples belong in fixtures/rules"


@pytest.mark.parametrize("one", ALL, ids=lambda r: r.code)
def test_a_rule_has_a_page(one: Rule) -> None:
    first = one.page.partition("\n")[0]
    assert first.endswith("."), "the first line is a sentence"
    for heading in ("Why it matters", "What it cannot see"):
        assert heading in one.page
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*", one.category)


@pytest.mark.parametrize("one", ALL, ids=lambda r: r.code)
def test_a_rule_is_one_file_with_its_name(one: Rule) -> None:
    function = one.check or one.check_document or one.check_files
    assert function is not None
    file = Path(inspect.getfile(function))
    assert file.stem == function.__name__ == one.name.replace("-", "_")


def test_files_of_examples_belong_to_a_rule() -> None:
    assert {f.stem for f in MORE.glob("*.toml")} <= {r.code for r in ALL}


def make(code: str, name: str = "made_up") -> Rule:
    def check(matches):  # type: ignore[no-untyped-def]
        yield finding("made up", target=matches.pair.targets[0].span(0, 4))

    check.__name__ = name
    return rule(code, severity=Severity.INFO, category="style/made-up", examples=[])(check)


def test_a_code_used_twice_is_refused() -> None:
    with pytest.raises(DuplicateCodeError, match="X101"):
        collect([make("X101", "one"), make("X101", "two")])


def test_a_name_used_twice_is_refused() -> None:
    with pytest.raises(DuplicateCodeError, match="made-up"):
        collect([make("X101"), make("X102")])


def test_a_code_is_a_letter_and_three_digits() -> None:
    with pytest.raises(ValueError, match="N10"):
        make("N10")


def test_find_takes_code_or_name_in_any_case() -> None:
    for one in ALL:
        assert find(one.code.lower()) is find(one.name.upper()) is one
    assert find("Z999") is None


SOUND = good("bg>en", "Добро утро.", "Good morning.")
UNMARKED = bad("bg>en", "Добро утро.", "⟦Good⟧ morning.")


@pytest.mark.parametrize("example", [UNMARKED])
def test_an_example_that_is_not_found_fails(example: Example) -> None:
    with pytest.raises(ExampleError, match="should give one X101"):
        run_example(make("X101"), example, "label")


def test_a_sound_example_passes() -> None:
    run_example(make("X101"), SOUND, "label")
