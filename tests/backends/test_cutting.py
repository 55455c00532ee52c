from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.backends.cutting import pieces


def within(size: int):  # type: ignore[no-untyped-def]
    return lambda text: len(text) <= size


def test_a_text_that_fits_stays_whole() -> None:
    assert pieces("One. Two.", within(9)) == ["One. Two."]


def test_it_is_cut_behind_sentences_first() -> None:
    text = "It rained, all day. The river rose. Nobody was hurt."
    assert pieces(text, within(36)) == ["It rained, all day. The river rose.", "Nobody was hurt."]


def test_a_long_sentence_is_cut_behind_a_clause_then_between_words() -> None:
    text = "It rained, it snowed, and the old grey river rose very fast. Done."
    assert pieces(text, within(24)) == [
        "It rained, it snowed,", "and the old grey river", "rose very fast.", "Done.",
    ]  # fmt: skip


def test_a_run_without_a_space_is_cut_anywhere() -> None:
    assert "".join(pieces("a" * 100, within(30))) == "a" * 100


@given(st.text(alphabet="ab.,;  \n", max_size=300), st.integers(1, 40))
def test_every_piece_fits_and_only_white_space_is_lost(text: str, size: int) -> None:
    cut = pieces(text, within(size))
    assert all(len(piece) <= size for piece in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert max(map(len, cut), default=0) <= size
