"""L103: a word or phrase that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L103",
    severity=Severity.WARNING,
    category="linguistic-conventions/duplication",
    examples=[
        bad(
            "bg>en",
            "Фермерите се оплакват от сушата през лятото.",
            "Farmers are complaining about ⟦the the⟧ drought this summer.",
        ),
        bad(
            "de>en",
            "Der Zug hält nicht mehr in den kleinen Dörfern.",
            "The train no longer stops ⟦in the in the⟧ small villages.",
        ),
        bad(
            "bg>en",
            "Музеят не можа да отвори навреме.",
            "The museum ⟦couldn couldn't⟧ open on time.",
        ),
        bad(
            "bg>en",
            "Стачкуващите миньори се събраха в Перник.",
            "The striking miners gathered ⟦in Pernik in Pernik⟧.",
        ),
        bad(
            "bg>en",
            "Болестта е честа при деца от бедни семейства в града.",
            "The disease is common in children ⟦from poor homes from poor homes⟧ in the city.",
        ),
        good(
            "bg>en",
            "Тя каза, че писмото, което той беше получил, е фалшиво.",
            "She said that that letter he had had was a forgery.",
        ),
        good(
            "de>en",
            "Sie kommen jedes Jahr nach Baden-Baden zurück.",
            "They come back to Baden Baden every year, again and again and again.",
        ),
    ],
)
def doubled_word(matches: Matches) -> Iterator[Draft]:
    """A word, or a phrase of up to six words, stands twice in a row.

    Silent are words that the language may double (had had, that that), names that the source
    doubles too, and halves with a comma or a dash between them.

    **Why it matters.** It is the trace of an edit that was not finished, or of a machine that
    lost its place; readers see it at once.

    **What it cannot see.** Repetitions further apart, and one that the source happens to have in
    the same sentence for reasons of its own.
    """
    for link in matches.of("doubling", "extra"):
        mention = link.target
        if not mention:
            continue
        span, words = mention.span, mention.value.words
        first = mention.text[: mention.value.cut].rstrip()
        again = first[:1] + words[1:] if first[:1].lower() == words[:1].lower() else words
        yield finding(
            f'"{mention.text}": "{words}" stands twice',
            target=mention,
            confidence=link.confidence,
            fix=Fix(span.start, span.end, again),
        )
