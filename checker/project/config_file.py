"""Finds and reads the configuration: ``checker.toml``, else ``[tool.checker]``, up the tree."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from checker.project.schema import Config

OWN, SHARED = "checker.toml", "pyproject.toml"
Schema = TypeVar("Schema", bound=msgspec.Struct)


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names the file and the key."""


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in a folder or above it; ``None`` where there is none."""
    for folder in (start, *start.parents):
        own, shared = folder / OWN, folder / SHARED
        if own.is_file():
            return own
        if shared.is_file() and "checker" in _load(shared).get("tool", {}):
            return shared
    return None


def read_config(path: Path) -> Config:
    """The configuration in a file; raises :class:`ConfigError`."""
    data = _load(path)
    if path.name == SHARED:
        data = data.get("tool", {}).get("checker", {})
    return checked(data, Config, path)


def read_table(path: Path, schema: type[Schema]) -> Schema:
    """A TOML file of another schema, such as a house style; raises :class:`ConfigError`."""
    return checked(_load(path), schema, path)


def checked(data: Any, schema: type[Schema], path: Path) -> Schema:
    """The data as its schema has it; an unknown key is named together with the nearest known."""
    for place, key, known in _unknown(data, inspect.type_info(schema), ""):
        near = get_close_matches(key, known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
        raise ConfigError(f"{path}: unknown key {key!r}{f' in {place}' if place else ''}; {hint}")
    try:
        return msgspec.convert(data, schema)
    except msgspec.ValidationError as error:
        told = str(error).replace("`$.", "`").replace("Object", "Table")
        raise ConfigError(f"{path}: {told}") from error


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error


def _unknown(data: Any, kind: inspect.Type, place: str) -> Iterator[tuple[str, str, list[str]]]:
    """Each key that the schema does not have: where, which, and what could stand there."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        kinds = [k for k in kind.types if not isinstance(k, inspect.NoneType)]
        kind = kinds[0]
    if isinstance(kind, inspect.StructType) and isinstance(data, Mapping):
        fields = {f.encode_name: f.type for f in kind.fields}
        for key, value in data.items():
            if key in fields:
                yield from _unknown(value, fields[key], f"{place}.{key}".lstrip("."))
            else:
                yield place, str(key), list(fields)
    elif isinstance(kind, inspect.VarTupleType) and isinstance(data, list):
        for number, value in enumerate(data):
            yield from _unknown(value, kind.item_type, f"{place}[{number}]")
