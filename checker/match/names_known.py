"""What lists say of a form of the target: how frequent it is, and whether it is a name."""

from __future__ import annotations

from functools import lru_cache

from checker import lexicon
from checker.lexicon.people import is_person


@lru_cache(maxsize=65536)
def listed(tag: str, form: str) -> bool:
    """Whether a list of names has the form."""
    return lexicon.is_name(tag, form) or is_person(form)


@lru_cache(maxsize=65536)
def zipf(tag: str, form: str) -> float:
    """How frequent the form is."""
    return lexicon.frequency(tag, form.casefold())


def known(tag: str, form: str) -> bool:
    """Whether the form is a word or name that some list has."""
    return zipf(tag, form) > 0 or listed(tag, form)
