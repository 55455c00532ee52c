"""Configuration files, pairs, settings of paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.project.config_file import ConfigError, find_config, read_config
from checker.project.discover import discover
from checker.project.project import Overrides, open_project
from checker.project.styles import load_style, style_names


def write(folder: Path, *names: str, text: str = "x") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def configured(folder: Path, text: str) -> Path:
    write(folder, "checker.toml", text=text)
    return folder


def test_the_nearest_file_wins_and_one_without_a_table_does_not_count(tmp_path: Path) -> None:
    configured(tmp_path, "")
    write(tmp_path, "a/pyproject.toml", text="[tool.other]\n")
    write(tmp_path, "a/b/pyproject.toml", text="[tool.checker]\n")
    (tmp_path / "a/b/c").mkdir()
    assert find_config(tmp_path / "a/b/c") == tmp_path / "a/b/pyproject.toml"
    assert find_config(tmp_path / "a") == tmp_path / "checker.toml"
    write(tmp_path, "a/b/checker.toml", text="")
    assert find_config(tmp_path / "a/b") == tmp_path / "a/b/checker.toml"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selct = []", "unknown key 'selct'; did you mean 'select'?"),
        (
            "[[pairs]]\nsource = 'a'\ntargt = 'b'",
            "unknown key 'targt' in pairs[0]; did you mean 'target'?",
        ),
        (
            "[[paths]]\nmatch = []\nzzz = 1",
            "unknown key 'zzz' in paths[0]; known are align, fail-on",
        ),
        ("[[paths]]\nignore = []", "missing required field `match`"),
        ("[severity]\nE101 = 'grave'", "Invalid enum value 'grave'"),
        ("jobs = -1", "Expected `int` >= 0"),
        ("glossaries = 'x'", "Expected `array`"),
        ("[policies]\nexonym = 'off'", "did you mean 'exonyms'?"),
    ],
)
def test_errors_name_the_file_and_the_key(tmp_path: Path, text: str, told: str) -> None:
    file = configured(tmp_path, text) / "checker.toml"
    with pytest.raises(ConfigError) as error:
        read_config(file)
    assert str(error.value).startswith(f"{file}: ")
    assert told in str(error.value)


def pairs_of(folder: Path) -> list[tuple[str, str]]:
    return [(p.source, p.target) for p in open_project(folder).pairs().pairs]


def test_patterns_exclusions_and_both_sides_in_one(tmp_path: Path) -> None:
    configured(
        tmp_path,
        'exclude = ["**/draft/**"]\n[[pairs]]\nsource = "c/{name}.bg.md"\ntarget = "c/{name}.en.md"\n'
        '[[pairs]]\nsource = "po/{name}.po"\n',
    )
    write(tmp_path, "c/a.bg.md", "c/a.en.md", "c/s/b.bg.md", "c/s/b.en.md", "c/draft/x.bg.md")
    write(tmp_path, "c/draft/x.en.md", "c/.hidden/x.bg.md", "po/m.po", "c/alone.bg.md")
    assert pairs_of(tmp_path) == [
        ("c/a.bg.md", "c/a.en.md"), ("c/s/b.bg.md", "c/s/b.en.md"), ("po/m.po", ""),
    ]  # fmt: skip
    assert open_project(tmp_path).pairs().untranslated == ("c/alone.bg.md",)


def test_a_link_out_of_the_project_is_left_out(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    configured(home, '[[pairs]]\nsource = "{name}.bg.md"\ntarget = "{name}.en.md"\n')
    write(tmp_path, "secret.md")
    write(home, "a.en.md")
    (home / "a.bg.md").symlink_to(tmp_path / "secret.md")
    assert pairs_of(home) == []


def test_a_target_with_a_field_that_its_source_lacks(tmp_path: Path) -> None:
    configured(tmp_path, '[[pairs]]\nsource = "{name}.bg.md"\ntarget = "{lang}/{name}.md"\n')
    with pytest.raises(ConfigError, match="its source has not"):
        open_project(tmp_path).pairs()


def test_of_paths_the_last_wins_and_the_command_line_goes_over_all(tmp_path: Path) -> None:
    configured(
        tmp_path,
        'ignore = ["P"]\n[severity]\nN = "info"\n[policies]\npercent = "sign"\n'
        '[[paths]]\nmatch = ["s/**"]\nignore = ["N203"]\nfail-on = "info"\nseverity = { N1 = "error" }\n'
        '[[paths]]\nmatch = ["**/x.en.md"]\nignore = []\npolicies = { quotes = "single" }\n',
    )
    project = open_project(tmp_path)
    assert project.settings("a.bg.md", "a.en.md").ignore == ("P",)
    sport = project.settings("s/a.bg.md", "s/a.en.md")
    assert (sport.ignore, sport.fail_on) == (("N203",), "info")
    assert dict(sport.severities) == {"N": "info", "N1": "error"}
    last = project.settings("s/x.bg.md", "s/x.en.md")
    assert (last.ignore, last.fail_on) == ((), "info")
    assert dict(last.policies) == {"percent": "sign", "quotes": "single"}
    said = Overrides(select=("D",), ignore=("E",), fail_on="warning")
    over = open_project(tmp_path, overrides=said).settings("s/a.bg.md", "s/a.en.md")
    assert (over.select, over.ignore, over.fail_on) == (("D",), ("N203", "E"), "warning")


def test_a_house_style_speaks_of_its_languages_only(tmp_path: Path) -> None:
    configured(tmp_path, 'house-style = "ap"\n[policies]\nquotes = "single"\n')
    settings = open_project(tmp_path).settings("a", "b")
    assert settings.for_target("en-GB")["policies"]["percent"] == "sign"
    assert settings.for_target("en")["policies"]["quotes"] == "single"
    assert settings.for_target("de")["policies"] == {"quotes": "single"}


def test_a_house_style_of_ones_own(tmp_path: Path) -> None:
    write(
        tmp_path,
        "weekly.toml",
        text='title = "W"\nlanguages = ["en"]\n[severity]\nP105 = "error"\n',
    )
    configured(tmp_path, 'house-style = "weekly.toml"\n')
    settings = open_project(tmp_path).settings("a", "b")
    assert settings.for_target("en")["severities"] == {"P105": "error"}
    configured(tmp_path, 'house-style = "weekly.toml"\n[severity]\nP = "info"\n')
    settings = open_project(tmp_path).settings("a", "b")
    assert settings.for_target("en")["severities"] == {"P": "info"}, "ours goes over the style's"
    write(tmp_path, "weekly.toml", text='titel = "W"\n')
    with pytest.raises(ConfigError, match="did you mean 'title'"):
        load_style("./weekly.toml", tmp_path)


def test_every_preset_can_be_read_and_says_where_it_is_from() -> None:
    for name in style_names():
        style = load_style(name, Path())
        assert style.about
        assert style.policies.chosen()


def test_init_finds_what_folders_hold(tmp_path: Path) -> None:
    write(
        tmp_path, "docs/bg/a.md", "docs/en/a.md", "docs/de/a.md", "docs/bg/x/b.md", "docs/en/x/b.md"
    )
    write(tmp_path, "i18n/messages_bg.json", "i18n/messages_en.json", "po/x.po", "README.md")
    write(tmp_path, "glossaries/house.tbx", "node_modules/p/a.bg.md", "node_modules/p/a.en.md")
    found = discover(tmp_path)
    told = [(p.source, p.target, n) for p, n in zip(found.pairs, found.numbers, strict=True)]
    assert told == [
        ("docs/bg/{name}.md", "docs/en/{name}.md", 2),
        ("docs/bg/{name}.md", "docs/de/{name}.md", 1),
        ("i18n/{name}_bg.json", "i18n/{name}_en.json", 1),
        ("po/{name}.po", "", 1),
    ]
    assert found.glossaries == ("glossaries/house.tbx",)
