"""Works through many pairs, in one process or several, and keeps their order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from checker.model import Report
from checker.outcome import Failure
from checker.run.cache import Cache
from checker.run.work import Work

# A process takes about as long to start as to check this many short articles.
_WORTH_A_PROCESS = 20
_CHUNK = 8

Done = Callable[[int, int], None]
"""Told after each pair: how many are done, of how many."""


def check_all(
    works: Sequence[Work], *, jobs: int = 0, cache: Cache | None = None, done: Done | None = None
) -> list[Report | Failure]:
    """What came of each pair, in the order given; ``jobs`` processes, or as many as pay off."""
    results: list[Report | Failure | None] = [cache.get(w) if cache else None for w in works]
    left = [i for i, r in enumerate(results) if r is None]
    finished = len(works) - len(left)
    for place, result in zip(left, _checked([works[i] for i in left], jobs), strict=True):
        results[place] = result
        finished += 1
        if cache and isinstance(result, Report):
            cache.put(works[place], result)
        if done:
            done(finished, len(works))
    return [r for r in results if r is not None]


def _checked(works: Sequence[Work], jobs: int) -> Iterator[Report | Failure]:
    wanted = jobs or min(os.cpu_count() or 1, len(works) // _WORTH_A_PROCESS)
    if not jobs and any(w.settings.models or w.settings.reference for w in works):
        wanted = 1  # a model takes all processors by itself, and much memory in each process
    if min(wanted, len(works)) <= 1:
        from checker.run.one import check  # noqa: PLC0415  (what is cached needs no linter)

        yield from map(check, works)
        return
    with ProcessPoolExecutor(min(wanted, len(works)), mp_context=get_context("spawn")) as pool:
        from checker.run.one import check  # noqa: PLC0415  (what is cached needs no linter)

        yield from pool.map(check, works, chunksize=min(_CHUNK, -(-len(works) // wanted)))
