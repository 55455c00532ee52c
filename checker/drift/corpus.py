"""Recording a corpus of document pairs in a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.api import read_pair
from checker.drift.store import append, record
from checker.linter import Linter
from checker.model import Comparison
from checker.read.decode import ReadError
from checker.read.pairing import pair_files


def record_paths(
    paths: Sequence[str | Path],
    store: Path,
    *,
    tags: tuple[str, str] = ("", ""),
    glossaries: Sequence[str | Path] = (),
) -> None:
    """Check the pairs that paths name and append what they say to a store.

    The first pair tells the languages that are not given. Raises :class:`ValueError`, one of its
    kinds, for what cannot be read, paired or written; then nothing is recorded.
    """
    pairing = pair_files(paths, source_tag=tags[0], target_tag=tags[1])
    if not pairing.pairs:
        raise ReadError(pairing.missing[0])
    root = Path(paths[0])
    found = list(_compared(pairing.pairs, tags, glossaries))
    append(store, record(found, str(root if root.is_dir() else root.parent)))


def _compared(
    pairs: Sequence[tuple[Path, Path | None]],
    tags: tuple[str, str],
    glossaries: Sequence[str | Path],
) -> Iterator[Comparison]:
    linter: Linter | None = None
    for source, target in pairs:
        documents = read_pair(source, target, *tags)
        tags = documents[0].language, documents[1].language
        linter = linter or Linter(*tags, glossaries=glossaries)
        yield linter.compare_documents(*documents)
