"""Builds every compiled file: ``python -m checker.lexicon.build``."""

from __future__ import annotations

import shutil

from checker.lexicon.build import cldr, geonames, proper, translations, vocabulary, wikdict
from checker.lexicon.build.plan import PLANS
from checker.lexicon.build.registry import Registry
from checker.lexicon.store import DATA

tags = sorted(PLANS)
shutil.rmtree(DATA, ignore_errors=True)
senses = wikdict.read("eng-bul")
zipf = {tag: vocabulary.frequencies(PLANS[tag]) for tag in tags}
pairs = translations.ranked(translations.score("bg", [], senses), zipf["en"])
english = {target for found in pairs.values() for target in found}
others = {"en": english, "bg": set(pairs)}
tries = {
    tag: vocabulary.write_words(
        DATA / tag, zipf[tag], vocabulary.lemma_forms(PLANS[tag]), others[tag]
    )
    for tag in tags
}
translations.write_pairs(DATA / "bg" / "en.marisa", pairs, tries["en"])
registry = Registry()
cldr.add_names(registry, tags)
proper.add_names(registry, "bg", senses)
geonames.add_names(registry, tags)
registry.write(DATA, tags)
