from __future__ import annotations

import gzip
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.build import clean, endings, families, graph, vocabulary, wikdict
from checker.lexicon.build.cognates import cognates, sound
from checker.lexicon.build.registry import Registry
from checker.lexicon.build.translations import ranked, with_bare_verbs, write_pairs
from checker.lexicon.manifest import checksums
from checker.lexicon.words import apply_rule, read_rules

WORDS = st.text(alphabet="абвгabcdeé", min_size=1, max_size=12)
FREE = "Licensed under the Creative Commons Attribution-ShareAlike 3.0 Unported\n  license"
ARTICLES = [
    "charge //tʃɑːdʒ// <n>\n1. заря́д, такса (цена)\nelectric load\n2. обвине́ние\naccusation\n",
    "schandpaal /x/ <n, masc>\nпозо́рен стълб\n1. een paal op een plein\n",
    "Kiev //kiːɛv// <pn>\nКи́ев\ncapital of Ukraine\n",
]


def write_dictionary(folder: Path, name: str, licence: str) -> None:
    preface = f"\n00-database-info\nA dictionary\n\n    {licence}\n"
    text, index = preface, []
    for number, article in enumerate(ARTICLES):
        start, size = len(text.encode()), len(article.encode())
        index.append(f"word{number}\t{base64(start)}\t{base64(size)}\n")
        text += article
    (folder / f"freedict-{name}.dict.dz").write_bytes(gzip.compress(text.encode()))
    (folder / f"freedict-{name}.index").write_text("00databaseinfo\tA\tB\n" + "".join(index))


def base64(number: int) -> str:
    """A number in dictd's digits, which are those of Base64."""
    digits = [b64encode(bytes([d << 2])).decode()[0] for d in (number // 64 % 64, number % 64)]
    return b64encode(bytes([number // 4096 << 2])).decode()[0] + "".join(digits)


def test_senses_are_read_with_their_order_and_without_stress(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "eng-bul", FREE)
    charge, accusation, pillory, kiev = wikdict.read("eng-bul", tmp_path)
    assert charge == ("charge", "n", 0, ("заряд", "такса"), "electric load")
    assert accusation == ("charge", "n", 1, ("обвинение",), "accusation")
    assert pillory.translations == ("позорен стълб",)
    assert kiev[:4] == ("Kiev", "pn", 0, ("Киев",))


def test_a_dictionary_under_another_licence_is_refused(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "eng-bul", "Available under the GNU General Public License")
    with pytest.raises(wikdict.LicenceError, match="eng-bul"):
        wikdict.read("eng-bul", tmp_path)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("прави́телство", "правителство"),
        ("ѓавол ќе", "ѓавол ќе"),
        ("й ё ї", "й ё ї"),
        ("ogórek 2.", "ogórek"),
        ("bank (of a [big] river)", "bank"),
    ],
)
def test_dictionary_text_is_made_plain(raw: str, plain: str) -> None:
    assert clean.plain(raw) == plain


@given(WORDS, WORDS)
def test_a_rule_makes_the_lemma_of_its_form(form: str, lemma: str) -> None:
    rule = vocabulary.rule(form, lemma)
    assert apply_rule(rule, form) == lemma
    assert read_rules(" ".join(map(str, rule))) == (rule,)


def test_endings_are_learned_where_several_forms_show_them() -> None:
    forms = {f"{stem}ите": f"{stem}а" for stem in ("книг", "жен", "мас", "стран", "глав")}
    learned = endings.learn({f: vocabulary.rule(f, lemma) for f, lemma in forms.items()})
    assert learned["ите"] == ((0, 3, "а"),)
    assert "книгите" not in learned


def test_two_pivots_are_believed_and_one_ambiguous_word_is_not() -> None:
    edges = {
        ("de", "bg"): {"bank": {"банка": 1.0}, "schloss": {"брава": 1.0}},
        ("de", "pl"): {"bank": {"bank": 1.0}},
        ("bg", "en"): {
            "банка": {"bank": 1.0, "jar": 1.0, "tin": 1.0, "pot": 1.0},
            "брава": {"lock": 1.0, "bolt": 1.0, "latch": 1.0},
        },
        ("pl", "en"): {"bank": {"bank": 1.0}},
    }
    found = graph.through_pivots("de", "en", edges, ["bg", "pl"])
    assert set(found["bank"]) == {"bank"}
    assert "schloss" not in found


def test_reflexive_verbs_are_found_without_their_particle() -> None:
    found = with_bare_verbs({"справям се": {"cope": 1.0}, "sich freuen": {}}, ("~ се",))
    assert found["справям"] == {"cope": 0.5}
    assert "freuen" not in found


def test_families_lend_translations_where_their_endings_mostly_mean_alike() -> None:
    stems = ("образ", "устро", "движи", "прода", "купув", "четял")
    meanings = ("shape", "build", "moving", "selling", "buying", "reading")
    pairs = {f"{s}я": (m,) for s, m in zip(stems, meanings, strict=True)}
    pairs |= {f"{s}вам": (m,) for s, m in zip(stems, meanings, strict=True)}
    pairs |= {f"{s}тел": (f"other {m}",) for s, m in zip(stems, meanings, strict=True)}
    pairs |= {"отговарявам": ("answer",), "писател": ("writer",)}
    assert families.derived(["отговаря", "писавам"], pairs) == {}
    pairs |= {"отговарвам": ("answer",)}
    assert families.derived(["отговаря", "писавам"], pairs) == {"отговаря": ("answer",)}


def test_cognates_sound_alike_and_are_as_frequent() -> None:
    assert sound("uk", "парламент") == sound("pl", "parlament") == sound("sr", "parlament")
    words = {f"{s}ский": 4.0 for s in STEMS}
    heads = {f"{s}ски": 4.0 for s in STEMS} | {"парламентарен": 4.0}
    found = cognates(("ru", "bg"), words, heads)
    assert found["парламентский"] == {"парламентски": 1.0}
    rare = dict.fromkeys(heads, 1.0)
    assert cognates(("ru", "bg"), words, rare) == {}


STEMS = (
    "парламент", "министер", "украин", "болгар", "москов", "киев", "лондон", "берлин", "граждан",
    "совет", "универзитет", "турист", "артист", "журналист", "спортсмен",
)  # fmt: skip


def test_the_same_words_give_the_same_files(tmp_path: Path) -> None:
    """Pinned: another version of the trie library that writes other bytes must be noticed."""
    home = tmp_path / "data"
    zipf = {"война": 5.2, "мир": 5.0, "книга": 4.8}
    forms = {"войната": ["война"], "книги": ["книга"], "мира": ["мир", "мия"]}
    vocabulary.write_words(home / "bg", zipf, forms, forms, ())
    english = vocabulary.write_words(home / "en", {"war": 5.3}, {}, {}, {"peace", "book"})
    pairs = ranked({"война": {"war": 1.0}, "мир": {"peace": 1.0}, "книга": {"book": 1.0}}, {})
    write_pairs(home / "bg" / "en.marisa", pairs, english)
    registry = Registry()
    registry.add("city:703448", "en", ["Kyiv", "Kiev"])
    registry.add("city:703448", "bg", ["Киев"])
    registry.add("org:McDonald's", "en", ["McDonald's"])
    registry.write(home, ["bg", "en"])
    files = checksums(home)
    digest = sha256("".join(f"{k}{v}" for k, v in files.items()).encode()).hexdigest()
    assert digest == "ce8eeab89505b33bb9eb455ae9890907aeabd275494df8df4dee9e6c1c228b8e"
