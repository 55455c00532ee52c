"""Shows what is read in a text and from which entries of the language data."""

from __future__ import annotations

from functools import cache

from checker.extract.addresses import AddressReader
from checker.extract.quantities import QuantityReader
from checker.languages import language
from checker.model import Block, Document, Mention, Segment
from checker.segment.tokens import tokenise


def trace(text: str, tag: str) -> list[Mention]:
    """The quantities of a text in the language of a tag, in order; ``sources`` names the entries.

    Raises :class:`checker.languages.UnknownLanguageError` for a tag that CLDR does not have.
    """
    reader = _reader(language(tag).tag)
    document = Document(text, tag)
    segment = Segment(document, Block(text, 0), 0, 0, text, tokens=tokenise(text))
    AddressReader().read([segment])  # no number stands in an address
    reader.read([segment])
    return [m for m in segment.mentions if m.kind == "quantity"]


@cache
def _reader(tag: str) -> QuantityReader:
    return QuantityReader(language(tag))
