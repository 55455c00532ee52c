"""Checks one pair; a module apart, because what is cached needs no linter."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.api import read_pair
from checker.linter import Linter
from checker.model import Comparison, Report
from checker.outcome import Failure
from checker.project.settings import PairSettings
from checker.run.work import Work


def check(work: Work) -> Report | Failure:
    """The report of a pair; a :class:`Failure` for files that cannot be read or compared.

    Settings that cannot be used (an unknown code, a broken termbase) concern every pair and raise
    :class:`ValueError`.
    """
    try:
        documents = read_pair(work.source, work.target or None, *work.languages)
    except ValueError as error:
        return _failure(work, error)
    linter = _linter(work.settings, documents[0].language, documents[1].language)
    try:
        compared = linter.compare_documents(*documents, align=work.settings.align)
        if work.settings.reference:
            from checker.drift.machine import with_reference  # noqa: PLC0415  (only where asked)

            compared = with_reference(linter, compared, work.settings.mt_model)
        return compared.report
    except ValueError as error:
        return _failure(work, error)


def compare(work: Work, report: Report) -> Comparison:
    """How the segments of a pair go together, with what is left of its report."""
    documents = read_pair(work.source, work.target or None, *work.languages)
    linter = _linter(work.settings, documents[0].language, documents[1].language)
    return replace(linter.compare_documents(*documents, align=work.settings.align), report=report)


def _failure(work: Work, error: ValueError) -> Failure:
    return Failure(work.source, work.target, " ".join(str(error).split()))


@cache
def _linter(settings: PairSettings, source: str, target: str) -> Linter:
    linter = Linter(source, target, **settings.for_target(target))
    _ = linter.termbase  # a broken one is an error of the settings, not of the pair
    return linter
