"""C107: the source has changed, its translation has not."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Severity
from checker.rule import Draft, History, finding, rule


@rule("C107", severity=Severity.WARNING, category="accuracy/omission", files=True)
def stale_translation(history: History) -> Iterator[Draft]:
    """The source has changed since the translation was made from it, and the translation has not.

    It needs a lock file (`lock` in the configuration), in which `checker lock` records the content
    of both files as a hash. Line ends and wrapping do not count as a change.

    Why it matters: a correction of the source that nobody carried over leaves its readers with the
    error.

    What it cannot see: whether a translation that did change took the new words of the source in;
    whether the change of the source was one of spelling only.
    """
    if history.source_changed and not history.target_changed:
        yield finding(
            f"{history.source.path} has changed since this was translated from it",
            source=history.source,
            target=history.target,
        )
