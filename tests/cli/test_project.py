"""A project through the real command: many pairs, configuration, what is known already."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]
FOUND = 'content/fire.en.md:1:6: error N101 "1,200" for "12 000"\n'


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def configure(project: Path, text: str) -> None:
    file = project / "checker.toml"
    file.write_text(text + "\n" + file.read_text(encoding="utf-8"), encoding="utf-8")


def concise(run: Run, *args: str) -> str:
    return run("check", "--output-format", "concise", *args).stdout


def test_exit_codes_of_a_project(run: Run, project: Path) -> None:
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Nothing found (2 pairs, 2 and 2 segments compared)\n"
    (project / "content/fire.en.md").write_text("Some 1,200 people died.\n", encoding="utf-8")
    assert run("check").returncode == 1
    assert run("check", "--exit-zero").returncode == 0
    assert run("check", "--ignore", "N").returncode == 0
    (project / "content/sub/vote.en.md").write_bytes(b"\x00\x01")
    done = run("check", "--output-format", "concise")
    assert done.returncode == 2, "what can be checked is, and the rest is told"
    assert done.stdout == FOUND
    assert done.stderr.startswith("error: content/sub/vote.en.md: is a binary file")
    assert run("check", "--exit-zero").returncode == 2


def test_paths_choose_among_the_pairs(run: Run, broken: Path) -> None:
    assert concise(run, "content/sub") == ""
    assert concise(run, "content/fire.bg.md") == FOUND
    assert concise(run, "content/fire.en.md", "content/sub/vote.en.md", "checker.toml") == FOUND
    assert concise(run, "content/*.en.md") == FOUND
    done = run("check", "content/fire.en.md", "checker.toml")
    assert "note: in no configured pair: checker.toml\n" in done.stdout
    assert run("check", "content/*.fr.md").returncode == 2


def test_the_nearest_configuration_up_the_tree(run: Run, broken: Path) -> None:
    configure(broken, 'ignore = ["N"]')
    assert concise(run, "content/fire.bg.md", "content/fire.en.md") == ""
    (broken / "content/checker.toml").write_text('select = ["N"]\n', encoding="utf-8")
    assert concise(run, "content/fire.bg.md", "content/fire.en.md") == FOUND


def test_a_table_of_pyproject(run: Run, broken: Path) -> None:
    (broken / "checker.toml").unlink()
    (broken / "pyproject.toml").write_text(
        '[tool.checker]\nignore = ["N"]\n[[tool.checker.pairs]]\nsource = "content/{name}.bg.md"\n'
        'target = "content/{name}.en.md"\n',
        encoding="utf-8",
    )
    assert run("check").stdout == "Nothing found (2 pairs, 2 and 2 segments compared)\n"


def test_unknown_keys_are_errors_with_the_nearest_known(run: Run, project: Path) -> None:
    configure(project, 'glossarys = ["x.toml"]')
    done = run("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: checker.toml: unknown key 'glossarys'; did you mean 'glossaries'?\n"
    )


def test_wrong_values_are_errors_that_say_where(run: Run, project: Path) -> None:
    for text, told in (
        ('fail-on = "fatal"', "fail-on"),
        ('select = ["numbers"]', "select"),
        ('[policies]\npercent = "both"', "policies.percent"),
        ('[policies]\nquotation = "double"', "did you mean 'quotes'?"),
        ('house-style = "gardian"', "known are ap, dw, guardian"),
        ('select = ["Q"]', "no rule has a code that begins with 'Q'"),
        ("jobs = ", "Invalid value"),
    ):
        (project / "checker.toml").write_text(text + "\n", encoding="utf-8")
        done = run("check", "content/fire.bg.md", "content/fire.en.md")
        assert done.returncode == 2, text
        assert told in done.stderr, text
        assert done.stderr.count("\n") == 1


def test_settings_of_paths(run: Run, broken: Path) -> None:
    append(broken / "checker.toml", '[[paths]]\nmatch = ["content/sub/**"]\nignore = ["N"]\n')
    assert concise(run) == FOUND
    append(broken / "checker.toml", '[[paths]]\nmatch = ["content/*.en.md"]\nignore = ["N"]\n')
    assert concise(run) == ""


def test_severities_by_code_and_family(run: Run, broken: Path) -> None:
    append(broken / "checker.toml", '[severity]\nN = "info"\nN101 = "warning"\n')
    done = run("check", "--output-format", "concise")
    assert (done.returncode, done.stdout) == (0, FOUND.replace("error", "warning"))


def test_a_house_style_and_a_policy_over_it(run: Run, project: Path) -> None:
    assert concise(run) == ""
    styled = concise(run, "--house-style", "ap")
    assert 'info N203 "38 percent": this house writes the sign %' in styled
    configure(project, 'house-style = "ap"\n[policies]\npercent = "word"')
    assert concise(run) == ""


def test_sources_without_a_translation_are_told(run: Run, project: Path) -> None:
    (project / "content/new.bg.md").write_text("Ново.\n", encoding="utf-8")
    done = run("check")
    assert "note: not translated: content/new.bg.md\n" in done.stdout
    assert done.returncode == 0


def test_nothing_to_check_is_an_error(run: Run, project: Path) -> None:
    (project / "checker.toml").unlink()
    done = run("check")
    assert done.returncode == 2
    assert "checker init" in done.stderr


def test_the_order_and_the_bytes_do_not_depend_on_jobs(run: Run, broken: Path) -> None:
    for number in range(6):
        (broken / f"content/x{number}.bg.md").write_text(
            f"Има {number + 20} къщи.\n", encoding="utf-8"
        )
        (broken / f"content/x{number}.en.md").write_text("There are 77 houses.\n", encoding="utf-8")
    one, two = (run("check", "--no-cache", "--jobs", n) for n in ("1", "2"))
    assert one.stdout == two.stdout
    assert one.stdout.count(": error N101") == 7


def test_the_cache_gives_the_same_and_notices_changes(run: Run, broken: Path) -> None:
    first, second = run("check"), run("check")
    assert first.stdout == second.stdout
    assert (broken / ".checker_cache/CACHEDIR.TAG").is_file()
    (broken / "content/fire.en.md").write_text("Some 12,000 people died.\n", encoding="utf-8")
    assert run("check").returncode == 0
    assert run("check", "--select", "D").returncode == 0


def test_a_baseline_keeps_the_old_and_shows_the_new(run: Run, broken: Path) -> None:
    configure(broken, 'baseline = "known.json"')
    assert (
        run("check").stderr == "error: known.json: no such baseline; --write-baseline makes one\n"
    )
    done = run("check", "--write-baseline")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "1 recorded in known.json\n")
    done = run("check")
    assert (done.returncode, done.stdout) == (
        0, "Nothing found (2 pairs, 2 and 2 segments compared, 1 suppressed)\n",
    )  # fmt: skip
    assert concise(run, "--no-baseline") == FOUND
    # The line moves, the finding stays known; a twin of it is new.
    page = broken / "content/fire.bg.md", broken / "content/fire.en.md"
    page[0].write_text("Пожар.\n\nЗагинаха 12 000 души.\n", encoding="utf-8")
    page[1].write_text("Fire.\n\nSome 1,200 people died.\n", encoding="utf-8")
    assert run("check").returncode == 0
    append(page[0], "\nЗагинаха 12 000 души.\n")
    append(page[1], "\nSome 1,200 people died.\n")
    assert run("check").returncode == 1
    # Mended, the entry is told to be needless.
    page[0].write_text("Загинаха 12 000 души.\n", encoding="utf-8")
    page[1].write_text("Some 12,000 people died.\n", encoding="utf-8")
    assert "note: known.json: no longer needed: N101 " in run("check").stdout
    assert "no longer needed" not in run("check", "content/sub").stdout
    assert "no longer needed" not in run("check", "--select", "D").stdout
    run("check", "--write-baseline")
    assert json.loads((broken / "known.json").read_text(encoding="utf-8"))["findings"] == []


def test_a_swap_does_not_hide_behind_the_baseline(run: Run, broken: Path) -> None:
    run("check", "--write-baseline", "--baseline", "b.json")
    (broken / "content/fire.en.md").write_text("Some 12,000 people died.\n", encoding="utf-8")
    (broken / "content/sub/vote.en.md").write_text(
        "The party won 83 percent of the votes.\n", encoding="utf-8"
    )
    done = run("check", "--baseline", "b.json")
    assert done.returncode == 1


def test_a_finding_is_ignored_with_a_reason_wherever_it_moves(run: Run, broken: Path) -> None:
    wrong = run("ignore", "content/fire.en.md:1", "It is a quotation.")
    assert (wrong.returncode, "ignore-list" in wrong.stderr) == (2, True)
    configure(broken, 'ignore-list = "let-stand.txt"')
    assert "nothing was found" in run("ignore", "content/fire.en.md:9:1", "x").stderr
    assert "is no place" in run("ignore", "content/fire.en.md", "x").stderr
    assert run("ignore", "content/fire.en.md:1:6", "It is a quotation.").returncode == 0
    line = (broken / "let-stand.txt").read_text(encoding="utf-8")
    assert line.startswith("checker: ignore N101 ")
    assert line.endswith(" [content/fire.en.md] It is a quotation.\n")
    done = run("check", "--output-format", "json")
    assert done.returncode == 0
    (stood,) = json.loads(done.stdout)["pairs"][0]["suppressed"]
    assert (stood["by"], stood["reason"]) == ("ignore list", "It is a quotation.")
    (broken / "content/fire.en.md").rename(broken / "content/blaze.en.md")
    (broken / "content/fire.bg.md").rename(broken / "content/blaze.bg.md")
    assert run("check").returncode == 0, "the file has moved, the finding is the same"


def test_a_comment_lets_a_paragraph_stand(run: Run, broken: Path) -> None:
    page = broken / "content/fire.en.md"
    page.write_text(
        "<!-- checker: ignore N101 a quotation -->\n\nSome 1,200 people died.\n", encoding="utf-8"
    )
    assert run("check").returncode == 0
    page.write_text("Some 1,200 people died.\n\n<!-- checker: ignore N101 -->\n", encoding="utf-8")
    done = run("check")
    assert done.returncode == 1
    assert "note: content/fire.en.md:3: nothing to ignore here for N101" in done.stdout
    page.write_text(
        "Some 1,200 people died.\n\n<!-- checker: ignore-file N -->\n", encoding="utf-8"
    )
    assert run("check").returncode == 0


def git(folder: Path, *args: str) -> None:
    name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *name, *args], cwd=folder, check=True, capture_output=True)


def test_only_what_changed_since_a_revision(run: Run, broken: Path) -> None:
    git(broken, "init", "-q")
    git(broken, "add", ".")
    git(broken, "commit", "-qm", "x")
    assert concise(run, "--changed", "HEAD") == ""
    append(broken / "content/fire.bg.md", "\nОще.\n")
    assert "N101" in concise(run, "--changed", "HEAD")
    assert "fire" not in run("check", "--changed", "HEAD", "content/sub").stdout
    done = run("check", "--changed", "nowhere")
    assert (done.returncode, done.stderr.startswith("error: git: ")) == (2, True)


def test_changed_needs_a_repository(run: Run, project: Path) -> None:
    done = run("check", "--changed", "HEAD", GIT_CEILING_DIRECTORIES=str(project.parent))
    assert done.returncode == 2
    assert "not a git repository" in done.stderr


def test_a_stale_translation(run: Run, project: Path) -> None:
    assert run("lock").returncode == 2
    configure(project, 'lock = "checker.lock"')
    assert run("check").returncode == 0
    assert run("lock").stdout == "2 pairs recorded in checker.lock\n"
    (project / "content/fire.bg.md").write_text("Загинаха   12 000\nдуши.\n", encoding="utf-8")
    assert concise(run) == "", "line ends and spaces are no change"
    (project / "content/fire.bg.md").write_text("Загинаха над 12 000 души.\n", encoding="utf-8")
    told = "content/fire.en.md:1:1: warning C107 content/fire.bg.md has changed since"
    assert told in concise(run)
    assert concise(run, "--ignore", "C107") == concise(run, "--select", "N")
    (project / "content/fire.en.md").write_text("Over 12,000 people died.\n", encoding="utf-8")
    assert "C107" not in concise(run)


def test_fix_and_diff(run: Run, project: Path) -> None:
    page = project / "content/fire.en.md"
    page.write_bytes(b"Some  12,000 people died.\r\n")
    done = run("check", "--diff")
    assert done.returncode == 1
    assert done.stdout == (
        "--- a/content/fire.en.md\n+++ b/content/fire.en.md\n@@ -1 +1 @@\n"
        "-Some  12,000 people died.\r\n+Some 12,000 people died.\r\n".replace("\r\n", "\n")
    )
    assert b"  " in page.read_bytes(), "--diff changes nothing"
    done = run("check", "--fix")
    assert (done.returncode, done.stderr) == (0, "1 fixed\n")
    assert page.read_bytes() == b"Some 12,000 people died.\r\n"
    assert run("check", "--diff").returncode == 0


def test_unsafe_fixes_only_when_asked(run: Run, project: Path) -> None:
    (project / "content/fire.bg.md").write_text("Пред ДВ говори Зеленски.\n", encoding="utf-8")
    page = project / "content/fire.en.md"
    page.write_text("Zelenskyy spoke to DV.\n", encoding="utf-8")
    run("check", "--fix")
    assert "DV" in page.read_text(encoding="utf-8")
    run("check", "--unsafe-fixes")
    assert "DV" not in page.read_text(encoding="utf-8")


def test_several_outputs_at_once(run: Run, broken: Path) -> None:
    done = run("check", "-o", "sarif=x.sarif", "-o", "junit=x.xml", "--output-format", "concise")
    assert done.stdout == FOUND
    assert json.loads((broken / "x.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (broken / "x.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert "FORM=PATH" in run("check", "-o", "sarif").stderr
    assert "no form 'serif'" in run("check", "-o", "serif=x").stderr
    assert "cannot be written" in run("check", "-o", "csv=no/such/place").stderr


def test_github_gets_a_job_summary(run: Run, broken: Path) -> None:
    summary = broken / "summary.md"
    done = run("check", "--output-format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert done.stdout.startswith("::error file=content/fire.en.md,line=1,")
    assert "## Translation check fails" in summary.read_text(encoding="utf-8")


def test_statistics_quiet_explain_and_penalty(run: Run, broken: Path) -> None:
    assert "     1  N101  error    number-mismatch\n" in run("check", "--statistics").stdout
    assert "penalty points in" in run("check", "--statistics").stdout
    assert run("check", "content/sub", "-q").stdout == ""
    assert "Why it matters" in run("check", "--explain").stdout
    done = run("check", "--max-penalty", "10", "--fail-on", "error", "--ignore", "N")
    assert done.returncode == 0
    done = run("check", "--max-penalty", "10")
    assert (done.returncode, "penalty 416.67 of 10" in done.stdout) == (1, True)


def test_init_looks_at_the_folder(run: Run, project: Path) -> None:
    assert "is there already" in run("init").stderr
    (project / "checker.toml").unlink()
    (project / "glossaries").mkdir()
    (project / "glossaries/house.bg-en.csv").write_text("source,target\n", encoding="utf-8")
    done = run("init")
    assert (done.returncode, done.stderr) == (0, "")
    assert "     2  content/{name}.bg.md -> content/{name}.en.md\n" in done.stdout
    text = (project / "checker.toml").read_text(encoding="utf-8")
    assert 'glossaries = ["glossaries/house.bg-en.csv"]' in text
    assert run("config").returncode == 0


def test_init_sees_folders_of_languages(run: Run, project: Path) -> None:
    for old in (project / "content").rglob("*.md"):
        tag = old.name.split(".")[1]
        place = project / "site" / tag / old.name.replace(f".{tag}", "")
        place.parent.mkdir(parents=True, exist_ok=True)
        old.rename(place)
    (project / "checker.toml").unlink()
    assert "     2  site/bg/{name}.md -> site/en/{name}.md\n" in run("init").stdout
    assert run("check").stdout == "Nothing found (2 pairs, 2 and 2 segments compared)\n"


def test_config_says_what_holds_and_from_where(run: Run, project: Path) -> None:
    configure(project, 'house-style = "ap"\nfail-on = "warning"')
    lines = [" ".join(line.split()) for line in run("config").stdout.splitlines()]
    assert 'fail-on = "warning" # checker.toml' in lines
    assert 'align = "auto" # default' in lines
    assert 'policies.percent = "sign" # house style Associated Press' in lines
    assert "# 2 pairs, 0 sources not translated" in lines
    append(project / "checker.toml", '[[paths]]\nmatch = ["content/sub/**"]\nfail-on = "info"\n')
    assert 'fail-on = "info"' in run("config", "content/sub/vote.en.md").stdout


def test_completion_is_offered(run: Run) -> None:
    assert "--install-completion" in run("--help").stdout
