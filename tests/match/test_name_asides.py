"""Names of two languages in one script, and what is said in other words or by the way."""

from __future__ import annotations

import pytest

from checker import Linter


def told(tag: str, source: str, target: str) -> list[tuple[str, str]]:
    """The loud findings on names: code and marked words."""
    report = Linter(tag, "en", select=["E"]).check_text(source, target, align="lines")
    return [
        (f.rule, (f.target or f.source).text)  # type: ignore[union-attr]
        for f in report.findings
        if f.severity != "info"
    ]


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        # part of a name, brackets, a pronoun in the place of the name, what stands next door
        ("fr", "Le Leicester City a gagné hier.", "City won yesterday."),
        ("es", "Llegó ayer de Lima (Perú).", "She came from Lima yesterday."),
        (
            "fr",
            "Gauthier est arrivé à Lyon.\nGauthier a parlé longtemps.",
            "Gauthier arrived in Lyon.\nHe spoke for a long time.",
        ),
        (
            "pl",
            "Przyjechał do Oslo z Madrytu.\nPotem wrócił do domu.",
            "He came to Oslo.\nThen he went home from Madrid.",
        ),
        # the same acronym in another order, and the words of an acronym
        ("es", "La OTAN se reúne en Oslo.", "NATO meets in Oslo."),
        ("de", "Die Harlow Wildlife Trust hilft Igeln.", "The HWT helps hedgehogs."),
        # a first letter without its mark, a name made of another, letters for the same sound
        ("fr", "L'Ecosse a gagné à Rome.", "Scotland won in Rome."),
        ("pl", "Pan Nowak mieszka w Rzymie.", "Mr Novak lives in Rome."),
    ],
)
def test_what_is_no_loss(tag: str, source: str, target: str) -> None:
    assert told(tag, source, target) == []


@pytest.mark.parametrize(
    ("tag", "source", "target", "found"),
    [
        ("de", "Herr Ashbrook lebt in London.", "Mr Ashbrok lives in London.", "E103"),
        ("tr", "Bay Hartwell Londra'da yaşıyor.", "Mr Hatrwell lives in London.", "E103"),
        ("ro", "Harlow a plecat la Roma.", "Harlow left for Berlin.", "E106"),
        (
            "de",
            "Peru, Chile, Kuba, Oslo und Rom fragten.\nDoch die Vereinigten Staaten schwiegen.",
            "Peru, Chile, Cuba, Oslo and Rome asked.\nBut nobody said a word.",
            "E101",
        ),
        ("fr", "La HGT publie un rapport.", "The HKT publishes a report.", "E106"),
    ],
)
def test_what_is_one(tag: str, source: str, target: str, found: str) -> None:
    assert [code for code, _ in told(tag, source, target)] == [found]


def test_a_language_without_data_is_asked_for_no_more_than_the_document_shows() -> None:
    lone = "Hun har boet i Ashbrook siden sidste år.", "She has lived there since last year."
    assert told("da", *lone) == []
    source = "Ashbrook talte.\nAshbrook tav.\nMinisteren ventede på Ashbrook."
    target = "Ashbrook spoke.\nAshbrook was silent.\nThe minister waited."
    assert told("da", source, target) == [("E101", "Ashbrook")]
