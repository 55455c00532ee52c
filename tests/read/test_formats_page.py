"""The page on formats names every one that is read."""

from __future__ import annotations

from pathlib import Path

from checker.read.formats import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_suffix_is_on_the_page() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("|")]
    for known in FORMATS:
        assert any(all(f"{s} " in row for s in known.suffixes) for row in rows), known.name
