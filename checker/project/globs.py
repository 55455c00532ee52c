"""Patterns of paths: globs with ``**``, and templates with ``{name}``."""

from __future__ import annotations

import re
from functools import cache


@cache
def glob_pattern(glob: str) -> re.Pattern[str]:
    """A glob over paths with forward slashes: ``*`` and ``?`` stay in a folder, ``**`` does not.

    A glob that ends in ``/`` or names a folder takes all that is in it.
    """
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob.removeprefix("./").rstrip("/"))
    kinds = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(kinds.get(p, re.escape(p)) for p in parts) + "(?:/.*)?")


def matches(path: str, globs: tuple[str, ...]) -> bool:
    """Whether a path with forward slashes fits one of the globs."""
    return any(glob_pattern(g).fullmatch(path) for g in globs)


@cache
def template_pattern(template: str) -> re.Pattern[str]:
    """What a template such as ``content/{name}.bg.md`` matches; ``{name}`` may hold slashes.

    Other fields (``{section}``) are one folder or file name; a field that occurs again is the same.
    """
    seen: set[str] = set()
    written = []
    for part in re.split(r"(\{\w+\})", template.removeprefix("./")):
        field = part[1:-1]
        if not (part.startswith("{") and field.isidentifier()):
            written.append(re.escape(part))
        elif field in seen:
            written.append(f"(?P={field})")
        else:
            seen.add(field)
            written.append(f"(?P<{field}>{'.+' if field == 'name' else '[^/]+'})")
    return re.compile("".join(written))


def filled(template: str, fields: dict[str, str]) -> str:
    """A template with its fields in place."""
    return re.sub(r"\{(\w+)\}", lambda m: fields.get(m[1], m[0]), template.removeprefix("./"))
