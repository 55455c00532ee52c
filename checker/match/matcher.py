"""What every matcher offers the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from checker.model import Link, Pair, Skipped


class Matcher(Protocol):
    """Decides, for one kind of mention, what of the source the target says again.

    A matcher holds language data and settings only, so that one serves many documents and
    threads; what it learns of a document travels in the memory that it makes.
    """

    kind: str

    def remember(self, pairs: Sequence[Pair]) -> Any:
        """What the whole document settled on; read by ``links`` and changed by nobody."""
        ...

    def links(self, pair: Pair, memory: Any) -> tuple[Link, ...]:
        """Every mention of the kind in the pair, in exactly one link, in text order."""
        ...

    def skipped(self, pairs: Sequence[Pair], memory: Any) -> Sequence[Skipped]:
        """What of this kind could not be checked in the document, and why."""
        ...
