"""``checker glossary``: what it prints and how it ends."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli.app import app
from checker.glossary import open_termbase

RUN = CliRunner()
HOUSE = Path(__file__).parents[2] / "glossaries" / "news.bg-en.toml"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "a.bg-en.csv",
            'bg,en,note\nгара,station,"two\nlines"\nгара,stop,\n',
            "4: duplicate: 'гара' has two entries without a context to tell them apart",
        ),
        (
            "a.toml",
            '[termbase]\nsource = "bg"\ntarget = "en"\n\n[[term]]\nsource = "gara"\npreferred = "x"\n',
            "5: wrong-script: 'gara' is written in Latin letters",
        ),
        (
            "a.tbx",
            '<tbx xml:lang="bg"><text><body>\n<conceptEntry id="c1"><langSec xml:lang="bg"><termSec>'
            '<term>гaра</term></termSec></langSec><langSec xml:lang="en"><termSec><term>station'
            "</term></termSec></langSec></conceptEntry></body></text></tbx>",
            "2: mixed-script: 'гaра' in 'гaра' has Cyrillic and Latin letters",
        ),
    ],
)
def test_lint_tells_the_line_of_a_fault(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = write(tmp_path / name, text)
    done = RUN.invoke(app, ["glossary", "lint", str(path)])
    assert (done.exit_code, done.output) == (1, f"{path}:{told}\n")


def test_lint_is_silent_on_a_sound_termbase() -> None:
    done = RUN.invoke(app, ["glossary", "lint", str(HOUSE)])
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "source,target\nгара,station\n", "does not say its languages; name them"),
        ("a.bg-en.toml", '[[term]]\nsource = "гара"\n', "a.bg-en.toml:1: term 1 (гара): no pref"),
        ("a.doc", "", "a termbase ends in .csv, .tbx, .toml, .tsv, not '.doc'"),
        ("a.bg-en.tbx", '<!DOCTYPE t [<!ENTITY e "x">]><tbx>&e;</tbx>', "declares an entity"),
    ],
)
@pytest.mark.parametrize("command", [["lint"], ["convert", "-f", "csv"]])
def test_what_cannot_be_read_is_one_line(
    tmp_path: Path, name: str, text: str, told: str, command: list[str]
) -> None:
    done = RUN.invoke(app, ["glossary", *command, str(write(tmp_path / name, text))])
    assert done.exit_code == 2
    assert told in done.stderr
    assert (done.stderr.count("\n"), done.stdout) == (1, "")


def test_languages_can_be_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "source,target\nгара,station\n")
    done = RUN.invoke(app, ["glossary", "lint", str(path), "--from", "bg", "--to", "en"])
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.parametrize("form", ["toml", "csv", "tsv", "tbx"])
def test_convert_writes_what_reads_the_same(tmp_path: Path, form: str) -> None:
    done = RUN.invoke(app, ["glossary", "convert", str(HOUSE), "--format", form])
    assert done.exit_code == 0
    copy = write(tmp_path / f"a.bg-en.{form}", done.stdout)
    head, entries = open_termbase(copy)
    kept = open_termbase(HOUSE)
    assert (head.source, head.target) == ("bg", "en")
    assert [(e.sources, e.accepted, e.note) for e in entries] == [
        (e.sources, e.accepted, e.note) for e in kept[1]
    ]
    if form == "toml":
        assert (head, done.stderr) == (kept[0], "")


def test_convert_tells_what_is_lost(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.bg-en.toml",
        '[[term]]\nsource = "гара"\npreferred = "station"\nrelated = ["rail"]\ncase = "any"\n'
        '[[term]]\nsource = ["МВР", "Министерство"]\npreferred = "ministry"\n'
        'stands_for = "Министерство"\nreference = "its site"\ncontext = ["полиция"]\n',
    )
    done = RUN.invoke(app, ["glossary", "convert", str(path), "-f", "tbx"])
    assert done.stderr.splitlines() == [
        "warning: related of 1 of 2 entries is lost",
        "warning: case of 1 of 2 entries is lost",
        "warning: context of 1 of 2 entries is lost",
    ]
    copy = write(tmp_path / "b.tbx", done.stdout)
    other = open_termbase(copy)[1][1]
    assert (other.stands_for, other.reference) == ("Министерство", "its site")


SOURCE = """Държавната петролна агенция продаде мазут. Агенцията мълчи за цената.

Говорителят на Държавната петролна агенция отказа коментар. Мазутът на Хасково е скъп.

Кметът на Хасково се срещна с Държавната петролна агенция. Отоплението в Хасково спря.
"""
TARGET = """The State Petroleum Agency sold fuel oil. The agency is silent about the price.

A spokesman for the State Petroleum Agency declined to comment. The fuel oil of Haskovo is dear.

The mayor of Haskovo met the State Petroleum Agency. Heating in Haskovo has stopped.
"""


def test_mine_proposes_entries_with_counts(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.bg.txt", SOURCE), write(tmp_path / "a.en.txt", TARGET)]
    done = RUN.invoke(app, ["glossary", "mine", *map(str, paths)])
    assert done.exit_code == 0, done.output
    assert "# 3 of 3 uses, in 1 document\n[[term]]\n" in done.stdout
    found = {t["source"]: t["preferred"] for t in tomllib.loads(done.stdout)["term"]}
    assert found["Държавната петролна агенция"] == "State Petroleum Agency"
    assert "агенция" not in found


def test_mine_leaves_out_what_a_termbase_has(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.bg.txt", SOURCE), write(tmp_path / "a.en.txt", TARGET)]
    known = write(
        tmp_path / "a.bg-en.csv",
        "bg,en\nдържавна петролна агенция,State Petroleum Agency\n",
    )
    done = RUN.invoke(app, ["glossary", "mine", *map(str, paths), "--glossary", str(known)])
    assert done.exit_code == 0, done.output
    assert "петролна" not in done.stdout


@pytest.mark.parametrize(
    ("paths", "told"), [(["a.txt"], "files come in pairs"), (["a.txt", "b.txt"], "no such file")]
)
def test_mine_says_what_it_lacks(paths: list[str], told: str) -> None:
    done = RUN.invoke(app, ["glossary", "mine", *paths])
    assert done.exit_code == 2
    assert told in done.stderr
