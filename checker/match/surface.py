"""The matchers of what stands on the surface of a text: marks, spaces, repetitions, scripts."""

from __future__ import annotations

from checker.languages import Language
from checker.match.brackets import BracketMatcher
from checker.match.doublings import DoublingMatcher
from checker.match.matcher import Matcher
from checker.match.questions import QuestionMatcher
from checker.match.quotes import QuoteMatcher
from checker.match.scripts import ScriptMatcher
from checker.match.spaces import SpaceMatcher


def surface_matchers(source: Language, target: Language) -> tuple[Matcher, ...]:
    """One matcher for each kind."""
    return (
        QuoteMatcher(source, target),
        BracketMatcher(),
        QuestionMatcher(),
        SpaceMatcher(),
        DoublingMatcher(target),
        ScriptMatcher(),
    )
