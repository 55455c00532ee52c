"""Quantities in languages of which only CLDR tells."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from checker.extract.quantity import Date, Measure, Money, Number, Percent, Reading, Time
from checker.extract.trace import trace
from checker.languages.cldr_letters import beside


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


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("ja", "2024年3月15日に", ("2024年3月15日", Date(2024, 3, 15))),
        ("zh", "于6月8日举行", ("6月8日", Date(None, 6, 8))),
        ("ko", "2023년 5월에", ("2023년 5월", Date(2023, 5))),
        ("zh", "2019年", ("2019年", Date(2019))),
        ("hu", "2024. március 15-én", ("2024. március 15-én", Date(2024, 3, 15))),
        ("hu", "június 8-án", ("június 8-án", Date(None, 6, 8))),
        ("cs", "v pátek 8. června", ("8. června", Date(None, 6, 8))),
        ("ar", "في 8 حزيران", ("8 حزيران", Date(None, 6, 8))),
        ("th", "ในปี 2566", ("2566", Date(2023))),
        ("ja", "午後7時30分", ("7時30分", Time(19, 30))),
        ("ja", "午前7時半", ("7時半", Time(7, 30))),
        ("zh", "下午7点半", ("7点半", Time(19, 30))),
        ("zh", "晚上8點15分", ("8點15分", Time(20, 15))),
        ("ko", "오전 9시 15분에", ("9시 15분", Time(9, 15))),
        ("ko", "오후 3시반에", ("3시반", Time(15, 30))),
        ("ja", "１９：３０開始", ("１９：３０", Time(19, 30))),
        ("pt", "às 21h30", ("21h30", Time(21, 30))),
        ("ja", "3年続いた", ("3年", Measure(Decimal(3), "year", "duration"))),
        ("ja", "7時間かかる", ("7時間", Measure(Decimal(7), "hour", "duration"))),
        ("ko", "5킬로미터를", ("5킬로미터", Measure(Decimal(5), "kilometer", "length"))),
        ("ko", "2주년이다", ("2", number("2"))),
        ("ko", "5억원을", ("5억원", Money(Decimal(500_000_000), ("KRW",)))),
        ("ja", "１２．５％増", ("１２．５％", Percent(Decimal("12.5"), "percent"))),
    ],
)
def test_calendar_and_units(tag: str, text: str, found: tuple[str, Reading]) -> None:
    assert found in likeliest(text, tag)


def test_a_day_alone_may_be_a_count_of_days() -> None:
    (mention,) = trace("15日に", "ja")
    assert mention.value.weak
    days = Measure(Decimal(15), "day", "duration")
    assert set(mention.value.readings) == {Date(day=15), days}


@pytest.mark.parametrize("text", ["1万" * 20_000, "3月" * 20_000, "5억" + "억" * 40_000])
def test_long_chains_are_read_in_linear_time(text: str) -> None:
    assert trace(text, "ko" if "억" in text else "ja")


def test_every_word_that_cldr_lacks_is_used() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    lacking = beside()
    tables = (lacking.hours, lacking.minutes, lacking.halves)
    words = {w for table in tables for forms in table.values() for w in forms}
    assert not [w for w in words if w not in text]
