"""Which word renders which, where several would do."""

from __future__ import annotations

import pytest

from checker.config import Settings
from checker.extract import Extractor
from checker.glossary import Termbase
from checker.match.names_affinity import Renderings
from checker.match.names_support import support
from checker.match.names_words import pair_words
from checker.model import Document, Pair, Segment
from checker.read.text import text_blocks
from checker.segment import segment


def read(text: str, tag: str, settings: Settings) -> tuple[Segment, ...]:
    found = segment(Document(text, tag, "", text_blocks(text)), lines=True)
    Extractor(tag, settings, Termbase(())).extract(found)
    return tuple(found)


@pytest.mark.parametrize(
    ("target", "partner"),
    [
        ("The North and Korea met.", "North"),
        ("Korea and the North met.", "Korea"),
        ("The DPRK, the North and Korea met.", "DPRK"),
    ],
)
def test_of_several_renderings_the_first_in_the_text_is_the_partner(
    target: str, partner: str
) -> None:
    settings = Settings("ru", "en")
    words = pair_words(
        Pair(read("КНДР встретилась.", "ru", settings), read(target, "en", settings))
    )
    support(words, Renderings("ru", "en"))
    native = words.sources[0]
    assert native.partner is not None
    assert native.partner.text == partner
