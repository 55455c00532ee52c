"""Data of a language that is written in two scripts: what is listed in one is known in both."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any

FILE = "second_script.toml"
_TWIN = "'"  # what is added to the name of a list of endings: {o} and {o'}


def read_data(folder: Traversable, name: str) -> dict[str, Any]:
    """The TOML file ``name`` of a language's folder, in both of its scripts if it has two.

    Every text of a list, and every entry of a table whose key is a word, is there twice; so are
    lists in lists, as a whole. A text by itself stays as it is.
    """
    data = tomllib.loads((folder / name).read_text(encoding="utf-8"))
    script = folder / FILE
    if not script.is_file():
        return data
    other = tomllib.loads(script.read_text(encoding="utf-8"))
    if name.partition(".")[0] not in other["sections"]:
        return data
    return _Respelling(other["letters"]).table(data)


class _Respelling:
    def __init__(self, letters: Mapping[str, str]) -> None:
        capitals = {a.upper(): b.capitalize() for a, b in letters.items()}
        self._letters = str.maketrans({**letters, **capitals})

    def text(self, text: str) -> str:
        """A text in the other script; where one names a list of endings, its twin."""
        other = text.translate(self._letters)
        return other.replace("}", _TWIN + "}") if other != text else text

    def whole(self, value: Any) -> Any:
        """A value with all its texts in the other script."""
        if isinstance(value, str):
            return self.text(value)
        return [self.whole(v) for v in value] if isinstance(value, list) else value

    def both(self, value: Any) -> Any:
        """A value with the other script beside each text."""
        if isinstance(value, dict):
            return self.table(value)
        if not isinstance(value, list):
            return value
        found = [self.both(v) if isinstance(v, dict) else v for v in value]
        return found + [o for v in found if (o := self.whole(v)) != v]

    def table(self, table: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in table.items():
            other = self.text(key)
            if key == "endings":
                found[key] = value
                if isinstance(value, dict):
                    found[key] = value | {k + _TWIN: self.whole(v) for k, v in value.items()}
                else:
                    found[key] = self.both(value)
            elif other == key:
                found[key] = self.both(value)
            else:
                found[key] = value
                found[other] = self.whole(value)
        return found
