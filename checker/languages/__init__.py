"""Languages: one folder of data each, and the loader."""

from checker.languages.language import (
    Language,
    LanguageDataError,
    UnknownLanguageError,
    language,
    with_folder,
)

__all__ = ["Language", "LanguageDataError", "UnknownLanguageError", "language", "with_folder"]
