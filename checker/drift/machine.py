"""The machine reference: a draft against what a translator makes of the same source.

The two renderings are compared as any two texts of one language are, and each with the source.
A machine is no authority: where the source, as far as it was read, bears the draft out, or the
machine itself departs from the source, their difference is not worth anybody's time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from checker.backends import BackendError, Translator
from checker.drift.facts import factual
from checker.drift.opinions import Views, opinions
from checker.drift.rows import joined
from checker.drift.scores import chrf_of_all, chrf_of_one, chrf_signature
from checker.linter import Linter
from checker.model import Block, Comparison, Document, Finding, Matches, Report, Segment, Skipped
from checker.reference import MachineReference, Rendering
from checker.segment.tokens import tokenise

CHECK = "machine reference"
"""What the report calls it where it could not be made."""
USUAL = "Helsinki-NLP/opus-mt-{}-{}"
"""The MarianMT models of single language pairs (Tiedemann and Thottingal 2020, OPUS-MT)."""
_STAND_IN = "\ufffc"  # of a placeholder


def usual_model(source: str, target: str) -> str:
    """The Hub id that a translator of a language pair goes by where none is named."""
    return USUAL.format(*(tag.partition("-")[0] for tag in (source, target)))


def with_reference(linter: Linter, compared: Comparison, model: str = "") -> Comparison:
    """A comparison whose report has a machine reference, or says why it has none."""
    report = compared.report
    named = model or usual_model(report.source_language, report.target_language)
    try:
        referred = refer(linter, compared, translator(named))
    except BackendError as error:
        referred = replace(report, skipped=(*report.skipped, Skipped(CHECK, str(error))))
    return replace(compared, report=referred)


@cache
def translator(model: str) -> Translator:
    """The translator of this name, folder or Hub id; raises :class:`BackendError`."""
    from checker.backends.models import folder  # noqa: PLC0415  (an extra)
    from checker.backends.translation import MarianTranslator  # noqa: PLC0415  (an extra)

    return MarianTranslator(folder(model), name=model).loaded()


def refer(linter: Linter, compared: Comparison, machine: Translator) -> Report:
    """The report of a comparison with the machine's opinion of the draft.

    Raises :class:`BackendError` where the translator cannot be used.
    """
    report = compared.report
    stood = [s.finding for s in report.suppressed]
    told = replace(compared, report=replace(report, findings=(*report.findings, *stood)))
    rows = [
        (found, findings)
        for found, findings in zip(told.matches, told.findings_by_pair(), strict=True)
        # A pair of no confidence is part of a stretch that could not be aligned.
        if found.pair.sources and found.pair.targets and found.pair.confidence
    ]
    said = _rendered([s for found, _ in rows for s in found.pair.sources], machine)
    kept = [row for row in rows if all(s.index in said for s in row[0].pair.sources)]
    skipped = list(_left_out(len(rows), len(kept)))
    if not kept:
        return replace(report, skipped=(*report.skipped, *skipped))
    renderings = tuple(_rendering(found, said) for found, _ in kept)
    facts, settled = opinions(_views(linter, kept, said))
    reference = MachineReference(
        model=machine.name,
        chrf=chrf_of_all([r.draft for r in renderings], [r.machine for r in renderings]),
        signature=chrf_signature(),
        rows=len(rows),
        settled=settled,
        renderings=renderings,
        facts=tuple(facts),
    )
    reference = reference.without({f.fingerprint for f in stood})
    return replace(report, skipped=(*report.skipped, *skipped), reference=reference)


def _left_out(rows: int, kept: int) -> list[Skipped]:
    if not rows:
        return [Skipped(CHECK, "no sentence was aligned with one of the source")]
    if kept < rows:
        return [Skipped(CHECK, f"{rows - kept} of {rows} rows: the model came to no end of them")]
    return []


def _rendered(sources: Sequence[Segment], machine: Translator) -> dict[int, Segment]:
    """For the index of each source segment the machine's rendering, as one line of a document."""
    texts = [" ".join(s.text.replace(_STAND_IN, " ").split()) for s in sources]
    lines = machine.translate(texts)
    document = Document("\n".join(lines), "")
    said, start = {}, 0
    for number, (source, line) in enumerate(zip(sources, lines, strict=True)):
        if line:
            block = Block(line, start, "line")
            said[source.index] = Segment(document, block, number, 0, line, number, tokenise(line))
        start += len(line) + 1
    return said


def _rendering(found: Matches, said: Mapping[int, Segment]) -> Rendering:
    draft, machine = joined(found.pair.targets), joined(_lines(found, said))
    return Rendering(joined(found.pair.sources), draft, machine, chrf_of_one(draft, machine))


def _lines(found: Matches, said: Mapping[int, Segment]) -> list[Segment]:
    return [said[s.index] for s in found.pair.sources]


def _views(
    linter: Linter, rows: Sequence[tuple[Matches, list[Finding]]], said: Mapping[int, Segment]
) -> list[Views]:
    """For each row the draft and the machine against the source, and against each other."""
    tag = linter.settings.target_language
    for one in said.values():
        one.document.language = tag
    machine = linter.compare_segments([(f.pair.sources, _lines(f, said)) for f, _ in rows])
    apart = _between(tag).compare_segments([(_lines(f, said), f.pair.targets) for f, _ in rows])
    told = zip(
        rows,
        zip(machine.matches, machine.findings_by_pair(), strict=True),
        apart.findings_by_pair(),
        strict=True,
    )
    return [
        Views(
            (found, tuple(filter(factual, findings))),
            (rendered, tuple(filter(factual, faults))),
            tuple(d for d in differences if factual(d) and linter.settings.enabled(d.rule)),
        )
        for (found, findings), (rendered, faults), differences in told
    ]


@cache
def _between(tag: str) -> Linter:
    """A linter of two texts in one language, for facts only."""
    return Linter(tag, tag, select=("N", "D", "M", "E"), default_glossary=False, neural=False)
