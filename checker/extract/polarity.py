"""Reads what a segment denies, and the words that deny by their meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from checker import lexicon
from checker.extract.patterns import fits
from checker.languages import Language
from checker.languages.lookalikes import retyped
from checker.languages.polarity import PolaritySchema
from checker.model import Mention, Segment, Token

DENY, SOFT, LEAN, IDLE, STRESS = "deny", "soft", "lean", "idle", "stress"

_JOIN, _PAIRED, _COMPLETES = "join", "paired", "completes"
_AFFIRM, _BEGINS = "affirm", "begins"
_DENIALS = (DENY, _JOIN, _PAIRED)
_ENDS_CLAUSE = frozenset(',;:()[]-–—"“”„«»!?…')
_GAP = 5
_STEM = 3  # letters that must be left of a word without its affix
_KNOWN = 2.5  # Zipf: what is left of a word without its affix is a word itself
_LONG = 7  # letters of what is left of a rare word without its affix
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Polarity:
    """A denial; ``[start, end)`` is its clause in the segment's text, empty for ``lean``.

    ``deny`` denies its clause; ``soft`` too, but other languages may say it without one; ``lean``
    is a word that denies by its meaning; ``idle`` denies nothing; ``stress`` says that it is so.
    """

    kind: str
    start: int
    end: int


_LEANING = Polarity(LEAN, 0, 0)  # nobody asks for the clause of a word that denies by its meaning
_ONLY_LEANING = frozenset(("", LEAN))


class _Phrase(NamedTuple):
    """A phrase, found by its denial, or else by its first word; that is ``words[anchor]``."""

    words: tuple[str, ...]
    anchor: int
    kind: str


class PolarityReader:
    """Reads mentions of kind ``polarity``, one for each denial; concord counts as one."""

    def __init__(self, language: Language) -> None:
        self._tag = language.tag
        self._data = language.section("polarity", PolaritySchema)
        self._kinds: dict[str, str] = {}
        self._silent: set[str] = set()
        self._words: dict[str, str] = {}
        self._heads: list[tuple[str, str]] = []
        self._tails: list[tuple[str, str]] = []
        self._begun: tuple[str, ...] = ()
        self._ended: tuple[str, ...] = ()
        self._phrases: dict[str, list[_Phrase]] = {}
        self._affirm: list[str] = []
        if self._data:
            for kind in (DENY, _PAIRED, _JOIN, _COMPLETES, LEAN, _AFFIRM, IDLE, SOFT, STRESS):
                for text in getattr(self._data, kind):
                    self._add(text, kind)
            affixes = self._data.affixes
            self._openings = tuple(a.strip("*") for a in affixes if a.endswith("*"))
            self._closings = tuple(a.strip("*") for a in affixes if not a.endswith("*"))

    def _add(self, text: str, kind: str) -> None:
        words = tuple(text.split())
        if len(words) > 1:
            anchor = next((i for i, w in enumerate(words) if self._listed(w) in _DENIALS), 0)
            phrase = _Phrase(words, anchor, kind)
            self._phrases.setdefault(words[anchor], []).append(phrase)
        elif kind == _AFFIRM:
            self._affirm.append(text)
        elif text.endswith("*"):
            self._heads.append((text[:-1], kind))
            self._begun += (text[:-1],)
        elif text.startswith("*"):
            self._tails.append((text[1:], kind))
            self._ended += (text[1:],)
        else:
            self._words[text] = kind

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the denials of each segment to its mentions."""
        if self._data is None:
            return
        known, silent = self._kinds, self._silent
        for segment in segments:
            words = [t.lower for t in segment.tokens]
            if silent.issuperset(words):
                continue
            kinds = [known[w] if w in known else self._remember(w) for w in words]
            if _ONLY_LEANING.issuperset(kinds):
                segment.mentions += tuple(
                    Mention("polarity", _LEANING, segment, t.start, t.end)
                    for t, kind in zip(segment.tokens, kinds, strict=True)
                    if kind
                )
            else:
                segment.mentions += tuple(self._denials(segment, kinds))

    def _remember(self, lower: str) -> str:
        if len(self._kinds) >= _REMEMBERED:
            self._kinds.clear()
            self._silent.clear()
        kind = self._kind_of(lower)
        if not kind and (other := retyped(lower)):
            kind = self._kind_of(other)
        self._kinds[lower] = kind = kind or (_BEGINS if lower in self._phrases else "")
        if not kind:
            self._silent.add(lower)
        return kind

    def _kind_of(self, lower: str) -> str:
        return self._listed(lower) or (LEAN if self._is_denied_by_affix(lower) else "")

    def _listed(self, lower: str) -> str:
        if lower in self._words:
            return self._words[lower]
        if lower.startswith(self._begun):
            return next(kind for head, kind in self._heads if lower.startswith(head))
        if lower.endswith(self._ended):
            return next(kind for tail, kind in self._tails if lower.endswith(tail))
        return ""

    def _is_denied_by_affix(self, lower: str) -> bool:
        assert self._data is not None
        if not (lower.startswith(self._openings) or lower.endswith(self._closings)):
            return False
        if any(fits(lower, a) for a in self._affirm):
            return False
        for affix in self._data.affixes:
            bare = affix.strip("*")
            if fits(lower, affix) and len(lower) - len(bare) >= _STEM:
                rest = lower[len(bare) :] if affix.endswith("*") else lower[: -len(bare)]
                if any(lexicon.frequency(self._tag, f) >= _KNOWN for f in (rest, rest.lstrip("-"))):
                    return True
                if len(rest) >= _LONG and lexicon.frequency(self._tag, lower) < _KNOWN:
                    return True  # a rare word that is put together, of parts that are rare too
        return False

    def _denials(self, segment: Segment, kinds: list[str]) -> Iterator[Mention]:
        assert self._data is not None
        tokens = segment.tokens
        for place, token in enumerate(tokens):
            for phrase in self._phrases.get(token.lower, ()):
                first = place - phrase.anchor
                last = _last_of(phrase.words, tokens, kinds, first) if first >= 0 else 0
                if last:
                    _settle(kinds, first, last, phrase.kind)
                    break
        clauses = list(accumulate(int(t.text in _ENDS_CLAUSE) for t in tokens))
        spans = _spans(tokens, clauses)
        agreed = _agreed(kinds, clauses, bool(self._data.paired))
        behind = (*(t.lower for t in tokens[1:]), "")
        for token, clause, kind, after in zip(tokens, clauses, agreed, behind, strict=True):
            if kind and not (kind == STRESS and after in self._data.resumed):
                value = _LEANING if kind == LEAN else Polarity(kind, *spans[clause])
                yield Mention("polarity", value, segment, token.start, token.end)


def _agreed(kinds: Sequence[str], clauses: Sequence[int], paired: bool) -> list[str]:
    """The kinds with concord resolved: one denial a clause, and one for a list of joined words."""
    by_clause: dict[int, set[str]] = {}
    for kind, clause in zip(kinds, clauses, strict=True):
        by_clause.setdefault(clause, set()).add(kind)
    agreed, denied = [], -2  # the last clause with a denial that another may join
    for kind, clause in zip(kinds, clauses, strict=True):
        here = by_clause[clause]
        found = "" if kind in (_BEGINS, _COMPLETES) else kind
        if kind == _PAIRED:
            found = DENY if here & {_JOIN, _COMPLETES} else ""
        elif kind == _JOIN:
            own = here & {DENY, _PAIRED, SOFT}
            joins = clause - denied <= 1 or own
            # Of "neither a, nor b" another language may make two denials, or one.
            listed = clause - denied == 1 and not own
            found = IDLE if listed else "" if joins else SOFT if paired else DENY
        if found in (DENY, SOFT) or kind == _JOIN:
            denied = clause
        agreed.append(found)
    return agreed


def _last_of(
    words: Sequence[str], tokens: Sequence[Token], kinds: Sequence[str], place: int
) -> int:
    """The place of a phrase's last word if it stands here, else 0; no denial stands in a gap."""
    if not fits(tokens[place].lower, words[0]):
        return 0
    at = place
    gap = False
    for word in words[1:]:
        if word == "…":
            gap = True
            continue
        reach = range(at + 1, min(len(tokens), at + 2 + _GAP * gap))
        found = next((i for i in reach if fits(tokens[i].lower, word)), 0)
        if not found or (gap and any(kinds[i] in (DENY, _JOIN) for i in range(at + 1, found))):
            return 0
        at, gap = found, False
    return at


def _settle(kinds: list[str], first: int, last: int, kind: str) -> None:
    """Make the denials of a phrase what the phrase makes of them."""
    if kind == LEAN:
        kinds[first] = LEAN if kinds[first] in ("", _BEGINS) else kinds[first]
        return
    for place in range(first, last + 1):
        if kinds[place] in _DENIALS or (kind == IDLE and kinds[place]):
            kinds[place] = "" if kind == _AFFIRM else kind
            if kind == SOFT:
                return


def _spans(tokens: Sequence[Token], clauses: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Where each clause starts and ends."""
    spans: dict[int, tuple[int, int]] = {}
    for token, clause in zip(tokens, clauses, strict=True):
        spans[clause] = (spans.get(clause, (token.start, 0))[0], token.end)
    return spans
