"""Compiles the words of a language: its trie, and a column each for frequencies and lemmas."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

import marisa_trie

from checker.lexicon.build.plan import Plan
from checker.lexicon.scripts import stored
from checker.lexicon.words import ZIPF_STEPS, Rule, apply_rule

MAX_RULES = 65_534
MAX_FRONT = 4


def frequencies(plan: Plan) -> dict[str, float]:
    """Zipf frequency of each word of letters, from wordfreq's largest list of the language."""
    buckets = import_module("wordfreq").get_frequency_list(plan.wordfreq, "best")
    return {
        word: 9 - centibels / 100
        for centibels, bucket in enumerate(buckets)
        for word in bucket
        if 9 - centibels / 100 >= plan.floor and _is_word(word)
    }


def lemma_forms(plan: Plan) -> dict[str, list[str]]:
    """The lemmas of each form, lower-cased; the lower-case entry's first. From simplemma."""
    module = import_module("simplemma.strategies.dictionaries.dictionary_factory")
    entries = module.DefaultDictionaryFactory().get_dictionary(plan.simplemma)
    found: dict[str, list[str]] = {}
    for form, lemma in sorted(entries.items(), key=lambda e: (e[0] != e[0].lower(), e[0])):
        key, value = stored(plan.tag, form.lower()), stored(plan.tag, lemma.lower())
        if _is_word(key) and _is_word(value) and value not in found.setdefault(key, []):
            found[key].append(value)
    return {k: v for k, v in found.items() if v}


def _is_word(text: str) -> bool:
    return bool(text) and text[0].isalpha() and not any(ch.isdigit() or ch == "_" for ch in text)


def write_words(
    folder: Path,
    zipf: Mapping[str, float],
    forms: Mapping[str, Iterable[str]],
    others: Iterable[str],
) -> marisa_trie.Trie:
    """Write the files of one language; ``others`` are words that only dictionaries have."""
    folder.mkdir(parents=True, exist_ok=True)
    trie = marisa_trie.Trie(sorted({*zipf, *forms, *others}))
    trie.save(str(folder / "words.marisa"))
    _write_frequencies(folder, trie, zipf)
    _write_lemmas(folder, trie, forms)
    return trie


def _write_frequencies(folder: Path, trie: marisa_trie.Trie, zipf: Mapping[str, float]) -> None:
    column = bytearray(len(trie))
    for word, value in zipf.items():
        column[trie[word]] = max(1, min(255, round(value * ZIPF_STEPS)))
    (folder / "frequency.bin").write_bytes(bytes(column) if zipf else b"")


def _write_lemmas(
    folder: Path, trie: marisa_trie.Trie, forms: Mapping[str, Iterable[str]]
) -> None:
    rules = {form: tuple(rule(form, lemma) for lemma in found) for form, found in forms.items()}
    counted = Counter(rules.values())
    kept = sorted(counted, key=lambda r: (-counted[r], r))[:MAX_RULES]
    number = {r: i for i, r in enumerate(kept, 1)}
    column = array("H", bytes(2 * len(trie)))
    for form, found in rules.items():
        column[trie[form]] = number.get(found, 0)
    (folder / "lemmas.bin").write_bytes(column.tobytes() if forms else b"")
    lines = ("|".join(f"{f} {b} {e}" for f, b, e in found) for found in kept)
    (folder / "lemmas.rules").write_text("".join(f"{x}\n" for x in lines), encoding="utf-8")


def rule(form: str, lemma: str) -> Rule:
    """The shortest rule that makes the lemma of the form."""
    made = min(
        (_rule(form, lemma, front) for front in range(min(MAX_FRONT, len(form)) + 1)),
        key=lambda r: (len(r[2]) + r[1] + 2 * r[0], r),
    )
    assert apply_rule(made, form) == lemma
    return made


def _rule(form: str, lemma: str, front: int) -> Rule:
    rest = form[front:]
    common = 0
    while common < min(len(rest), len(lemma)) and rest[common] == lemma[common]:
        common += 1
    return front, len(rest) - common, lemma[common:]
