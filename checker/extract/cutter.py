"""Cuts the tokens of a segment into the pieces that quantities are made of.

``twenty-five`` is two of them, ``zweiundzwanzig`` three, ``Sunday's`` is Sunday.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.extract.atoms import Atom, Line, has_case
from checker.extract.lexemes import Lexeme, Lexicon
from checker.extract.stems import Stems
from checker.languages.lookalikes import retyped
from checker.languages.numbers import Numbers
from checker.model import Token

_LONGEST_COMPOUND = 80
_REMEMBERED = 100_000
_ROMAN = "ivxlcdmіх"


_WIDE = {"．": ".", "：": ":"}
_LONGEST_UNIT = 12
_UNITS = frozenset(("multiplier", "letter", "currency", "sign", "percent", "half-hour"))


class Piece(NamedTuple):
    """A part of a word with its place in it."""

    lower: str
    start: int
    end: int
    lexeme: Lexeme | None
    hyphen: bool


class Cutter:
    """Makes atoms of tokens; knows which words have pieces that matter."""

    def __init__(self, lexicon: Lexicon, numbers: Numbers, stems: Stems | None = None) -> None:
        self._lexicon = lexicon
        self._stems = stems
        self._numbers = numbers
        self._pieces: dict[str, tuple[Piece, ...] | None] = {}
        parts = [*lexicon.combining]
        if numbers.compounds:
            parts += [form for form, lexeme in lexicon.words.items() if _numeral(lexeme)]
        self._longest = max(map(len, parts), default=0)
        self._openings = frozenset(form[:3] for form in parts)
        """What compounds begin with, so that most words are not looked at twice."""

    def cut(self, text: str, tokens: Sequence[Token]) -> Line | None:
        """The atoms of a segment, or ``None`` if no quantity can be in it."""
        pieces = self._pieces
        starts = False
        for token in tokens:
            if token.kind == "digits":
                starts = True
                break
            if token.kind == "mark":
                continue
            lower = token.lower
            known = pieces[lower] if lower in pieces else self._look_up(lower)
            if known is not None and any(p.lexeme and p.lexeme.starts for p in known):
                starts = True
                break
        return Line(text, self._atoms(tokens)) if starts else None

    def _atoms(self, tokens: Sequence[Token]) -> list[Atom]:
        atoms: list[Atom] = []
        last = -1
        words = self._lexicon.words
        for text, start, end, written, kind in tokens:
            lower = _WIDE.get(written, written)
            glued = start == last
            last = end
            if kind in ("digits", "mark"):
                lexeme = words.get(lower) if kind == "mark" else None
                atoms.append(Atom(text, lower, start, end, kind, lexeme, glued))
                continue
            pieces = self._pieces.get(lower) if lower in self._pieces else self._look_up(lower)
            if pieces is None and glued and _counts(atoms[-1]) and not has_case(lower):
                pieces = self._written_on(lower)
            if pieces is None or _small_roman(pieces, text):
                atoms.append(Atom(text, lower, start, end, kind, None, glued))
                continue
            exact = len(text) == len(lower)
            for piece in pieces:
                first = start + piece.start if exact else start
                stop = start + piece.end if exact else end
                is_glued = glued if piece.start == 0 else True
                here = text[piece.start : piece.end] if exact else text
                atoms.append(
                    Atom(here, piece.lower, first, stop, kind, piece.lexeme, is_glued, piece.hyphen)
                )
        return atoms

    def _look_up(self, lower: str) -> tuple[Piece, ...] | None:
        if len(self._pieces) >= _REMEMBERED:
            self._pieces.clear()
        found = self._read(lower)
        if len(lower) <= _LONGEST_COMPOUND:
            self._pieces[lower] = found
        return found

    def _read(self, lower: str) -> tuple[Piece, ...] | None:
        whole = self._lexicon.words.get(lower)
        if whole is not None:
            return (Piece(lower, 0, len(lower), whole, False),)
        if not 0 < len(lower) <= _LONGEST_COMPOUND:
            return None
        if self._stems is not None:
            known = self._stems.find(lower)
            if known is not None:
                return (Piece(lower, 0, len(lower), known, False),)
        for strip in (
            self._raised,
            self._roman,
            self._clitic,
            self._elision,
            self._hyphened,
            self._compound,
        ):
            pieces = strip(lower)
            if pieces is not None:
                return pieces
        other = retyped(lower)
        return self._read(other) if other else None

    def _written_on(self, lower: str) -> tuple[Piece, ...] | None:
        """억원을: what follows a number, in a script that runs words and endings together."""
        pieces: list[Piece] = []
        words, start, size = self._lexicon.words, 0, min(len(lower), _LONGEST_COMPOUND)
        while start < size:
            for end in range(min(size, start + _LONGEST_UNIT), start, -1):
                known = words.get(lower[start:end])
                if known is None:
                    continue
                # One character may be the first of another word: 2주 are weeks, 2주년 years.
                unit = end - start > 1 and "unit" in known.senses
                if unit or not _UNITS.isdisjoint(known.senses):
                    pieces.append(Piece(lower[start:end], start, end, known, False))
                    break
            else:
                break
            start = end
        if not pieces:
            return None
        if start < len(lower):
            pieces.append(Piece(lower[start:], start, len(lower), None, False))
        return tuple(pieces)

    def _raised(self, lower: str) -> tuple[Piece, ...] | None:
        """км²: the exponent is a piece of its own."""
        size = len(lower)
        if lower[-1] not in "²³" or size == 1:
            return None
        base = self._read(lower[:-1])
        return (*base, Piece(lower[-1], size - 1, size, None, False)) if base else None

    def _roman(self, lower: str) -> tuple[Piece, ...] | None:
        """XIXe: a Roman numeral with an ordinal ending."""
        if lower[0] not in _ROMAN:
            return None
        for ending in self._numbers.suffixes.ordinal:
            base = (
                self._lexicon.words.get(lower[: -len(ending)]) if lower.endswith(ending) else None
            )
            if base is not None and "roman" in base.senses:
                place = len(lower) - len(ending)
                last = Piece(ending, place, len(lower), None, False)
                return Piece(lower[:place], 0, place, base, False), last
        return None

    def _clitic(self, lower: str) -> tuple[Piece, ...] | None:
        if self._numbers.apostrophe_endings and "'" in lower[1:]:
            return self._read(lower.partition("'")[0])
        for ending in self._numbers.clitics:
            if lower.endswith(ending):
                return self._read(lower[: -len(ending)])
        return None

    def _elision(self, lower: str) -> tuple[Piece, ...] | None:
        for start in self._numbers.elisions:
            if lower.startswith(start) and len(lower) > len(start):
                rest = self._read(lower[len(start) :])
                if rest is None:
                    return None
                head = Piece(start, 0, len(start), self._lexicon.words.get(start), False)
                return (head, *_moved(rest, len(start)))
        return None

    def _hyphened(self, lower: str) -> tuple[Piece, ...] | None:
        """The parts between hyphens, the longest known run of them at a time."""
        if "-" not in lower[1:]:
            return None
        parts = lower.split("-")
        pieces: list[Piece] = []
        place = index = 0
        while index < len(parts):
            stop = len(parts)
            while stop > index + 1 and "-".join(parts[index:stop]) not in self._lexicon.words:
                stop -= 1
            form = "-".join(parts[index:stop])
            read = self._read(form) if stop > index + 1 or "-" not in form else None
            some = read or (Piece(form, 0, len(form), None, False),)
            pieces += _moved(some, place, hyphen=index > 0)
            place += len(form) + 1
            index = stop
        return tuple(pieces) if any(p.lexeme for p in pieces) else None

    def _compound(self, lower: str) -> tuple[Piece, ...] | None:
        """Number words written together, with or without a head such as -годишен."""
        if not any(lower[:k] in self._openings for k in (3, 2, 1)):
            return None
        words, combining, heads = self._lexicon.words, self._lexicon.combining, self._lexicon.heads
        size = len(lower)
        # From the end: best[i] is how lower[i:] is read, with as long a first part as possible.
        best: list[tuple[Piece, ...] | None] = [None] * (size + 1)
        best[size] = ()
        for i in range(size - 1, -1, -1):
            head = heads.get(lower[i:])
            if head is not None and i:
                best[i] = (Piece(lower[i:], i, size, head, False),)
            for end in range(min(size, i + self._longest), i, -1):
                rest = best[end]
                if rest is None:
                    continue
                form = lower[i:end]
                lexeme = combining.get(form)
                if lexeme is None and self._numbers.compounds:
                    lexeme = words.get(form)
                    if lexeme is not None and not _numeral(lexeme):
                        lexeme = None
                if lexeme is not None and (rest or self._numbers.compounds):
                    best[i] = (Piece(form, i, end, lexeme, False), *rest)
                    break
        found = best[0]
        return found if found is not None and len(found) > 1 else None


def _counts(atom: Atom) -> bool:
    """Whether a number or its scale stands here."""
    return atom.kind == "digits" or (atom.lexeme is not None and "multiplier" in atom.lexeme.senses)


def _small_roman(pieces: tuple[Piece, ...], text: str) -> bool:
    """Whether what looks like a numeral with an ending, as in XIXe, is a word like la or via."""
    if len(pieces) != 2 or pieces[1].lexeme is not None or pieces[0].lexeme is None:
        return False
    return "roman" in pieces[0].lexeme.senses and not text[: pieces[0].end].isupper()


def _numeral(lexeme: Lexeme) -> bool:
    kinds = ("cardinal", "multiplier", "ordinal", "inverted", "fraction", "part")
    return any(k in lexeme.senses for k in kinds)


def _moved(pieces: Sequence[Piece], by: int, *, hyphen: bool = False) -> tuple[Piece, ...]:
    return tuple(
        p._replace(start=p.start + by, end=p.end + by, hyphen=p.hyphen or (hyphen and k == 0))
        for k, p in enumerate(pieces)
    )
