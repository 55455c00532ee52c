"""Names that stand beside their acronyms."""

from __future__ import annotations

import pytest

from checker.extract.content_acronyms import named_twice
from checker.segment.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Der Bund für Umwelt (BFU) warnt.", "Bund für Umwelt", "BFU"),
        ("Съюз на ездата (СЕ) избра нов председател.", "Съюз на ездата", "СЕ"),
        ("Нов подводен апарат с дистанционно управление (ROV) слезе.",
         "Нов подводен апарат с дистанционно управление", "ROV"),
    ],
)  # fmt: skip
def test_a_name_is_read_with_its_acronym(text: str, name: str, acronym: str) -> None:
    ((whole, short),) = named_twice(tokenise(text))
    assert text[slice(*whole)] == name
    assert text[slice(*short)] == acronym


@pytest.mark.parametrize("text", ["(EU) rules", "The bridge (closed) is old.", "A list: (AB)"])
def test_a_bracket_alone_is_no_acronym_of_a_name(text: str) -> None:
    assert not list(named_twice(tokenise(text)))
