"""The machine reference over the real command, with a translator that the tests trained."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from cli_runner import run_checker
from tiny_marian import SENTENCES

import checker
from checker.drift.machine import with_reference
from checker.linter import Linter
from checker.model import Report, Skipped
from checker.read import read_text
from checker.reference import MachineReference

FLOOD, VISIT, FIRE, GRANT, QUIT, BREAD, CARS, MILL = (
    next(s for s in SENTENCES if word in s)
    for word in (
        "Наводнението",
        "Румен",
        "Пожарът",
        "лева",
        "Колев",
        "хляба",
        "линейки",
        "Фабриката",
    )
)
STORY = (FLOOD, VISIT, FIRE, GRANT, QUIT, BREAD)
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))


def write(folder: Path, sources: tuple[str, ...], **changes: str) -> None:
    """A source and its rendering as the machine has it, but for some words."""
    text = "\n\n".join(SENTENCES[s] for s in sources)
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "story.bg.txt").write_text("\n\n".join(sources) + "\n", encoding="utf-8")
    (folder / "story.en.txt").write_text(text + "\n", encoding="utf-8")


def asked(folder: Path, model: Path, *options: str) -> str:
    command = ("check", "story.bg.txt", "story.en.txt", "--from", "bg", "--to", "en")
    done = run_checker(*command, "--reference", "mt", "--mt-model", model, *options, cwd=folder)
    assert done.returncode < 2, done.stderr
    return done.stdout


def referred(folder: Path, model: Path) -> MachineReference:
    report = checker.check(
        folder / "story.bg.txt", folder / "story.en.txt", reference="mt", mt_model=str(model)
    )
    assert report.reference is not None, report.skipped
    return report.reference


def test_a_wrong_number_and_a_wrong_name_are_all_that_differs(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, STORY, **{"320": "230", "Kolev": "Petrov"})
    told = json.loads(asked(tmp_path, marian, "--output-format", "json"))
    jsonschema.validate(told, SCHEMA)
    (pair,) = told["pairs"]
    assert [f["rule"] for f in pair["findings"]] == ["N101", "E106"]
    reference = pair["reference"]
    assert [
        (f["opinion"], f["rule"], f["target"]["text"], f["machine"], f["severity"])
        for f in reference["facts"]
    ] == [
        ("agrees", "N101", "230 hectares", "320 hectares", "info"),
        ("agrees", "E106", "Petrov", "Kolev", "info"),
    ]
    assert [f["fingerprint"] for f in reference["facts"]] == [
        f["fingerprint"] for f in pair["findings"]
    ]
    assert reference["model"] == str(marian)
    assert reference["signature"].startswith("chrF2++|nrefs:1|")
    assert [r["machine"] for r in reference["renderings"]] == [SENTENCES[s] for s in STORY]
    exact = [r["chrf"] == 100 for r in reference["renderings"]]
    assert exact == [s not in (FIRE, QUIT) for s in STORY]


def test_the_same_draft_as_the_machine_differs_in_nothing(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, STORY)
    reference = referred(tmp_path, marian)
    assert (reference.chrf, reference.facts, reference.settled) == (100, (), 0)


def test_the_text_says_what_it_rests_on(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, STORY, **{"320": "230"})
    told = asked(tmp_path, marian)
    assert f"machine reference for story.en.txt: {marian}, chrF2++ " in told
    assert (
        'story.en.txt:5:20: info number-mismatch: "230 hectares" here, "320 hectares" in the '
        'machine\'s rendering of "320 хектара"; agrees with N101\n'
    ) in told
    assert "chrF2++|nrefs:1|" in told
    assert "machine" not in asked(tmp_path, marian, "--quiet")


def test_the_page_has_the_section(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, STORY, **{"320": "230"})
    page = asked(tmp_path, marian, "--output-format", "html")
    assert f"machine reference for story.en.txt: {marian}" in page
    assert "agrees with N101" in page


def test_a_machine_that_slips_is_not_believed(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, (CARS,), **{"received 7": "received 5"})
    reference = referred(tmp_path, marian)
    assert (reference.facts, reference.settled) == ((), 1)


def test_a_machine_with_the_very_same_speaks_against_a_finding(
    marian: Path, tmp_path: Path
) -> None:
    write(tmp_path, (CARS,))
    (fact,) = referred(tmp_path, marian).facts
    assert (fact.opinion, fact.rule, fact.machine) == ("disagrees", "N101", "7")


def test_what_no_finding_says_is_told_by_the_machine_alone(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, (MILL,), **{"since the 1960s": "for 60 years"})
    (fact,) = referred(tmp_path, marian).facts
    assert (fact.opinion, fact.rule, fact.at.text) == ("differs", "", "60 years")


def judged(linter: Linter, source: str, target: str, model: Path) -> Report:
    compared = linter.compare_documents(read_text(source), read_text(target))
    return with_reference(linter, compared, str(model)).report


def test_what_somebody_lets_stand_is_not_told_again(marian: Path, tmp_path: Path) -> None:
    wrong = SENTENCES[FIRE].replace("320", "230")
    source, target = tmp_path / "story.bg.md", tmp_path / "story.en.md"
    source.write_text(FIRE)
    for comment, known in (("", False), ("<!-- checker: ignore N101 -->\n\n", True)):
        target.write_text(comment + wrong)
        report = checker.check(source, target, reference="mt", mt_model=str(marian))
        assert [len(report.findings), len(report.suppressed)] == [not known, known]
        assert report.reference is not None
        assert len(report.reference.facts) == (not known)


def test_a_baseline_takes_the_opinion_with_the_finding(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, (FIRE, BREAD), **{"320": "230"})
    asked(tmp_path, marian, "--baseline", "known.json", "--write-baseline")
    told = asked(tmp_path, marian, "--baseline", "known.json")
    assert "machine reference for" in told
    assert "agrees with" not in told


def test_what_is_not_to_be_checked_is_not_told(marian: Path) -> None:
    wrong = SENTENCES[FIRE].replace("320", "230")
    reference = judged(Linter("bg", "en", ignore=["N"]), FIRE, wrong, marian).reference
    assert reference is not None
    assert reference.facts == ()


def test_what_cannot_be_compared_is_said(marian: Path) -> None:
    report = judged(Linter("bg", "en"), FIRE, "", marian)
    assert report.reference is None
    assert report.skipped[-1] == Skipped(
        "machine reference", "no sentence was aligned with one of the source"
    )


def test_a_configuration_asks_and_a_second_run_is_kept(marian: Path, tmp_path: Path) -> None:
    write(tmp_path, STORY, **{"320": "230"})
    (tmp_path / "models").symlink_to(marian.parent)
    (tmp_path / "checker.toml").write_text(
        f'reference = "mt"\nmt-model = "models/{marian.name}"\n'
        '[[pairs]]\nsource = "{name}.bg.txt"\ntarget = "{name}.en.txt"\n'
    )
    first = run_checker("check", cwd=tmp_path)
    assert "agrees with N101" in first.stdout
    assert run_checker("check", cwd=tmp_path).stdout == first.stdout
    assert list((tmp_path / ".checker_cache").glob("*/*"))
