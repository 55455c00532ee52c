"""Units of bilingual files: which are compared, which are not and why."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Block, Document, Skipped
from checker.read.prose import Prose

# So many units are named in a report; the rest are counted.
_NAMED = 5


class Sides:
    """Source and target of a bilingual file as its units are read, one after another."""

    def __init__(self) -> None:
        self.sources: list[Block] = []
        self.targets: list[Block] = []
        self.count = 0
        """Units of the file, compared or not."""
        self._left_out: dict[str, list[str]] = {}

    def add(
        self, source: Prose, target: Prose, *, name: str, why_not: str = "", done: bool = False
    ) -> None:
        """Add a unit; ``why_not`` says why it is not compared, empty if it is.

        One that says it is ``done`` is compared even if it has no translation.
        """
        self.count += 1
        key = str(self.count)
        ours = source.blocks(unit=name, key=key)
        theirs = target.blocks(unit=name, key=key)
        if not ours and not theirs:
            return
        why_not = why_not or ("" if theirs or done else UNTRANSLATED) or ("" if ours else NO_SOURCE)
        if why_not:
            self._left_out.setdefault(why_not, []).append(name)
            return
        self.sources += ours
        self.targets += theirs

    def skipped(self) -> tuple[Skipped, ...]:
        """What was left out: one line a reason, with the first units by name."""
        return tuple(
            Skipped(f"{len(names)} of {self.count} units", f"{why} ({listed(names)})")
            for why, names in sorted(self._left_out.items())
        )

    def documents(self, read: Document, languages: tuple[str, str]) -> tuple[Document, ...]:
        """The two documents of a file, each with a copy of what is known of the file."""
        return tuple(
            Document(
                read.text,
                language,
                read.path,
                tuple(blocks),
                read.encoding,
                read.format,
                read.byte_order_mark,
                self.skipped(),
                read.notes,
            )
            for language, blocks in zip(languages, (self.sources, self.targets), strict=True)
        )


UNTRANSLATED = "no translation"
NO_SOURCE = "no source"


def listed(names: Sequence[str]) -> str:
    """The first names, and whether there are more."""
    shown = ", ".join(names[:_NAMED])
    return f"{shown} …" if len(names) > _NAMED else shown
