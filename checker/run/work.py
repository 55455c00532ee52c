"""One pair as a piece of work that a process can take."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.project.settings import PairSettings


@dataclass(frozen=True, slots=True)
class Work:
    """A pair of paths as the user sees them, its languages where they are set, its settings."""

    source: str
    target: str
    """Empty for a file that holds both sides."""
    languages: tuple[str, str] = ("", "")
    settings: PairSettings = field(default_factory=PairSettings)

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of its one or two files."""
        return (self.source, self.target) if self.target else (self.source,)
