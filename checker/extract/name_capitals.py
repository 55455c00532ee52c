"""Finds the words that are written with a capital, and how the document writes its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.extract.name_script import restored, typed_script
from checker.languages.names import Names
from checker.model import Segment, Token

_ENDERS = frozenset(".!?…:;•*")
_OPENERS = frozenset("„“«‹\"'‘‚([")
_MANY = 4
"""Fewer capitalised words than this make no headline."""


@dataclass
class Usage:
    """How the words of a document are written: what tells a name at the start of a sentence."""

    small: set[str] = field(default_factory=set)
    inside: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Capital:
    """A word with a capital, before it is known whether it is a name."""

    token: Token
    initial: bool
    acronym: bool


def capitals(segment: Segment, data: Names) -> list[Capital]:
    """The words of a segment that are written with a capital, in order."""
    found: list[Capital] = []
    fresh, last = True, ""
    tokens, skip = segment.tokens, -1
    script = typed_script(segment) if data.other_script else ""
    for place, whole in enumerate(tokens):
        token = whole
        if place <= skip:
            continue
        if token.kind == "word":
            token = _bare(token, data, script)
        text = token.text
        if token.kind == "word":
            if text[0].isupper():
                if _initials(tokens, place) or _beside_symbol(tokens, place):
                    fresh, last = False, token.text
                    continue
                dotted = _dotted(tokens, place) if len(text) == 1 else place
                if dotted > place + 1:
                    skip, token = dotted, _joined(tokens, place, dotted)
                    found.append(Capital(token, fresh, True))
                else:
                    acronym = len(text) > 1 and data.bare(text).isupper()
                    found.append(Capital(token, fresh and not acronym, acronym))
            elif not text.islower() and any(c.isupper() for c in text):
                found.append(Capital(token, False, False))  # iPhone, al-Assad
            fresh, last = False, token.text
        elif token.kind == "mark":
            fresh = _starts(tokens, place, fresh, last, data)
        else:
            fresh, last = False, ""
    return found


def _bare(token: Token, data: Names, script: str) -> Token:
    """A word without what was elided before it or added after an apostrophe, in one script."""
    if cut := data.elided(token.lower) if data.elisions else 0:
        token = Token(token.text[cut:], token.start + cut, token.end, token.lower[cut:], token.kind)
    if script:
        token = restored(token, script)
    if data.apostrophe_endings and "'" in token.lower:
        token = _before_apostrophe(token)
    return token


def _before_apostrophe(token: Token) -> Token:
    size = token.lower.index("'")
    if size < 2 or len(token.text) != len(token.lower):
        size = max(token.text.replace("’", "'").find("'"), 0)
    text = token.text[:size]
    return (
        Token(text, token.start, token.start + size, text.casefold(), token.kind) if text else token
    )


def _starts(tokens: Sequence[Token], place: int, fresh: bool, last: str, data: Names) -> bool:
    """Whether a capital after this mark may be that of a sentence."""
    mark = tokens[place].text
    if mark == ".":
        return not ((len(last) == 1 and last.isupper()) or last.casefold() in data.honorifics)
    if mark in _ENDERS or mark in "-–—―":
        return mark not in "-–—―" or fresh
    if mark in _OPENERS:
        before = tokens[place - 1] if place else None
        return fresh or before is None or before.end < tokens[place].start
    return False


def _beside_symbol(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign or number touches the word, as in US$ or SS19: it is no name of its own."""
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    token = tokens[place]
    return len(token.text) < 4 and (
        (after is not None and after.kind in ("symbol", "digits") and after.start == token.end)
        or (before is not None and before.kind == "symbol" and before.end == token.start)
    )


def _initials(tokens: Sequence[Token], place: int) -> bool:
    """Whether a short word with a stop stands for a first name, as in J. Smith."""
    if len(tokens[place].text) > 2 or place + 2 >= len(tokens):
        return False
    stop, following = tokens[place + 1], tokens[place + 2]
    return (
        stop.text == "."
        and stop.start == tokens[place].end
        and following.start > stop.end
        and following.kind == "word"
        and len(following.text) > 1
        and following.text[0].isupper()
        and (len(tokens[place].text) == 1 or tokens[place].text[1].islower())
    )


def _dotted(tokens: Sequence[Token], place: int) -> int:
    """The last token of letters with stops, such as U.S., or the place itself."""
    end = place
    while (
        end + 1 < len(tokens)
        and tokens[end + 1].text == "."
        and tokens[end + 1].start == tokens[end].end
    ):
        end += 1
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if (
            following is None
            or len(following.text) != 1
            or not following.text.isupper()
            or following.start != tokens[end].end
        ):
            break
        end += 1
    return end


def _joined(tokens: Sequence[Token], first: int, last: int) -> Token:
    letters = "".join(t.text for t in tokens[first : last + 1] if t.kind == "word")
    return Token(letters, tokens[first].start, tokens[last].end, letters.casefold(), "word")


def usage(segments: Sequence[Segment], data: Names) -> tuple[Usage, list[list[Capital]]]:
    """How a document writes its words, and the capitals of each segment."""
    seen = Usage()
    everything = []
    for segment in segments:
        small = 0
        script = typed_script(segment) if data.other_script else ""
        for token in segment.tokens:
            if token.kind == "word" and token.text[0].islower():
                seen.small.add(restored(token, script).lower if script else token.lower)
                small += len(token.text) > 3
        found = capitals(segment, data)
        if _headline(found, small):
            for one in found:
                one.initial = True
        for one in found:
            if not one.initial:
                seen.inside[one.token.lower] += 1
        everything.append(found)
    return seen, everything


def _headline(found: Sequence[Capital], small: int) -> bool:
    """Whether a segment gives capitals to all its words, as titles do."""
    long = sum(len(c.token.text) > 3 for c in found)
    return len(found) >= _MANY and small <= 0.25 * long
