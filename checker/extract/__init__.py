"""Extracting: what a segment says that its rendering must say too, as mentions with values."""

from __future__ import annotations

from collections.abc import Sequence

from checker.backends import Tagger
from checker.config import Settings
from checker.extract.addresses import AddressReader
from checker.extract.content import ContentReader
from checker.extract.markup import MarkupReader, outside_codes
from checker.extract.names import NameReader
from checker.extract.quantities import QuantityReader
from checker.extract.reader import Reader
from checker.extract.surface import surface_readers
from checker.extract.tagged import TaggedNames
from checker.extract.terms import TermReader
from checker.glossary import Termbase
from checker.languages import language
from checker.model import Segment


class Extractor:
    """Reads every kind of mention out of the segments of one side."""

    def __init__(
        self, tag: str, settings: Settings, termbase: Termbase, tagger: Tagger | None = None
    ) -> None:
        self.readers: tuple[Reader, ...] = _readers(tag, settings, termbase, tagger)

    def extract(self, segments: Sequence[Segment]) -> None:
        """Fill ``mentions`` of each segment, in text order.

        Readers run one after the other and see what those before them read, and the whole
        document, because a name is known by its other uses.
        """
        for reader in self.readers:
            reader.read(segments)
        for one in segments:
            one.mentions = tuple(sorted(outside_codes(one), key=lambda m: (m.start, -m.end)))


def _readers(
    tag: str, settings: Settings, termbase: Termbase, tagger: Tagger | None
) -> tuple[Reader, ...]:
    spoken = language(tag)
    is_source = tag == settings.source_language
    other = settings.target_language if is_source else settings.source_language
    return (
        MarkupReader(),
        AddressReader(),
        QuantityReader(spoken),
        TermReader(spoken, termbase, is_source=is_source),
        NameReader(spoken, other),
        *([TaggedNames(spoken, other, tagger)] if tagger else []),
        *surface_readers(spoken),
        ContentReader(settings.source_language, settings.target_language, is_source=is_source),
    )
