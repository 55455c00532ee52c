"""Short articles in Czech and Hungarian: a sound rendering is silent, every planted slip is told."""

from __future__ import annotations

from functools import cache

import pytest

from checker import Linter
from checker.model import Severity

CZECH = (
    "Město Lipnice oznámilo v pondělí 12. března 2018, že opraví most za 3,5 miliardy korun.\n"
    "Práce začaly ve 20. století a potrvají pětadvacet let.\n"
    "V 90. letech tu žilo dvanáct tisíc lidí, dnes jich je o dvě třetiny méně.\n"
    "Ceny vzrostly o 4,8 procenta, zatímco mzdy klesly o 2,7 procentního bodu.\n"
    "Domácí zvítězili 3:1 a zápas začal v 18.30 hodin.\n"
    "Most je dlouhý 250 metrů a stojí 16 kilometrů od hranice.\n"
    "Starostovi je 47 let a ve funkci je od roku 2009.\n"
    "Projekt získal 7 mil. eur a tři sta padesát tisíc dolarů."
)
CZECH_SOUND = (
    "The town of Lipnice said on Monday, March 12, 2018, that it would repair the bridge for 3.5 "
    "billion crowns.\n"
    "The work began in the 20th century and will take twenty-five years.\n"
    "In the 1990s, 12,000 people lived here; today there are two-thirds fewer.\n"
    "Prices rose by 4.8 percent, while wages fell by 2.7 percentage points.\n"
    "The home side won 3-1 and the match began at 6:30 p.m.\n"
    "The bridge is 250 metres long and stands 16 kilometres from the border.\n"
    "The mayor is 47 years old and has been in office since 2009.\n"
    "The project received 7 million euros and $350,000."
)
HUNGARIAN = (
    "Kövesd városa 2018. március 12-én, hétfőn közölte, hogy 3,5 milliárd forintért felújítja "
    "a hidat.\n"
    "A munka a XX. században kezdődött, és huszonöt évig tart.\n"
    "A város lakossága 1990-ben tizenkétezer volt, mára a kétharmada elköltözött.\n"
    "Az árak 4,8 százalékkal nőttek, a bérek 2,7 százalékponttal csökkentek.\n"
    "A hazaiak 3-1-re nyertek, a meccs este fél hétkor kezdődött.\n"
    "A híd 250 méter hosszú, és 16 kilométerre áll a határtól.\n"
    "A 47 éves polgármester 2009-től van hivatalban.\n"
    "A terv 7 millió eurót és háromszázötvenezer dollárt kapott."
)
HUNGARIAN_SOUND = (
    "The town of Kövesd said on Monday, March 12, 2018, that it would repair the bridge for 3.5 "
    "billion forints.\n"
    "The work began in the 20th century and will take twenty-five years.\n"
    "The town had 12,000 people in 1990; two-thirds of them have since moved away.\n"
    "Prices rose by 4.8 percent, while wages fell by 2.7 percentage points.\n"
    "The home side won 3-1 and the match began at 6:30 p.m.\n"
    "The bridge is 250 metres long and stands 16 kilometres from the border.\n"
    "The 47-year-old mayor has been in office since 2009.\n"
    "The project received 7 million euros and $350,000."
)
PLANTED = [
    ("Monday", "Tuesday"),
    ("March", "May"),
    ("12, 2018", "21, 2018"),
    ("3.5 billion", "3.5 million"),
    ("20th", "19th"),
    ("twenty-five", "fifteen"),
    ("12,000", "20,000"),
    ("two-thirds", "three-quarters"),
    ("4.8", "8.4"),
    ("percentage points", "percent"),
    ("3-1", "3-2"),
    ("6:30", "7:30"),
    ("250 metres", "250 feet"),
    ("16 kilometres", "16 miles"),
    ("47", "74"),
    ("2009", "2019"),
    ("7 million euros", "7 million dollars"),
    ("$350,000", "$35,000"),
]
ARTICLES = {"cs": (CZECH, CZECH_SOUND), "hu": (HUNGARIAN, HUNGARIAN_SOUND)}


@cache
def linter(tag: str) -> Linter:
    return Linter(tag, "en", select=["N", "D", "M"])


def told(tag: str, source: str, target: str) -> list[str]:
    report = linter(tag).check_text(source, target, align="lines")
    return [str(f) for f in report.findings if f.severity.rank >= Severity.WARNING.rank]


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_a_sound_rendering_is_silent(tag: str) -> None:
    assert told(tag, *ARTICLES[tag]) == []


@pytest.mark.parametrize("tag", sorted(ARTICLES))
@pytest.mark.parametrize(("right", "wrong"), PLANTED)
def test_a_planted_slip_is_told(tag: str, right: str, wrong: str) -> None:
    source, sound = ARTICLES[tag]
    assert right in sound
    assert told(tag, source, sound.replace(right, wrong, 1))
