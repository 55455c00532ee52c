"""What files of keyed messages have in common: a key names a message in every language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.document import Block, Document, Skipped
from checker.read.decode import ReadError
from checker.read.placeholders import with_placeholders
from checker.read.prose import Prose
from checker.read.units import listed


def message_blocks(prose: Prose, keys: Sequence[str]) -> tuple[Block, ...]:
    """The blocks of a message whose key is a path such as ``menu``, ``file``, ``open``."""
    name = ".".join(keys)
    return with_placeholders(prose).blocks(unit=f"key {name}", key=name)


def same_messages(source: Document, target: Document) -> tuple[Document, Document]:
    """Both documents with the messages that both have; the others are counted as skipped.

    Raises :class:`checker.read.ReadError` where they have none in common.
    """
    here = {b.key for b in source.blocks}
    there = {b.key for b in target.blocks}
    if not here & there:
        raise ReadError(f"{source.path} and {target.path}: have no key in common")
    return _with(source, target, there), _with(target, source, here)


def _with(document: Document, other: Document, keys: set[str]) -> Document:
    lost = list(dict.fromkeys(b.unit for b in document.blocks if b.key not in keys))
    if not lost:
        return document
    count = len({b.key for b in document.blocks})
    check = f"{len(lost)} of {count} messages of {document.path or 'the text'}"
    gone = Skipped(check, f"not in {other.path or 'the other text'} ({listed(lost)})")
    kept = tuple(b for b in document.blocks if b.key in keys)
    return replace(document, blocks=kept, skipped=(*document.skipped, gone))
