"""Says which settings are in force and where each is from."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec

from checker.project.config_file import OWN
from checker.project.project import Project
from checker.project.styles import load_style

_POLICIES = ("exonyms", "percent", "thousands", "quotes")


def shown(project: Project, path: str = "") -> str:
    """The settings of a project as TOML with the origin of each, or those of one of its files."""
    lines = list(_of_file(project, path) if path else _of_project(project))
    width = max((len(line) for line, _ in lines), default=0)
    return "".join(
        f"{line:<{min(width, 60)}}  # {origin}\n" if origin else f"{line}\n"
        for line, origin in lines
    )


def _of_project(project: Project) -> Iterator[tuple[str, str]]:
    own = _written(project)
    yield f"# {project.file or 'no configuration file: the defaults are in force'}", ""
    told = msgspec.to_builtins(project.config)
    for field in msgspec.structs.fields(project.config):
        key = field.encode_name
        origin = project.file.name if key in own and project.file else "default"
        if key == "policies":
            yield from _policies(project)
        elif key in ("pairs", "paths"):
            for table in told[key]:
                yield f"{key}[] = {_toml(table)}", origin
        else:
            yield f"{key} = {_toml(told[key])}", origin
    pairs = project.pairs()
    yield f"# {len(pairs.pairs)} pairs, {len(pairs.untranslated)} sources not translated", ""


def _policies(project: Project) -> Iterator[tuple[str, str]]:
    own = project.config.policies.chosen()
    named = project.config.house_style
    style = load_style(named, project.root) if named else None
    lent = style.policies.chosen() if style else {}
    for key in _POLICIES:
        if key in own:
            yield f"policies.{key} = {_toml(own[key])}", project.file.name if project.file else ""
        elif key in lent and style:
            yield f"policies.{key} = {_toml(lent[key])}", f"house style {style.title}"
        else:
            yield f'policies.{key} = ""', "default"


def _of_file(project: Project, path: str) -> Iterator[tuple[str, str]]:
    settings = project.settings(path)
    yield f"# {path} in {project.file or 'no configuration'}", ""
    for key in ("select", "ignore", "glossaries", "default_glossary", "fail_on", "align"):
        yield f"{key.replace('_', '-')} = {_toml(getattr(settings, key))}", ""
    chosen = dict((*settings.style_policies, *settings.policies))
    for key in _POLICIES:
        origin = ""
        if key in dict(settings.style_policies) and key not in dict(settings.policies):
            origin = f"house style, into {', '.join(settings.style_languages)}"
        yield f"policies.{key} = {_toml(chosen.get(key, ''))}", origin
    for code, severity in settings.severities:
        yield f"severity.{code} = {_toml(severity)}", ""


def _written(project: Project) -> frozenset[str]:
    """The keys that the file itself has."""
    if project.file is None:
        return frozenset()
    data = tomllib.loads(project.file.read_text(encoding="utf-8"))
    if project.file.name != OWN:
        data = data.get("tool", {}).get("checker", {}) or data
    return frozenset(data)


def _toml(value: Any) -> str:
    """A value as TOML writes it; a table inline."""
    if isinstance(value, dict):
        inner = ", ".join(f"{k} = {_toml(v)}" for k, v in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return "none" if value is None else json.dumps(value, ensure_ascii=False)
