"""Reads TBX termbases: TBX-Basic of ISO 30042:2008 (v2) and of ISO 30042:2019 (v3, DCA and DCT)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from checker.glossary.entry import Entry
from checker.glossary.row import Head, entry_of
from checker.glossary.termbase import TermbaseError

_CONCEPTS = {"termEntry", "conceptEntry"}
_LANGUAGES = {"langSet", "langSec"}
_TERMS = {"tig", "ntig", "termSec"}
_STATUSES = {
    "preferredTerm": "preferred",
    "admittedTerm": "allowed",
    "supersededTerm": "deprecated",
    "obsoleteTerm": "deprecated",
    "deprecatedTerm": "forbidden",
}
_SHORT = {"acronym", "initialism", "abbreviation"}
_PARTS_OF_SPEECH = {"noun", "proper noun", "adjective", "verb"}
_STATUS_KEYS = ("administrativeStatus", "normativeAuthorization")
_DEEPEST = 100
_SEPARATOR = "}"


@dataclass(slots=True)
class _Term:
    text: str = ""
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Concept:
    line: int
    label: str
    facts: dict[str, str] = field(default_factory=dict)
    terms: dict[str, list[_Term]] = field(default_factory=dict)


def read_tbx(path: Path, text: str, languages: tuple[str, str]) -> tuple[Head, tuple[Entry, ...]]:
    """The concepts of a TBX file that have terms in both languages.

    A deprecated term is forbidden, a superseded or obsolete one deprecated; of terms without a
    status the first is preferred and the others are allowed. A language that is not asked for by
    name is the file's own (``xml:lang`` of its root) for the source, and the only other one for the
    target. Raises :class:`TermbaseError`, also for a file that declares entities; nothing that it
    points to is ever fetched.
    """
    reader = _Reader(path)
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attrs: reader.start(name, attrs, parser)
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.EntityDeclHandler = lambda *_: reader.fail(parser, "declares an entity; refused")
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        told = expat.ErrorString(error.code)
        raise TermbaseError(f"{path}:{error.lineno}: not valid XML: {told}") from error
    spoken = _languages(reader, languages)
    head = Head(source=spoken[0], target=spoken[1])
    return head, tuple(_entries(reader.concepts, path, spoken))


def _languages(reader: _Reader, wanted: tuple[str, str]) -> tuple[str, str]:
    source = wanted[0] or reader.language
    others = sorted({tag for c in reader.concepts for tag in c.terms} - {source, ""})
    return source, wanted[1] or (others[0] if len(others) == 1 else "")


class _Reader:
    """Gathers concepts while the file is read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.concepts: list[_Concept] = []
        self.language = ""
        """The working language that the root names."""
        self._open: list[str] = []
        self._key = ""
        self._text: list[str] = []
        self._concept: _Concept | None = None
        self._terms: list[_Term] | None = None
        self._term: _Term | None = None

    def fail(self, parser: expat.XMLParserType, reason: str) -> None:
        raise TermbaseError(f"{self._path}:{parser.CurrentLineNumber}: {reason}")

    def start(self, name: str, attributes: dict[str, str], parser: expat.XMLParserType) -> None:
        tag = name.rpartition(_SEPARATOR)[2]
        self._open.append(tag)
        if len(self._open) > _DEEPEST:
            self.fail(parser, f"elements are nested deeper than {_DEEPEST}")
        if len(self._open) == 1 and tag not in ("martif", "tbx"):
            self.fail(parser, f"is no TBX file: its root is {tag!r}")
        if "term" in self._open[:-1]:
            return  # markup within a term
        if len(self._open) == 1:
            self.language = _tag(attributes)
        # DCA says what an element is in an attribute, DCT in its name.
        self._key = attributes.get("type", tag)
        self._text = []
        if tag in _CONCEPTS:
            label = attributes.get("id", str(len(self.concepts) + 1))
            self._concept = _Concept(parser.CurrentLineNumber, label)
            self.concepts.append(self._concept)
        elif tag in _LANGUAGES and self._concept is not None:
            self._terms = self._concept.terms.setdefault(_tag(attributes), [])
        elif tag in _TERMS and self._terms is not None:
            self._term = _Term()
            self._terms.append(self._term)

    def characters(self, data: str) -> None:
        self._text.append(data)

    def end(self, name: str) -> None:
        tag = self._open.pop()
        if "term" in self._open:
            return
        text = " ".join("".join(self._text).split())
        if tag in _CONCEPTS:
            self._concept = self._terms = self._term = None
        elif tag in _LANGUAGES:
            self._terms = self._term = None
        elif tag in _TERMS:
            self._term = None
        elif tag == "term" and self._term is not None:
            self._term.text = text
        elif text:
            facts = self._term or self._concept
            if facts is not None:
                facts.facts.setdefault(self._key, text)
                self._text = []


def _tag(attributes: dict[str, str]) -> str:
    """The language of ``xml:lang``, without its region."""
    tags = (v for k, v in attributes.items() if k.rpartition(_SEPARATOR)[2] == "lang")
    return next(tags, "").replace("_", "-").split("-", maxsplit=1)[0].lower()


def _entries(concepts: list[_Concept], path: Path, languages: tuple[str, str]) -> Iterator[Entry]:
    for concept in concepts:
        sources = [t for t in concept.terms.get(languages[0], ()) if t.text]
        targets = [t for t in concept.terms.get(languages[1], ()) if t.text]
        if not sources or not targets:
            continue
        try:
            yield entry_of(_row(concept, sources, targets), path.name, concept.line)
        except ValueError as error:
            place = f"{path}:{concept.line}: concept {concept.label} ({sources[0].text})"
            raise TermbaseError(f"{place}: {error}") from error


def _row(concept: _Concept, sources: list[_Term], targets: list[_Term]) -> dict[str, object]:
    forms: dict[str, list[str]] = {status: [] for status in ("", *_STATUSES.values())}
    for term in targets:
        forms[_status(term)].append(term.text)
    accepted = [*forms["preferred"], *forms[""], *forms["allowed"]]
    if not accepted:
        raise ValueError("no term of the target language is preferred or admitted")
    acronym = any(t.facts.get("termType") in _SHORT for t in sources)
    full = next((t.text for t in sources if t.facts.get("termType") not in _SHORT), "")
    part = sources[0].facts.get("partOfSpeech", "").replace("properNoun", "proper noun")
    return {
        "source": list(dict.fromkeys(t.text for t in sources)),
        "preferred": accepted[0],
        "allowed": list(dict.fromkeys(accepted[1:])),
        "deprecated": list(dict.fromkeys(forms["deprecated"])),
        "forbidden": list(dict.fromkeys(forms["forbidden"])),
        "part_of_speech": part if part in _PARTS_OF_SPEECH else "",
        "stands_for": full if acronym else "",
        "domain": concept.facts.get("subjectField", ""),
        "note": concept.facts.get("note", ""),
        "reference": concept.facts.get("source", ""),
    }


def _status(term: _Term) -> str:
    """The status of a term; v2 writes ``preferredTerm-admn-sts`` where v3 may be shorter."""
    written = next((term.facts[k] for k in _STATUS_KEYS if k in term.facts), "")
    return _STATUSES.get(written.removesuffix("-admn-sts"), "")
