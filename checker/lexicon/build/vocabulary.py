"""Compiles the words of a language: its trie, and a column each for frequencies and lemmas."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

import marisa_trie

from checker.lexicon.build import endings
from checker.lexicon.build.plan import Plan
from checker.lexicon.near import ID_BYTES, skeleton
from checker.lexicon.scripts import stored
from checker.lexicon.store import pack
from checker.lexicon.words import RARE, ZIPF_STEPS, Rule, apply_rule

MAX_RULES = 65_534
MAX_FRONT = 4
LONGEST_HEARD = 14
"""Letters; what is longer is a compound and no name."""
LEMMAS_OF = 80_000
"""How many of the most frequent words lemmas are taken of."""
_INNER = frozenset("'-.·\u0300\u0301\u0307\u0308\u200c")


def lemma_frequencies(plan: Plan) -> dict[str, float]:
    """The lemmas of the frequent words, each with the frequency of its most frequent form."""
    forms = lemma_forms(plan)
    found: dict[str, float] = {}
    for word, value in list(frequencies(plan).items())[:LEMMAS_OF]:
        for lemma in forms.get(word, [word]):
            found.setdefault(lemma, value)
    return found


@cache
def frequencies(plan: Plan) -> Mapping[str, float]:
    """Zipf frequency of each word of letters, the most frequent first: wordfreq's largest list."""
    buckets = import_module("wordfreq").get_frequency_list(plan.wordfreq, "best")
    return {
        stored(plan.tag, _final_sigma(word)): 9 - centibels / 100
        for centibels, bucket in enumerate(buckets)
        for word in sorted(bucket)
        if _is_word(word)
    }


def _final_sigma(word: str) -> str:
    """The word as it is written: wordfreq case-folds, which makes every sigma a medial one."""
    return word[:-1] + "ς" if word.endswith("σ") else word


def lemma_forms(plan: Plan) -> Mapping[str, list[str]]:
    """The lemmas of each form, lower-cased; the lower-case entry's first. From simplemma."""
    if not plan.simplemma:
        return {}
    module = import_module("simplemma.strategies.dictionaries.dictionary_factory")
    entries = module.DefaultDictionaryFactory().get_dictionary(plan.simplemma)
    found: dict[str, list[str]] = {}
    for form, lemma in sorted(entries.items(), key=lambda e: (e[0] != e[0].lower(), e[0])):
        key, value = stored(plan.tag, form.lower()), _plain_lemma(plan, lemma)
        if _is_word(key) and _is_word(value) and value not in found.setdefault(key, []):
            found[key].append(value)
    return {k: v for k, v in found.items() if v}


def _plain_lemma(plan: Plan, lemma: str) -> str:
    """A lemma without the reflexive particle that some are listed with, as ``справя-се``."""
    plain = stored(plan.tag, lemma.lower())
    for pattern in plan.around_verbs:
        particle = pattern.strip("~ ")
        plain = plain.removesuffix(f"-({particle})").removesuffix(f"-{particle}")
    return plain


def _is_word(text: str) -> bool:
    return text[:1].isalpha() and all(ch.isalpha() or ch in _INNER for ch in text)


def chosen(
    plan: Plan, zipf: Mapping[str, float], forms: Mapping[str, list[str]], heads: Iterable[str]
) -> tuple[dict[str, float], dict[str, list[str]]]:
    """The words and forms that are kept: the frequent ones, up to the size that is planned.

    Forms are kept twice as far down the list as words. Where the list is shorter than planned, the
    rest is filled with forms of words that have a translation, shortest first; endings must do for
    those that are left out.
    """
    ranked = list(zipf)
    wide = set(ranked[: 2 * plan.size])
    room = max(0, plan.size - len(ranked))
    known = set(heads) if room else set()
    more = [f for f, ls in forms.items() if f not in wide and any(x in known for x in ls)]
    wide.update(sorted(more, key=lambda f: (len(f), f))[:room])
    return {w: zipf[w] for w in ranked[: plan.size]}, {
        form: found for form, found in forms.items() if form in wide
    }


def write_words(
    folder: Path,
    zipf: Mapping[str, float],
    forms: Mapping[str, list[str]],
    every_form: Mapping[str, list[str]],
    others: Iterable[str],
) -> marisa_trie.Trie:
    """Write the files of one language.

    ``every_form`` has the forms that endings are learned from; ``others`` are words that only
    dictionaries have.
    """
    folder.mkdir(parents=True, exist_ok=True)
    trie = marisa_trie.Trie(sorted({*zipf, *forms, *others}))
    trie.save(str(folder / "words.marisa"))
    _write_frequencies(folder, trie, zipf)
    _write_lemmas(folder, trie, forms, every_form)
    return trie


def _write_frequencies(folder: Path, trie: marisa_trie.Trie, zipf: Mapping[str, float]) -> None:
    column = bytearray(len(trie))
    for word, value in zipf.items():
        column[trie[word]] = max(1, min(255, round(value * ZIPF_STEPS)))
    (folder / "frequency.bin").write_bytes(bytes(column) if zipf else b"")


def _write_lemmas(
    folder: Path,
    trie: marisa_trie.Trie,
    forms: Mapping[str, list[str]],
    every_form: Mapping[str, list[str]],
) -> None:
    sample = endings.sample(every_form)
    learned = endings.learn({form: rule(form, every_form[form][0]) for form in sample})
    rules = {form: tuple(rule(form, lemma) for lemma in found) for form, found in forms.items()}
    counted = Counter(rules.values())
    tried = {(r,) for found in learned.values() for r in found}
    kept = sorted({*counted, *tried}, key=lambda r: (-counted[r], r))[:MAX_RULES]
    number = {r: i for i, r in enumerate(kept)}
    column = bytearray(len(trie))
    rare = []
    for form, found in rules.items():
        if (place := number.get(found, MAX_RULES)) < RARE - 1:
            column[trie[form]] = place + 1
        elif place < MAX_RULES:
            column[trie[form]] = RARE
            rare.append((trie[form], place))
    rare.sort()
    (folder / "lemmas.bin").write_bytes(bytes(column) if forms else b"")
    (folder / "lemmas.rare").write_bytes(pack([k for k, _ in rare] + [p for _, p in rare]))
    lines = ("|".join(f"{f} {b} {e}" for f, b, e in found) for found in kept)
    (folder / "lemmas.rules").write_text("".join(f"{x}\n" for x in lines), encoding="utf-8")
    single = {r[0]: i for r, i in number.items() if len(r) == 1}
    endings.pack(learned, single).save(str(folder / "endings.marisa"))


def write_common(folder: Path, trie: marisa_trie.Trie, words: Collection[str]) -> None:
    """Write which words are ordinary ones: a bit each, by their numbers in the trie."""
    bits = bytearray(len(trie) // 8 + 1)
    for word in words:
        if (key := trie.get(word)) is not None:
            bits[key // 8] |= 1 << key % 8
    (folder / "common.bin").write_bytes(bytes(bits))


def write_sounds(folder: Path, trie: marisa_trie.Trie) -> None:
    """Write the numbers of the words that sound alike, by how they sound and how long they are."""
    alike: dict[str, list[int]] = defaultdict(list)
    for word in trie.iterkeys():
        if 2 < len(word) <= LONGEST_HEARD and word.isascii() and word.isalpha():
            alike[f"{skeleton(word)}{len(word)}"].append(trie[word])
    packed = (
        (key, b"".join(n.to_bytes(ID_BYTES, "little") for n in sorted(found)))
        for key, found in sorted(alike.items())
    )
    marisa_trie.BytesTrie(list(packed)).save(str(folder / "sounds.marisa"))


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
