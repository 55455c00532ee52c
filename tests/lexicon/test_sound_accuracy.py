"""How the sound tables are measured; the figures themselves take minutes and are in the docs."""

from __future__ import annotations

from checker.lexicon.sound import sound
from checker.lexicon.sound_accuracy import accuracy

NAMES = ["jones", "johns", "james", "joness", "jonas", "junes", "wayne", "payne", "vane", "wane"]


def test_forms_are_ranked_among_their_neighbours() -> None:
    heard = sound("bg")
    assert heard is not None
    assert accuracy(heard, [("джоунс", "jones")], NAMES) == (1.0, 1.0)
    assert accuracy(heard, [("джоунс", "vane")], NAMES) == (0.0, 0.0)
    first, among = accuracy(heard, [("уейн", "wayne"), ("уейн", "james")], NAMES)
    assert (first, among) == (0.5, 0.5)
