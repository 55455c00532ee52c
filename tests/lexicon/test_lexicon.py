from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker import lexicon
from checker.lexicon import manifest, store
from checker.lexicon.build.plan import PLANS
from checker.lexicon.store import DATA

SAMPLES = tomllib.loads((Path(__file__).parent / "samples.toml").read_text(encoding="utf-8"))


def entries(section: str) -> list[tuple[str, str, str]]:
    return [(tag, k, v) for tag, s in SAMPLES.items() for k, v in s.get(section, {}).items()]


def test_every_compiled_language_has_samples() -> None:
    assert {p.name for p in DATA.iterdir() if p.is_dir()} == SAMPLES.keys()


@pytest.mark.parametrize(("tag", "form", "lemma"), entries("lemmas"))
def test_forms_have_lemmas(tag: str, form: str, lemma: str) -> None:
    assert lemma in lexicon.lemmas(tag, form)


@pytest.mark.parametrize("tag", SAMPLES)
def test_every_language_knows_what_is_frequent(tag: str) -> None:
    assert lexicon.has_frequency(tag)
    assert lexicon.has_lemmas(tag) == bool(PLANS[tag].simplemma)
    for word in SAMPLES[tag]["frequent"]:
        assert lexicon.frequency(tag, word) > 3.5, word
    assert lexicon.frequency(tag, "qxzqxz") == 0.0


@pytest.mark.parametrize(("tag", "word", "english"), entries("translations"))
def test_words_have_translations_both_ways(tag: str, word: str, english: str) -> None:
    assert english in lexicon.translations(tag, "en", word)
    assert word.replace("ß", "ss") in lexicon.translations("en", tag, english) or tag == "sr"


@pytest.mark.parametrize(("tag", "form", "named"), entries("names"))
def test_names_have_english_forms(tag: str, form: str, named: str) -> None:
    kind, english = named.split(": ")
    assert lexicon.is_name(tag, form)
    found = [e for e in lexicon.names(tag, form) if e.kind == kind]
    assert english in [f for e in found for f in e.forms_in("en")]


def test_every_name_entry_has_a_known_kind() -> None:
    kinds = {k.split(":")[0] for k in store.trie("entities.marisa").iterkeys()}
    assert kinds == set(lexicon.KINDS)


def test_an_unknown_form_is_its_own_lemma() -> None:
    assert lexicon.lemmas("bg", "щркъл") == ("щркъл",)
    assert lexicon.lemmas("xx", "anything") == ("anything",)
    assert lexicon.translations("bg", "en", "щркъл") == ()
    assert lexicon.names("bg", "щркъл") == ()
    assert not lexicon.is_name("bg", "щркъл")


def test_a_pair_without_data_is_said_to_be_unknown() -> None:
    assert lexicon.has_pair("bg", "en")
    assert lexicon.has_pair("en", "bg")
    assert not lexicon.has_pair("ja", "en")
    assert not lexicon.has_frequency("ja")
    assert not lexicon.has_lemmas("ja")
    assert lexicon.translations("ja", "en", "戦争") == ()


def test_a_region_or_script_changes_nothing() -> None:
    assert lexicon.translations("de-AT", "en", "krieg") == lexicon.translations("de", "en", "krieg")
    assert lexicon.lemmas("sr-Cyrl", "рата") == lexicon.lemmas("sr", "рата")


def test_serbian_answers_in_the_script_it_is_asked_in() -> None:
    assert "рат" in lexicon.lemmas("sr", "рата")
    assert "rat" in lexicon.lemmas("sr", "rata")


def test_a_final_sigma_may_be_folded() -> None:
    for word in ("άνθρωπος", "λίρας", "μεγάλης"):
        folded = word.casefold()
        assert folded != word
        assert lexicon.frequency("el", folded) == lexicon.frequency("el", word) > 3
        assert lexicon.lemmas("el", folded) == lexicon.lemmas("el", word)
        assert lexicon.is_common("el", folded) == lexicon.is_common("el", word)
    assert lexicon.lemmas("el", "λίρασ") == ("λίρα",)
    assert "human" in lexicon.translations("el", "en", "άνθρωποσ")


def test_turkish_capitals_lower_cased_by_python_are_known() -> None:
    assert lexicon.frequency("tr", "İstanbul".lower()) > 3
    assert lexicon.frequency("tr", "Irak".lower()) > 3


def test_a_compound_has_the_lemmas_of_its_parts() -> None:
    assert set(lexicon.lemmas("de", "sicherheitsgründe")) >= {"sicherheit", "grund"}


def test_ordinary_words_are_told_from_names() -> None:
    assert lexicon.is_common("en", "parties")
    assert lexicon.is_common("en", "turkey")
    assert not lexicon.is_common("en", "london")


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [("moscwo", "moscow"), ("filips", "philips"), ("merkl", "merkel"), ("brasels", "brussels")],
)
def test_near_finds_what_a_misspelling_was_of(damaged: str, sound: str) -> None:
    assert sound in lexicon.near("en", damaged, 12)


def test_near_leaves_the_word_itself_out_and_keeps_to_its_limit() -> None:
    found = lexicon.near("en", "london", 3)
    assert "london" not in found
    assert len(found) == 3
    assert lexicon.near("bg", "лондон", 3) == ()


def test_files_are_those_of_the_manifest() -> None:
    assert manifest.read().files == manifest.checksums()


def test_every_source_says_its_version_and_licence() -> None:
    sources = manifest.read().sources
    assert len(sources) > 50
    assert all(s.name and s.version and s.licence and s.gives for s in sources)
    assert not [s for s in sources if "GPL" in s.licence]


def test_what_is_shipped_is_under_25_megabytes() -> None:
    assert sum(p.stat().st_size for p in DATA.rglob("*") if p.is_file()) < 25_000_000
