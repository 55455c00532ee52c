"""Every figure of coverage.toml is one that a pair of segments can reach."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.languages import language, with_folder
from checker.languages.coverage import CoverageSchema
from checker.match.content import ContentMatcher
from checker.match.omission_weights import ADDED, LEFT_OUT

MEASURED = [(t, c) for t in with_folder() if (c := language(t).section("coverage", CoverageSchema))]


def test_some_language_was_measured() -> None:
    assert MEASURED


@pytest.mark.parametrize(("tag", "known"), MEASURED)
def test_what_was_measured_is_asked_for(tag: str, known: CoverageSchema) -> None:
    matcher = ContentMatcher(Linter(tag, "en").settings)
    assert matcher._least == (known.omission, known.addition or known.omission)
    assert matcher._beyond == known.segment
    assert known.omission or known.segment
    assert known.omission is None or 0 < known.omission < LEFT_OUT.threshold
    assert known.addition is None or (known.omission or 0) < known.addition < ADDED.threshold
