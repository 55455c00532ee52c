"""The settings of a run, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run checks and how; one object for the whole pipeline."""

    source_language: str
    target_language: str
    select: tuple[str, ...] = ()
    """Codes or families (``N``, ``E1``) to run; empty means all."""
    ignore: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = ()
    """Paths of termbases, strongest first."""
    default_glossary: bool = True
    fail_on: Severity = Severity.ERROR
    policies: dict[str, str] = field(default_factory=dict)
    """Choices of a house style that rules read, by name (``exonyms`` …)."""

    def enabled(self, code: str) -> bool:
        """Whether the rule with this code runs."""
        chosen = not self.select or any(code.startswith(s) for s in self.select)
        return chosen and not any(code.startswith(s) for s in self.ignore)
