"""A termbase that is written and read again is the same termbase."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.glossary import Entry, read_termbase
from checker.glossary.convert import write_table, write_tbx, write_toml
from checker.glossary.entry import KINDS
from checker.glossary.row import Head
from checker.model import Severity

HEAD = Head(name='The "desk" & co', source="de", target="en", note="a\nb")
HOUSE = Path(__file__).parents[2] / "glossaries"


def facts(entry: Entry) -> dict[str, Any]:
    return {
        f.name: getattr(entry, f.name) for f in fields(Entry) if f.name not in ("origin", "line")
    }


def again(name: str, text: str) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8", newline="")
        return [facts(e) for e in read_termbase(path, "de", "en")]


word = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Z"), exclude_characters="|"), max_size=8
)
form = word.map(lambda w: f"w{w}")
text = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00|"), max_size=12)


@st.composite
def entry(draw: st.DrawFn) -> Entry:
    forms = draw(st.lists(form, min_size=6, max_size=9, unique_by=str.casefold))
    cuts = sorted(draw(st.lists(st.integers(1, len(forms)), min_size=4, max_size=4)))
    bounds = [1, *cuts, len(forms)]
    parts = [tuple(forms[a:b]) for a, b in pairwise(bounds)]
    return Entry(
        sources=tuple(draw(st.lists(form, min_size=1, max_size=3, unique_by=str.casefold))),
        preferred=forms[0],
        allowed=parts[0],
        related=parts[1],
        deprecated=parts[2],
        forbidden=parts[3],
        fixed_phrases=parts[4],
        kind=draw(st.sampled_from(KINDS)),  # type: ignore[arg-type]
        case=draw(st.sampled_from(("smart", "exact", "any"))),
        severity=draw(st.sampled_from(Severity)),
        paraphrase=draw(st.booleans()),
        context=tuple(draw(st.lists(form, max_size=2))),
        note=draw(text),
    )


@given(st.lists(entry(), max_size=4))
def test_toml_loses_nothing(entries: list[Entry]) -> None:
    assert again("a.toml", write_toml(HEAD, entries)) == [facts(e) for e in entries]


@pytest.mark.parametrize(("separator", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.tsv")])
def test_a_table_loses_nothing(separator: str, name: str) -> None:
    one = Entry(
        ("Gleis", "Bahngleis"),
        "track",
        allowed=("platform, raised", 'the "rail"'),
        forbidden=("sliding; door",),
        severity=Severity.ERROR,
        paraphrase=True,
        note="two\nlines",
    )
    other = Entry(("ICE",), "ICE", kind="term")
    assert again(name, write_table([one, other], separator=separator)) == [facts(one), facts(other)]


def test_a_table_has_only_the_columns_that_are_needed() -> None:
    assert write_table([Entry(("Gleis",), "track")]) == "source,preferred\nGleis,track\n"


def test_a_table_cannot_hold_its_own_mark() -> None:
    with pytest.raises(ValueError, match=r"a\|b"):
        write_table([Entry(("Gleis",), "track", allowed=("a|b",))])


def test_tbx_keeps_terms_and_their_status() -> None:
    one = Entry(
        ("Intercityexpress", "ICE"),
        "intercity <express>",
        allowed=("fast train",),
        deprecated=("ICE train",),
        forbidden=("speed & train",),
        part_of_speech="proper noun",
        stands_for="Intercityexpress",
        domain="rail",
        note='a "note"',
    )
    assert again("a.tbx", write_tbx(HEAD, [one])) == [facts(one)]


@pytest.mark.parametrize("name", ["news.bg-en.toml", "news.de-en.toml"])
def test_the_house_glossaries_survive_every_format(name: str) -> None:
    source = name.split(".")[1].partition("-")[0]
    entries = read_termbase(HOUSE / name, source, "en")
    with TemporaryDirectory() as folder:
        for suffix, written in (
            ("toml", write_toml(Head(source=source, target="en"), entries)),
            ("csv", write_table(entries)),
            ("tsv", write_table(entries, separator="\t")),
        ):
            path = Path(folder) / f"a.{suffix}"
            path.write_text(written, encoding="utf-8", newline="")
            read = read_termbase(path, source, "en")
            assert [facts(e) for e in read] == [facts(e) for e in entries]
        path = Path(folder) / "a.tbx"
        path.write_text(write_tbx(Head(source=source, target="en"), entries), encoding="utf-8")
        read = read_termbase(path, source, "en")
        assert [(e.sources, e.accepted, e.forbidden) for e in read] == [
            (e.sources, e.accepted, e.forbidden) for e in entries
        ]
