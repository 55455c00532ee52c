"""The settings of a run over one pair of languages, frozen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import Severity

ENCODER = "e5-small"
"""The encoder of the neural tier where none is named."""


def encoder_named(asked: bool | str | None) -> str:
    """The encoder that somebody asked for, here or in ``CHECKER_NEURAL``; empty for none."""
    named = os.environ.get("CHECKER_NEURAL", "") if asked is None else asked
    return ENCODER if named in {True, "1"} else str(named or "")


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
    policies: Mapping[str, str] = field(default_factory=dict)
    """Choices of a house style that rules read, by name; :class:`checker.project.schema.Policies`
    lists them."""
    neural: str = ""
    """The encoder that gives evidence: a folder, a name or a Hub id; empty for none."""
    tagger: str = ""
    """The model that names are tagged by besides: a folder, a name or a Hub id; empty for none."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Severities by code or family that overrule the rules' own; the longest key wins."""

    def enabled(self, code: str) -> bool:
        """Whether the rule with this code runs."""
        chosen = not self.select or any(code.startswith(s) for s in self.select)
        return chosen and not any(code.startswith(s) for s in self.ignore)

    def severity(self, code: str) -> Severity | None:
        """The severity that these settings give all findings of a rule, if any."""
        keys = [k for k in self.severities if code.startswith(k)]
        return self.severities[max(keys, key=len)] if keys else None
