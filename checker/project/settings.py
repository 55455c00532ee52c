"""From a configuration to what one pair is checked with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.config import Settings
from checker.model import Severity

Choices = tuple[tuple[str, str], ...]
"""A mapping that can be a key: pairs sorted by name."""


@dataclass(frozen=True, slots=True)
class PairSettings:
    """What one pair is checked with, whichever languages it turns out to be in."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Choices = ()
    policies: Choices = ()
    style_languages: tuple[str, ...] = ()
    """Base tags of the target languages that the house style speaks of."""
    style_policies: Choices = ()
    style_severities: Choices = ()
    glossaries: tuple[str, ...] = ()
    default_glossary: bool = True
    fail_on: str = "error"
    align: str = "auto"
    neural: str = ""
    """The encoder of the neural tier; empty for what the environment says."""

    names_model: str = ""
    """The model that names are tagged by besides; empty for none."""
    reference: str = ""
    """``mt`` for a machine reference; empty for none."""
    mt_model: str = ""
    """The translator that makes it; empty for the usual one of the pair of languages."""

    @property
    def models(self) -> tuple[str, ...]:
        """The models that are asked, by the names that are known before the languages are."""
        asked = (self.neural, self.names_model, self.mt_model if self.reference else "")
        return tuple(name for name in asked if name)

    def for_target(self, tag: str) -> dict[str, Any]:
        """The keyword arguments of :class:`checker.Linter` for a target language."""
        styled = tag.split("-", maxsplit=1)[0].lower() in self.style_languages
        return {
            "select": self.select,
            "ignore": self.ignore,
            "severities": {**(self._lent_severities if styled else {}), **dict(self.severities)},
            "policies": dict((*(self.style_policies if styled else ()), *self.policies)),
            "glossaries": self.glossaries,
            "default_glossary": self.default_glossary,
            "fail_on": self.fail_on,
            "neural": self.neural,
            "tagger": self.names_model,
        }

    @property
    def _lent_severities(self) -> dict[str, str]:
        """Those of the house style that no code or family of the configuration overrules."""
        own = tuple(code for code, _ in self.severities)
        return {code: s for code, s in self.style_severities if not (own and code.startswith(own))}

    def settings(self, source: str, target: str) -> Settings:
        """The settings of a linter for two language tags."""
        chosen = self.for_target(target)
        chosen["severities"] = {k: Severity(v) for k, v in chosen["severities"].items()}
        chosen["fail_on"] = Severity(self.fail_on)
        return Settings(source, target, **chosen)


def choices(mapping: Mapping[str, str]) -> Choices:
    """A mapping as sorted pairs."""
    return tuple(sorted(mapping.items()))
