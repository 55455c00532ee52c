"""The house glossaries: every entry is sound in itself and exercised by an example."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from checker.config import Settings
from checker.extract.terms import TermReader
from checker.glossary import Entry, Termbase, house_termbases, load_termbases
from checker.languages import language
from checker.match.terms import TermMatcher
from checker.model import Block, Document, Link, Pair, Segment
from checker.segment.tokens import tokenise

ROOT = Path(__file__).parents[2]
PAIRS = (("bg", "en"), ("de", "en"))
GOOD = {"preferred", "allowed", "related", "fixed"}
BAD = {"missing", "exchanged", "replaced", "forbidden", "deprecated", "transliterated"}


@cache
def termbase(source: str, target: str) -> Termbase:
    return load_termbases(Settings(source, target))


@cache
def stages(source: str, target: str) -> tuple[TermReader, TermReader, TermMatcher]:
    house = termbase(source, target)
    return (
        TermReader(language(source), house, is_source=True),
        TermReader(language(target), house, is_source=False),
        TermMatcher(Settings(source, target), house),
    )


def examples(source: str, target: str) -> list[dict[str, str]]:
    path = ROOT / "fixtures" / "glossary" / f"news.{source}-{target}.examples.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["example"]


def links(pair: tuple[str, str], source: str, target: str) -> tuple[Link, ...]:
    read_source, read_target, matcher = stages(*pair)
    one, other = segment(source, pair[0]), segment(target, pair[1])
    read_source.read([one])
    read_target.read([other])
    pairs = [Pair((one,), (other,))]
    return matcher.links(pairs[0], matcher.remember(pairs))


def segment(text: str, tag: str) -> Segment:
    return Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))


CASES = [
    pytest.param(pair, example, id=f"{'-'.join(pair)} {example['term']}={example['preferred']}")
    for pair in PAIRS
    for example in examples(*pair)
]


@pytest.mark.parametrize(("pair", "example"), CASES)
def test_a_sound_rendering_has_an_accepted_form(
    pair: tuple[str, str], example: dict[str, str]
) -> None:
    found = links(pair, example["source"], example["sound"])
    wanted = [k for k in found if k.source and _is(k.detail, example)]
    assert [k.relation for k in wanted if k.relation in GOOD]
    assert not [k for k in found if k.relation in BAD]


@pytest.mark.parametrize(("pair", "example"), CASES)
def test_a_faulty_rendering_is_told(pair: tuple[str, str], example: dict[str, str]) -> None:
    target = example["faulty"]
    bare = target.replace("⟦", "").replace("⟧", "")
    found = [k for k in links(pair, example["source"], bare) if k.relation in BAD]
    assert [_is(k.detail, example) for k in found] == [True]
    if "⟦" in target:
        start = target.index("⟦")
        assert found[0].target is not None
        assert (found[0].target.start, found[0].target.end) == (start, target.index("⟧") - 1)


@pytest.mark.parametrize("pair", PAIRS)
def test_every_entry_has_an_example(pair: tuple[str, str]) -> None:
    shown = {(e["term"], e["preferred"]) for e in examples(*pair)}
    kept = {(e.sources[0], e.preferred) for e in termbase(*pair).entries}
    assert kept == shown
    assert len(kept) == len(termbase(*pair).entries)


@pytest.mark.parametrize("pair", PAIRS)
def test_every_form_is_found_where_it_stands_alone(pair: tuple[str, str]) -> None:
    read_source, read_target, _ = stages(*pair)
    for entry in termbase(*pair).entries:
        forms = [(s, "source", read_source) for s in entry.sources if not entry.context]
        forms += [(form, status, read_target) for form, status in entry.target_forms()]
        for form, status, reader in forms:
            one = segment(form, pair[0] if status == "source" else pair[1])
            reader.read([one])
            assert any(
                entry in m.value.entries and m.value.status == status and m.text == form
                for m in one.mentions
            ), f"{entry.key}: {status} form {form!r}"


def test_the_main_glossary_covers_world_news() -> None:
    entries = termbase("bg", "en").entries
    assert len(entries) >= 170
    assert {e.kind for e in entries} == {
        "outlet", "institution", "party", "office", "place", "person", "term",
    }  # fmt: skip


def test_house_glossaries_are_found_wherever_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert [p.name for p in house_termbases("bg", "en")] == ["news.bg-en.toml"]
    assert [p.name for p in house_termbases("bg-BG", "en-GB")] == ["news.bg-en.toml"]
    assert house_termbases("fi", "sv") == ()


def _is(entry: Entry, example: dict[str, str]) -> bool:
    return (entry.sources[0], entry.preferred) == (example["term"], example["preferred"])


def test_inflected_uses_are_found() -> None:
    path = ROOT / "fixtures" / "glossary" / "news.bg-en.inflected.toml"
    uses = tomllib.loads(path.read_text(encoding="utf-8"))["uses"]
    reader = stages("bg", "en")[0]
    missed = []
    for use in uses:
        wanted = use[use.index("⟦") + 1 : use.index("⟧")]
        one = segment(use.replace("⟦", "").replace("⟧", ""), "bg")
        reader.read([one])
        if wanted not in [m.text for m in one.mentions]:
            missed.append(wanted)
    assert missed == []
