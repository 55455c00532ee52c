"""How near renderings are to each other, by sacrebleu's metrics.

chrF++ (Popović 2017: characters and word pairs), BLEU (Papineni et al. 2002; Post 2018) and TER
(Snover et al. 2006), each with the signature that makes its figure comparable.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Scores:
    """chrF++ and BLEU, 0 to 100, more is nearer; TER in edits per 100 words, less is nearer."""

    chrf: float
    bleu: float
    ter: float


@cache
def _metrics(sentence: bool) -> tuple[Any, Any, Any]:
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415  (slow to import)
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415  (slow to import)
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415  (slow to import)

    # A sentence may be too short for four-grams: effective order, as sacrebleu -sl does.
    return CHRF(word_order=2), BLEU(effective_order=sentence), TER()


def sentence_scores(hypothesis: str, reference: str) -> Scores:
    """The scores of one segment against one reference."""
    chrf, bleu, ter = _metrics(sentence=True)
    return Scores(*(m.sentence_score(hypothesis, [reference]).score for m in (chrf, bleu, ter)))


def corpus_scores(hypotheses: Sequence[str], references: Sequence[str]) -> Scores:
    """The scores of all segments together, as ``sacrebleu -m bleu chrf ter`` gives them."""
    metrics = _metrics(sentence=False)
    return Scores(*(m.corpus_score(list(hypotheses), [list(references)]).score for m in metrics))


def signatures() -> tuple[str, str, str]:
    """Name and signature of the corpus scores: chrF++, BLEU and TER."""
    metrics = _metrics(sentence=False)
    # A signature knows its number of references only once something was scored.
    chrf, bleu, ter = (f"{m.corpus_score([''], [['']]).name}|{m.get_signature()}" for m in metrics)
    return chrf, bleu, ter


def chrf_of_one(hypothesis: str, reference: str) -> float:
    """ChrF++ of one segment against one reference, to two decimals."""
    found = _metrics(sentence=True)[0].sentence_score(hypothesis, [reference]).score
    return round(float(found), 2)


def chrf_of_all(hypotheses: Sequence[str], references: Sequence[str]) -> float:
    """ChrF++ of all segments together, to two decimals."""
    found = _metrics(sentence=False)[0].corpus_score(list(hypotheses), [list(references)]).score
    return round(float(found), 2)


def chrf_signature() -> str:
    """Name and signature of chrF++."""
    return signatures()[0]
