"""How words are spelt in the compiled files: once, whatever the script, the case or the marks."""

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
_DOTTED = frozenset({"tr"})
_PLAIN = str.maketrans("’ʼ", "''")


def in_one_script(tag: str, form: str) -> str:
    """A name as it is stored: with plain apostrophes, Serbian in Latin letters."""
    if not form.isascii() and ("’" in form or "ʼ" in form):
        form = form.translate(_PLAIN)
    return form.translate(_TO_LATIN) if tag in _TWO_SCRIPTS else form


def stored(tag: str, word: str) -> str:
    """A word as it is stored: like a name, and with ss for ß, which frequency lists have.

    A final sigma is stored as one; case-folding makes it σ.
    """
    word = in_one_script(tag, word)
    if word.endswith("σ"):
        word = word[:-1] + "ς"
    return word.replace("ß", "ss") if "ß" in word else word


def as_written(tag: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Stored names in the script of a tag such as ``sr-Cyrl``; Latin if it has none."""
    language, _, script = tag.lower().partition("-")
    cyrillic = language in _TWO_SCRIPTS and script.startswith("cyrl")
    return tuple(to_cyrillic(f) for f in forms) if cyrillic else forms


def spellings(tag: str, word: str) -> tuple[str, ...]:
    """How a lower-cased word may be stored.

    Python lower-cases a Turkish capital İ to an i with another dot, and a capital I to i, not ı.
    """
    if tag not in _DOTTED:
        return (stored(tag, word),)
    plain = stored(tag, word).replace("i\u0307", "i")
    return (plain, "ı" + plain[1:]) if plain[:1] == "i" else (plain,)


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
