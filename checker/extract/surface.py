"""The readers of language and punctuation: what needs no quantity, name or term to be read."""

from __future__ import annotations

from checker.extract.brackets import BracketReader
from checker.extract.degrees import DegreeReader
from checker.extract.doublings import DoublingReader
from checker.extract.gaps import GapReader
from checker.extract.polarity import PolarityReader
from checker.extract.questions import QuestionReader
from checker.extract.quotes import QuoteReader
from checker.extract.reader import Reader
from checker.extract.scripts import ScriptReader
from checker.extract.spaces import SpaceReader
from checker.extract.spelling import SpellingReader
from checker.extract.tongue import TongueReader
from checker.languages import Language


def surface_readers(language: Language) -> tuple[Reader, ...]:
    """One reader for each kind; none of them needs what another has read."""
    return (
        QuoteReader(language),
        BracketReader(language),
        QuestionReader(language),
        SpaceReader(language),
        DoublingReader(language),
        GapReader(language),
        ScriptReader(language),
        PolarityReader(language),
        DegreeReader(language),
        TongueReader(language),
        SpellingReader(language),
    )
