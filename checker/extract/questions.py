"""Reads the marks that make a sentence a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.languages.punctuation import PunctuationSchema
from checker.model import Mention, Segment

_EVERYWHERE = "?？؟՞"


@dataclass(frozen=True, slots=True)
class Question:
    """A question mark; ``doubt`` is one in brackets, which asks nothing but doubts a word."""

    doubt: bool = False
    final: bool = False
    """Nothing but closing marks follows in its segment."""


class QuestionReader:
    """Reads mentions of kind ``question``, one for each mark or run of marks."""

    def __init__(self, language: Language) -> None:
        punctuation = language.section("punctuation", PunctuationSchema)
        own = "".join(punctuation.question_marks) if punctuation else ""
        self._mark = re.compile(f"[{re.escape(_EVERYWHERE + own)}]+")

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the question marks of each segment to its mentions."""
        for segment in segments:
            text = segment.text
            found = tuple(
                Mention("question", _value(text, m.start(), m.end()), segment, *m.span())
                for m in self._mark.finditer(text)
            )
            if found:
                segment.mentions += found


def _value(text: str, start: int, end: int) -> Question:
    doubt = text[start - 1 : start] in ("(", "[") and text[end : end + 1] in (")", "]")
    return Question(doubt, not any(c.isalnum() for c in text[end:]))
