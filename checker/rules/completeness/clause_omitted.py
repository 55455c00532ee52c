"""C103 clause-omitted."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_vectors
from checker.rules.extent import shortened


@rule(
    "C103",
    severity=Severity.WARNING,
    category="accuracy/omission",
    examples=[
        bad(
            "bg>en",
            "Пожарникарите овладяха огъня до сутринта, ⟦въпреки че силният вятър събаряше "
            "дървета върху тесния планински път⟧.",
            "The firefighters had the fire under control by morning.",
        ),
        bad(
            "de>en",
            "Die Polizei fand das gestohlene Gemälde in einer Scheune, ⟦nachdem ein Nachbar "
            "in der Nacht verdächtige Lichter gemeldet hatte⟧.",
            "The police found the stolen painting in a barn.",
        ),
        good(
            "bg>en",
            "Въпреки дъжда хиляди хора излязоха на площада, за да чуят концерта.",
            "Despite the rain, thousands of people came out to the square to hear the concert.",
        ),
        good(
            "de>en",
            "Nachdem der Regen aufgehört hatte, gingen die Kinder wieder in den Garten.",
            "After the rain had stopped, the children went back into the garden.",
        ),
    ],
)
def clause_omitted(matches: Matches) -> Iterator[Draft]:
    """A clause or longer phrase of a source sentence is not rendered.

    Inside a pair of sentences, each content word, name and number of the source is looked for on
    the other side: by dictionary, by sound and by value. A stretch in which none is found is told
    if the translation is also shorter there than it should be.

    With an encoder (``--neural``) its word vectors are weighed too, and the finding names it.

    Why it matters: half a sentence lost is harder to notice than a whole one, and conditions,
    sources and doubts are what goes first.

    What it cannot see: a phrase of one or two words; a clause whose words happen to stand elsewhere
    in the sentence. A much tightened but complete sentence may be reported.
    """
    for link in matches.of("content", "omitted"):
        if link.source is not None:
            basis = by_word_vectors(link.detail)
            yield finding(
                f'"{shortened(link.source.text)}" is not in the translation{basis}',
                source=link.source,
                confidence=link.confidence,
            )
