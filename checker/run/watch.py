"""Waits for files to change, by asking for their times: works everywhere and needs nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

# Quick enough for people, and less than a thousandth of a core for a thousand files.
_PAUSE = 0.5


def watch(
    files: Iterable[Path], again: Callable[[], Iterable[Path]], *, pause: float = _PAUSE
) -> None:
    """Call ``again`` whenever a file changes; it returns the files to watch from then on.

    Ends by :class:`KeyboardInterrupt` only.
    """
    seen = _times(files)
    while True:
        time.sleep(pause)
        now = _times(seen)
        if now != seen:
            seen = _times(again())


def _times(files: Iterable[Path]) -> dict[Path, int]:
    return {f: f.stat().st_mtime_ns if f.exists() else 0 for f in files}
