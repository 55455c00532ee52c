"""C101 segment-omitted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_vectors
from checker.rules.extent import covering, runs, shortened


@rule(
    "C101",
    severity=Severity.WARNING,
    category="accuracy/omission",
    document=True,
    examples=[
        bad(
            "bg>en",
            "Мостът над реката ще бъде затворен за три месеца. ⟦Шофьорите ще минават по "
            "стария път край язовира.⟧ Ремонтът струва два милиона лева.",
            "The bridge over the river will be closed for three months. The repairs cost two "
            "million leva.",
        ),
        bad(
            "de>en",
            "Die Bibliothek öffnet im Herbst wieder. ⟦Der neue Lesesaal bekommt große Fenster"
            " zum Garten.⟧ Der Eintritt bleibt für Kinder frei.",
            "The library reopens in autumn. Admission remains free for children.",
        ),
        good(
            "bg>en",
            "Влакът спря насред полето. Пътниците чакаха два часа. Никой не им обясни защо.",
            "The train stopped in the middle of the field, and the passengers waited for two "
            "hours. Nobody told them why.",
        ),
        good(
            "de>en",
            "Der Winter war mild. Die Bauern begannen schon im Februar mit der Aussaat.",
            "The winter was mild. Farmers began sowing as early as February.",
        ),
    ],
)
def segment_omitted(document: Sequence[Matches]) -> Iterator[Draft]:
    """A sentence, heading or paragraph of the source has no counterpart in the translation.

    The two texts are lined up by the words, names and numbers that they share and by the lengths of
    their sentences. Source sentences that nothing renders are told, neighbours in one finding;
    those rendered in another place are moved, not omitted.

    Why it matters: a reader of the translation cannot know that something is missing. Paragraphs
    get lost in copying, at page breaks and in the output of machine translation, and the rest reads
    on smoothly.

    What it cannot see: whether an editor left the sentence out on purpose; a sentence whose gist
    stands in a neighbouring one. Where two texts share too little to be lined up, the report says
    so instead.
    """
    for run in runs(document, "absent"):
        span = covering(run)
        count = f"{len(run)} sentences: " if len(run) > 1 else ""
        yield finding(
            f'{count}"{shortened(span.text)}" is not in the translation{by_vectors(run[0].detail)}',
            source=span,
            confidence=max(k.confidence for k in run),
        )
