"""Matches brackets: which of the target's have no partner."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Link, Mention, Pair, Segment, Skipped

_DEEPEST = 8  # how far up a bracket may look for its partner; bounds the work on hostile text

Unpaired = dict[Segment, list[Mention]]


class BracketMatcher:
    """Links of kind ``bracket``.

    Relations: ``unclosed`` and ``unopened`` (no partner in the paragraph, and the source's brackets
    there are whole), ``same`` (the source has the same fault).
    """

    kind = "bracket"

    def remember(self, pairs: Sequence[Pair]) -> Unpaired:
        """The brackets without a partner, by segment; a pair of them does not leave its block."""
        found: Unpaired = {}
        sides = ([s for p in pairs for s in p.sources], [s for p in pairs for s in p.targets])
        for segments in sides:
            for mention in _unpaired(sorted(segments, key=lambda s: s.index)):
                found.setdefault(mention.segment, []).append(mention)
        return found

    def links(self, pair: Pair, memory: Unpaired) -> tuple[Link, ...]:
        """One link for each bracket of the target that has no partner."""
        if not memory:
            return ()
        ours = [m for s in pair.targets for m in memory.get(s, ())]
        theirs = any(memory.get(s) for s in pair.sources)
        return tuple(
            Link("bracket", _relation(m, same=theirs), None, m, 0.9)
            for m in sorted(ours, key=lambda m: (m.segment.index, m.start))
        )

    def skipped(self, pairs: Sequence[Pair], memory: Unpaired) -> Sequence[Skipped]:
        """Nothing: brackets pair up in any language."""
        return ()


def _relation(mention: Mention, *, same: bool) -> str:
    if same:
        return "same"
    return "unclosed" if mention.value.opens else "unopened"


def _unpaired(segments: Sequence[Segment]) -> list[Mention]:
    found: list[Mention] = []
    stack: list[Mention] = []
    for mention in (m for s in segments for m in s.mentions if m.kind == "bracket"):
        if stack and stack[-1].segment.block is not mention.segment.block:
            found += stack
            stack = []
        if mention.value.opens:
            stack.append(mention)
        elif any(o.text == mention.value.partner for o in stack[-_DEEPEST:]):
            while stack[-1].text != mention.value.partner:
                found.append(stack.pop())
            stack.pop()
        else:
            found.append(mention)
    return [m for m in (*found, *stack) if not m.value.weak]
