"""The real command on good and bad input: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runner import run_checker as run

SOURCE = "Загинаха 12 000 души.\n"
FAULTY = "Some 1,200 people died.\n"
SOUND = "Some 12,000 people died.\n"
TAGS = ["--from", "bg", "--to", "en"]


def write(folder: Path, name: str, text: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path, "a.bg.txt", SOURCE)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write(tmp_path, "a.en.txt", FAULTY)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return write(tmp_path, "sound.en.txt", SOUND)


def test_exit_0_clean(source: Path, sound: Path) -> None:
    done = run("check", source, sound)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Nothing found (1 and 1 segments compared)\n"


def test_exit_1_findings(source: Path, faulty: Path) -> None:
    done = run("check", source, faulty)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{faulty}:1:6: error N101 number-mismatch\n")
    assert "\x1b" not in done.stdout


def test_json(source: Path, faulty: Path) -> None:
    done = run("check", source, faulty, "--output-format", "json")
    assert done.returncode == 1
    assert [f["rule"] for f in json.loads(done.stdout)["pairs"][0]["findings"]] == ["N101"]


def test_colour(source: Path, faulty: Path) -> None:
    assert "\x1b[" in run("check", source, faulty, "--color", "always").stdout
    assert "\x1b[" not in run("check", source, faulty, "--color", "auto", NO_COLOR="1").stdout


def test_select_ignore_and_fail_on(source: Path, faulty: Path) -> None:
    assert run("check", source, faulty, "--ignore", "n1").returncode == 0
    assert run("check", source, faulty, "--select", "E,D").returncode == 0
    assert run("check", source, faulty, "--fail-on", "warning").returncode == 1


def cannot_run(*args: str | Path) -> str:
    done = run("check", *args)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1, "one line"
    return done.stderr


def test_exit_2_cannot_run(tmp_path: Path, source: Path, sound: Path) -> None:
    assert "no such file" in cannot_run(tmp_path / "none.txt", sound)
    assert "no such file" in cannot_run(source, tmp_path / "none.txt")
    assert "directory" in cannot_run(tmp_path, sound)
    assert "binary" in cannot_run(source, write(tmp_path, "b.en.txt", b"\x89PNG\x00"))
    assert "empty" in cannot_run(source, write(tmp_path, "c.en.txt", b""))
    assert "swapped" in cannot_run(sound, source)
    assert "'zz'" in cannot_run(source, sound, "--from", "zz")
    assert "'Q1'" in cannot_run(source, sound, "--select", "Q1")
    assert "no.toml" in cannot_run(source, sound, "--glossary", "no.toml")
    two = write(tmp_path, "d.en.txt", "One.\nTwo.\n")
    assert "1 and 2" in cannot_run(source, two, "--align", "lines")


def test_an_unknown_option_exits_2(source: Path, sound: Path) -> None:
    assert run("check", source, sound, "--wrong").returncode == 2


def test_cp1251_is_read_and_said(tmp_path: Path, sound: Path) -> None:
    text = "Прокуратурата съобщи във вторник, че загинаха 12 000 души. Разследването продължава."
    done = run(
        "check", write(tmp_path, "old.bg.txt", text.encode("cp1251")), sound, "--select", "D"
    )
    assert done.returncode == 0
    assert "old.bg.txt was read as cp1251, not UTF-8" in done.stdout


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_marks_and_line_ends_do_not_shift_places(
    tmp_path: Path, prefix: bytes, line_end: str
) -> None:
    source = write(tmp_path, "s.bg.txt", prefix + f"Първо.{line_end}{SOURCE}".encode())
    target = write(tmp_path, "t.en.txt", prefix + f"First.{line_end}{FAULTY}".encode())
    done = run("check", source, target)
    assert done.stdout.startswith(f"{target}:2:6: error N101")


def test_ten_megabytes_in_one_line(tmp_path: Path) -> None:
    """Hostile size: one endless sentence a side; read, compared or refused, but never stuck."""
    source = write(tmp_path, "s.bg.txt", "дълго изречение без край " * 230_000)
    target = write(tmp_path, "t.en.txt", "a long sentence without an end " * 330_000)
    done = run("check", source, target, *TAGS)
    assert done.returncode in (0, 1)
    assert "not checked" in done.stdout


def test_rules_and_explain() -> None:
    listed = run("rules")
    assert listed.returncode == 0
    assert "E104  " in listed.stdout
    page = run("explain", "transliterated-acronym")
    assert page.stdout.startswith("E104 transliterated-acronym (")
    assert "Why it matters" in page.stdout
    wrong = run("explain", "E999")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("error: there is no rule 'E999'")


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith("checker 0.")
    assert "check" in run("--help").stdout
    assert run("check", "--help").returncode == 0


def test_trace() -> None:
    done = run("trace", "две хиляди и петстотин лева", "--lang", "bg")
    assert done.returncode == 0
    assert "2500" in done.stdout
    assert "BGN" in done.stdout
    assert "money.toml" in done.stdout
    assert run("trace", "x", "--lang", "zz").returncode == 2


def test_explain_name() -> None:
    done = run("explain-name", "Уейн", "--lang", "bg")
    assert done.returncode == 0
    assert "Wayne" in done.stdout
