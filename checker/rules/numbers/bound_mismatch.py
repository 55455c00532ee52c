"""N106: more than for less than, at least for at most."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N106",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "В опашката чакаха повече от 200 души.",
            "Fewer than ⟦200⟧ people were waiting in line.",
        ),
        bad(
            "de>en",
            "Die Sanierung dauerte weniger als 40 Tage.",
            "The renovation took more than ⟦40 days⟧.",
        ),
        good(
            "bg>en",
            "В опашката чакаха над 200 души.",
            "More than 200 people were waiting in line.",
        ),
        good(
            "de>en",
            "Die Sanierung dauerte weniger als 40 Tage.",
            "The renovation took fewer than 40 days.",
        ),
    ],
)
def bound_mismatch(matches: Matches) -> Iterator[Draft]:
    """The number is the same, and what is a lower limit on one side is an upper limit on the other.

    Nearly 200 are less than 200, and what is said with a denial is not compared: nobody knows how
    much it denies.

    Why it matters: "at least 200" and "at most 200" share no other meaning than the figure.

    What it cannot see: "about 200" for "over 200", which is a shade and no contradiction, and a
    limit that is lost.
    """
    for link in matches.of("quantity", "bound"):
        if link.source is None or link.target is None:
            continue
        here, there = _limit(link.target), _limit(link.source)
        yield finding(
            f'{here} "{link.target.text}" for {there} "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )


def _limit(mention: Mention) -> str:
    return _LIMITS[mention.value.approximate]


_LIMITS = {"over": "at least", "under": "at most", "nearly": "nearly"}
