"""Termbases in the formats of other tools: tables and TBX, sound, wrong and hostile."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.glossary import Entry, TermbaseError, read_termbase
from checker.model import Severity


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "source,target,forbidden\nгара,station,gare\n"),
        ("a.csv", "source;target;forbidden\r\nгара;station;gare\r\n"),
        ("a.tsv", "source\ttarget\tforbidden\nгара\tstation\tgare\n"),
        ("a.csv", '\ufeff"bg","en-GB","Forbidden"\n"гара","station","gare"\n\n'),
        ("a.csv", "BG,EN,forbidden,note\nгара,station,gare\n"),
    ],
)
def test_a_table_with_a_header(tmp_path: Path, name: str, text: str) -> None:
    (entry,) = read_termbase(write(tmp_path, name, text), "bg", "en")
    assert (entry.sources, entry.preferred, entry.forbidden) == (("гара",), "station", ("gare",))


def test_cells_hold_several_forms_and_switches(tmp_path: Path) -> None:
    text = (
        "source,preferred,allowed,kind,severity,paraphrase,do not translate,notes\n"
        '"гара | жп гара",station,"railway station|train station",place,error,yes,,"a, b"\n'
        "ICE,,,,,,x,\n"
    )
    one, other = read_termbase(write(tmp_path, "a.csv", text), "bg", "en")
    assert one.sources == ("гара", "жп гара")
    assert one.allowed == ("railway station", "train station")
    assert (one.kind, one.severity, one.paraphrase) == ("place", Severity.ERROR, True)
    assert one.note == "a, b"
    assert other.preferred == "ICE"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("source,goal\nгара,station\n", "a.csv:1: unknown column 'goal'; known are allowed"),
        ("source,target,preferred\nгара,a,b\n", "a.csv:1: two columns have the same meaning"),
        ("source,target\nгара,station,stop\n", "a.csv:2: 3 cells, but the header has 2"),
        ("source,target\nгара,\n", "a.csv:2: no preferred form"),
        ("source,target\n,station\n", "a.csv:2: "),
        ("source,target,kind\nгара,station,thing\n", "a.csv:2: "),
        ("source,target,paraphrase\nгара,station,maybe\n", "paraphrase is yes or no, not 'maybe'"),
        ('source,target\n"гара,station\n', "a.csv:"),
        ('source,target\n"гара"x,station\n', "a.csv:2: "),
        ("source,target\n" + "г" * 200_000 + ",station\n", "field limit"),
    ],
)
def test_a_mistake_in_a_table_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(TermbaseError) as caught:
        read_termbase(write(tmp_path, "a.csv", text), "bg", "en")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_table_has_no_entries(tmp_path: Path) -> None:
    assert read_termbase(write(tmp_path, "a.csv", ""), "bg", "en") == ()


V2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
 <termEntry id="c1">
  <descrip type="subjectField">transport</descrip>
  <note>from the timetable</note>
  <langSet xml:lang="de">
   <ntig><termGrp><term>Intercityexpress</term>
    <termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
   <ntig><termGrp><term>ICE</term><termNote type="termType">acronym</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="en-GB">
   <tig><term>express <hi>train</hi></term>
    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
   <tig><term>intercity express</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <tig><term>speed train</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
   <tig><term>ICE train</term>
    <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
  </langSet>
 </termEntry>
 <termEntry id="c2"><langSet xml:lang="fr"><tig><term>gare</term></tig></langSet></termEntry>
</body></text></martif>
"""

V3_DCA = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
 <conceptEntry id="c1">
  <descrip type="subjectField">transport</descrip>
  <note>from the timetable</note>
  <langSec xml:lang="de">
   <termSec><term>Intercityexpress</term>
    <termNote type="partOfSpeech">noun</termNote></termSec>
   <termSec><term>ICE</term><termNote type="termType">acronym</termNote></termSec>
  </langSec>
  <langSec xml:lang="en">
   <termSec><term>intercity express</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
   <termSec><term>express train</term></termSec>
   <termSec><term>speed train</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
   <termSec><term>ICE train</term>
    <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
  </langSec>
 </conceptEntry>
</body></text></tbx>
"""

V3_DCT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body>
 <conceptEntry id="c1">
  <min:subjectField>transport</min:subjectField>
  <note>from the timetable</note>
  <langSec xml:lang="de">
   <termSec><term>Intercityexpress</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
   <termSec><term>ICE</term><basic:termType>acronym</basic:termType></termSec>
  </langSec>
  <langSec xml:lang="en">
   <termSec><term>intercity express</term></termSec>
   <termSec><term>express train</term>
    <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
   <termSec><term>speed train</term>
    <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
   <termSec><term>ICE train</term>
    <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec>
 </conceptEntry>
</body></text></tbx>
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", [V2, V3_DCA, V3_DCT], ids=["v2", "v3-dca", "v3-dct"])
def test_a_concept_becomes_an_entry(tmp_path: Path, text: str, encoding: str) -> None:
    (entry,) = read_termbase(write(tmp_path, "a.tbx", text, encoding), "de", "en")
    assert entry.sources == ("Intercityexpress", "ICE")
    assert entry.preferred == "intercity express"
    assert entry.allowed == ("express train",)
    assert entry.forbidden == ("speed train",)
    assert entry.deprecated == ("ICE train",)
    assert entry.part_of_speech == "noun"
    assert entry.stands_for == "Intercityexpress"
    assert (entry.domain, entry.note) == ("transport", "from the timetable")


def test_a_concept_needs_both_languages(tmp_path: Path) -> None:
    assert read_termbase(write(tmp_path, "a.tbx", V2), "bg", "en") == ()


BOMB = """<?xml version="1.0"?>
<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<tbx><text>&b;</text></tbx>"""
FETCH = """<?xml version="1.0"?>
<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx><text>&x;</text></tbx>"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BOMB, "a.tbx:2: declares an entity; refused"),
        (FETCH, "a.tbx:2: declares an entity; refused"),
        ("<tbx><text></tbx>", "a.tbx:1: not valid XML: mismatched tag"),
        ("", "not valid XML: no element found"),
        ("<html></html>", "a.tbx:1: is no TBX file: its root is 'html'"),
        ("<tbx>" + "<a>" * 5000, "nested deeper than 100"),
        (
            V2.replace("admittedTerm", "deprecatedTerm").replace("preferredTerm", "deprecatedTerm"),
            "a.tbx:4: concept c1 (Intercityexpress): no term of the target language",
        ),
        (V2.replace("speed train", "intercity express"), "is forbidden and preferred"),
    ],
)
def test_a_bad_tbx_is_refused_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(TermbaseError) as caught:
        read_termbase(write(tmp_path, "a.tbx", text), "de", "en")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_too_large_to_be_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tbx"
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)
    with pytest.raises(TermbaseError, match="larger than 64 MB"):
        read_termbase(path, "de", "en")


def test_origin_is_the_name_of_the_file(tmp_path: Path) -> None:
    entry: Entry
    (entry,) = read_termbase(write(tmp_path, "a.csv", "bg,en\nгара,station\n"), "bg", "en")
    assert entry.origin == "a.csv"
