"""Matching: for each pair, what of its source the target says again."""

from __future__ import annotations

from checker.config import Settings
from checker.glossary import Termbase
from checker.languages import language
from checker.match.addresses import AddressMatcher
from checker.match.content import ContentMatcher
from checker.match.content_copied import CopiedMatcher
from checker.match.doubt import Sides
from checker.match.matcher import Matcher
from checker.match.names import NameMatcher
from checker.match.quantities import QuantityMatcher
from checker.match.surface import surface_matchers
from checker.match.terms import TermMatcher

__all__ = ["Matcher", "build_matchers"]


def build_matchers(settings: Settings, termbase: Termbase) -> tuple[Matcher, ...]:
    """The matchers of a language pair, one for each kind of mention."""
    source, target = language(settings.source_language), language(settings.target_language)
    names = NameMatcher(settings)
    return (
        QuantityMatcher(settings, Sides.of(source, target), names.renderings),
        TermMatcher(settings, termbase),
        names,
        AddressMatcher(),
        ContentMatcher(settings),
        CopiedMatcher(settings),
        *surface_matchers(source, target),
    )
