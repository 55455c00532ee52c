"""What is wrong with a termbase itself."""

from __future__ import annotations

import pytest

from checker.config import Settings
from checker.glossary import Entry, load_termbases
from checker.glossary.lint import lint


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (
            [Entry(("нос",), "nose"), Entry(("Нос",), "cape")],
            [("duplicate", "'нос' has two entries without a context to tell them apart")],
        ),
        (
            [Entry(("нос",), "nose", context=("лице",)), Entry(("нос",), "bow", context=("лице",))],
            [("duplicate", "'нос' has two entries with the same context")],
        ),
        ([Entry(("нос",), "nose"), Entry(("нос",), "bow", context=("кораб",))], []),
        (
            [
                Entry(("гара",), "station"),
                Entry(("гара", "спирка"), "stop", forbidden=("Station",)),
            ],
            [
                ("duplicate", "'гара' has two entries without a context to tell them apart"),
                (
                    "contradiction",
                    "'station' is right for 'гара' in one entry and forbidden in another",
                ),
            ],
        ),
        (
            [
                Entry(("гара",), "station", deprecated=("stop",)),
                Entry(("спирка",), "stop", deprecated=("station",)),
            ],
            [
                ("cycle", "'stop' gives way to 'station', which gives way to it"),
                ("cycle", "'station' gives way to 'stop', which gives way to it"),
            ],
        ),
        (
            [
                Entry(("гара",), "station", deprecated=("stop",)),
                Entry(("спирка",), "stop", deprecated=("halt",)),
                Entry(("депо",), "halt", deprecated=("station",)),
            ],
            [
                (
                    "cycle",
                    "'stop' gives way to 'station', which gives way to 'halt', "
                    "which gives way to it",
                ),
                (
                    "cycle",
                    "'halt' gives way to 'stop', which gives way to 'station', "
                    "which gives way to it",
                ),
                (
                    "cycle",
                    "'station' gives way to 'halt', which gives way to 'stop', "
                    "which gives way to it",
                ),
            ],
        ),
        (
            [Entry(("гaра",), "station")],
            [("mixed-script", "'гaра' in 'гaра' has Cyrillic and Latin letters")],
        ),
        (
            [Entry(("гара",), "станция")],
            [("wrong-script", "'станция' is written in Cyrillic letters")],
        ),
        (
            [Entry(("gara",), "station")],
            [("wrong-script", "'gara' is written in Latin letters")],
        ),
        ([Entry(("ICE", "Интерсити"), "ICE")], []),
        ([Entry(("2030",), "2030")], []),
    ],
)
def test_faults(entries: list[Entry], told: list[tuple[str, str]]) -> None:
    assert [(f.kind, f.message) for f in lint(entries, "bg", "en")] == told


def test_a_language_without_a_profile_has_no_wrong_script() -> None:
    assert lint([Entry(("gara",), "station")], "xh", "en") == []


@pytest.mark.parametrize("pair", [("bg", "en"), ("de", "en")])
def test_the_house_glossaries_are_clean(pair: tuple[str, str]) -> None:
    faults = lint(load_termbases(Settings(*pair)).entries, *pair)
    assert [f"{f.entry.key}: {f.message}" for f in faults] == []
