"""Finds and reads the termbases of a run: those that the user names, then the house's own."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from checker.config import Settings
from checker.glossary.entry import Entry
from checker.glossary.row import Head
from checker.glossary.table_file import read_table
from checker.glossary.tbx_file import read_tbx
from checker.glossary.termbase import Termbase, TermbaseError, merge
from checker.glossary.toml_file import read_toml

_PAIR = re.compile(r"\.(?P<source>[a-zA-Z]{2,3})-(?P<target>[a-zA-Z]{2,3})$")

_PACKAGED = Path(__file__).parent / "house"
"""Where a wheel carries the house termbases."""
_CHECKOUT = Path(__file__).parents[2] / "glossaries"
"""Where a checkout keeps them."""

_LARGEST = 64 << 20
"""In bytes; a larger file is no termbase that anybody reviews."""

Reader = Callable[[Path, str, tuple[str, str]], tuple[Head, tuple[Entry, ...]]]
_READERS: dict[str, Reader] = {
    ".csv": read_table,
    ".tbx": read_tbx,
    ".toml": read_toml,
    ".tsv": read_table,
}


def load_termbases(settings: Settings) -> Termbase:
    """The termbases of the settings, merged: the first named wins, the house's come last.

    Raises :class:`TermbaseError` for one that cannot be read or goes between other languages.
    """
    source, target = settings.source_language, settings.target_language
    named = [read_termbase(Path(path), source, target) for path in settings.glossaries]
    if settings.default_glossary:
        named += [_house(path, source, target) for path in house_termbases(source, target)]
    return merge(named)


def house_termbases(source: str, target: str) -> tuple[Path, ...]:
    """The house termbases for a pair of languages: ``<name>.<source>-<target>.toml``, by name."""
    home = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    return tuple(sorted(home.glob(f"*.{_base(source)}-{_base(target)}.toml")))


@cache
def _house(path: Path, source: str, target: str) -> tuple[Entry, ...]:
    return read_termbase(path, source, target)


def read_termbase(path: Path, source: str, target: str) -> tuple[Entry, ...]:
    """The entries of one file for these languages; raises :class:`TermbaseError`."""
    return _read(path, source, target)[1]


def open_termbase(path: Path, source: str = "", target: str = "") -> tuple[Head, tuple[Entry, ...]]:
    """The head of one file, its languages filled in, and its entries.

    A language that is not given is taken from the file's name or from the file. Raises
    :class:`TermbaseError` for a file that cannot be read or does not say its languages.
    """
    named = _PAIR.search(path.stem)
    source = source or (named["source"] if named else "")
    target = target or (named["target"] if named else "")
    head, entries = _read(path, source, target)
    between = head.source or source, head.target or target
    if not all(between):
        raise TermbaseError(f"{path}: does not say its languages; name them (--from, --to)")
    return msgspec.structs.replace(head, source=between[0], target=between[1]), entries


def _read(path: Path, source: str, target: str) -> tuple[Head, tuple[Entry, ...]]:
    read = _READERS.get(path.suffix.lower())
    if read is None:
        known = ", ".join(sorted(_READERS))
        raise TermbaseError(f"{path}: a termbase ends in {known}, not {path.suffix or 'nothing'!r}")
    head, entries = read(path, _text(path), (_base(source), _base(target)))
    named = _PAIR.search(path.stem)
    between = (
        head.source or (named["source"] if named else source),
        head.target or (named["target"] if named else target),
    )
    wanted = (source, target)
    if any(w and _base(b) != _base(w) for b, w in zip(between, wanted, strict=True)):
        told = f"{between[0]}-{between[1]}"
        raise TermbaseError(f"{path}: is a termbase for {told}, not for {source}-{target}")
    return head, entries


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise TermbaseError(f"{path}: larger than {_LARGEST >> 20} MB")
        data = path.read_bytes()
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise TermbaseError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise TermbaseError(f"{path}: is a directory, not a termbase") from None
    except UnicodeDecodeError as error:
        encoding = error.encoding.upper()
        raise TermbaseError(f"{path}: not {encoding} at byte {error.start}") from error
    except OSError as error:
        raise TermbaseError(f"{path}: {error.strerror or error}") from error


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()
