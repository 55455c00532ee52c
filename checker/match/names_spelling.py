"""Tells a name that is written wrong from one that is only unknown."""

from __future__ import annotations

from collections.abc import Sequence

from checker import lexicon
from checker.extract.name_common import common
from checker.languages.names import Names, names
from checker.lexicon.people import is_person
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_alike import Alike
from checker.match.names_initials import meant_short, nearly
from checker.match.names_known import known, listed, zipf
from checker.match.names_letters import cased, edits, nats, plural, slip, variant
from checker.match.names_memory import NameMemory
from checker.match.names_support import ENOUGH, key
from checker.match.names_unheard import IMPOSSIBLE, Unheard
from checker.match.names_words import PairWords, Word

SHORTEST = 4
"""Shorter names are a letter apart too often."""
PLAIN = 8.0
"""Nats of better fit plus Zipf units of frequency that make another form the right one."""
WIDE = 5.0
"""By how many nats another form must fit better than an ordinary word."""
LETTERWISE = 1.2
"""The cost in nats for each letter at which an acronym was rendered letter by letter."""
CLEARLY = 1.0
"""By how many Zipf units a form must be more frequent than a known one to be the right one."""
LONG = 6
"""Of a form of more letters two may be wrong."""
ORDINARY = 5.0
"""The Zipf frequency from which a form is too well known to be a slip."""
UNLIKE = 0.02
"""Below this chance a form is no misspelling of the name."""
BETTER = 0.7
"""By how many nats a known rendering must fit better than an unknown form."""
MOST_FREQUENT = 7.0
"""The Zipf frequency of the most frequent names and words."""
SELDOM = 1.3
"""A form less frequent than this is in lists of words by chance, as slips of the pen are."""
WORLDWIDE = 3.5
"""The Zipf frequency from which an acronym is one that readers know."""
FREQUENT = 2.0
"""A form less frequent than this is no evidence against another, unless a list of names has it."""
FAR = 1.5
"""Nats for each letter from which on even the best form nearby is not what the source says."""

Found = tuple[str, float]
NOTHING: Found = ("", 0.0)


class Spelling:
    """Looks for a form that fits the source better than the one written."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._names = names(renderings.target) or Names()
        self._alike = Alike(renderings)
        self._unheard = Unheard(renderings)
        self._found: dict[tuple[str, str], Found] = {}

    def better(self, native: Word, written: Word, memory: NameMemory) -> Found:
        """The form that the name should have and how sure that is; empty if it is right."""
        if written.support.reason not in ("sound", "letters", "") or written.name is None:
            return NOTHING
        bare = self._names.bare(written.text)
        if len(bare) < SHORTEST or self._unheard.by_law(native.text, bare):
            return NOTHING
        if self._renderings.told(native.text) & self._renderings.forms(written.text):
            return NOTHING
        if written.support.reason == "letters":
            return self._place(native, written, memory) or NOTHING
        if self._renderings.heard(native.text, written.text).chance < UNLIKE:
            return NOTHING  # one of two words that only together are the name
        if self._renderings.scripts_differ and native.text.isascii():
            made_from = fold(bare).startswith(fold(native.text))
            return NOTHING if made_from else (native.text, 0.95)
        return (
            self._elsewhere(native, bare, memory)
            or self._place(native, written, memory)
            or self._told(native, bare)
            or self._same_letters(native, bare, memory)
            or self._by_ear(native, written, memory)
            or self._listed(native.text, bare)
        )

    def like(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> str:
        """The acronym from which this one is a letter away, and that the document has elsewhere.

        Not one that the rendering has besides. Or one that is a translation of what the source has,
        or has the initials of one.
        """
        if len(run) > 1 or not run[0].acronym or len(memory.targets[key(run[0])]) > 1:
            return ""
        bare = self._names.bare(run[0].text)
        if short := meant_short(bare, words, self._renderings):
            return short
        least = max(WORLDWIDE, zipf(self._renderings.target, bare) + CLEARLY)
        for form in nearly(bare.casefold(), words, self._renderings):
            if self._acronym(form) and zipf(self._renderings.target, form) >= least:
                return form.upper()
        there = {self._names.bare(t.text) for t in words.targets}
        for other, times in memory.acronyms.most_common():
            plain = self._names.bare(other)
            better = zipf(self._renderings.target, plain) >= zipf(self._renderings.target, bare)
            likely = better and times > 1 and len(plain) > 2 and plain.isupper()
            if likely and plain not in there and slip(plain, bare):
                return plain
        return ""

    def _acronym(self, form: str) -> bool:
        """Whether a form in small letters is an acronym and no ordinary word."""
        tag = self._renderings.target
        return form not in self._names.function_words and (
            not lexicon.is_common(tag, form) or bool(lexicon.names(tag, form.upper()))
        )

    def meant(self, written: Word, words: PairWords, memory: NameMemory) -> str:
        """The form a letter away from an unknown word that the source or the document has."""
        tag, bare = self._renderings.target, self._names.bare(written.text)
        strange = len(bare) > SHORTEST and bare.isalpha() and not known(tag, bare)
        if not strange or len(memory.targets[key(written)]) > 1:
            return ""
        told = {form for s in words.sources for form in self._renderings.known_forms(s.text)}
        told |= self._names.capitalised | {form for form in memory.targets if known(tag, form)}
        lower, size = fold(bare), len(fold(bare))
        close = (f for f in sorted(told) if abs(len(f) - size) < 2 and len(f) > 3)
        return next((cased(f, bare) for f in close if slip(f, lower)), "")

    def letter_by_letter(self, lost: Sequence[Word], added: Sequence[Word]) -> str:
        """The known name of an acronym that was only put in other letters; else empty."""
        if len(lost) > 1 or len(added) > 1 or not (lost[0].acronym and added[0].acronym):
            return ""
        native, written = lost[0].text, self._names.bare(added[0].text)
        if self._renderings.heard(native, written).fit > LETTERWISE:
            return ""
        forms = sorted(self._renderings.acronyms(native))
        return forms[0] if forms and self._renderings.heard(native, written).reason else ""

    def _elsewhere(self, native: Word, written: str, memory: NameMemory) -> Found | None:
        """The form that the document has for it in other places, if this one is like it."""
        forms = memory.renderings.get(key(native))
        if not forms or len(forms) == 1:
            return None
        here = sum(n for form, n in forms.items() if self._names.bare(form) == written)
        margin = 2.0 if known(self._renderings.target, written) else 0.0
        for other, times in sorted(forms.items(), key=lambda kv: (-kv[1], kv[0])):
            plain = self._names.bare(other)
            if times > here and slip(plain, written):
                return (plain, 0.9) if self._gain(native.text, plain, written) > margin else None
        return None

    def _gain(self, native: str, form: str, written: str) -> float:
        """By how many nats a form fits the source better than the one written."""
        heard = self._renderings.heard
        return nats(heard(native, written), written) - nats(heard(native, form), form)

    def _place(self, native: Word, word: Word, memory: NameMemory) -> Found | None:
        """The one name of a place that goes before its sound: Tokyo for Tokio.

        Only if the form written is no name of its own and much less frequent. An inflected word
        that the document renders so throughout may be another place, and a first name is none.
        """
        tag, written = self._renderings.target, self._names.bare(word.text)
        folded, forms = fold(written), self._renderings.place_forms(native.text)
        if folded in {fold(form) for form in forms} or listed(tag, written):
            return None
        plain_form = lexicon.names(self._renderings.source, native.text)
        if is_person(native.text) or (not plain_form and len(memory.targets[key(word)]) > 1):
            return None
        likely = max(forms, key=lambda form: (zipf(tag, form), form), default="")
        plain = len(likely) >= SHORTEST and not plural(likely, folded, self._names)
        plain = plain and " " not in likely and not lexicon.is_common(tag, likely.casefold())
        # Of several places with other names, none may be meant.
        plain = plain and all(likely in place.forms_in(tag) for place in plain_form)
        rarer = zipf(tag, written) + CLEARLY < zipf(tag, likely)
        return (likely, 0.9) if plain and rarer and slip(likely, folded) else None

    def _told(self, native: Word, written: str) -> Found | None:
        """A known rendering of the name from which the one written is a letter away."""
        folded, tag = fold(written), self._renderings.target
        if listed(tag, written) and self._renderings.heard(native.text, written).chance >= ENOUGH:
            return None  # two names that sound alike
        if zipf(tag, written) >= ORDINARY:
            return None  # an ordinary word, of which the name has some other form
        margin = WIDE if known(tag, written) else BETTER
        for form in sorted(self._renderings.known_forms(native.text)):
            slips = 2 if margin < WIDE and len(form) > LONG else 1
            close = len(form) >= SHORTEST and slip(form, folded, slips)
            gain = self._gain(native.text, form, written) if close else 0.0
            if gain > margin and (margin < WIDE or listed(tag, form.capitalize())):
                return cased(form, written), 0.95
        return None

    def _same_letters(self, native: Word, written: str, memory: NameMemory) -> Found | None:
        """The name of the source itself, where both languages write in the same letters."""
        if self._renderings.has_sound or native.name is None:
            return None
        if len(memory.targets[fold(written)]) > 1 or (
            is_person(native.text) and is_person(written)
        ):
            return None  # so the document writes it, or Alan and Allan are two names
        tag, folded = self._renderings.target, fold(written)
        stems = {stem for stem, cost in self._renderings.stems(native.text, 0) if cost < 1}
        forms = stems | self._renderings.known_forms(native.text)
        if folded in forms:
            return None
        here = zipf(tag, written)
        least = here + CLEARLY if known(tag, written) else 0.0
        near = [
            f
            for f in sorted(forms)
            if len(f) >= SHORTEST and slip(f, folded) and not plural(f, folded, self._names)
        ]
        likely = [f for f in near if zipf(tag, f) > least or (here == 0 and known(tag, f))]
        own = fold(native.text)
        foreign = not native.text.isascii() or not known(tag, native.text)
        if foreign and variant(own, folded):
            return None  # each language writes it in its own letters
        if likely:
            return cased(max(likely, key=lambda form: zipf(tag, form)), written), 0.85
        strange = own in near and not known(tag, written)
        return (cased(own, written), 0.75) if strange else None

    def _by_ear(self, native: Word, written: Word, memory: NameMemory) -> Found | None:
        """For a form that nobody knows: the known name of its sound, or if it cannot be one.

        Only where nothing but the sound speaks for the form, and it stands in the document once.
        """
        bare = self._names.bare(written.text)
        tag = self._renderings.target
        strange = native.name is not None and not listed(tag, bare) and zipf(tag, bare) < SELDOM
        if not strange or len(memory.targets[key(written)]) > 1:
            return None
        if self._listed(native.text, bare)[0]:
            return None
        form, chance = self._alike.meant(native.text, bare)
        told = self._renderings.known_forms(native.text)
        if form and (not told or form in told):
            return cased(form, bare), chance
        if zipf(tag, bare):
            return None
        usual = self._unheard.usual(native.text, bare)
        return (cased(usual, bare) if usual.islower() else usual, IMPOSSIBLE) if usual else None

    def _listed(self, native: str, written: str) -> Found:
        pair = (native, written)
        found = self._found.get(pair)
        if found is None:
            found = self._found[pair] = self._search(native, written)
        return found

    def _search(self, native: str, written: str) -> Found:
        tag, lower = self._renderings.target, written.casefold()
        own = zipf(tag, written)
        plain_word = own > 0 and common(tag, self._renderings.source, lower)
        if listed(tag, written) or (own > 0 and not plain_word) or not lower.isalpha():
            return NOTHING
        if own >= ORDINARY:
            return NOTHING
        least = PLAIN + WIDE / 2 if plain_word else PLAIN
        now = nats(self._renderings.heard(native, written), written)
        if now + MOST_FREQUENT <= least:
            return NOTHING
        best, score = "", least
        for form in sorted(set(edits(lower))):
            frequent = zipf(tag, form)
            if now + frequent <= score:
                continue  # not even a perfect fit would do
            if frequent < FREQUENT and not listed(tag, form.capitalize()):
                continue
            gain = self._gain(native, form, written)
            if gain + frequent <= score or (plain_word and gain < WIDE):
                continue
            if (
                not native.isascii()
                and not listed(tag, form.capitalize())
                and common(tag, self._renderings.source, form)
            ):
                continue
            best, score = form, gain + frequent
        if best and self._renderings.heard(native, best).fit > FAR:
            best = self._unheard.transliterated(native) or best
        return (cased(best, written), min(0.95, 0.65 + (score - least) / 10)) if best else NOTHING
