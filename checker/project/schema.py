"""The schema of ``checker.toml`` and ``[tool.checker]``.

``docs/checker.schema.json`` is made of it. Field names are written with hyphens in the file.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from checker.report import FORMS

Level = Literal["error", "warning", "info"]
Code = Annotated[str, Meta(pattern=r"^[A-Z][0-9]{0,3}$")]
Codes = Annotated[tuple[Code, ...], Meta(description="Codes or families: E104, E1, E.")]


class Policies(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """What a house prescribes where a language leaves the choice."""

    exonyms: Annotated[
        Literal["", "strict", "hint", "off"],
        Meta(description="Dated names of places (E107): a warning, a remark, or let stand."),
    ] = ""
    percent: Annotated[
        Literal["", "sign", "word"],
        Meta(description="After digits: 5% or 5 percent (N203); unset: whichever, but one."),
    ] = ""
    thousands: Annotated[
        Literal["", "grouped", "plain"],
        Meta(description="Four digits: 3,000 or 3000 (N201); unset: whichever, but one."),
    ] = ""
    quotes: Annotated[
        Literal["", "double", "single"],
        Meta(description="Outer quotation marks (P105); unset: whichever."),
    ] = ""

    def chosen(self) -> dict[str, str]:
        """The policies that are set, by name."""
        return {k: v for k, v in msgspec.structs.asdict(self).items() if v}


class Style(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A house style: a preset of policies and severities for translations into some languages."""

    title: str
    languages: tuple[str, ...]
    """Base tags of the target languages that it speaks of; it is silent in any other."""
    policies: Policies = Policies()
    severity: dict[Code, Level] = {}
    about: str = ""
    """Where the choices are from, and what was left open."""


class PairPattern(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}
):
    """Where sources and their translations are; ``{name}`` is what both have in common."""

    source: Annotated[
        str, Meta(description="Path from this file, with {name}: content/{name}.bg.md")
    ]
    target: Annotated[
        str, Meta(description="Path of the translation; left out for files that hold both sides.")
    ] = ""
    from_: Annotated[str, Meta(description="Source language; else told from the files.")] = ""
    to: Annotated[str, Meta(description="Target language; else told from the files.")] = ""


class PathSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings of some paths, over those of the project; of several that match, the last wins."""

    match: Annotated[
        tuple[str, ...], Meta(description="Globs from this file, against source or target.")
    ]
    select: Codes | None = None
    ignore: Codes | None = None
    severity: dict[Code, Level] = {}
    policies: Policies = Policies()
    house_style: str | None = None
    glossaries: tuple[str, ...] | None = None
    fail_on: Level | None = None
    align: Literal["auto", "lines", "semantic"] | None = None


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A configuration file of checker."""

    pairs: Annotated[tuple[PairPattern, ...], Meta(description="Which files to check.")] = ()
    exclude: Annotated[
        tuple[str, ...], Meta(description="Globs of sources or targets to leave out.")
    ] = ()
    select: Annotated[Codes, Meta(description="Only these codes or families.")] = ()
    ignore: Annotated[Codes, Meta(description="Not these codes or families.")] = ()
    severity: Annotated[
        dict[Code, Level], Meta(description="Severities by code or family; the longest key wins.")
    ] = {}
    policies: Annotated[Policies, Meta(description="Choices over those of the style.")] = Policies()
    house_style: Annotated[
        str, Meta(description="A preset (ap, dw, guardian) or the path of a TOML file like them.")
    ] = ""
    glossaries: Annotated[
        tuple[str, ...], Meta(description="Paths of termbases; the first wins.")
    ] = ()
    default_glossary: Annotated[bool, Meta(description="Use the built-in glossary too.")] = True
    align: Annotated[
        Literal["auto", "lines", "semantic"],
        Meta(description="Find the pairs, by an encoder too, or take line N for line N."),
    ] = "auto"
    neural: Annotated[
        str, Meta(description="The encoder of the neural tier: e5-small, a Hub id or a folder.")
    ] = ""
    names_model: Annotated[
        str, Meta(description="A model that tags names, as more evidence: a Hub id or a folder.")
    ] = ""
    reference: Annotated[
        Literal["", "mt"], Meta(description="mt: compare each translation with a machine's.")
    ] = ""
    mt_model: Annotated[
        str, Meta(description="The translator: a Hub id or a folder; else opus-mt of the pair.")
    ] = ""
    fail_on: Annotated[Level, Meta(description="The severity from which a run fails.")] = "error"
    max_penalty: Annotated[
        float | None, Meta(description="Penalty points per 1,000 words from which a run fails.")
    ] = None
    baseline: Annotated[str, Meta(description="Findings that were there before: path.")] = ""
    ignore_list: Annotated[str, Meta(description="Findings to let stand, with reasons: path.")] = ""
    lock: Annotated[str, Meta(description="What each translation was made from: path.")] = ""
    cache: Annotated[str, Meta(description="Folder of the cache; empty for none.")] = (
        ".checker_cache"
    )
    jobs: Annotated[int, Meta(ge=0, description="Processes; 0 for as many as pay off.")] = 0
    output_format: Annotated[
        Literal[FORMS],  # type: ignore[valid-type]
        Meta(description="Form of the report."),
    ] = "text"
    paths: Annotated[tuple[PathSettings, ...], Meta(description="Settings of some paths.")] = ()


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a configuration file, for editors."""
    schema = msgspec.json.schema(Config)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:vernost:config:1",
        "title": "checker.toml",
        **schema,
    }
