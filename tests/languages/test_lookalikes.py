"""Letters that look alike are found inside words of another script."""

from __future__ import annotations

import pytest

from checker.extract.scripts import ScriptReader
from checker.languages import language
from checker.languages.lookalikes import CYRILLIC, GREEK, LATIN, letter_in, retyped, rows, script_of
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise


@pytest.mark.parametrize(("latin", "cyrillic", "greek"), rows())
def test_a_row_holds_one_letter_of_each_script(latin: str, cyrillic: str, greek: str) -> None:
    for script, letter in ((LATIN, latin), (CYRILLIC, cyrillic), (GREEK, greek)):
        assert not letter or script_of(letter) == script
        assert not letter or letter_in(script, latin) == letter


@pytest.mark.parametrize(("latin", "cyrillic"), [(r[0], r[1]) for r in rows() if r[1]])
def test_a_stranger_is_found(latin: str, cyrillic: str) -> None:
    text = f"zz{cyrillic}zzt"
    segment = Segment(Document(text, "en"), Block(text, 0), 0, 0, text, 0, tokenise(text))
    ScriptReader(language("en")).read([segment])
    (mention,) = segment.mentions
    assert (mention.value.stranger, mention.value.letters) == (CYRILLIC, cyrillic)


def test_a_letter_whose_capital_is_several_is_read() -> None:
    assert retyped("ΰo") == "ΰο"
