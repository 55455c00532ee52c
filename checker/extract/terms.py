"""Reads the terms of the house glossary: source forms in a source, target forms in a rendering."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from checker.extract.term_index import Hit, TermIndex, longest, units_of
from checker.glossary import Entry, Termbase, TermUse
from checker.glossary.entry import Status
from checker.languages import Language
from checker.model import Mention, Segment


class TermReader:
    """Reads mentions of kind ``term``, with a :class:`checker.glossary.TermUse` for value.

    On the source side the longest form wins and no two mentions overlap. On the target side the
    forms of different entries may overlap, those of one entry do not.
    """

    def __init__(self, language: Language, termbase: Termbase, *, is_source: bool) -> None:
        self._is_source = is_source
        self._index = TermIndex(language, whole_words=is_source)
        for entry in termbase.entries:
            if is_source:
                for form in entry.sources:
                    self._index.add(entry, form, "source")
            else:
                for form, status in entry.target_forms():
                    self._index.add(entry, form, status)

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the term mentions of a document to its segments."""
        for number, segment in enumerate(segments):
            hits = self._index.hits(segment)
            if not hits:
                continue
            near = segments[max(0, number - 1) : number + 2]
            found = (
                self._sources(hits, near, segment)
                if self._is_source
                else self._targets(hits, segment.text)
            )
            segment.mentions += tuple(
                Mention("term", use, segment, start, end, tuple(map(_trace, use.entries)))
                for use, start, end in found
            )

    def _sources(
        self, hits: Iterable[Hit], near: Sequence[Segment], own: Segment
    ) -> Iterable[tuple[TermUse, int, int]]:
        # In a line of capitals nothing tells an acronym from a word.
        if own.text.isupper() and " " in own.text:
            hits = [h for h in hits if not h.form.text.isupper()]
        fitting = [h for h in hits if self._fits(h, near, own)]
        for (start, end), same in groupby(longest(fitting), key=lambda h: (h.start, h.end)):
            entries = dict.fromkeys(h.form.entry for h in same)
            # A sense whose context is there comes first, but one that asks for none may be meant.
            senses = sorted(entries, key=lambda e: not e.context)
            yield TermUse(tuple(senses), "source"), start, end

    def _targets(self, hits: Sequence[Hit], text: str) -> Iterable[tuple[TermUse, int, int]]:
        by_entry: dict[Entry, list[Hit]] = {}
        for hit in hits:
            by_entry.setdefault(hit.form.entry, []).append(hit)
        for entry, its in by_entry.items():
            for (start, end), same in groupby(longest(its), key=lambda h: (h.start, h.end)):
                yield TermUse((entry,), _as_written(list(same), text[start:end])), start, end

    def _fits(self, hit: Hit, near: Sequence[Segment], own: Segment) -> bool:
        """Whether a word of its context stands near; its own words are no context."""
        context = hit.form.entry.context
        if not context:
            return True
        wanted = {key for word in context for key in self._index.keys(word.casefold(), False)}
        return any(
            not wanted.isdisjoint(self._index.keys(unit.lower, False))
            for segment in near
            for unit in units_of(segment.tokens)
            if not (segment is own and hit.start <= unit.start < hit.end)
        )


def _trace(entry: Entry) -> str:
    return f"{entry.origin}: {entry.sources[0]}"


def _as_written(same: Sequence[Hit], text: str) -> Status:
    """The status of the form that is written just so; else of the best that it may inflect."""
    spelt = " ".join(text.split())
    return next((h.form.status for h in same if h.form.text == spelt), same[0].form.status)
