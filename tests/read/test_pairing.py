"""Which files are checked against which."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read import ReadError
from checker.read.pairing import Pairing, pair_files


def made(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    return folder


def shown(found: Pairing, folder: Path) -> list[tuple[str, str]]:
    return [
        (
            p.source.relative_to(folder).as_posix(),
            p.target.relative_to(folder).as_posix() if p.target else "",
        )
        for p in found.pairs
    ]


def test_files() -> None:
    assert pair_files(["a.bg.md", "a.en.md"]).pairs == ((Path("a.bg.md"), Path("a.en.md")),)
    assert pair_files(["a.xlf"]).pairs == ((Path("a.xlf"), None),)
    both = ((Path("a.xlf"), None), (Path("b.po"), None))
    assert pair_files(["a.xlf", "b.po"]).pairs == both


def test_two_folders(tmp_path: Path) -> None:
    made(tmp_path, "src/a.md", "src/in/b.bg.md", "src/lost.md", "src/.hidden/c.md", "src/x.png")
    made(tmp_path, "out/a.md", "out/in/b.en.md", "out/more.md")
    found = pair_files([tmp_path / "src", tmp_path / "out"])
    assert shown(found, tmp_path) == [
        ("src/a.md", "out/a.md"),
        ("src/in/b.bg.md", "out/in/b.en.md"),
    ]
    assert found.missing == (
        f"{tmp_path}/src/lost.md: has no translation",
        f"{tmp_path}/out/more.md: has no source",
    )


@pytest.mark.parametrize(
    ("names", "pair"),
    [
        (("a.bg.md", "a.en.md", "README.md"), ("a.bg.md", "a.en.md")),
        (("bg/a.md", "en/a.md"), ("bg/a.md", "en/a.md")),
        (("news/bg/a.bg.md", "news/en/a.en.md"), ("news/bg/a.bg.md", "news/en/a.en.md")),
        (("bg.json", "en.json"), ("bg.json", "en.json")),
        (("a.de.md", "a.en.md"), ("a.de.md", "a.en.md")),
        (("a.bg.md", "a.fr.md"), ("a.bg.md", "a.fr.md")),
    ],
)
def test_one_folder(tmp_path: Path, names: tuple[str, ...], pair: tuple[str, str]) -> None:
    found = pair_files([made(tmp_path, *names)])
    assert shown(found, tmp_path) == [pair]
    assert not found.missing


def test_one_folder_of_several_languages(tmp_path: Path) -> None:
    made(tmp_path, "a.ru.md", "a.de.md", "a.fr.md", "b.xlf")
    with pytest.raises(ReadError, match="de, fr, ru; say which"):
        pair_files([tmp_path])
    found = pair_files([tmp_path], source_tag="ru", target_tag="fr")
    assert shown(found, tmp_path) == [("b.xlf", ""), ("a.ru.md", "a.fr.md")]
    made(tmp_path, "a.bg.md", "a.en.md")
    assert shown(pair_files([tmp_path]), tmp_path)[1:] == [("a.bg.md", "a.en.md")]


def test_one_language_alone(tmp_path: Path) -> None:
    found = pair_files([made(tmp_path, "a.bg.md")])
    assert found.missing == (f"{tmp_path}/a.bg.md: has no translation",)


def test_globs(tmp_path: Path) -> None:
    made(tmp_path, "in/x/a.txt", "in/b.txt", "in/no.md", "out/x/a.en.txt", "out/b.en.txt")
    found = pair_files([f"{tmp_path}/in/**/*.txt", f"{tmp_path}/out/**/*.en.txt"])
    assert shown(found, tmp_path) == [
        ("in/b.txt", "out/b.en.txt"),
        ("in/x/a.txt", "out/x/a.en.txt"),
    ]
    with pytest.raises(ReadError, match="no file has such a name"):
        pair_files([f"{tmp_path}/in/*.po", f"{tmp_path}/out/*.po"])


def test_what_cannot_be_paired(tmp_path: Path) -> None:
    made(tmp_path, "a/x.md", "b/x.bg.md", "b/x.de.md")
    with pytest.raises(ReadError, match="both could be"):
        pair_files([tmp_path / "a", tmp_path / "b"])
    with pytest.raises(ReadError, match="is a directory"):
        pair_files([tmp_path / "a", tmp_path / "a" / "x.md"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadError, match="no files"):
        pair_files([tmp_path / "empty"])
    with pytest.raises(ReadError, match="a and 2 more"):
        pair_files(["a", "b", "c"])


def test_links_out_of_a_folder_are_refused(tmp_path: Path) -> None:
    made(tmp_path, "secret.bg.md", "in/a.bg.md", "in/a.en.md")
    (tmp_path / "in" / "here.bg.md").symlink_to(tmp_path / "in" / "a.bg.md")
    pair_files([tmp_path / "in"])
    (tmp_path / "in" / "b.bg.md").symlink_to(tmp_path / "secret.bg.md")
    with pytest.raises(ReadError, match="leads out of the folder"):
        pair_files([tmp_path / "in"])
    with pytest.raises(ReadError, match="leads out of the folder"):
        pair_files([f"{tmp_path}/in/*.bg.md", f"{tmp_path}/in/*.en.md"])


def test_a_folder_that_is_a_loop(tmp_path: Path) -> None:
    made(tmp_path, "in/a.bg.md", "in/a.en.md")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    assert shown(pair_files([tmp_path / "in"]), tmp_path) == [("in/a.bg.md", "in/a.en.md")]
