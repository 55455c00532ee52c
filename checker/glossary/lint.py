"""Finds what is wrong with a termbase itself: duplicates, contradictions and mixed scripts."""

from __future__ import annotations

import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.glossary.entry import Entry
from checker.languages.profile import profile

_SCRIPTS = {"Cyrl": "CYRILLIC", "Latn": "LATIN", "Grek": "GREEK", "Arab": "ARABIC"}
"""The first word of the Unicode names of a script's letters, by ISO 15924 code."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a keeper of the termbase should look at."""

    kind: str
    """``duplicate``, ``contradiction``, ``cycle``, ``mixed-script`` or ``wrong-script``."""
    entry: Entry
    message: str


def lint(entries: Sequence[Entry], source: str, target: str) -> list[Fault]:
    """The faults of a termbase between two languages, in the order of its entries."""
    order = {entry: number for number, entry in enumerate(entries)}
    found = [*_contending(entries), *_cycles(entries)]
    for entry in entries:
        found += _of_scripts(entry, source, target)
    return sorted(found, key=lambda f: order[f.entry])


def _contending(entries: Sequence[Entry]) -> Iterator[Fault]:
    """Entries for one source form: senses that nothing tells apart, or that deny each other."""
    by_form: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for form in dict.fromkeys(s.casefold() for s in entry.sources):
            by_form[form].append(entry)
    for form, rivals in by_form.items():
        for number, entry in enumerate(rivals):
            for first in rivals[:number]:
                yield from _between(first, entry, form)


def _between(first: Entry, entry: Entry, form: str) -> Iterator[Fault]:
    if _same(first.context) == _same(entry.context):
        told = "with the same context" if entry.context else "without a context to tell them apart"
        yield Fault("duplicate", entry, f"{form!r} has two entries {told}")
    clash = _same(first.accepted) & _same(entry.forbidden)
    clash |= _same(first.forbidden) & _same(entry.accepted)
    told_apart = bool(first.context or entry.context)
    if clash and not told_apart:
        word = min(clash)
        message = f"{word!r} is right for {form!r} in one entry and forbidden in another"
        yield Fault("contradiction", entry, message)


def _cycles(entries: Sequence[Entry]) -> Iterator[Fault]:
    """Deprecated forms that lead back to themselves: A gives way to B, and B to A."""
    heirs: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        for form in entry.deprecated:
            heirs[form.casefold()].setdefault(entry.preferred.casefold(), entry.preferred)
    for entry in entries:
        for form in entry.deprecated:
            way = _way_back(entry.preferred, form.casefold(), heirs)
            if way is not None:
                told = "".join(f", which gives way to {step!r}" for step in way)
                message = f"{form!r} gives way to {entry.preferred!r}{told}, which gives way to it"
                yield Fault("cycle", entry, message)


def _way_back(start: str, goal: str, heirs: Mapping[str, Mapping[str, str]]) -> list[str] | None:
    """The forms between ``start`` and ``goal`` if the one leads to the other, by fewest steps."""
    ways: dict[str, list[str]] = {start.casefold(): []}
    waiting = deque(ways)
    while waiting:
        form = waiting.popleft()
        for key, written in heirs.get(form, {}).items():
            if key == goal:
                return ways[form]
            if key not in ways:
                ways[key] = [*ways[form], written]
                waiting.append(key)
    return None


def _of_scripts(entry: Entry, source: str, target: str) -> Iterator[Fault]:
    sides = [(form, source) for form in entry.sources]
    sides += [(form, target) for form, _ in entry.target_forms()]
    for form, tag in sides:
        for word in form.split():
            scripts = _scripts(word)
            if len(scripts) > 1:
                told = " and ".join(sorted(s.capitalize() for s in scripts))
                yield Fault("mixed-script", entry, f"{word!r} in {form!r} has {told} letters")
        known = profile(tag)
        expected = _SCRIPTS.get(known.script) if known else None
        scripts = _scripts(form)
        # A name that stays as it is keeps its script in the source, too.
        kept = tag == source and form in entry.accepted
        if expected and scripts and expected not in scripts and not kept:
            told = ", ".join(sorted(s.capitalize() for s in scripts))
            yield Fault("wrong-script", entry, f"{form!r} is written in {told} letters")


def _scripts(text: str) -> set[str]:
    return {unicodedata.name(ch, "").partition(" ")[0] for ch in text if ch.isalpha()} - {""}


def _same(forms: Sequence[str]) -> set[str]:
    return {form.casefold() for form in forms}
