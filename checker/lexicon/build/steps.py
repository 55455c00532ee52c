"""The steps of a build, in order."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path

from checker.lexicon import manifest
from checker.lexicon.build import (
    cldr,
    cognates,
    dictionaries,
    emoji,
    families,
    geonames,
    proper,
    provenance,
    translations,
    vocabulary,
)
from checker.lexicon.build.graph import Scores, merged
from checker.lexicon.build.plan import PIVOTS, PLANS
from checker.lexicon.build.registry import Registry
from checker.lexicon.scripts import stored
from checker.lexicon.store import DATA

ENGLISH = "en"
TAGS = tuple(sorted(PLANS))
FOREIGN = tuple(t for t in TAGS if t != ENGLISH)
LARGE_CITY = 100_000
NAMED_KINDS = ("territory", "language", "currency", "demonym")


def build(npm: Path, home: Path = DATA) -> None:
    """Write all compiled files anew; ``npm`` is the folder of the installed CLDR packages.

    They are written aside and put in place at the end, for who is using the old ones.
    """
    senses = dictionaries.read_all()
    registry = names(npm, senses)
    edges = dictionaries.edges(senses)
    scores = translations.into_english(edges, FOREIGN, PIVOTS)
    zipf = vocabulary.frequencies(PLANS[ENGLISH])
    lemmas = {tag: vocabulary.lemma_frequencies(PLANS[tag]) for tag in FOREIGN}
    pairs = {}
    for tag in FOREIGN:
        parts = [
            (scores[tag], 1.0),
            (dictionaries.by_gloss(tag, senses.get((ENGLISH, tag), [])), 1.0),
            (emoji.pairs(npm, tag), 1.0),
            (named(registry, tag), 1.0),
            (cognates.into_english(tag, scores, lemmas), 0.5),
        ]
        found = translations.with_bare_verbs(merged(parts), PLANS[tag].around_verbs)
        proper.add_demonyms(registry, tag, found, proper.demonyms(senses))
        listed = translations.ranked(found, zipf)
        pairs[tag] = listed | families.derived(lemmas[tag], listed)
    aside = home.with_name(f"{home.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    write(aside, pairs, registry, dictionaries.common_words(senses))
    manifest.write(aside, provenance.sources(senses, npm))
    replace(home, aside)


def names(npm: Path, senses: proper.Dictionaries) -> Registry:
    """What has a name, from CLDR, GeoNames and the dictionaries' proper names."""
    registry = Registry()
    cldr.add_names(registry, npm, TAGS)
    places = {
        registry.forms(key, ENGLISH)[0]: key
        for key in registry.entities()
        if key.startswith("territory:") and registry.forms(key, ENGLISH)
    }
    for key, city in geonames.cities():
        if city["population"] >= LARGE_CITY:
            places.setdefault(city["name"], key)
    cldr.add_cities(registry, npm, TAGS, places)
    geonames.add_names(registry, TAGS, {t: vocabulary.frequencies(PLANS[t]) for t in TAGS})
    proper.add_names(registry, senses, FOREIGN, places)
    return registry


def replace(home: Path, aside: Path) -> None:
    """Put a folder in the place of another."""
    old = home.with_name(f"{home.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if home.exists():
        home.rename(old)
    aside.rename(home)
    shutil.rmtree(old, ignore_errors=True)


def named(registry: Registry, tag: str) -> Scores:
    """What territories, languages, currencies and demonyms are called, as word pairs."""
    scores: Scores = defaultdict(dict)
    for key in registry.entities():
        if key.partition(":")[0] in NAMED_KINDS:
            for form in registry.forms(key, tag):
                for other in registry.forms(key, ENGLISH):
                    scores[stored(tag, form.lower())][other.lower()] = 1.0
    return scores


def write(
    home: Path,
    pairs: dict[str, dict[str, tuple[str, ...]]],
    registry: Registry,
    common: Mapping[str, Collection[str]],
) -> None:
    """Write words, pairs and names; ``common`` are the ordinary words of each language."""
    tries = {}
    for tag in (*FOREIGN, ENGLISH):
        zipf = vocabulary.frequencies(PLANS[tag])
        every_form = vocabulary.lemma_forms(PLANS[tag])
        kept, forms = vocabulary.chosen(PLANS[tag], zipf, every_form, pairs.get(tag, ()))
        others: set[str] = set()
        if tag == ENGLISH:
            others = {t for found in pairs.values() for targets in found.values() for t in targets}
            others |= registry.words(ENGLISH)
        else:
            pairs[tag] = translations.worth_keeping(pairs[tag], kept, forms)
        tries[tag] = vocabulary.write_words(home / tag, kept, forms, every_form, others)
        vocabulary.write_common(home / tag, tries[tag], common.get(tag, ()))
    vocabulary.write_sounds(home / ENGLISH, tries[ENGLISH])
    for tag in FOREIGN:
        translations.write_pairs(home / tag / "en.marisa", pairs[tag], tries[ENGLISH])
    registry.write(home, TAGS)
