"""Matches questions: does the target still ask what the source asks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Link, Mention, Pair, Skipped


class QuestionMatcher:
    """Links of kind ``question``.

    Relations: ``same`` and ``lost`` (the source ends in a question and nothing in the target asks;
    the target side is the mark or word that the target ends with instead).
    """

    kind = "question"

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for the question that the source of the pair ends with."""
        asked = [m for m in pair.source_mentions("question") if not m.value.doubt]
        if not asked or not asked[-1].value.final or not pair.targets:
            return ()
        last = asked[-1]
        if last.segment is not pair.sources[-1]:
            return ()
        answers = pair.target_mentions("question")
        if answers:
            return (Link("question", "same", last, answers[-1]),)
        return (Link("question", "lost", last, _ending(pair), 0.8),)

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """Nothing: a question without a mark is a statement in any language we know marks of."""
        return ()


def _ending(pair: Pair) -> Mention | None:
    segment = pair.targets[-1]
    if not segment.tokens:
        return None
    stops = [t for t in segment.tokens[-3:] if t.text in ".!…:;"]
    last = stops[-1] if stops else segment.tokens[-1]
    return Mention("question", None, segment, last.start, last.end)
