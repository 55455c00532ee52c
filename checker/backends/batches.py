"""Which texts go through a model together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

TOKENS = 1024
"""In one pass, padding counted: more is no faster on two cores."""


def batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """The places of texts of about the same length in tokens, so that little is padded."""
    batch: list[int] = []
    for place in sorted(range(len(sizes)), key=lambda n: (sizes[n], n)):
        if batch and sizes[place] * (len(batch) + 1) > TOKENS:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
