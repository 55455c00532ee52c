"""All dictionaries that may be shipped, as one graph of languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from checker.lexicon.build import wikdict
from checker.lexicon.build.graph import Edges, Scores
from checker.lexicon.build.plan import PIVOTS, PLANS
from checker.lexicon.build.wikdict import Sense
from checker.lexicon.scripts import in_one_script, stored

TAGS = {p.freedict: p.tag for p in PLANS.values()} | {name: tag for tag, name in PIVOTS.items()}
GLOSS_WEIGHT = 0.4
_PLAIN_GLOSS = re.compile(r"(?:to |an? |the )?([^\W\d]+(?: [^\W\d]+)?)")


def installed(folder: Path = wikdict.FOLDER) -> list[str]:
    """The names of the dictionaries between our languages that are installed, sorted."""
    names = (p.name.removeprefix("freedict-") for p in folder.glob("freedict-*.index"))
    pairs = (name.removesuffix(".index") for name in names)
    return sorted(p for p in pairs if all(part in TAGS for part in p.split("-")))


def read_all(folder: Path = wikdict.FOLDER) -> dict[tuple[str, str], list[Sense]]:
    """The senses of each dictionary that is under WikDict's licence, by source and target tag."""
    found = {}
    for name in installed(folder):
        source, target = name.split("-")
        try:
            found[TAGS[source], TAGS[target]] = wikdict.read(name, folder)
        except wikdict.LicenceError:
            continue
    return found


def edges(dictionaries: Mapping[tuple[str, str], list[Sense]], *, cased: bool = False) -> Edges:
    """Word pairs of all dictionaries, each both ways.

    The first sense and the first word of a sense weigh most; what two dictionaries say weighs
    double. Words are lower-cased unless ``cased``.
    """
    scores: Edges = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    for (source, target), senses in sorted(dictionaries.items()):
        best: dict[tuple[str, str], float] = {}
        for sense in senses:
            word = _key(source, sense.headword, cased)
            for place, other in enumerate(sense.translations):
                weight = 1 / (1 + 0.5 * sense.rank + 0.25 * place)
                pair = word, _key(target, other, cased)
                best[pair] = max(best.get(pair, 0.0), weight)
        for (word, other), weight in best.items():
            scores[source, target][word][other] += weight
            scores[target, source][other][word] += weight
    return {pair: _plain(found) for pair, found in scores.items()}


def by_gloss(tag: str, senses: list[Sense]) -> Scores:
    """Weak pairs into English: the synonyms by which an English dictionary tells senses apart."""
    scores: Scores = defaultdict(dict)
    for sense in senses:
        for place, other in enumerate(sense.translations):
            for gloss in glosses(sense.gloss):
                scores[_key(tag, other)][gloss] = GLOSS_WEIGHT / (1 + 0.25 * place)
    return scores


def common_words(dictionaries: Mapping[tuple[str, str], list[Sense]]) -> dict[str, set[str]]:
    """The ordinary words of each language: what some dictionary lists that is no proper name.

    A headword with a capital counts where one of its translations has none, as German nouns do.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for (source, target), senses in dictionaries.items():
        for sense in senses:
            small = [t for t in sense.translations if t[:1].islower()]
            if sense.speech != "pn":
                found[target].update(_key(target, t) for t in small)
            if sense.speech != "pn" and (sense.headword[:1].islower() or small):
                found[source].add(_key(source, sense.headword))
    return found


def glosses(text: str) -> list[str]:
    """The synonyms that a gloss consists of; none if it explains instead."""
    parts = [_PLAIN_GLOSS.fullmatch(p.strip()) for p in re.split("[,;]", text.lower())]
    return [p.group(1) for p in parts if p] if all(parts) else []


def _key(tag: str, word: str, cased: bool = False) -> str:
    return in_one_script(tag, word) if cased else stored(tag, word.lower())


def _plain(scores: Scores) -> Scores:
    return {word: dict(found) for word, found in scores.items()}
