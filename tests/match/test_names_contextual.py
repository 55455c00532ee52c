"""Names that an encoder's word links speak of: hand-made links, real words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import Linter
from checker.match.names_contextual import Context, Run
from checker.match.names_contextual_weights import LOST, REPLACED
from checker.match.names_words import PairWords, pair_words, runs
from checker.model import Link, Pair
from checker.pipeline import match, read_segments
from checker.read import read_text
from checker.wordlinks import Word, WordLinks

SOUND = 0.8  # the cosine of counterparts in these pairs
MIDDLING = 0.65  # that of words that are said in some other way
STRANGE = 0.4  # that of a word with nothing like it on the other side


def linked(
    source: str, target: str, counterparts: Sequence[tuple[str, str]], tag: str, strange: str = ""
) -> Pair:
    """A pair whose words are linked as told, each word named by itself; some are strange."""
    linter = Linter(tag, "en")
    sides = []
    for text, language, extractor in zip(
        (source, target), (tag, "en"), linter._extractors, strict=True
    ):
        document = read_text(text)
        document.language = language
        sides.append(read_segments(document, extractor, "lines")[0][0])
    words = [[t for t in segment.tokens if t.kind in ("word", "digits")] for segment in sides]
    at = [{t.text: n for n, t in reversed(list(enumerate(side)))} for side in words]
    links = tuple((at[0][one], at[1][other], SOUND) for one, other in counterparts)
    near = [[STRANGE if t.text in strange.split() else MIDDLING for t in side] for side in words]
    for one, other, cosine in links:
        near[0][one] = near[1][other] = cosine
    places = tuple(tuple(Word(0, t.start, t.end) for t in side) for side in words)
    pair = Pair((sides[0],), (sides[1],))
    which = [[0] * len(side) if all(words) else [] for side in words]
    for one, other, _ in links:
        which[0][one], which[1][other] = other, one
    pair.words = WordLinks(
        (places[0], places[1]),
        (tuple(near[0]), tuple(near[1])),
        (tuple(which[0]), tuple(which[1])),
        links,
        "hand-made",
    )
    return pair


def found(pair: Pair, tag: str) -> list[Link]:
    """What is told of the names of a pair, but for those that are rendered."""
    linter = Linter(tag, "en")
    (matches,), _ = match([pair], linter._matchers, linter.settings)
    return [k for k in matches.of("name") if k.relation not in ("same", "doubtful")]


def both(pair: Pair, tag: str) -> tuple[list[Link], list[Link]]:
    """The same by words alone, and with the links."""
    with_links = found(pair, tag)
    pair.words = None
    return found(pair, tag), with_links


TWEET = (
    "В публикация в Twitter сенаторът поиска разследване.",
    "In a tweet the senator called for an inquiry.",
    [("Twitter", "tweet"), ("сенаторът", "senator"), ("поиска", "called")],
)


def test_a_name_that_is_said_in_other_words_is_hardly_missing() -> None:
    (alone,), (told,) = both(linked(*TWEET, "bg"), "bg")
    assert alone.relation == told.relation == "missing"
    assert told.confidence < 0.5 <= alone.confidence
    assert alone.detail.model == ""


LEFT_OUT = (
    "Ще отворим пазара си за други страни като Китай, каза той пред делегатите.",
    "We will open our market to other countries, he told the delegates.",
    [
        ("отворим", "open"), ("пазара", "market"), ("други", "other"), ("страни", "countries"),
        ("каза", "told"), ("делегатите", "delegates"), ("той", "he"), ("Ще", "will"),
    ],
)  # fmt: skip


def test_a_name_like_nothing_there_is_surely_missing_and_says_why() -> None:
    (alone,), (told,) = both(linked(*LEFT_OUT, "bg", "Китай"), "bg")
    assert told.relation == "missing"
    assert told.confidence >= max(alone.confidence, 0.5)
    assert told.detail.model == ("hand-made" if alone.confidence < 0.5 else "")


def test_an_acronym_that_says_a_plain_word_stands_in_no_place_of_a_name() -> None:
    pair = linked(
        "Известният конферансие Болдуин подаде оставка вчера.",
        "The famous MC resigned yesterday.",
        [
            ("Известният", "famous"),
            ("конферансие", "MC"),
            ("подаде", "resigned"),
            ("вчера", "yesterday"),
        ],
        "bg",
    )
    alone, told = both(pair, "bg")
    assert [k.relation for k in alone] == ["replaced"]
    assert [k.relation for k in told] == ["missing", "extra"]
    missing, extra = told
    assert missing.confidence >= 0.5 > extra.confidence
    assert missing.detail.model == "hand-made"


def test_of_several_strangers_the_linked_one_stands_in_its_place() -> None:
    source = "Министър Грийнфорд кацна в Осло."
    words = [("Министър", "Minister"), ("кацна", "landed"), ("Грийнфорд", "Walters")]
    pair = linked(source, "In Reykjavik Minister Walters landed.", words, "bg")
    replaced = {k.source.text: k.target.text for k in found(pair, "bg") if k.source and k.target}
    assert replaced["Грийнфорд"] == "Walters"


def test_it_holds_for_german_as_well() -> None:
    words = [("Abkommen", "agreement"), ("mit", "with"), ("Brasilien", "Brazil"), ("März", "March")]
    pair = linked(
        "Das Abkommen mit Brasilien und Kolumbien tritt im März in Kraft.",
        "The agreement with Brazil comes into force in March.",
        [*words, ("Kraft", "force"), ("tritt", "comes"), ("im", "in"), ("Das", "The")],
        "de",
        "Kolumbien",
    )
    (alone,), (told,) = both(pair, "de")
    assert alone.confidence < 0.5 <= told.confidence
    assert told.detail.model == "hand-made"


def names_of(words: PairWords) -> tuple[list[Run], list[Run]]:
    return list(runs(words.source_names)), list(runs(words.target_names))


def test_without_an_encoder_words_alone_decide() -> None:
    pair = linked(*TWEET, "bg")
    pair.words = None
    words = pair_words(pair)
    context = Context(words)
    lost, added = names_of(words)
    assert context.weighed(0.7, lost[0]) == (0.7, "")
    assert len(context.opposed(lost, added)) == min(len(lost), len(added))


@pytest.mark.parametrize(("sides", "weights"), [((0,), LOST), ((0, 1), REPLACED)])
def test_each_figure_has_a_weight(sides: tuple[int, ...], weights: object) -> None:
    pair = linked("Осло заседава.", "Oslo sits.", [("Осло", "Oslo")], "bg")
    words = pair_words(pair)
    lost, added = (
        [side[0]] if n in sides else [] for n, side in enumerate((words.sources, words.targets))
    )
    assert pair.words is not None
    evidence = Context(words).evidence(pair.words, 0.5, lost, added)
    assert len(evidence) == len(weights.weights)  # type: ignore[attr-defined]


def test_a_side_without_words_is_no_error() -> None:
    pair = linked("Осло!", "…", [], "bg")
    assert all(0 <= k.confidence <= 1 for k in found(pair, "bg"))
