"""House styles: presets of policies, one TOML file each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.project.config_file import ConfigError, read_table
from checker.project.schema import Style

_HOME = Path(__file__).parent


def style_names() -> list[str]:
    """The names of the presets, sorted."""
    return sorted(f.stem for f in _HOME.glob("*.toml"))


@cache
def load_style(name: str, root: Path) -> Style:
    """The preset of this name, or the style in a TOML file; raises :class:`ConfigError`."""
    if name in style_names():
        return read_table(_HOME / f"{name}.toml", Style)
    if not name.endswith(".toml"):
        known = ", ".join(style_names())
        raise ConfigError(
            f"there is no house style {name!r}; known are {known}, and any path of a TOML file"
        )
    return read_table(root / name, Style)
