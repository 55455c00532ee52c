"""Roman numerals."""

from __future__ import annotations

# Letters of other keyboards that only look like the Latin ones.
_LETTERS = {"і": "i", "х": "x", "ѵ": "v", "с": "c", "м": "m", "І": "i"}


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in its usual form, 1 to 3999, else ``None``."""
    plain = "".join(_LETTERS.get(c, c) for c in text.lower())
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    total = last = 0
    for letter in reversed(plain):
        value = worth.get(letter)
        if value is None:
            return None
        total += value if value >= last else -value
        last = max(last, value)
    return total if total > 0 and to_roman(total) == plain else None


def to_roman(number: int) -> str:
    """The usual Roman numeral of a number, in small letters."""
    pairs = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    text = ""
    for value, letters in pairs:
        count, number = divmod(number, value)
        text += letters * count
    return text
