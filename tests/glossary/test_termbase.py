"""Reading termbases: what a file may say, and the one line that a mistake in it earns."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Settings
from checker.glossary import Entry, TermbaseError, house_termbases, load_termbases, read_termbase
from checker.linter import Linter
from checker.model import Severity

WHOLE = """\
[termbase]
name = "Rail"
source = "de"
target = "en"
note = "for the transport desk"

[[term]]
source = ["Gleis", "Bahngleis"]
preferred = "track"
allowed = ["platform"]
related = ["rail"]
deprecated = ["line"]
forbidden = ["sliding"]
fixed_phrases = ["main line"]
kind = "term"
part_of_speech = "noun"
case = "any"
severity = "error"
paraphrase = true
context = ["Zug"]
domain = "railways"
note = "platform in announcements"
reference = "the desk"

[[term]]
source = "ICE"
do_not_translate = true
stands_for = "Intercityexpress"
"""


def write(folder: Path, text: str, name: str = "rail.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    one, other = read_termbase(write(tmp_path, WHOLE), "de", "en")
    assert one.sources == ("Gleis", "Bahngleis")
    assert one.accepted == ("track", "platform")
    assert one.related == ("rail",)
    assert one.deprecated == ("line",)
    assert one.forbidden == ("sliding",)
    assert one.fixed_phrases == ("main line",)
    assert (one.kind, one.part_of_speech, one.case) == ("term", "noun", "any")
    assert one.severity is Severity.ERROR
    assert one.paraphrase
    assert one.context == ("Zug",)
    assert (one.domain, one.reference, one.origin) == ("railways", "the desk", "rail.toml")
    assert one.note == "platform in announcements"
    assert other.preferred == "ICE"
    assert other.stands_for == "Intercityexpress"
    assert not other.is_name


def test_a_file_without_head_or_terms_is_empty(tmp_path: Path) -> None:
    assert read_termbase(write(tmp_path, ""), "de", "en") == ()


def test_a_byte_order_mark_is_no_part_of_it(tmp_path: Path) -> None:
    assert len(read_termbase(write(tmp_path, "\ufeff" + WHOLE), "de", "en")) == 2


TERM = '[[term]]\nsource = "Gleis"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TERM, "rail.toml:1: term 1 (Gleis): no preferred form"),
        ("\n\n" + TERM, "rail.toml:3: term 1 (Gleis)"),
        (TERM + 'preferred = ""', "no preferred form"),
        (TERM + 'preferred = "…"', "a target form is empty"),
        (TERM + 'prefered = "track"', "prefered"),
        (TERM + 'preferred = "track"\nkind = "animal"', "kind"),
        (TERM + 'preferred = "track"\nseverity = "fatal"', "severity"),
        (TERM + 'preferred = "track"\nforbidden = ["track"]', "'track' is forbidden and preferred"),
        (TERM + 'preferred = "track"\nallowed = "rail"', "allowed"),
        (TERM + 'preferred = "track"\ndo_not_translate = true', "exclude each other"),
        ('[[term]]\nsource = ["Gleis", "Gleis"]\npreferred = "track"', "stands twice"),
        ('[[term]]\nsource = []\npreferred = "track"', "a source form is empty"),
        ('[[term]]\nsource = ""\npreferred = "track"', "a source form is empty"),
        ('[[term]]\npreferred = "track"', "source"),
        (TERM + 'preferred = "track"\n' + TERM, "rail.toml:4: term 2 (Gleis)"),
        ("[[term]", "not valid TOML"),
        ("[[terms]]", "unknown table 'terms'"),
        ("term = 3", "rail.toml: "),
        ('[termbase]\nlanguage = "de"', "language"),
        ('[termbase]\nsource = "fr"', "is a termbase for fr-en, not for de-en"),
    ],
)
def test_a_mistake_is_told_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(TermbaseError) as caught:
        read_termbase(write(tmp_path, text), "de", "en")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(TermbaseError, match="no such file"):
        read_termbase(tmp_path / "none.toml", "de", "en")
    with pytest.raises(TermbaseError, match=r"ends in .*\.tbx, \.toml, \.tsv, not '\.doc'"):
        read_termbase(tmp_path / "none.doc", "de", "en")
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    with pytest.raises(TermbaseError, match="is a directory"):
        read_termbase(folder, "de", "en")
    (tmp_path / "old.toml").write_bytes("[[term]]\nsource = 'Ключ'".encode("cp1251"))
    with pytest.raises(TermbaseError, match="not UTF-8 at byte 19"):
        read_termbase(tmp_path / "old.toml", "de", "en")


def test_the_name_of_a_file_may_tell_its_languages(tmp_path: Path) -> None:
    path = write(tmp_path, TERM + 'preferred = "track"', "rail.de-en.toml")
    assert len(read_termbase(path, "de-AT", "en-GB")) == 1
    with pytest.raises(TermbaseError, match="for de-en, not for bg-en"):
        read_termbase(path, "bg", "en")


def test_the_first_termbase_wins_form_by_form(tmp_path: Path) -> None:
    first = write(tmp_path, '[[term]]\nsource = "киев"\npreferred = "Kiev"', "ours.toml")
    second = write(
        tmp_path, '[[term]]\nsource = ["Киев", "Киевград"]\npreferred = "Kyyiv"', "theirs.toml"
    )
    settings = Settings("bg", "en", glossaries=(str(first), str(second)))
    entries = load_termbases(settings).entries
    assert _preferred(entries, "киев") == ["Kiev"]
    assert _preferred(entries, "киевград") == ["Kyyiv"]
    assert _preferred(entries, "харков") == ["Kharkiv"]


def test_two_senses_in_one_file_are_kept(tmp_path: Path) -> None:
    text = TERM + 'preferred = "track"\n' + TERM + 'preferred = "platform"\ncontext = ["Zug"]'
    settings = Settings("de", "en", glossaries=(str(write(tmp_path, text)),))
    assert _preferred(load_termbases(settings).entries, "gleis") == ["track", "platform"]


def test_the_house_glossary_can_be_switched_off() -> None:
    assert load_termbases(Settings("bg", "en", default_glossary=False)).entries == ()
    assert load_termbases(Settings("fi", "sv")).entries == ()
    assert house_termbases("bg", "en")


def _preferred(entries: tuple[Entry, ...], source: str) -> list[str]:
    return [e.preferred for e in entries if source in map(str.casefold, e.sources)]


def test_a_linter_takes_the_house_glossary_unless_told_not_to(tmp_path: Path) -> None:
    source, target = (
        "Делегацията замина за Киев в сряда.",
        "The delegation left for Kiev on Wednesday.",
    )
    ours = write(tmp_path, '[[term]]\nsource = "Киев"\npreferred = "Kiev"\nkind = "place"')
    told = {
        "house": Linter("bg", "en", select=["T"]),
        "none": Linter("bg", "en", select=["T"], default_glossary=False),
        "ours": Linter("bg", "en", select=["T"], glossaries=[ours]),
    }
    found = {k: [f.rule for f in v.check_text(source, target).findings] for k, v in told.items()}
    assert found == {"house": ["T102"], "none": [], "ours": []}
