"""The value of a name mention: its words and how surely they are a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.lexicon.sound import skeleton

Standing = Literal["sure", "initial", "common"]


@dataclass(frozen=True, slots=True)
class NameWord:
    """One word of a name; ``[start, end)`` in the text of its segment."""

    text: str
    lower: str
    start: int
    end: int
    standing: Standing = "sure"
    """``sure``; ``initial`` where the capital may be that of a sentence or a title; ``common`` for
    a word of the language with a capital, as in the names of offices and bodies."""
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written: consecutive words that are sure, initial or common alike."""

    words: tuple[NameWord, ...]

    @property
    def sure(self) -> bool:
        """Whether it has a word that is a name for sure."""
        return any(w.standing == "sure" for w in self.words)

    @property
    def common(self) -> bool:
        """Whether all its words are ordinary words of the language."""
        return all(w.standing == "common" for w in self.words)

    @property
    def anchors(self) -> tuple[str, ...]:
        """Coarse keys of its sounds, the same for a name and its rendering, for alignment."""
        keys = (skeleton(w.text) for w in self.words if w.standing != "common")
        return tuple(f"s:{k}" for k in keys if len(k) > 1)
