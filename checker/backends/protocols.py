"""What the rest of the checker may ask of a model, whoever runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors: TypeAlias = NDArray[np.float32]


class BackendError(ValueError):
    """A model cannot be used; the message is one line and ends with the command that mends it."""


class Encoder(Protocol):
    """Turns texts into vectors that are near each other when the texts mean the same.

    One encoder serves many documents and threads; it loads its weights when first asked.
    """

    @property
    def name(self) -> str:
        """What the user called the model, and what a finding says its evidence rests on."""
        ...

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text: an array of shape (texts, width)."""
        ...

    def words(
        self, texts: Sequence[str], places: Sequence[Sequence[tuple[int, int]]]
    ) -> list[Vectors]:
        """For each text the vectors of its words in their context, of unit length.

        ``places`` gives for each text the ``[start, end)`` offsets of its words. Each array has
        the shape (words, width); a word past the end of what the model can read is a row of zeros.
        """
        ...


class Named(NamedTuple):
    """A stretch of a text that a model takes for a name."""

    start: int
    end: int
    label: str
    """What the model calls it, without the prefix of its place: ``PER``, ``LOC``, ``ORG`` …"""
    score: float
    """The model's own probability, the least of those of its words."""


class Tagger(Protocol):
    """Finds the names of a text."""

    @property
    def name(self) -> str:
        """What the user called the model."""
        ...

    def names(self, texts: Sequence[str]) -> list[tuple[Named, ...]]:
        """For each text its names, in text order, none inside another."""
        ...


class Translator(Protocol):
    """Renders texts of one language in another."""

    @property
    def name(self) -> str:
        """What the user called the model."""
        ...

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One rendering a text, the same on every run; empty where the model comes to no end."""
        ...
