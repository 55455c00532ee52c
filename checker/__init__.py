"""A linter for translations: finds where a rendering says something its source does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.version import __version__

if TYPE_CHECKING:
    from checker.api import check
    from checker.linter import Linter
    from checker.model import Finding, Fix, Report, Severity, Skipped, Span

__all__ = [
    "Finding",
    "Fix",
    "Linter",
    "Report",
    "Severity",
    "Skipped",
    "Span",
    "__version__",
    "check",
]

_HOME = {
    "Linter": "checker.linter",
    "check": "checker.api",
    **dict.fromkeys(["Finding", "Fix", "Report", "Severity", "Skipped", "Span"], "checker.model"),
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that ``checker --help`` loads none."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  (the command never asks for a public name)

    return getattr(import_module(_HOME[name]), name)
