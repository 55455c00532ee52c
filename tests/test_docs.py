"""The documentation names what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from checker.project.config_file import read_table
from checker.project.schema import Config, Policies, json_schema
from checker.project.styles import load_style, style_names
from checker.report import FORMS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def test_the_schema_of_the_configuration_is_the_published_one() -> None:
    published = json.loads((DOCS / "checker.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(json_schema()))


def test_every_key_of_the_configuration_is_documented() -> None:
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE) == [
        f.encode_name for f in msgspec.structs.fields(Config)
    ]


def test_house_styles_are_documented_as_they_are() -> None:
    page = (DOCS / "house-styles.md").read_text(encoding="utf-8")
    policies = [f.encode_name for f in msgspec.structs.fields(Policies)]
    assert re.findall(r"^\| `(\w+)` \| `", page, re.MULTILINE) == policies
    for name in style_names():
        style = load_style(name, ROOT)
        (row,) = re.findall(rf"^\| `{name}` .*$", page, re.MULTILINE)
        cells = [c.strip().partition(":")[0] for c in row.strip("|").split("|")][1:]
        chosen = style.policies.chosen()
        assert cells == [chosen.get(p, "open") for p in policies]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert link.startswith("http") or (page.parent / link).exists(), link


def test_the_pages_show_every_form() -> None:
    page = (DOCS / "continuous-integration.md").read_text(encoding="utf-8")
    assert not [f for f in FORMS if f"`{f}`" not in page and f not in ("github", "gitlab")]


def test_the_worked_example_fits_the_schema() -> None:
    read_table(ROOT / "fixtures" / "newsroom" / "checker.toml", Config)
