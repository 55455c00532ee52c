"""Gathers what has a name, with its forms in each language, and compiles it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import marisa_trie

from checker.lexicon.scripts import in_one_script
from checker.lexicon.store import pack

LONGEST = 48
"""Characters; what is longer is a description and no name."""


class Registry:
    """Entities by key (``city:703448``) and their forms per language, the most usual first."""

    def __init__(self) -> None:
        self._forms: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))

    def add(self, key: str, tag: str, forms: Iterable[str], *, first: bool = False) -> None:
        """Add forms of an entity in a language, behind those it has or before them."""
        kept = {
            in_one_script(tag, form.strip()): None
            for form in forms
            if any(ch.isalpha() for ch in form) and len(form) < LONGEST
        }
        had = self._forms[key][tag]
        self._forms[key][tag] = kept | had if first else had | kept

    def forms(self, key: str, tag: str) -> tuple[str, ...]:
        """The forms of an entity in a language."""
        return tuple(self._forms[key][tag]) if key in self._forms else ()

    def entities(self) -> list[str]:
        """The keys of all entities, sorted."""
        return sorted(self._forms)

    def words(self, tag: str) -> set[str]:
        """The names of a language that are one word, lower-cased."""
        forms = (form for by_tag in self._forms.values() for form in by_tag.get(tag, ()))
        return {form.lower() for form in forms if form.isalpha()}

    def write(self, data: Path, tags: Iterable[str]) -> None:
        """Write the entities and, for each language, its names."""
        entities = marisa_trie.Trie(self.entities())
        entities.save(str(data / "entities.marisa"))
        for tag in tags:
            self._write(data / tag, tag, entities)

    def _write(self, folder: Path, tag: str, entities: marisa_trie.Trie) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        named = {k: tuple(f[tag]) for k, f in sorted(self._forms.items()) if f.get(tag)}
        trie = marisa_trie.Trie(sorted({f for forms in named.values() for f in forms}))
        trie.save(str(folder / "names.marisa"))
        _folded(trie).save(str(folder / "names.folded.marisa"))
        by_form: list[list[int]] = [[] for _ in range(len(trie))]
        by_entity: list[tuple[int, int]] = []
        for key, forms in named.items():
            entity = entities[key]
            by_entity += [(entity, trie[f]) for f in forms]
            for form in forms:
                by_form[trie[form]].append(entity)
        by_entity.sort(key=lambda e: e[0])  # stable: forms stay in their order
        columns = [e for e, _ in by_entity] + [f for _, f in by_entity]
        (folder / "names.entities").write_bytes(pack(columns))
        (folder / "names.forms").write_bytes(pack(_postings(by_form)))


def _postings(lists: list[list[int]]) -> list[int]:
    """Lists as one array: where each begins and the last ends, then their members."""
    starts = [len(lists) + 1]
    for members in lists:
        starts.append(starts[-1] + len(members))
    return starts + [m for members in lists for m in sorted(members)]


def _folded(trie: marisa_trie.Trie) -> marisa_trie.BytesTrie:
    """The forms whose case is not plain, by their case-folded spelling."""
    odd = [
        (form.casefold(), form.encode("utf-8"))
        for form in sorted(trie.keys())
        if form not in _guesses(form.casefold()) and len(form) < 60
    ]
    return marisa_trie.BytesTrie(odd)


def _guesses(folded: str) -> tuple[str, ...]:
    return folded.title(), folded.upper(), folded.lower(), folded.capitalize()
