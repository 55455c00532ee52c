"""C104 clause-added."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_vectors
from checker.rules.extent import shortened


@rule(
    "C104",
    severity=Severity.WARNING,
    category="accuracy/addition",
    examples=[
        bad(
            "bg>en",
            "Учителите ще получат по-високи заплати от септември.",
            "Teachers will receive higher wages from September, ⟦although nobody knows where "
            "the ministry is going to find the money⟧.",
        ),
        bad(
            "de>en",
            "Der Fluss ist über die Ufer getreten.",
            "The river has burst its banks, ⟦and critics once again blame the government for "
            "building houses too close to the water⟧.",
        ),
        good(
            "bg>en",
            "Министърът подаде оставка заради скандала.",
            "The minister has stepped down over the scandal.",
        ),
        good(
            "de>en",
            "Umweltschützer protestieren gegen den Ausbau.",
            "Environmentalists are protesting against the expansion.",
        ),
    ],
)
def clause_added(matches: Matches) -> Iterator[Draft]:
    """A clause or sentence inside a pair renders nothing of its source.

    The reverse of clause-omitted: a stretch of the translation none of whose content words, names
    and numbers comes from the source sentence, where the translation is also longer than it should
    be.

    With an encoder (``--neural``) its word vectors are weighed too, and the finding names it.

    Why it matters: what the source never said stands in its name, in the middle of what it did say.

    What it cannot see: an addition of one or two words; an explanation that was wanted.
    """
    for link in matches.of("content", "added"):
        if link.target is not None:
            basis = by_word_vectors(link.detail)
            yield finding(
                f'"{shortened(link.target.text)}" is not in the source{basis}',
                target=link.target,
                confidence=link.confidence,
            )
