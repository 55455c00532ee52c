"""Tokens: what counts as the same word."""

from __future__ import annotations

import pytest

from checker.segment.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("το όνομά του", ["το", "όνομα", "του"]),
        ("οι άνθρωποί μας", ["οι", "άνθρωποι", "μας"]),
        ("Άνοιξη-Καλοκαίρι", ["άνοιξη-καλοκαίρι"]),
        ("Μαΐου", ["μαΐου"]),
    ],
)
def test_a_word_has_one_accent(text: str, expected: list[str]) -> None:
    """The second is that of a pronoun that leans on it."""
    tokens = tokenise(text)
    assert [t.lower for t in tokens] == expected
    assert "".join(text.split()) == "".join(t.text for t in tokens)
