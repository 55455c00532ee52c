"""SubRip subtitles: sentences joined over the cues that they run through, placed in their cues.

What a cue shows is prose but for its tags (``<i>``, ``{\\an8}``); a line that begins with a dash is
another speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.document import Block, Document
from checker.read.decode import ReadError
from checker.read.edit import Edit
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose

_CLOCK = r"(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_TIMES = re.compile(
    rf"^(?:(?P<number>\d{{1,9}})[ \t]*\r?\n)?[ \t]*(?P<from>{_CLOCK})[ \t]*-->[ \t]*{_CLOCK}"
    r"[^\r\n]*(?:\r?\n|\Z)",
    re.MULTILINE,
)
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_LINE_END = re.compile(r"[ \t]{0,20}(?:\r\n|\r|\n)\s*")
_GAP = re.compile(rf"{_MARKUP.pattern}|(?P<line>{_LINE_END.pattern})")
_SPEAKER = re.compile(r"[-–—‐][ \t]*(?=\S)")
_CLOSERS = "\"'”“’»›)]♪ "
_OPENERS = "\"'„“”‘«‹([♪ "
_ENDS = tuple(".!?。？！؟।")
_TRAILS = ("…", "...")
# A sentence hardly goes on over a longer silence, nor through more cues.
_LONGEST_SILENCE = 4_000
_MOST_CUES = 8


class Cue(NamedTuple):
    """A cue: its number, when it is shown (in milliseconds), and where its text stands."""

    name: str
    begins: int
    ends: int
    start: int
    end: int


class Line(NamedTuple):
    """What one speaker says in a cue."""

    cue: Cue
    start: int
    end: int
    shown: str
    """Without markup."""


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    document = plain_document(data, path, "subrip", lambda text: _blocks(cues(text), text))
    found = cues(document.text)
    if not found:
        raise ReadError(f"{path}: has no cue: no line such as 00:00:01,000 --> 00:00:03,000")
    document.places = [(cue.start, cue.name) for cue in found]
    return (document,)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made; none of them can end its cue."""
    return write_plain(document, data, edits, lambda _, edit: " ".join(edit.replacement.split()))


def cues(text: str) -> list[Cue]:
    """The cues of a file; what stands between two time lines is the text of the first."""
    found = list(_TIMES.finditer(text))
    ends = [*(m.start() for m in found[1:]), len(text)][: len(found)]
    return [
        Cue(
            f"cue {m['number'] or n}, {m['from']}",
            _milliseconds(m.groups()[2:6]),
            _milliseconds(m.groups()[6:10]),
            m.end(),
            end,
        )
        for n, (m, end) in enumerate(zip(found, ends, strict=True), 1)
    ]


def _milliseconds(clock: Sequence[str]) -> int:
    hours, minutes, seconds, rest = clock
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))


def _blocks(found: Sequence[Cue], text: str) -> Sequence[Block]:
    blocks: list[Block] = []
    run: list[Line] = []
    for line in (one for cue in found for one in _lines(cue, text)):
        if run and not (_goes_on(run[-1], line) and len(run) < _MOST_CUES):
            blocks += _joined(run, text)
            run = []
        run.append(line)
    return blocks + list(_joined(run, text))


def _lines(cue: Cue, text: str) -> Iterator[Line]:
    """What the speakers of a cue say, without the dashes before it."""
    at, stop = _trimmed(text, cue.start, cue.end)
    starts = [at]
    starts += [
        m.end() for m in _LINE_END.finditer(text, at, stop) if _SPEAKER.match(text, m.end(), stop)
    ]
    for start, end in zip(starts, [*starts[1:], stop], strict=True):
        dash = _SPEAKER.match(text, start, end)
        first, last = _trimmed(text, dash.end() if dash else start, end)
        shown = _MARKUP.sub("", text[first:last]).strip()
        if shown:
            yield Line(cue, first, last, f"- {shown}" if dash else shown)


def _goes_on(line: Line, after: Line) -> bool:
    """Whether the sentence at the end of a line is that at the beginning of the next."""
    if line.cue is after.cue or after.cue.begins - line.cue.ends > _LONGEST_SILENCE:
        return False
    said = line.shown.rstrip(_CLOSERS)
    then = after.shown.lstrip(_OPENERS)
    if said.endswith(_TRAILS):
        return then.startswith(_TRAILS) or then[:1].islower()
    return not said.endswith(_ENDS) and not then.startswith("- ")


def _joined(run: Sequence[Line], text: str) -> Sequence[Block]:
    prose = Prose()
    for number, line in enumerate(run):
        at = line.start
        for gap in [*_gaps(text, line.start, line.end), None]:
            stop = gap[0] if gap else line.end
            if at < stop:
                prose.put(text[at:stop], at, stop)
            if gap:
                # What lays out the text has a place but no extent: no edit removes it.
                if gap[2]:
                    prose.put(" ", gap[0], gap[0])
                at = gap[1]
        if number + 1 < len(run):
            prose.put(" ", line.end, line.end)
    return prose.blocks("subtitle")


def _gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Markup and line ends within a line of speech; the latter count as a space."""
    for found in _GAP.finditer(text, start, end):
        yield *found.span(), found["line"] is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
