"""The readers of what stands on the surface of a text: marks, spaces, repetitions, scripts."""

from __future__ import annotations

from checker.extract.brackets import BracketReader
from checker.extract.doublings import DoublingReader
from checker.extract.questions import QuestionReader
from checker.extract.quotes import QuoteReader
from checker.extract.reader import Reader
from checker.extract.scripts import ScriptReader
from checker.extract.spaces import SpaceReader
from checker.languages import Language


def surface_readers(language: Language) -> tuple[Reader, ...]:
    """One reader for each kind; none of them needs what another has read."""
    return (
        QuoteReader(language),
        BracketReader(language),
        QuestionReader(language),
        SpaceReader(language),
        DoublingReader(language),
        ScriptReader(language),
    )
