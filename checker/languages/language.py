"""Loads what is known of a language: one folder of TOML each, checked against a schema on reading.

A language without a folder is still a language: its digits, separators, calendar words, currencies
and units come from CLDR (through Babel), and whoever asks for a section that has no file gets
``None`` and says what it therefore cannot check.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from checker.languages.second_script import read_data

Section = TypeVar("Section", bound=msgspec.Struct)


class UnknownLanguageError(ValueError):
    """A tag that CLDR has no language for."""


class LanguageDataError(ValueError):
    """A language file that does not fit its schema; says which file and which key."""


class Language:
    """One language: its BCP 47 tag and its sections of data."""

    def __init__(self, tag: str, folder: Traversable | None) -> None:
        self.tag = tag
        self._folder = folder
        self._sections: dict[str, msgspec.Struct | None] = {}

    def section(self, name: str, schema: type[Section]) -> Section | None:
        """The section ``name`` (``numbers`` for ``numbers.toml``), or ``None`` without a file."""
        if name not in self._sections:
            self._sections[name] = self._read(name, schema)
        found = self._sections[name]
        return found if isinstance(found, schema) else None

    def _read(self, name: str, schema: type[Section]) -> Section | None:
        if self._folder is None or not (self._folder / f"{name}.toml").is_file():
            return None
        try:
            return msgspec.convert(read_data(self._folder, f"{name}.toml"), schema)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise LanguageDataError(f"languages/{self.tag}/{name}.toml: {error}") from error


@cache
def language(tag: str) -> Language:
    """The language of a BCP 47 tag such as ``bg`` or ``sr-Cyrl``; one object per tag."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (a tenth of a second)

    plain = tag.strip().replace("_", "-")
    base = plain.split("-")[0].lower()
    folder = files("checker.languages") / base
    if folder.is_dir() and (folder / "language.toml").is_file():
        return Language(plain if "-" in plain else base, folder)
    try:
        Locale.parse(plain, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise UnknownLanguageError(f"no language is known by the tag {tag!r}") from error
    return Language(plain, None)


def with_folder() -> tuple[str, ...]:
    """The tags of the languages that have a folder, sorted."""
    home = files("checker.languages")
    return tuple(sorted(d.name for d in home.iterdir() if (d / "language.toml").is_file()))
