"""The options of ``checker check``."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.report import FORMS

if TYPE_CHECKING:
    Format = str  # typer wants an Enum, whose members only the forms themselves know
else:
    Format = StrEnum("Format", {form.upper(): form for form in FORMS})


class Align(StrEnum):
    """How segments find each other."""

    AUTO = "auto"
    LINES = "lines"
    SEMANTIC = "semantic"


class Reference(StrEnum):
    """What a rendering is compared with besides its source."""

    MT = "mt"


class FailOn(StrEnum):
    """The severity from which a finding makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def codes(written: str) -> tuple[str, ...]:
    """The codes of a list with commas."""
    return tuple(code.strip().upper() for code in written.split(",") if code.strip())


def colored(wanted: Color) -> bool:
    """``--color`` first, then the NO_COLOR convention (no-color.org), then what stdout is."""
    if wanted is not Color.AUTO:
        return wanted is Color.ALWAYS
    return not os.environ.get("NO_COLOR") and sys.stdout.isatty()


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        help="A source and its rendering, a file that holds both, or paths of configured pairs; "
        "without any, all configured pairs.",
        show_default=False,
    ),
]
From = Annotated[
    str,
    typer.Option("--from", metavar="TAG", help="Language of the source; else told."),
]
To = Annotated[
    str,
    typer.Option("--to", metavar="TAG", help="Language of the rendering; else told."),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", help="Configuration; else the nearest checker.toml."),
]
Glossary = Annotated[
    list[str] | None,
    typer.Option("--glossary", "-g", help="A termbase; may be repeated, the first wins."),
]
NoDefaultGlossary = Annotated[
    bool,
    typer.Option("--no-default-glossary", help="Leave the house glossary out."),
]
HouseStyle = Annotated[
    str | None,
    typer.Option(help="A preset (ap, dw, guardian) or a TOML file."),
]
Select = Annotated[
    str,
    typer.Option(help="Only these codes or families, such as N,E104.", metavar="CODES"),
]
Ignore = Annotated[
    str,
    typer.Option(help="Not these codes or families.", metavar="CODES"),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit with 1 from this severity on (error)."),
]
MaxPenalty = Annotated[
    float | None,
    typer.Option(help="Exit with 1 over so many points per 1,000 words."),
]
AlignOption = Annotated[
    Align | None,
    typer.Option(
        "--align", help="Find the pairs (auto), find them by meaning, or take line N for line N."
    ),
]
Neural = Annotated[
    bool,
    typer.Option("--neural", help="Let an encoder give evidence too (e5-small)."),
]
Encoder = Annotated[
    str,
    typer.Option(metavar="MODEL", help="That encoder: a name, a Hub id or a folder."),
]
NamesModel = Annotated[
    str,
    typer.Option(metavar="MODEL", help="Let a model tag names too: a Hub id or a folder."),
]
ReferenceOption = Annotated[
    Reference | None,
    typer.Option("--reference", help="Compare with a machine's rendering too."),
]
MtModel = Annotated[
    str,
    typer.Option(metavar="MODEL", help="That machine: a Hub id or a folder (opus-mt)."),
]
Changed = Annotated[
    str,
    typer.Option(metavar="REV", help="Only pairs that differ from a git revision."),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", help="Findings that were there before."),
]
WriteBaseline = Annotated[
    bool,
    typer.Option("--write-baseline", help="Record all findings as the baseline."),
]
NoBaseline = Annotated[
    bool,
    typer.Option("--no-baseline", help="Show what the baseline suppresses too."),
]
FixOption = Annotated[
    bool,
    typer.Option("--fix", help="Make the edits that are certain."),
]
UnsafeFixes = Annotated[
    bool,
    typer.Option("--unsafe-fixes", help="Make the others too; look at them."),
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help="Only show what fixing would do."),
]
Watch = Annotated[
    bool,
    typer.Option("--watch", "-w", help="Check again whenever a file changes."),
]
OutputFormat = Annotated[
    Format | None,
    typer.Option(help="Form of the report (text)."),
]
Output = Annotated[
    list[str] | None,
    typer.Option("--output", "-o", metavar="FORM=PATH", help="Write a file too; repeatable."),
]
Statistics = Annotated[
    bool,
    typer.Option("--statistics", help="Counts by rule and the scorecard only."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Explain each rule at its first finding."),
]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Findings only."),
]
ColorOption = Annotated[
    Color,
    typer.Option("--color", help="Colour; NO_COLOR is honoured."),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=0, help="Processes; 0: as many as pay off."),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="Check everything anew."),
]
ExitZero = Annotated[
    bool,
    typer.Option("--exit-zero", help="Exit with 0 even with findings."),
]
