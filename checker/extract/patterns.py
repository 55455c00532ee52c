"""How the entries of language data stand for words: whole, by a beginning or by an end."""

from __future__ import annotations


def fits(word: str, pattern: str) -> bool:
    """Whether a lower-case word is the pattern, begins (``un*``) or ends (``*n't``) as it says."""
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern
