"""The pairs of files that a configuration names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.project.config_file import ConfigError
from checker.project.globs import filled, matches, template_pattern
from checker.project.schema import Config, PairPattern


@dataclass(frozen=True, slots=True)
class ProjectPair:
    """Paths from the project's folder, with forward slashes, and the languages if they are set."""

    source: str
    target: str
    """Empty for a file that holds both sides."""
    languages: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class ProjectPairs:
    """The pairs of a project by path of the source, and the sources without a translation."""

    pairs: tuple[ProjectPair, ...]
    untranslated: tuple[str, ...]


def project_pairs(root: Path, config: Config, file: Path | None) -> ProjectPairs:
    """What the patterns of a configuration match in its folder.

    Hidden folders are left out, and so are links that lead out of the folder. Raises
    :class:`ConfigError` for a pattern that cannot tell which translation is whose.
    """
    pairs: dict[str, ProjectPair] = {}
    untranslated: list[str] = []
    for pattern in config.pairs:
        _check(pattern, file)
        for path, fields in _matching(root, pattern.source):
            target = filled(pattern.target, fields)
            if path in pairs or target == path or matches(path, config.exclude):
                continue
            if target and matches(target, config.exclude):
                continue
            if target and not (root / target).is_file():
                untranslated.append(path)
            else:
                pairs[path] = ProjectPair(path, target, (pattern.from_, pattern.to))
    return ProjectPairs(
        tuple(pairs[p] for p in sorted(pairs)),
        tuple(sorted(p for p in set(untranslated) if p not in pairs)),
    )


def _check(pattern: PairPattern, file: Path | None) -> None:
    known = set(template_pattern(pattern.source).groupindex)
    if not pattern.target:
        return
    lacking = sorted(set(template_pattern(pattern.target).groupindex) - known)
    if lacking:
        raise ConfigError(
            f"{file}: the target {pattern.target!r} has {{{lacking[0]}}}, its source has not"
        )


def _matching(root: Path, template: str) -> Iterator[tuple[str, dict[str, str]]]:
    wanted = template_pattern(template)
    fixed = template.removeprefix("./").partition("{")[0].rpartition("/")[0]
    home = root.resolve()
    for folder, names, files in os.walk(root / fixed):
        names[:] = sorted(n for n in names if not n.startswith("."))
        for name in sorted(files):
            path = Path(folder, name).relative_to(root).as_posix()
            found = wanted.fullmatch(path)
            if found and (root / path).resolve().is_relative_to(home):
                yield path, found.groupdict()
