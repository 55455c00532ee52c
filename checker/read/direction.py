"""Which language pair two documents are, and whether they are what they are said to be."""

from __future__ import annotations

from checker.languages.defaults import default_pair
from checker.model import Document
from checker.read.identify import Identified, identifiable, identify
from checker.read.tags import tag_in_name


class DirectionError(ValueError):
    """The documents are not in the languages that they should be in; says which and what to do."""


def direction(
    source: Document, target: Document, *, source_tag: str = "", target_tag: str = ""
) -> tuple[str, str]:
    """The tags of source and target.

    What the user says is taken at its word, then what a file says of itself (XLIFF, TMX). Else a
    tag in a file's name (``page.bg.md``), else the text, says the language; text that is too short
    says nothing, and then the default pair holds.
    Raises :class:`DirectionError` for a text that is plainly in another language than its name
    says, for two texts in one language, and for a source that is in the default target language:
    then the two have most likely changed places.
    """
    source_tag = source_tag or source.language
    target_tag = target_tag or target.language
    if source_tag and target_tag:
        return source_tag, target_tag
    # The name of a file that holds both sides is about its translation.
    source_path = source.path if source.path != target.path else ""
    named = source_tag or tag_in_name(source_path), target_tag or tag_in_name(target.path)
    seen = (
        Identified("", 0.0) if source_tag else identify(source),
        Identified("", 0.0) if target_tag else identify(target),
    )
    expected = default_pair()
    told = [n or s.tag for n, s in zip(named, seen, strict=True)]
    pair = told[0] or _but(expected, told[1]), told[1] or _but(expected[::-1], told[0])
    if not (source_tag or target_tag) and _base(pair[0]) == expected[1] != _base(pair[1]):
        raise DirectionError(
            f"source and target look swapped: {_call(source)} is in {pair[0]!r} and "
            f"{_call(target)} in {pair[1]!r} (say --from {pair[0]} --to {pair[1]} if it is meant)"
        )
    for document, tag, found in zip((source, target), pair, seen, strict=True):
        _refuse_other(document, tag, found)
    if pair[0] == pair[1]:
        raise DirectionError(
            f"both {_call(source)} and {_call(target)} are in {pair[0]!r}: "
            "a translation needs two languages (--from and --to overrule this)"
        )
    return pair[0], pair[1]


def _but(expected: tuple[str, ...], other: str) -> str:
    """The first of the expected tags, or the second if the other side has the first."""
    return expected[1] if _base(other) == expected[0] else expected[0]


def _refuse_other(document: Document, tag: str, found: Identified) -> None:
    if found.tag and _base(tag) in identifiable() and found.tag != _base(tag):
        raise DirectionError(
            f"{_call(document)} should be in {tag!r} but reads as {found.tag!r} "
            f"({found.probability:.0%} sure; --from and --to overrule this)"
        )


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()


def _call(document: Document) -> str:
    return document.path or "the text"
