"""Finds the rules: every module of ``checker.rules`` and of packages that plug in."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

import checker.rules
from checker.rule import Rule

ENTRY_POINT_GROUP = "checker.rules"


class DuplicateCodeError(ValueError):
    """Two rules claim the same code or the same name."""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in order of their codes."""
    packages: list[ModuleType] = [checker.rules]
    packages += [e.load() for e in sorted(entry_points(group=ENTRY_POINT_GROUP))]
    return collect(r for p in packages for r in _rules_in(p))


def collect(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules sorted by code; a code or name used twice is a :class:`DuplicateCodeError`."""
    taken: dict[str, Rule] = {}
    for one in found:
        for key in (one.code, one.name):
            if key in taken:
                raise DuplicateCodeError(
                    f"{one.code} {one.name} and {taken[key].code} {taken[key].name} share {key!r}"
                )
            taken[key] = one
    return tuple(sorted({r.code: r for r in taken.values()}.values(), key=lambda r: r.code))


def find(code_or_name: str) -> Rule | None:
    """The rule with this code or name, in any case; ``None`` if there is none."""
    wanted = code_or_name.casefold()
    return next((r for r in rules() if wanted in (r.code.casefold(), r.name)), None)


def _rules_in(package: ModuleType) -> Iterator[Rule]:
    modules = [package]
    if hasattr(package, "__path__"):
        names = sorted(
            m.name for m in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        )
        modules += [importlib.import_module(name) for name in names]
    for module in modules:
        yield from (v for v in vars(module).values() if isinstance(v, Rule))
