"""Folders, globs and bilingual files through the command."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from checker.cli.app import app

UNIT = (
    '<xliff version="1.2"><file source-language="bg" target-language="en"><body><trans-unit id="u1">'
    "<source>Загинаха 12 000 души.</source><target>Some 1,200 people died.</target></trans-unit></body></file></xliff>"
)


def checked(*args: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["check", "--select", "N", *(str(a) for a in args)])
    return done.exit_code, done.stdout, done.stderr


def test_two_folders_and_a_missing_counterpart(tmp_path: Path) -> None:
    for folder, name, text in (
        ("bg", "a.txt", "Загинаха 12 000 души."),
        ("en", "a.txt", "Some 1,200 people died."),
        ("bg", "b.txt", "Мостът е затворен."),
        ("en", "b.txt", "The bridge is closed."),
        ("bg", "lost.txt", "Край."),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    code, out, err = checked(tmp_path / "bg", tmp_path / "en")
    assert code == 2
    assert err == f"error: {tmp_path}/bg/lost.txt: has no translation\n"
    assert out.count("error N1") == 1
    assert "en/a.txt:1:6" in out
    (tmp_path / "bg" / "lost.txt").unlink()
    assert checked(tmp_path / "bg", tmp_path / "en")[0] == 1
    assert checked(tmp_path)[0] == 1


def test_bilingual_files(tmp_path: Path) -> None:
    for name in ("a.xlf", "b.xlf"):
        (tmp_path / name).write_text(UNIT, encoding="utf-8")
    code, out, _ = checked(tmp_path / "a.xlf")
    assert code == 1
    assert "(unit u1)" in out
    assert checked(tmp_path / "a.xlf", tmp_path / "b.xlf")[1].count("error N1") == 2
    assert checked(tmp_path / "*.xlf")[1].count("error N1") == 2
    assert checked(tmp_path)[1].count("error N1") == 2


def test_a_bilingual_file_with_another(tmp_path: Path) -> None:
    (tmp_path / "a.xlf").write_text(UNIT, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Some text.", encoding="utf-8")
    code, _, err = checked(tmp_path / "a.xlf", tmp_path / "a.txt")
    assert code == 2
    assert "holds both source and translation" in err
    assert checked(tmp_path / "a.txt")[2].startswith(f"error: {tmp_path}/a.txt: holds one language")


def test_broken_xml_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.xlf").write_text("<xliff>\n<file></xliff>", encoding="utf-8")
    code, _, err = checked(tmp_path / "a.xlf")
    assert code == 2
    assert err.startswith(f"error: {tmp_path}/a.xlf:2:9: is not well-formed XML")
    assert err.count("\n") == 1
