"""Knows the capital that a country's government is called by: Beijing for Китай, and back."""

from __future__ import annotations

from checker.languages.names import Names, names
from checker.match.names_affinity import Renderings
from checker.match.names_chance import Affinity
from checker.match.names_meaning import phrases
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word

METONYM = Affinity(0.8, "words")


class Seats:
    """Links capitals with their countries where one side has the one and one the other."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        data = names(renderings.target) or Names()
        self._seats = {form: f"#{code}" for code, forms in data.seats.items() for form in forms}
        self._bare = data.bare

    def back(self, words: PairWords) -> None:
        """Support a name that the other side has as the seat of its government, or as its country.

        Only one that nothing else renders.
        """
        for place, t in enumerate(words.targets):
            following = words.targets[place + 1 : place + 2] if t.name is not None else []
            for window in ([t], [t, *following]) if t.name is not None else ():
                self._seat_said(window, words)
        for s in words.source_names:
            if s.support.chance < ENOUGH and not s.acronym:
                self._seat_named(s, words)

    def _seat_said(self, window: list[Word], words: PairWords) -> None:
        country = self._seats.get(" ".join(self._bare(w.text).casefold() for w in window))
        if country is None or window[-1].support.chance >= ENOUGH:
            return
        for said in (*((s,) for s in words.sources), *phrases(words.sources, self._renderings)):
            if country in self._renderings.places(" ".join(s.text for s in said)):
                for s in said:
                    for t in window:
                        t.back(s, METONYM)
                        s.back(t, METONYM)

    def _seat_named(self, s: Word, words: PairWords) -> None:
        known = self._renderings.known_forms(s.text)
        countries = {self._seats[form] for form in known if form in self._seats}
        for t in words.targets if countries else ():
            if countries & self._renderings.place_of(t.text):
                s.back(t, METONYM)
                t.back(s, METONYM)
