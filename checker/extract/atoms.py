"""The pieces of a segment that quantities are made of, and look-ups of phrases in them."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.lexemes import Lexeme, Sense

_LONGEST_PHRASE = 4  # atoms looked back over: A.D. is four


def has_case(text: str) -> bool:
    """Whether a word is in a script with capital and small letters."""
    return text.lower() != text.upper()


class Atom(NamedTuple):
    """A token or a piece of one; ``[start, end)`` in the text of the segment."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    """``word``, ``digits``, ``mark`` or ``symbol``, as of its token."""
    lexeme: Lexeme | None
    glued: bool
    """No space stands before it."""
    hyphen: bool = False
    """Inside its token, a hyphen stands before it."""


class Line:
    """The atoms of one segment, with look-ups of words and phrases."""

    __slots__ = ("atoms", "size", "text")

    def __init__(self, text: str, atoms: list[Atom]) -> None:
        self.text = text
        self.atoms = atoms
        self.size = len(atoms)

    def find(self, at: int, kind: str) -> tuple[Sense, int] | None:
        """The first sense of a kind in the longest phrase at an atom, and where that ends."""
        found = self.all(at, kind)
        return (found[0][0], found[1]) if found else None

    def all(self, at: int, kind: str) -> tuple[tuple[Sense, ...], int] | None:
        """All senses of a kind that the longest phrase at an atom has."""
        if not 0 <= at < self.size:
            return None
        lexeme = self.atoms[at].lexeme
        if lexeme is None or kind not in lexeme.kinds:
            return None
        best: tuple[tuple[Sense, ...], int] | None = None
        end = at + 1
        while True:
            senses = lexeme.senses.get(kind)
            if senses:
                written = self._written(senses, at, end)
                if written:
                    best = written, end
            if lexeme.next is None or end >= self.size:
                return best
            longer = lexeme.next.get(self.atoms[end].lower)
            if longer is None:
                return best
            lexeme = longer
            end += 1

    def _written(self, senses: tuple[Sense, ...], at: int, end: int) -> tuple[Sense, ...]:
        if not any(s.exact for s in senses):
            return senses
        text = self.text[self.atoms[at].start : self.atoms[end - 1].end]
        plain = " ".join(text.split())
        return tuple(s for s in senses if not s.exact or s.exact == plain)

    def before(self, at: int, kind: str) -> tuple[Sense, int] | None:
        """The sense of a word or phrase that ends right before an atom, and where it begins."""
        for start in range(at - 1, max(-1, at - 1 - _LONGEST_PHRASE), -1):
            found = self.all(start, kind)
            if found is not None:
                return (found[0][0], start) if found[1] == at else None
        return None

    def follows(self, at: int, kind: str) -> bool:
        """Whether a word or phrase of the kind ends right before an atom."""
        return self.before(at, kind) is not None

    def has(self, at: int, kind: str) -> bool:
        """Whether the word or phrase at an atom has a sense of the kind."""
        return self.all(at, kind) is not None

    def glued(self, at: int) -> bool:
        """Whether there is an atom here and no space before it."""
        return 0 <= at < self.size and self.atoms[at].glued

    def hyphened(self, at: int) -> bool:
        """Whether a hyphen inside one word stands before the atom here."""
        return 0 <= at < self.size and self.atoms[at].hyphen

    def mark(self, at: int, marks: str) -> bool:
        """Whether one of the marks stands here."""
        return 0 <= at < self.size and self.atoms[at].lower in marks

    def kind(self, at: int) -> str:
        """The kind of the atom here, or an empty string outside the segment."""
        return self.atoms[at].kind if 0 <= at < self.size else ""
