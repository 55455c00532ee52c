"""What a machine makes of a source: a second opinion on a draft, never an authority."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Literal

from checker.document import Span

Opinion = Literal["differs", "agrees", "disagrees"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """One row of the draft and how a machine renders the same source; each text is one line."""

    source: str
    draft: str
    machine: str
    chrf: float
    """chrF++ of the draft against the machine's rendering, 0 to 100, more is nearer."""


@dataclass(frozen=True, slots=True)
class MachineFact:
    """A fact on which a machine has an opinion; for whoever revises, a place to look at."""

    opinion: Opinion
    """``differs``: the machine has something else than the draft, and no finding says so;
    ``agrees``: it has something else too where the draft has a finding;
    ``disagrees``: it has the very same where the draft has a finding."""
    at: Span
    """Where to look in the draft: what it has, or where its sentence begins."""
    name: str
    """How the two differ, as the rule is called that tells: ``number-mismatch``."""
    source: Span | None
    target: Span | None
    """What the draft has; ``None`` where it has nothing."""
    machine: str
    """What the machine has; empty where it has nothing."""
    rule: str = ""
    """The code of the draft's own finding about it, if it has one."""
    fingerprint: str = ""
    """Of that finding."""


@dataclass(frozen=True, slots=True)
class MachineReference:
    """A draft against a machine's rendering of its source."""

    model: str
    """What the user called the model: the evidence that all of this rests on."""
    chrf: float
    """chrF++ of all rows of the draft against the machine's, 0 to 100."""
    signature: str
    """That of sacrebleu, which makes the figure comparable."""
    rows: int
    """Pairs of the draft that could have been compared."""
    settled: int
    """Differences that the source settles in the draft's favour; they are not shown."""
    renderings: tuple[Rendering, ...]
    facts: tuple[MachineFact, ...]

    def without(self, fingerprints: Container[str]) -> MachineReference:
        """The same with no opinion of the findings that have these fingerprints."""
        return replace(
            self, facts=tuple(f for f in self.facts if f.fingerprint not in fingerprints)
        )
