"""The matchers of language and punctuation."""

from __future__ import annotations

from checker.languages import Language
from checker.match.brackets import BracketMatcher
from checker.match.contrasts import ContrastMatcher
from checker.match.degrees import DegreeMatcher
from checker.match.doublings import DoublingMatcher
from checker.match.gaps import GapMatcher
from checker.match.genders import GenderMatcher
from checker.match.markup import MarkupMatcher
from checker.match.matcher import Matcher
from checker.match.polarity import PolarityMatcher
from checker.match.questions import QuestionMatcher
from checker.match.quotes import QuoteMatcher
from checker.match.renderings import RenderingMatcher
from checker.match.scripts import ScriptMatcher
from checker.match.spaces import SpaceMatcher
from checker.match.spelling import SpellingMatcher
from checker.match.tongues import TongueMatcher


def surface_matchers(source: Language, target: Language) -> tuple[Matcher, ...]:
    """One matcher for each kind."""
    return (
        QuoteMatcher(source, target),
        BracketMatcher(),
        QuestionMatcher(),
        SpaceMatcher(),
        DoublingMatcher(target),
        GapMatcher(target),
        ScriptMatcher(),
        PolarityMatcher(source, target),
        ContrastMatcher(source, target),
        DegreeMatcher(source, target),
        GenderMatcher(source, target),
        TongueMatcher(target),
        RenderingMatcher(),
        MarkupMatcher(),
        SpellingMatcher(source, target),
    )
