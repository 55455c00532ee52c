"""Segmenting: a document's prose becomes sentences and headings, each with its tokens."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.profile import Segmentation, profile
from checker.model import Block, Document, Segment
from checker.segment.sentences import has_end, sentence_places
from checker.segment.tokens import tokenise

_NO_DATA = Segmentation()
# No sentence is longer, and hardly a paragraph on one line; a table, a dump or minified data is. It
# is left unread, so that nothing later meets a segment of ten million characters.
LONGEST = 10_000


def segment(document: Document, *, lines: bool = False) -> list[Segment]:
    """The segments of a document in order.

    With ``lines``, segment N is line N of the text, blank ones too, or block N of a document that
    was read out of markup; both then hold for ``align="lines"``.
    """
    if lines:
        return list(_line_segments(document))
    known = profile(document.language)
    data = known.segmentation if known else _NO_DATA
    found: list[Segment] = []
    for number, block in enumerate(document.blocks):
        places = sentence_places(block.text, document.language, data)
        for place in places:
            found.append(_segment(document, block, len(found), place, number))
        if len(places) > 1 and not has_end(found[-len(places)].text, data):
            found[-len(places)].runs_in = True
    return found


def _segment(
    document: Document, block: Block, index: int, place: tuple[int, int], number: int
) -> Segment:
    start, end = place
    if end - start > LONGEST:
        return Segment(document, block, index, start, "", number, overlong=True)
    text = block.text[start:end]
    return Segment(document, block, index, start, text, number, tokenise(text))


def _line_segments(document: Document) -> Iterator[Segment]:
    for number, block in enumerate(_lines(document)):
        yield _segment(document, block, number, (0, len(block.text)), number)


def _lines(document: Document) -> Iterator[Block]:
    if document.format != "text":
        yield from document.blocks
        return
    start = 0
    for line in document.text.removesuffix("\n").split("\n"):
        bare = line.strip()
        yield Block(bare, start + line.find(bare) if bare else start, "line")
        start += len(line) + 1
