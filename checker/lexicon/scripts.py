"""Languages that are written in two scripts: their words are stored once, in one of them."""

from __future__ import annotations

_CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ"
_LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ"
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN) | {
    ord("љ"): "lj", ord("њ"): "nj", ord("џ"): "dž",
    ord("Љ"): "Lj", ord("Њ"): "Nj", ord("Џ"): "Dž",
}  # fmt: skip
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_PAIRS = (
    ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("Lj", "Љ"), ("Nj", "Њ"), ("Dž", "Џ"),
    ("LJ", "Љ"), ("NJ", "Њ"), ("DŽ", "Џ"),
)  # fmt: skip
_TWO_SCRIPTS = frozenset({"sr"})


def stored(tag: str, word: str) -> str:
    """The word as the lexicon stores it: Serbian in Latin letters, which its data is in."""
    return word.translate(_TO_LATIN) if tag in _TWO_SCRIPTS else word


def spelt_as(tag: str, word: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """What was found, in the script of the word that was asked for."""
    if tag not in _TWO_SCRIPTS or not any("Ѐ" <= ch <= "џ" for ch in word):
        return found
    return tuple(to_cyrillic(f) for f in found)


def to_cyrillic(word: str) -> str:
    """Serbian in Cyrillic letters."""
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    return word.translate(_TO_CYRILLIC)
