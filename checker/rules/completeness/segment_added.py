"""C102 segment-added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_vectors
from checker.rules.extent import covering, runs, shortened


@rule(
    "C102",
    severity=Severity.WARNING,
    category="accuracy/addition",
    document=True,
    examples=[
        bad(
            "bg>en",
            "Музеят отваря врати в събота. Входът е безплатен за ученици.",
            "The museum opens its doors on Saturday. ⟦Critics have called the new building a "
            "waste of public money.⟧ Admission is free for pupils.",
        ),
        bad(
            "ru>en",
            "Снег шёл всю ночь. Утром школы в городе были закрыты.",
            "Snow fell all night. ⟦The mayor was on holiday abroad with his family at the "
            "time.⟧ In the morning the schools in the city were closed.",
        ),
        good(
            "bg>en",
            "Кметът обеща нов парк, но жителите искат първо да се поправят улиците.",
            "The mayor promised a new park. But the residents want the streets repaired first.",
        ),
        good(
            "de>en",
            "Die Katze schläft. Der Hund wartet an der Tür.",
            "The cat is asleep. The dog is waiting at the door.",
        ),
    ],
)
def segment_added(document: Sequence[Matches]) -> Iterator[Draft]:
    """A sentence, heading or paragraph of the translation renders nothing of the source.

    The reverse of segment-omitted: a sentence of the translation that no source sentence accounts
    for, neighbours in one finding.

    Why it matters: what the source never said stands in its name. Additions come from another
    version of the text, from a note of the translator or from a machine that wrote on by itself.

    What it cannot see: whether an explanation for foreign readers was wanted.
    """
    for run in runs(document, "unprompted"):
        span = covering(run)
        count = f"{len(run)} sentences: " if len(run) > 1 else ""
        yield finding(
            f'{count}"{shortened(span.text)}" is not in the source{by_vectors(run[0].detail)}',
            target=span,
            confidence=max(k.confidence for k in run),
        )
