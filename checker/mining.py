"""Proposes entries of a termbase from documents and their renderings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.api import read_pair
from checker.glossary.convert import write_toml
from checker.glossary.row import Head
from checker.linter import Linter
from checker.match.mining import Proposal, propose
from checker.model import Pair


def mine_files(
    files: Sequence[tuple[Path, Path]],
    source: str = "",
    target: str = "",
    *,
    glossaries: Sequence[str | Path] = (),
    least: int = 3,
) -> tuple[tuple[str, str], list[Proposal]]:
    """The languages of pairs of files, and what they seem to have for terms.

    The first pair tells the languages that are not given. What a termbase of the run has is left
    out. Raises what :func:`checker.check` raises.
    """
    documents: list[list[Pair]] = []
    linter: Linter | None = None
    for paths in files:
        one, other = read_pair(*paths, source, target)
        source, target = one.language, other.language
        # No rule is needed: only what is read and paired.
        linter = linter or Linter(source, target, glossaries=glossaries, select=["T"])
        documents.append([m.pair for m in linter.compare_documents(one, other).matches])
    return (source, target), propose(documents, least=least)


def proposals_toml(proposals: Iterable[Proposal], source: str, target: str) -> str:
    """The proposals as a termbase, each under a comment that says how often it was seen."""
    listed = list(proposals)
    told = [
        f"{p.together} of {p.uses} uses, in {p.documents} document" + "s" * (p.documents != 1)
        for p in listed
    ]
    return write_toml(Head(source=source, target=target), [p.entry for p in listed], told)
