"""The words that quantities are made of in one language, found by their first token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.languages.numbers import expand
from checker.segment.tokens import tokenise

Forms = tuple[str, ...]

# Kinds of sense that can begin a quantity by themselves; a segment with none of them and no digit
# has none.
_COUNTS = ("cardinal", "multiplier", "ordinal", "part", "denominator", "multiple")
_NUMERALS = (*_COUNTS, "vague", "about", "roman")
_CALENDAR = ("month", "weekday", "decade-word", "noon", "midnight")
STARTS = frozenset((*_NUMERALS, *_CALENDAR))


_NAMES = ("month", "weekday")
SMALL = "small"
"""The sort of a month's or weekday's name that the data writes with a small letter."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word or phrase, and the data entry that gave it."""

    value: Any
    entry: str
    weak: bool = False
    exact: str = ""
    """The only way to write it, where case decides: MW is no mW."""
    sort: str = ""
    """A finer kind: ``one``, ``plural``, ``abbreviation`` or ``adjective`` of a multiplier."""


@dataclass(slots=True)
class Lexeme:
    """A token in the lexicon: its senses, and the tokens that may follow it in a phrase."""

    senses: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    next: dict[str, Lexeme] | None = None
    starts: bool = False
    """It, or a phrase that begins with it, can begin a quantity."""
    kinds: set[str] = field(default_factory=set)
    """The kinds of all senses of it and of the phrases that begin with it."""


class Lexicon:
    """All forms of one language; built once, read by every segment."""

    def __init__(self, variants: Mapping[str, str] | None = None) -> None:
        self._variants = str.maketrans(dict(variants or {}))
        self.words: dict[str, Lexeme] = {}
        self.combining: dict[str, Lexeme] = {}
        """First elements of compounds, which are no words by themselves."""
        self.heads: dict[str, Lexeme] = {}
        """Last elements of compounds."""

    def add(self, form: str, kind: str, sense: Sense) -> None:
        """Enter a word or phrase in one of its meanings; a phrase goes in token by token."""
        other = form.translate(self._variants)
        if other != form:
            self.add(other, kind, sense)
        tokens = [t.lower for t in tokenise(form)]
        if len(tokens) > 1 and tokens[-1] in "'’" and " " not in form[-2:]:
            tokens = [*tokens[:-2], tokens[-2] + "'"]  # d' is cut off from its word in one piece
        self._enter(tokens, kind, sense)
        if any("-" in t for t in tokens if len(t) > 1):
            self._enter([p for t in tokens for p in _unhyphened(t)], kind, sense)
        if any("'" in t[1:-1] for t in tokens):
            cut = [e for t in tokens for e in _elided(t)]
            self._enter([p for e in cut for p in _unhyphened(e)], kind, sense)

    def _enter(self, tokens: list[str], kind: str, sense: Sense) -> None:
        lexeme = self.words.setdefault(tokens[0], Lexeme())
        first = lexeme
        for token in tokens[1:]:
            if lexeme.next is None:
                lexeme.next = {}
            lexeme = lexeme.next.setdefault(token, Lexeme())
        put(lexeme, kind, sense)
        first.kinds.add(kind)
        first.starts = first.starts or kind in STARTS

    def add_all(
        self,
        kind: str,
        entries: Iterable[tuple[Any, Forms]],
        origin: str,
        endings: Mapping[str, Forms],
        *,
        weak: Iterable[str] = (),
        exact: bool = False,
        sort: str = "",
    ) -> None:
        """Enter every form of a table of values; ``weak`` names the forms that may be none."""
        doubtful = frozenset(weak)
        for value, forms in entries:
            for form in forms:
                key = " ".join(value) if isinstance(value, tuple) else value
                entry = f"{origin}: {form}" if value is True else f"{origin}.{key}: {form}"
                for one in expand(form, endings):
                    kept = one if exact else ""
                    small = SMALL if kind in _NAMES and one[:1].islower() else ""
                    sense = Sense(value, entry, one in doubtful, kept, sort or small)
                    self.add(one, kind, sense)

    def add_combining(self, form: str, sense: Sense) -> None:
        """Enter a first element of compounds."""
        put(self.combining.setdefault(form, Lexeme(starts=True)), "cardinal", sense)

    def add_head(self, form: str) -> None:
        """Let a word, entered before, end a compound; an unknown one means nothing by itself."""
        self.heads[form] = self.words.get(form) or Lexeme()


def put(lexeme: Lexeme, kind: str, sense: Sense) -> None:
    """Give a lexeme one more sense, once."""
    lexeme.kinds.add(kind)
    held = lexeme.senses.get(kind, ())
    if not any(s.value == sense.value and s.exact == sense.exact for s in held):
        lexeme.senses[kind] = (*held, sense)


def _elided(token: str) -> list[str]:
    """l'heure, as it is cut in a text in which heure is known."""
    first, mark, last = token.partition("'")
    return [first + mark, last] if last and first else [token]


def _unhyphened(token: str) -> list[str]:
    return token.split("-") if len(token) > 1 and "-" in token else [token]
