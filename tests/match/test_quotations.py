"""Quotations are read over a whole document, with the source as witness."""

from __future__ import annotations

import time

import pytest

from checker.extract.quotes import QuoteReader
from checker.languages import language
from checker.match.quotations import Passage, fits, read_quotations
from checker.match.quotes import QuoteMatcher
from checker.model import Block, Document, Pair, Segment


def segments(lines: list[str], tag: str) -> list[Segment]:
    text, found, at = "\n".join(lines), [], 0
    document = Document(text, tag)
    for number, line in enumerate(lines):
        found.append(Segment(document, Block(line, at), number, 0, line, number))
        at += len(line) + 1
    QuoteReader(language(tag)).read(found)
    return found


def faults(*lines: str, tag: str = "en", merges: bool = False) -> list[tuple[str, int]]:
    """The relation of each fault, and the line that it is in."""
    passages = [Passage(list(s.mentions), 0.15) for s in segments(list(lines), tag)]
    reading = read_quotations(passages, merges=merges)
    return [(r, m.segment.index) for r, m in reading.faults] + [
        ("mixed", last.segment.index) for _, last, mixed in reading.pairs if mixed
    ]


def told(source: list[str], target: list[str], tags: str = "bg>en") -> list[tuple[str, int, str]]:
    """Relation, line and mark of what the matcher tells."""
    theirs, ours = tags.split(">")
    pairs = [
        Pair((s,), (t,))
        for s, t in zip(segments(source, theirs), segments(target, ours), strict=True)
    ]
    matcher = QuoteMatcher(language(theirs), language(ours))
    memory = matcher.remember(pairs)
    found = [link for pair in pairs for link in matcher.links(pair, memory)]
    told = [k for k in found if k.target and k.relation != "outer"]  # a mark of style is no fault
    return [(k.relation, k.target.segment.index, k.target.text) for k in told if k.target]


@pytest.mark.parametrize(
    "lines",
    [
        ['"One.', "Two.", 'Three," he said.'],
        ['"One.', '"Two.', '"Three," he said.'],
        ['He said: "One "two" three."'],
        ["“He said ‘yes’ to me.”", "“And ‘no’ to you,” she said, ‘as ever’."],
        ["The girls' team met the boys’ team."],
        ['Nobody "quoted" anything.'] * 40,
        [],
        [""],
    ],
)
def test_sound_texts(lines: list[str]) -> None:
    assert faults(*lines) == []


def test_a_closing_mark_may_close_two_quotations_where_the_language_has_it_so() -> None:
    line = "„Той каза: „Не съм“, спомня си тя."
    assert faults(line, tag="bg", merges=True) == []
    assert faults(line, tag="bg") == [("unclosed", 0)]


def test_faulty_texts() -> None:
    assert faults('"One,  he said.', "Then he left.", *["And so on."] * 20) == [("unclosed", 0)]
    assert faults("One,“ he said.", "Then he left.") == [("unopened", 0)]
    assert faults('Some "evidence” here.') == [("mixed", 0)]
    assert faults("Some \"soldier sent,'' he says.") == [("mixed", 0)]


def test_the_source_tells_which_end_is_missing() -> None:
    source = ["„Да“, каза тя.", "„Отиваме.", "Веднага“, каза той."]
    assert told(source, ['"Yes, she said.', '"We go.', 'At once," he said.']) == [
        ("unclosed", 0, '"')
    ]
    assert told(source, ['"Yes," she said.', "We go.", 'At once," he said.']) == [
        ("unopened", 2, '"')
    ]
    assert told(source, ['"Yes," she said.', '"We go.', 'At once," he said.']) == []


def test_quotations_that_only_the_target_has_are_its_own_affair() -> None:
    assert told(["Да, каза тя."], ['"Yes," she said.']) == []


def test_marks_of_the_source_language_are_foreign() -> None:
    assert told(["„Да“, каза тя."], ["„Yes“, she said."]) == [("foreign", 0, "„")]


def test_a_mark_for_an_apostrophe() -> None:
    assert told(["Офисът на Уотърс."], ['Waters" office is closed.']) == [("inside", 0, '"')]


def test_the_odd_mark_is_the_one_the_document_does_not_use() -> None:
    source = ["„Да“ и „не“."] * 3
    straight = ['"Yes" and "no".'] * 2
    assert told(source, [*straight, '“Yes" and "no".']) == [("mixed", 2, "“")]
    assert told(source, [*straight, '"Yes” and "no".']) == [("mixed", 2, "”")]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "„“", "„”", "«»", "»«", '""', "‘’", "””"])
def test_marks_that_go_together(opening: str, closing: str) -> None:
    assert fits(opening, closing)


@pytest.mark.parametrize(("opening", "closing"), ['"”', '„"', "«“", "'’"])
def test_marks_that_do_not(opening: str, closing: str) -> None:
    assert not fits(opening, closing)


def test_hostile_text_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        passages = [Passage(list(s.mentions), 0.15) for s in segments(['"a “b „c '] * count, "en")]
        start = time.process_time()
        read_quotations(passages)
        return time.process_time() - start

    seconds(200)
    # Ten times the text; quadratic work would take a hundred times as long on every attempt.
    assert any(seconds(4000) < 30 * max(seconds(400), 0.001) for _ in range(6))
