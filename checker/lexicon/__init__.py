"""Words and names of many languages, compiled ahead of time and mapped into memory.

Tags are BCP 47; only their language counts. Words are passed and given lower-cased, names as
written. Nothing is loaded before it is asked for; a language or pair without data answers that
nothing is known. Sources and licences: ``docs/lexicon.md`` and ``LICENSES/`` beside this file.
"""

from checker.lexicon.names import KINDS, NameEntry, begins_name, is_name, names
from checker.lexicon.near import near
from checker.lexicon.pairs import has_pair, translations
from checker.lexicon.words import frequency, has_frequency, has_lemmas, is_common, lemmas

__all__ = [
    "KINDS",
    "NameEntry",
    "begins_name",
    "frequency",
    "has_frequency",
    "has_lemmas",
    "has_pair",
    "is_common",
    "is_name",
    "lemmas",
    "names",
    "near",
    "translations",
]
