"""Which language a document is in, by langdetect (character n-grams; Nakatani 2010), seeded.

Only the profiles of languages in the document's own script are loaded: the others cannot be right,
and loading all of them takes a quarter of a second.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import name

from checker.model import Document

# Below this many letters n-grams guess; measured on headlines, where close languages are confused.
ENOUGH_LETTERS = 100
SURE = 0.95
_SAMPLE = 1_000


class Identified(NamedTuple):
    """A language tag and its probability (0 to 1); no tag where the text is too short to tell."""

    tag: str
    probability: float


def identify(document: Document) -> Identified:
    """The language that a document is written in."""
    sample = _sample(" ".join(b.text for b in document.blocks))
    if sum(c.isalpha() for c in sample) < ENOUGH_LETTERS:
        return Identified("", 0.0)
    script = _script(sample)
    if len(only := _profiles().get(script, [])) == 1:
        return Identified(only[0], 1.0)
    detector = _factory(script).create()
    detector.append(sample)
    best = max(detector.get_probabilities(), key=lambda p: p.prob, default=None)
    if best is None or best.prob < SURE:
        return Identified("", 0.0)
    return Identified(str(best.lang).split("-")[0], round(float(best.prob), 3))


@cache
def identifiable() -> frozenset[str]:
    """The language tags that :func:`identify` can tell."""
    return frozenset(n.split("-")[0] for group in _profiles().values() for n in group)


def _sample(text: str) -> str:
    """The whole of a short text, ten stretches spread over a long one."""
    if len(text) <= 10 * _SAMPLE:
        return text
    step = len(text) // 10
    return " ".join(text[i * step : i * step + _SAMPLE] for i in range(10))


def _script(text: str) -> str:
    """The script of most letters, by the first word of their Unicode names."""
    scripts = Counter(name(c, "?").split()[0] for c in text[:2_000] if c.isalpha())
    return max(scripts, key=lambda s: (scripts[s], s), default="?")


@cache
def _factory(script: str) -> Any:
    from langdetect.detector_factory import DetectorFactory  # noqa: PLC0415  (loads n-grams)

    DetectorFactory.seed = 0
    factory = DetectorFactory()
    folder = files("langdetect") / "profiles"
    names = _profiles().get(script, [n for group in _profiles().values() for n in group])
    factory.load_json_profile([(folder / n).read_text(encoding="utf-8") for n in sorted(names)])
    return factory


@cache
def _profiles() -> dict[str, list[str]]:
    """The names of langdetect's profiles by script."""
    data = files("checker.languages") / "scripts.toml"
    profiles: dict[str, list[str]] = tomllib.loads(data.read_text(encoding="utf-8"))["profiles"]
    return profiles
