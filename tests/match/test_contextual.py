"""What is made of the links and cosines that an encoder gives; here they are set by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.match.contextual import seen, told
from checker.match.omission import Habits
from checker.model import Pair, Segment
from checker.read import read_text
from checker.segment import segment
from checker.wordlinks import Word, WordLinks

SOURCE = "Вали сняг, а децата строят голяма крепост в парка."
WHOLE = "It is snowing and the children are building a big fort in the park."
CUT = "It is snowing."
KNOWN = Habits(0.1, 1.0, (0.6, 0.6))


def read(text: str) -> Segment:
    (found,) = segment(read_text(text), lines=True)
    return found


def words(side: Segment) -> tuple[Word, ...]:
    return tuple(Word(0, t.start, t.end) for t in side.tokens if t.kind == "word")


def linked(target: str, partners: dict[int, int]) -> tuple[Pair, WordLinks]:
    """Words that are partners are near each other, all others near nothing."""
    pair = Pair((read(SOURCE),), (read(target),))
    here, there = words(pair.sources[0]), words(pair.targets[0])
    back = {b: a for a, b in partners.items()}
    return pair, WordLinks(
        (here, there),
        (
            tuple(0.9 if n in partners else 0.4 for n in range(len(here))),
            tuple(0.9 if n in back else 0.4 for n in range(len(there))),
        ),
        (
            tuple(partners.get(n, 0) for n in range(len(here))),
            tuple(back.get(n, 0) for n in range(len(there))),
        ),
        tuple((a, b, 0.9) for a, b in sorted(partners.items())),
        "by hand",
    )


def test_a_run_of_words_without_counterpart_was_left_out() -> None:
    pair, links = linked(CUT, {0: 0, 1: 2})
    omitted, added = told(pair, links, KNOWN)
    assert omitted is not None
    first, last, _ = omitted.side.hidden
    assert (first, last) == (2, 9)
    assert added is None


def test_where_every_word_has_its_counterpart_nothing_was() -> None:
    pair, links = linked(WHOLE, {0: 0, 1: 2, 2: 3, 3: 5, 4: 7, 5: 9, 6: 10, 7: 11, 8: 13})
    assert told(pair, links, KNOWN) == (None, None)


def test_words_that_say_little_by_themselves_are_no_omission() -> None:
    pair, links = linked(WHOLE, {0: 0, 1: 2, 3: 5, 4: 7, 5: 9, 6: 10, 8: 13})
    assert told(pair, links, KNOWN)[0] is None


def test_a_side_of_several_segments_is_one_text() -> None:
    pair, links = linked(CUT, {0: 0})
    both = Pair((*pair.sources, read(SOURCE)), pair.targets)
    second = tuple(Word(1, w.start, w.end) for w in links.words[0])
    doubled = WordLinks(
        (links.words[0] + second, links.words[1]),
        (links.nearest[0] * 2, links.nearest[1]),
        (links.which[0] * 2, links.which[1]),
        links.links,
        links.model,
    )
    here, _ = seen(both, doubled)
    assert here.side.units[len(second)].start == len(SOURCE) + 1
    assert here.side.units[len(second)].segment == 1


@given(st.integers(0, 60), st.integers(0, 60))
def test_words_within_a_stretch_are_those_that_share_text_with_it(start: int, end: int) -> None:
    _, links = linked(CUT, {})
    end += start + 1
    expected = [n for n, w in enumerate(links.words[0]) if w.start < end and w.end > start]
    assert list(links.within(0, 0, start, end)) == expected
