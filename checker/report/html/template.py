"""Templates of pages that ask for nothing from outside: style and script stand in them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from jinja2 import Environment, PackageLoader
from markupsafe import Markup

_HERE = "checker.report.html"


def rendered(template: str, **values: Any) -> str:
    """A template of this folder with its values, every text in them escaped."""
    page = _environment().get_template(template)
    style, script = _file("page.css"), _file("page.js")
    return page.render(style=style, script=script, direction=direction, **values)


@cache
def direction(tag: str) -> str:
    """``rtl`` for a language that is written from right to left (CLDR), else ``ltr``."""
    return Locale.parse(tag, sep="-").text_direction if tag else "ltr"


@cache
def _environment() -> Environment:
    loader = PackageLoader(_HERE, ".")
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


def _file(name: str) -> Markup:
    """A file of ours that goes into the page as it is."""
    return Markup((files(_HERE) / name).read_text("utf-8"))
