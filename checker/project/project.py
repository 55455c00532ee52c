"""A project: its folder, its configuration and what they mean for each pair."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.config import encoder_named
from checker.project.config_file import ConfigError, find_config, read_config
from checker.project.globs import matches
from checker.project.pairs import ProjectPair, ProjectPairs, project_pairs
from checker.project.schema import Config, PathSettings
from checker.project.settings import PairSettings, choices
from checker.project.styles import load_style


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says over the configuration; ``None`` where it says nothing."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    """Added to what the configuration ignores."""
    glossaries: tuple[str, ...] = ()
    """Before those of the configuration; paths from the current folder."""
    default_glossary: bool | None = None
    fail_on: str | None = None
    align: str | None = None
    neural: str | None = None
    names_model: str | None = None
    reference: str | None = None
    mt_model: str | None = None
    house_style: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with its configuration; without a file, the defaults."""

    root: Path
    config: Config = field(default_factory=Config)
    file: Path | None = None
    overrides: Overrides = field(default_factory=Overrides)

    def pairs(self) -> ProjectPairs:
        """The pairs that the configuration's patterns match."""
        return project_pairs(self.root, self.config, self.file)

    def path(self, named: str) -> Path | None:
        """A path of the configuration; ``None`` for an empty one."""
        return self.root / named if named else None

    def model(self, named: str) -> str:
        """A model of the configuration: a folder as seen from there, else the name that it is."""
        there = self.root / named
        return str(there) if "/" in named and (there / "config.json").is_file() else named

    def settings(self, source: str, target: str = "") -> PairSettings:
        """What a pair is checked with; paths are the project's, with forward slashes."""
        config = self.config
        local = [p for p in config.paths if any(matches(s, p.match) for s in (source, target) if s)]
        over = self.overrides
        style_name = over.house_style or _last(local, "house_style", config.house_style)
        style = load_style(style_name, self.root) if style_name else None
        severities = dict(config.severity)
        policies = config.policies.chosen()
        for one in local:
            severities |= one.severity
            policies |= one.policies.chosen()
        named = _last(local, "glossaries", config.glossaries)
        lent = config.default_glossary if over.default_glossary is None else over.default_glossary
        select = _last(local, "select", config.select)
        return PairSettings(
            select=select if over.select is None else over.select,
            ignore=(*_last(local, "ignore", config.ignore), *over.ignore),
            severities=choices(severities),
            policies=choices(policies),
            style_languages=style.languages if style else (),
            style_policies=choices(style.policies.chosen()) if style else (),
            style_severities=choices(style.severity) if style else (),
            glossaries=(*over.glossaries, *(str(self.root / g) for g in named)),
            default_glossary=lent,
            fail_on=over.fail_on or _last(local, "fail_on", config.fail_on),
            align=over.align or _last(local, "align", config.align),
            neural=encoder_named(over.neural or self.model(config.neural) or None),
            names_model=over.names_model or self.model(config.names_model),
            reference=over.reference or config.reference,
            mt_model=over.mt_model or self.model(config.mt_model),
        )


def open_project(
    start: Path, *, config: Path | None = None, overrides: Overrides | None = None
) -> Project:
    """The project of a folder: the named configuration, else the nearest up the tree.

    Raises :class:`ConfigError` for a configuration that cannot be used.
    """
    chosen = overrides or Overrides()
    if config is not None and not config.is_file():
        raise ConfigError(f"{config}: no such file")
    file = config or find_config(start.resolve())
    if file is None:
        return Project(start, overrides=chosen)
    file = _from_here(file)
    return Project(file.parent, read_config(file), file, chosen)


def _from_here(path: Path) -> Path:
    """A path as seen from the current folder, which is how findings tell theirs."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path


def _last(local: list[PathSettings], name: str, default: Any) -> Any:
    found = [v for p in local if (v := getattr(p, name)) is not None]
    return found[-1] if found else default


def pair_of(project: Project, source: Path, target: Path | None) -> ProjectPair:
    """Two files as a pair of the project, by paths from its folder where they are in it."""
    return ProjectPair(_inside(project, source), _inside(project, target) if target else "")


def _inside(project: Project, path: Path) -> str:
    try:
        return path.resolve().relative_to(project.root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
