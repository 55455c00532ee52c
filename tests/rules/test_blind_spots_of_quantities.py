"""What checks of numbers in translations are known to miss, and what they report of sound ones."""

from __future__ import annotations

from functools import cache

import pytest

from checker import Linter
from checker.model import Severity


@cache
def linter(languages: str) -> Linter:
    source, target = languages.split(">")
    return Linter(source, target, select=["N", "D", "M"], default_glossary=False)


def told(languages: str, source: str, target: str) -> list[tuple[str, str]]:
    report = linter(languages).check_text(source, target, align="lines")
    return [
        (f.rule, f.target.text if f.target else "")
        for f in report.findings
        if f.severity is not Severity.INFO
    ]


MISSED = [
    ("bg>en", "Дългът е 4,2 млрд. лева.", "The debt is 4.2 million leva.", "N104"),
    ("bg>en", "Наемът е 800 лева.", "The rent is EUR 800.", "M101"),
    ("bg>en", "До морето има 60 км.", "It is 60 miles to the sea.", "M103"),
    ("bg>en", "Лихвата скочи с 3 процента.", "The rate rose by 3 percentage points.", "M102"),
    ("bg>en", "Дойдоха 1 250 зрители.", "There were 125 spectators.", "N101"),
    ("bg>en", "Теглото е 3,5 кг.", "It weighs 5.3 kg.", "N101"),
    ("bg>en", "Къщата е на 12 метра от реката.", "The house is 12 feet from the river.", "M103"),
    ("bg>en", "Пакетът тежи 90 килограма.", "The package weighs 90 pounds.", "M103"),
    ("bg>en", "Навън е 30 градуса по Целзий.", "It is 30 degrees Fahrenheit outside.", "M103"),
    ("bg>en", "Мачът е в петък.", "The match is on Thursday.", "D102"),
    ("bg>en", "Срещата е през юли.", "The meeting is in June.", "D103"),
    ("bg>en", "Влакът тръгва в 18:30 ч.", "The train leaves at 8:30 p.m.", "D104"),
    ("bg>en", "Храмът е от 1834 г.", "The church dates from 1843.", "D105"),
    ("bg>en", "Над хиляди домове нямат ток.", "Millions of homes are without power.", "N104"),
    ("bg>en", "Между 20 и 30 души чакаха.", "Between 30 and 20 people were waiting.", "N105"),
    (
        "bg>en",
        "Музеят има 38 зали и 76 картини.",
        "The museum has 76 halls and 38 pictures.",
        "N105",
    ),
    ("bg>en", "Повече от 40 къщи изгоряха.", "Fewer than 40 houses burnt down.", "N106"),
    ("bg>en", "Тя пише за The Sunday Herald.", "She writes for The Friday Herald.", "N103"),
    ("bg>en", "Пристигна на 12 юни.", "He arrived in June.", "D106"),
    ("de>en", "Die Schulden betragen 4,2 Mrd. Euro.", "The debt is €4.2 million.", "N104"),
    ("de>en", "Die Miete beträgt 800 Franken.", "The rent is €800.", "M101"),
    ("de>en", "Bis zum Meer sind es 60 km.", "It is 60 miles to the sea.", "M103"),
    ("de>en", "Das Treffen ist im Juli.", "The meeting is in June.", "D103"),
]

SOUND = [
    ("bg>en", "Датата е 15.03.2024 г.", "The date is 15 March 2024."),
    ("bg>en", "Датата е 15.03.2024 г.", "The date is March 15, 2024."),
    ("bg>en", "Започва в 18:30 ч.", "It starts at 6:30 p.m."),
    ("bg>en", "Започва в 18:30 ч.", "It starts at 6.30pm."),
    ("bg>en", "Сумата е 1 000,00 лв.", "The sum is BGN 1,000.00."),
    ("bg>en", "Храмът е от XIX век.", "The church dates from the 1800s."),
    ("bg>en", "Храмът е от 19-ти век.", "The church dates from the 19th century."),
    ("bg>en", "Височината е 30 метра.", "It is 98 feet tall."),
    ("bg>en", "Тя е на осемнадесет години.", "She is 18."),
    ("bg>en", "Тя е на 18 години.", "She is eighteen years old."),
    ("bg>en", "Приходите са 1,5 млрд. лева.", "Revenue is 1,500 million leva."),
    ("bg>en", "Навън е 30 градуса по Целзий.", "It is 86 degrees Fahrenheit outside."),
    ("bg>en", "Това беше през 90-те години.", "That was in the 1990s."),
    ("bg>en", "Половината от жителите са деца.", "Fifty percent of the inhabitants are children."),
    ("bg>en", "Четвърт от местата са празни.", "25% of the seats are empty."),
    ("bg>en", "Цената се увеличи двойно.", "The price rose to two times the old one."),
    ("bg>en", "Купиха 12 яйца.", "They bought a dozen eggs."),
    ("bg>en", "Двамата братя дойдоха.", "Both brothers came."),
    ("bg>en", "Резултатът беше 3:1.", "The score was 3-1."),
    ("bg>en", "Лихвата скочи с 3 процентни пункта.", "The rate rose by 3 percentage points."),
    ("bg>en", "Дойдоха 1 250 зрители.", "There were 1,250 spectators."),
    ("bg>en", "Дойдоха 3 000 зрители.", "There were 3,000 spectators."),
    ("bg>en", "Тръбата е от 2018 г.", "The pipe is from 2018."),
    ("bg>en", "Един мъж беше ранен.", "A man was injured."),
    ("bg>en", "Сезонът 2018/19 беше добър.", "The 2018-19 season was good."),
    ("bg>en", "Дължината е 5 км.", "It is 5 kilometres long."),
    ("bg>en", "Таксата е 100 лв.", "The fee is €51.13."),
    ("bg>en", "През 2011 г. в града имаше 20 училища.", "The city had 20 schools in 2011."),
    ("bg>en", "Навън е 27 градуса.", "It is 80 degrees outside."),
    (
        "bg>en",
        "На изложбата има около петдесет картини.",
        "There are some four dozen pictures on show.",
    ),
    ("bg>en", "Тя пише за The Sunday Herald.", "She writes for The Sunday Herald."),
    ("bg>en", "Тя се срещна с Тереза Мей.", "She met Theresa May."),
    ("de>en", "Das Datum ist der 15.03.2024.", "The date is 15 March 2024."),
    ("de>en", "Es beginnt um 18.30 Uhr.", "It starts at 6:30 p.m."),
    ("de>en", "Die Summe beträgt 1.000,00 Euro.", "The sum is €1,000.00."),
    ("de>en", "Sie ist achtzehn Jahre alt.", "She is 18 years old."),
    ("de>en", "Es kamen 3.000 Zuschauer.", "There were 3,000 spectators."),
    ("pl>en", "Przyszło 1250 widzów.", "There were 1,250 spectators."),
    ("pl>en", "Przyszło jedenastu widzów.", "There were eleven spectators."),
]


@pytest.mark.parametrize(("languages", "source", "target", "rule"), MISSED)
def test_is_found(languages: str, source: str, target: str, rule: str) -> None:
    assert [code for code, _ in told(languages, source, target)] == [rule]


@pytest.mark.parametrize(("languages", "source", "target"), SOUND)
def test_is_sound(languages: str, source: str, target: str) -> None:
    assert told(languages, source, target) == []
