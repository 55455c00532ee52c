"""What is read as an address, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.addresses import AddressReader
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise


def read(text: str) -> Segment:
    segment = Segment(Document(text, "en"), Block(text, 0), 0, 0, text, tokens=tokenise(text))
    AddressReader().read([segment])
    return segment


def found(text: str) -> list[tuple[str, str, str]]:
    return [(m.value.sort, m.value.key, m.text) for m in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "sort", "key", "written"),
    [
        ("On www.Theatre.example/Plays.", "web", "theatre.example/Plays", "www.Theatre.example/Plays"),
        ("(https://a.example/x_(y))", "web", "a.example/x_(y)", "https://a.example/x_(y)"),
        ("To a.b+c@x-y.co.example, now", "mail", "a.b+c@x-y.co.example", "a.b+c@x-y.co.example"),
        ("Theatre.example says so", "site", "theatre.example", "Theatre.example"),
        ("by @anna_pr: no", "handle", "@anna_pr", "@anna_pr"),
        ("Tel. (+359) 2 555 01-47.", "dial", "35925550147", "(+359) 2 555 01-47"),
        ("Tel. 00359 2 5550147.", "dial", "35925550147", "00359 2 5550147"),
        ("(02/555 01 47)", "dial", "025550147", "02/555 01 47"),
        ("01.55.50.14.70", "dial", "0155501470", "01.55.50.14.70"),
        ("+44 (0)20 5550 0147", "dial", "442055500147", "+44 (0)20 5550 0147"),
        ("8-800-555-01-47", "dial", "8005550147", "8-800-555-01-47"),
        ("(202) 555-0147", "dial", "2025550147", "(202) 555-0147"),
        ("202-555-0147", "dial", "2025550147", "202-555-0147"),
    ],
)  # fmt: skip
def test_addresses_are_read(text: str, sort: str, key: str, written: str) -> None:
    assert found(text) == [(sort, key, written)]


@pytest.mark.parametrize(
    "text",
    [
        "01.02.2024 - 03.04.2024",
        "03/04/2024",
        "05-06-2024",
        "02-03 2024",
        "02/2024 12345",
        "+1 000 000",
        "+1 500 000 against +0.1234567",
        "10 000 000",
        "8 000 000 000",
        "100-125-150 kg",
        "000 000 000",
        "0,5 and 0.0001234567",
        "00:30, p.m. and a.m, 3.5km, e.g. U.S.",
        "C#, #MeToo and #1 @ 5",
        "0123456789012345678",
    ],
)
def test_other_digits_and_marks_are_none(text: str) -> None:
    assert not found(text)


@given(st.integers(10**3, 10**14), st.sampled_from(" \u00a0\u2009\u202f."))
def test_thousands_are_no_telephone_number(number: int, mark: str) -> None:
    assert not found(f"{number:,}".replace(",", mark))


def test_an_address_is_one_token_and_a_domain_as_many_as_it_was() -> None:
    assert [t.text for t in read("To a@b.example or b.example.").tokens] == [
        "To", "a@b.example", "or", "b", ".", "example", ".",
    ]  # fmt: skip


@given(st.text(alphabet="ab.@#/:+0189( )-w", max_size=80))
def test_tokens_and_mentions_lie_in_the_text(text: str) -> None:
    segment = read(text)
    ends = [0]
    for token in segment.tokens:
        assert text[token.start : token.end] == token.text
        assert token.start >= ends[-1]
        ends.append(token.end)
    for mention in segment.mentions:
        assert mention.value.key
        assert 0 <= mention.start < mention.end <= len(text)
