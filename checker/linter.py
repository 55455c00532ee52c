"""From settings to a pipeline that checks one pair of documents after another."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from checker.backends import BackendError, Encoder, Tagger
from checker.config import ENCODER, Settings, encoder_named
from checker.extract import Extractor
from checker.glossary import Termbase, load_termbases
from checker.languages import language
from checker.match import build_matchers
from checker.match.matcher import Matcher
from checker.model import Comparison, Document, Pair, Report, Segment, Severity, Skipped
from checker.pipeline import check_documents, check_pairs
from checker.read import read_sides, read_text
from checker.rule import Rule
from checker.suppress.comments import by_comments

ALIGNMENTS = ("auto", "lines", "semantic")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for unreachable cycles while one document is checked.

    A check makes hundreds of thousands of objects and hardly any garbage before it is done:
    looking through them again and again takes a fifth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Linter:
    """Checks renderings of one language into another.

    Loads its language data once; one linter serves any number of documents.
    Raises :class:`checker.languages.UnknownLanguageError` for a tag that CLDR does not have,
    :class:`checker.glossary.TermbaseError` for a termbase that cannot be read, and
    :class:`ValueError` for a code that no rule has.

    ``neural`` turns the neural tier on: ``True`` for the usual encoder, or a folder, a name that
    ``checker models`` lists, or a Hub id. Left out, the environment variable ``CHECKER_NEURAL``
    says it (``1`` or one of those names), so that a program that knows nothing of it can be run
    with it. ``tagger`` names a model of token classification that finds names besides, those
    without a capital among them. A model that is not there is told in ``report.skipped``.
    """

    def __init__(
        self,
        source: str,
        target: str,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        glossaries: Sequence[str | Path] = (),
        default_glossary: bool = True,
        fail_on: Severity | str = Severity.ERROR,
        policies: Mapping[str, str] | None = None,
        severities: Mapping[str, Severity | str] | None = None,
        neural: bool | str | None = None,
        tagger: str = "",
    ) -> None:
        self.settings = Settings(
            source_language=language(source).tag,
            target_language=language(target).tag,
            select=tuple(select),
            ignore=tuple(ignore),
            glossaries=tuple(str(g) for g in glossaries),
            default_glossary=default_glossary,
            fail_on=Severity(fail_on),
            policies=dict(policies or {}),
            severities={code: Severity(s) for code, s in (severities or {}).items()},
            neural=encoder_named(neural),
            tagger=tagger,
        )
        for wanted in (*select, *ignore, *self.settings.severities):
            if not any(r.code.startswith(wanted) for r in self._all_rules):
                raise ValueError(f"no rule has a code that begins with {wanted!r}")

    @cached_property
    def _all_rules(self) -> tuple[Rule, ...]:
        from checker.registry import rules  # noqa: PLC0415  (imports every rule: only when needed)

        return rules()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run under these settings."""
        return tuple(r for r in self._all_rules if self.settings.enabled(r.code))

    @cached_property
    def termbase(self) -> Termbase:
        """The house glossaries of this language pair, merged; the first named wins."""
        return load_termbases(self.settings)

    @cached_property
    def _extractors(self) -> tuple[Extractor, Extractor]:
        tagger = None if isinstance(self._tagger, Skipped) else self._tagger
        return (
            Extractor(self.settings.source_language, self.settings, self.termbase, tagger),
            Extractor(self.settings.target_language, self.settings, self.termbase, tagger),
        )

    @cached_property
    def _tagger(self) -> Tagger | Skipped | None:
        """The tagger of names; what to say in the report where one was asked for in vain."""
        if not self.settings.tagger:
            return None
        from checker.backends.models import folder  # noqa: PLC0415  (an extra)
        from checker.backends.tagging import TransformersTagger  # noqa: PLC0415  (an extra)

        try:
            return TransformersTagger(
                folder(self.settings.tagger), name=self.settings.tagger
            ).loaded()
        except BackendError as error:
            return Skipped("names by a model", str(error))

    @cached_property
    def _encoder(self) -> Encoder | Skipped:
        """The encoder; what to say in the report where one was asked for that is not there."""
        from checker.backends.encoder import TransformersEncoder  # noqa: PLC0415  (an extra)
        from checker.backends.models import folder  # noqa: PLC0415  (an extra)

        named = self.settings.neural or ENCODER
        try:
            return TransformersEncoder(
                folder(named), name=named.rstrip("/").rpartition("/")[2]
            ).loaded()
        except BackendError as error:
            return Skipped("neural evidence", str(error))

    def _evidence(self, align: str) -> tuple[Encoder | None, list[Skipped]]:
        """The encoder for one check if one is asked for, and what to say if it is not there."""
        if not self.settings.neural and align != "semantic":
            return None, []
        encoder = self._encoder
        if not isinstance(encoder, Skipped):
            return encoder, []
        if align != "semantic":
            return None, [encoder]
        instead = "sentences were paired by words, names, numbers and lengths instead"
        return None, [Skipped("semantic alignment", f"{instead}; {encoder.reason}")]

    @cached_property
    def _matchers(self) -> tuple[Matcher, ...]:
        return build_matchers(self.settings, self.termbase)

    def check_text(self, source: str, target: str, *, align: str = "auto") -> Report:
        """Check two texts.

        ``align="lines"`` pairs line N with line N instead of finding pairs; ``"semantic"`` asks for
        the neural tier for this check, ``"auto"`` finds pairs with what the linter has.
        """
        return self.check_documents(read_text(source), read_text(target), align=align)

    def check(
        self, source: str | Path, target: str | Path | None = None, *, align: str = "auto"
    ) -> Report:
        """Check two files, or one that holds both sides.

        Raises :class:`checker.read.ReadError` for one that cannot be read.
        """
        return self.check_documents(*read_sides(source, target), align=align)

    def check_documents(self, source: Document, target: Document, *, align: str = "auto") -> Report:
        """Check two documents that were read already."""
        with _collector_at_rest():
            checked = self.compare_documents(source, target, align=align)
            report = checked.report
            _let_go(checked)
            del checked
        return report

    def compare_documents(
        self, source: Document, target: Document, *, align: str = "auto"
    ) -> Comparison:
        """Check two documents and keep how their segments were paired and what was matched."""
        if align not in ALIGNMENTS:
            raise ValueError(f"align is one of {', '.join(ALIGNMENTS)}, not {align!r}")
        source.language = self.settings.source_language
        target.language = self.settings.target_language
        encoder, unable = self._evidence(align)
        with _collector_at_rest():
            checked = check_documents(
                source,
                target,
                settings=self.settings,
                extractors=self._extractors,
                matchers=self._matchers,
                rules=self.rules,
                alignment=align,
                encoder=encoder,
            )
        unchecked = [r.code for r in self._all_rules if not self.settings.enabled(r.code)]
        findings, suppressed, needless = by_comments(checked.findings, (source, target), unchecked)
        report = Report(
            findings=tuple(findings),
            skipped=(
                *dict.fromkeys((*source.skipped, *target.skipped)),
                *unable,
                *([self._tagger] if isinstance(self._tagger, Skipped) else []),
                *checked.skipped,
            ),
            source_path=source.path,
            target_path=target.path,
            source_language=self.settings.source_language,
            target_language=self.settings.target_language,
            segments=checked.segments,
            notes=tuple(dict.fromkeys((*source.notes, *target.notes, *needless))),
            fail_on=self.settings.fail_on,
            words=checked.words,
            suppressed=tuple(suppressed),
        )
        return Comparison(source, target, tuple(checked.matches), report)

    def compare_segments(
        self, pairs: Sequence[tuple[Sequence[Segment], Sequence[Segment]]]
    ) -> Comparison:
        """Check segments that are known to belong together; there is at least one such pair.

        They are read anew: what another linter made of the same segments does not matter here.
        """
        fresh = [Pair(_unread(sources), _unread(targets)) for sources, targets in pairs]
        with _collector_at_rest():
            self._extractors[0].extract([s for pair in fresh for s in pair.sources])
            self._extractors[1].extract([t for pair in fresh for t in pair.targets])
            matches, findings, skipped = check_pairs(
                fresh, settings=self.settings, matchers=self._matchers, rules=self.rules
            )
        report = Report(tuple(findings), tuple(skipped))
        source, target = (side[0].document for side in pairs[0])
        return Comparison(source, target, tuple(matches), report)


def _let_go(checked: Comparison) -> None:
    """Part segments from what was read in them, so that both are gone without the collector.

    Each holds the other; the collector would go through them all before it found them unreachable.
    """
    for found in checked.matches:
        for read in (*found.pair.sources, *found.pair.targets):
            read.mentions = ()


def _unread(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    return tuple(replace(s, mentions=()) for s in segments)
