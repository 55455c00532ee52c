"""Quantities in languages of which only CLDR tells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.extract.quantity import Money, Number, Percent, Reading
from checker.extract.trace import trace


def likeliest(text: str, tag: str) -> list[tuple[str, Reading]]:
    return [(m.text, m.value.readings[0]) for m in trace(text, tag)]


def number(value: str) -> Number:
    return Number(Decimal(value))


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("zh", "工厂生产了1.25万吨", ("1.25万", number("12500"))),
        ("ja", "工場は1万2500人を雇う", ("1万2500", number("12500"))),
        ("ja", "人口は1億2000万人だ", ("1億2000万", number("120000000"))),
        ("ko", "공장은 1만 2500명을 고용한다", ("1만 2500", number("12500"))),
        ("zh", "欠款12亿欧元", ("12亿欧元", Money(Decimal(1_200_000_000), ("EUR",)))),
        ("pt", "custou 2,5 mil milhões", ("2,5 mil milhões", number("2500000000"))),
        ("zh", "价格上涨3.5%左右", ("3.5%", Percent(Decimal("3.5"), "percent"))),
        ("ja", "第3回", ("3", number("3"))),
        ("ar", "ارتفع ٣٫٥٪", ("٣٫٥٪", Percent(Decimal("3.5"), "percent"))),
        ("fa", "۱۲٬۵۰۰ نفر", ("۱۲٬۵۰۰", number("12500"))),
        ("hi", "लागत 1.2 अरब", ("1.2 अरब", number("1200000000"))),
    ],
)
def test_number(tag: str, text: str, found: tuple[str, Reading]) -> None:
    assert found in likeliest(text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("ja", "3万人と2500台", ["30000", "2500"]),
        ("ja", "3万50000", ["30000", "50000"]),
        ("en", "the F16 and 30k 500", ["16", "30000", "500"]),
    ],
)
def test_numbers_that_stay_apart(tag: str, text: str, values: list[str]) -> None:
    found = [r.value for _, r in likeliest(text, tag) if isinstance(r, Number)]
    assert found == [Decimal(v) for v in values]
