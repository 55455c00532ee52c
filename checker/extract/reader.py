"""What every reader of mentions offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checker.model import Segment


class Reader(Protocol):
    """Reads one kind of mention; holds language data only, nothing of any document."""

    def read(self, segments: Sequence[Segment]) -> None:
        """Append to ``mentions`` of each segment; ``segments`` is a whole document."""
        ...
