"""Patterns of paths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.project.globs import filled, matches, template_pattern

NAMES = st.from_regex(r"[a-zа-я0-9 .()+\[\]-]{1,12}", fullmatch=True)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("content/*.md", "content/a.md", True),
        ("content/*.md", "content/sub/a.md", False),
        ("content/**/*.md", "content/a.md", True),
        ("content/**/*.md", "content/x/y/a.md", True),
        ("content/**", "content/x/y/a.md", True),
        ("content/", "content/x/a.md", True),
        ("content", "content/x/a.md", True),
        ("content", "contents/a.md", False),
        ("./a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("a.md", "axmd", False),
        ("**/draft-*", "x/draft-1/a.md", True),
    ],
)
def test_globs(glob: str, path: str, fits: bool) -> None:
    assert matches(path, (glob,)) is fits


@given(PATHS)
def test_a_template_finds_what_it_fills(name: str) -> None:
    for template in ("content/{name}.bg.md", "{name}/bg.md", "x/{name}"):
        path = filled(template, {"name": name})
        found = template_pattern(template).fullmatch(path)
        assert found
        assert found["name"] == name
        assert filled(template, found.groupdict()) == path


def test_a_field_that_occurs_again_is_the_same() -> None:
    pattern = template_pattern("{name}/{name}.bg.md")
    assert pattern.fullmatch("a/a.bg.md")
    assert not pattern.fullmatch("a/b.bg.md")


def test_other_fields_stay_in_a_folder() -> None:
    assert template_pattern("{section}/{name}.md").fullmatch("x/y/z.md")["name"] == "y/z"  # type: ignore[index]
    assert not template_pattern("{section}.md").fullmatch("x/y.md")
