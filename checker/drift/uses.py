"""What a document calls its names and terms: one use for each place where it names one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker import lexicon
from checker.extract.name import NameWord
from checker.model import Comparison, Link, Matches, Mention

_NAMED = frozenset({"same", "misspelt", "inconsistent", "transliterated", "nonstandard"})
"""Relations of names under which the target mention stands for the source mention."""
_TERMED = frozenset({"preferred", "allowed", "deprecated", "forbidden", "replaced", "linked"})
_POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a rendering names something of its source."""

    kind: str
    """``name`` or ``term``."""
    source: str
    """The name or term as its language lists it, lower-case: its lemma where one is known."""
    written: str
    """The source's words at this place."""
    rendering: str
    """The rendering's words at this place, without a possessive ending."""
    preferred: str
    """What the house's termbase wants, if it has the term."""
    line: int


def uses(comparison: Comparison) -> Iterator[Use]:
    """The uses of one pair of documents, in order; a term of the termbase is not a name besides."""
    for found in comparison.matches:
        terms = [k for k in found.of("term") if k.source and k.relation in _TERMED]
        taken = [(k.source.start, k.source.end, id(k.source.segment)) for k in terms if k.source]
        for link in terms:
            yield from _term(link)
        yield from _names(found, taken, comparison.source.language)


def _term(link: Link) -> Iterator[Use]:
    if link.source is None or link.target is None:
        return
    entry = link.detail
    yield Use(
        "term",
        entry.sources[0].lower(),
        link.source.text,
        _bare(link.target.text),
        entry.preferred,
        link.target.span.line,
    )


def _names(found: Matches, taken: list[tuple[int, int, int]], tag: str) -> Iterator[Use]:
    for link in found.of("name", *_NAMED):
        if link.source is None or link.target is None:
            continue
        source, target = _sure(link.source), _sure(link.target)
        if not source or not target:
            continue
        start, end, segment = source[0].start, source[-1].end, id(link.source.segment)
        if any(start < stop and begin < end and segment == at for begin, stop, at in taken):
            continue
        text = link.source.segment.text[start:end]
        rendering = link.target.segment.text[target[0].start : target[-1].end]
        yield Use("name", _lemma(tag, source), text, _bare(rendering), "", link.target.span.line)


def _sure(mention: Mention) -> list[NameWord]:
    """The words from the first to the last that is a name for sure."""
    words = mention.value.words
    sure = [i for i, w in enumerate(words) if w.standing == "sure"]
    return list(words[sure[0] : sure[-1] + 1]) if sure else []


def _lemma(tag: str, words: list[NameWord]) -> str:
    return " ".join(min(lexicon.lemmas(tag, w.lower), default=w.lower) for w in words)


def _bare(text: str) -> str:
    for ending in _POSSESSIVES:
        if text.endswith(ending):
            return text.removesuffix(ending)
    return text
