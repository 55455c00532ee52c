"""Looks at a folder and writes a configuration for what it finds."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from checker.languages import with_folder
from checker.languages.defaults import default_pair
from checker.project.config_file import OWN, ConfigError
from checker.project.schema import PairPattern
from checker.read.formats import FORMATS, format_of
from checker.read.identify import identifiable

_SUFFIXES = frozenset(s for f in FORMATS for s in f.suffixes)
_TERMBASES = frozenset({".tbx", ".csv", ".tsv", ".toml"})
_LEFT_OUT = frozenset({"node_modules", "__pycache__", "dist", "build", "site-packages"})
# A tag as a part of a name: article.bg.md, messages_bg.json, bg/article.md.
_PART = re.compile(r"(?<![^/._-])([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(?=[/._-])")
_MARK = "\0"


class Found(NamedTuple):
    """What a folder holds."""

    pairs: tuple[PairPattern, ...]
    numbers: tuple[int, ...]
    """How many pairs of files each pattern matches."""
    glossaries: tuple[str, ...]


def discover(root: Path) -> Found:
    """The patterns of pairs and the termbases in a folder."""
    files = sorted(_files(root))
    patterns = {**_by_tag(files), **_bilingual(files)}
    ordered = sorted(patterns, key=lambda p: (-patterns[p], p.source, p.target))
    return Found(
        tuple(ordered),
        tuple(patterns[p] for p in ordered),
        tuple(f for f in files if _is_glossary(f)),
    )


def write_config(root: Path) -> tuple[Path, Found]:
    """Write ``checker.toml`` for a folder; raises :class:`ConfigError` where there is one."""
    place = root / OWN
    if place.exists():
        raise ConfigError(f"{place}: is there already")
    found = discover(root)
    place.write_text(config_text(found), encoding="utf-8")
    return place, found


def config_text(found: Found) -> str:
    """A configuration with what was found, and the usual choices to make as comments."""
    lines = ["# Every key is described in docs/configuration.md; unknown ones are errors."]
    for pattern in found.pairs:
        lines += ["", "[[pairs]]", f'source = "{pattern.source}"']
        lines += [f'target = "{pattern.target}"'] if pattern.target else []
        lines += [f'from = "{pattern.from_}"'] if pattern.from_ else []
        lines += [f'to = "{pattern.to}"'] if pattern.to else []
    if not found.pairs:
        lines += ["", "# [[pairs]]", '# source = "content/{name}.SOURCE.md"']
        lines += ['# target = "content/{name}.TARGET.md"']
    listed = ", ".join(f'"{g}"' for g in found.glossaries)
    head = [
        f"glossaries = [{listed}]",
        '# house-style = "guardian"  # or ap, dw, or the path of a TOML file',
        '# fail-on = "warning"',
        '# baseline = "checker-baseline.json"',
        '# lock = "checker.lock"  # to be told when a source changes and its translation does not',
    ]
    return "\n".join([lines[0], *head, *lines[1:]]) + "\n"


def _files(root: Path) -> Iterator[str]:
    for folder, names, files in os.walk(root):
        names[:] = [n for n in names if not n.startswith(".") and n not in _LEFT_OUT]
        for name in files:
            if not name.startswith("."):
                yield Path(folder, name).relative_to(root).as_posix()


def _by_tag(files: list[str]) -> dict[PairPattern, int]:
    """Templates of paths that differ by a language tag and nothing else."""
    known = identifiable() | set(with_folder())
    stems: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for path in files:
        if _suffix(path) not in _SUFFIXES or format_of(path).bilingual:
            continue
        for part in _PART.finditer(path):
            if re.split("[-_]", part[1])[0] in known:
                stems[path[: part.start()] + _MARK + path[part.end() :]][part[1]] = path
    counts: defaultdict[PairPattern, int] = defaultdict(int)
    for stem, tags in stems.items():
        source = _source_of(list(tags))
        for tag in sorted(set(tags) - {source}):
            template = _template(stem)
            counts[
                PairPattern(
                    template.replace(_MARK, source),
                    template.replace(_MARK, tag),
                    source.replace("_", "-"),
                    tag.replace("_", "-"),
                )
            ] += 1
    return dict(counts)


def _source_of(tags: list[str]) -> str:
    """The tag that the others are translated from: the default pair's, else not its target."""
    source, target = default_pair()
    bases = {re.split("[-_]", t)[0]: t for t in sorted(tags, reverse=True)}
    if source in bases:
        return bases[source]
    others = sorted(t for t in tags if re.split("[-_]", t)[0] != target)
    return others[0] if others else tags[0]


def _template(stem: str) -> str:
    """A path with ``{name}`` for what is its own: the file's name, folders below the tag."""
    head, _, tail = stem.rpartition("/")
    suffix = PurePosixPath(stem.replace(_MARK, "x")).suffix
    if _MARK not in tail:
        before = stem.partition(_MARK)[0]
        return f"{before}{_MARK}/{{name}}{suffix}"
    own, rest = tail.partition(_MARK)[::2]
    joint = own[len(own.rstrip("._-")) :]
    folder = head.partition("/")[0]
    name = "{name}" + joint if own.rstrip("._-") else own
    return f"{folder}/{name}{_MARK}{rest}" if folder else f"{name}{_MARK}{rest}"


def _bilingual(files: list[str]) -> dict[PairPattern, int]:
    counts: defaultdict[PairPattern, int] = defaultdict(int)
    for path in files:
        if _suffix(path) in _SUFFIXES and format_of(path).bilingual and not _is_glossary(path):
            folder = path.partition("/")[0] + "/" if "/" in path else ""
            counts[PairPattern(f"{folder}{{name}}{_suffix(path)}")] += 1
    return dict(counts)


def _is_glossary(path: str) -> bool:
    return "glossar" in path.lower() and _suffix(path) in _TERMBASES


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
