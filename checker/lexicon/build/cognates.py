"""Word pairs by kinship, for languages that no dictionary may be shipped of.

Ukrainian ``уряд`` has no cousin, but ``війна`` has Russian ``война`` and ``парламентський`` has
``парламентский``: a stem that is the same but for vowels, with endings that answer each other in
many words. Which endings do is counted, not listed. Pairs go on to English through the related
languages, where several must agree or one must be sure (:mod:`checker.lexicon.build.graph`).
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from operator import ne

from checker.lexicon.build.graph import Edges, Scores, through_pivots

RELATIVES = {
    "mk": ("bg", "ru"),
    "ro": ("it", "fr", "es", "pt"),
    "sr": ("bg", "ru", "pl"),
    "uk": ("ru", "pl", "bg"),
}
STEM = 4
"""How many letters a stem must have."""
BLURRED_STEM = 6
"""How many it must have if one of its vowels may differ."""
STEM_SHARE = 0.6
"""How much of the word must be its stem."""
LONGEST_ENDING = 5
REGULAR = 12
"""How many words must show a pair of endings."""
LIKELY = 0.04
"""In what share of the words with the one ending the other must answer it."""
APART = 1.3
"""How far apart in Zipf frequency cognates may be."""

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "ј": "y", "к": "k", "л": "l", "љ": "l",
    "м": "m", "н": "n", "њ": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ch",
    "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "џ": "dj", "ш": "sh", "щ": "sht",
    "ъ": "a", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ѓ": "g", "ќ": "k", "ѕ": "z",
    "ђ": "d", "ё": "e", "'": "",
}  # fmt: skip
_POLISH = (
    ("rz", "r"), ("sz", "sh"), ("cz", "ch"), ("ch", "h"), ("ż", "zh"), ("ś", "s"), ("ź", "z"),
    ("ł", "l"), ("w", "v"), ("ó", "o"), ("ą", "u"), ("ę", "e"), ("ń", "n"), ("c", "ts"),
    ("j", "y"),
)  # fmt: skip
_SERBIAN = (
    ("dž", "dj"), ("lj", "l"), ("nj", "n"), ("ž", "zh"), ("č", "ch"), ("ć", "ch"), ("š", "sh"),
    ("đ", "d"), ("c", "ts"), ("j", "y"),
)  # fmt: skip
_ROMANCE = (("ph", "f"), ("qu", "c"), ("k", "c"), ("y", "i"), ("th", "t"), ("x", "s"), ("gh", "g"),
            ("ch", "c"), ("j", "g"), ("z", "t"))  # fmt: skip
_SPELLINGS = {"pl": _POLISH, "sr": _SERBIAN} | dict.fromkeys(
    ("ro", "it", "fr", "es", "pt"), _ROMANCE
)
_NO_VOWELS = str.maketrans("", "", "aeiouy")
_VOWELS = str.maketrans("eiouy", "aaaaa")


def sound(tag: str, word: str) -> str:
    """A word in letters that the related languages share."""
    for letters, plain in _SPELLINGS.get(tag, ()):
        word = word.replace(letters, plain)
    word = "".join(_CYRILLIC.get(ch, ch) for ch in word)
    bare = "".join(ch for ch in unicodedata.normalize("NFD", word) if ch.isascii() and ch.isalpha())
    return "".join(ch for i, ch in enumerate(bare) if not i or bare[i - 1] != ch)


def into_english(
    tag: str, scores: Mapping[str, Scores], lemmas: Mapping[str, Mapping[str, float]]
) -> Scores:
    """Pairs of a language with English by way of its relatives; none if it needs no relatives.

    ``scores`` are pairs with English by language, ``lemmas`` the lemmas in use with frequencies.
    """
    edges: Edges = {}
    for relative in RELATIVES.get(tag, ()):
        heads = {h: z for h, z in lemmas[relative].items() if h in scores[relative]}
        edges[tag, relative] = cognates((tag, relative), lemmas[tag], heads)
        edges[relative, "en"] = scores[relative]
    return through_pivots(tag, "en", edges, RELATIVES.get(tag, ()))


def cognates(
    tags: tuple[str, str],
    words: Mapping[str, float],
    heads: Mapping[str, float],
) -> Scores:
    """Pairs of words of a language with words of a relative; both given with their frequencies."""
    ours = {w: sound(tags[0], w) for w in words}
    theirs = {h: sound(tags[1], h) for h in heads}
    endings = _answering(_by_stem(ours.values()), _by_stem(theirs.values()))
    answers: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (ending, answer), share in sorted(endings.items()):
        answers[ending].append((answer, share))
    spelt: dict[tuple[str, str], list[str]] = defaultdict(list)
    for head, heard in theirs.items():
        for stem, ending in _splits(heard):
            spelt[_blur(stem), ending].append(head)
    scores: Scores = {}
    for word, heard in ours.items():
        found: dict[str, float] = {}
        for stem, ending in _splits(heard):
            for answer, share in answers.get(ending, ()):
                for head in spelt.get((_blur(stem), answer), ()):
                    near = abs(words[word] - heads[head]) <= APART
                    if near and _same(stem, theirs[head]):
                        alike = share * len(stem) * (2 if theirs[head].startswith(stem) else 1)
                        found[head] = max(found.get(head, 0.0), alike)
        if found:
            best = max(found.values())
            scores[word] = {h: s / best for h, s in found.items() if s >= 0.5 * best}
    return scores


def _splits(heard: str) -> Iterable[tuple[str, str]]:
    for size in range(min(LONGEST_ENDING, len(heard) - STEM) + 1):
        at = len(heard) - size
        if at >= STEM_SHARE * len(heard) and len(heard[:at].translate(_NO_VOWELS)) > 1:
            yield heard[:at], heard[at:]


def _same(stem: str, heard: str) -> bool:
    """Whether a word begins with a stem, but for one vowel of a long one."""
    start = heard[: len(stem)]
    if start == stem:
        return True
    return len(stem) >= BLURRED_STEM and sum(map(ne, stem, start)) == 1


def _blur(stem: str) -> str:
    """A stem with all its vowels alike."""
    return stem.translate(_VOWELS)


def _by_stem(heard: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in heard:
        for stem, ending in _splits(word):
            found[stem].add(ending)
    return found


def _answering(
    ours: Mapping[str, set[str]], theirs: Mapping[str, set[str]]
) -> dict[tuple[str, str], float]:
    """How often an ending of the relative answers one of ours on the same stem."""
    both: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for stem in ours.keys() & theirs.keys():
        for ending in ours[stem]:
            alone[ending] += 1
            both.update((ending, answer) for answer in theirs[stem] if ending[:1] != answer[:1])
            if ending in theirs[stem]:
                both[ending, ending] += 1
    return {
        pair: n / alone[pair[0]]
        for pair, n in both.items()
        if n >= REGULAR and n / alone[pair[0]] >= LIKELY
    }
