"""The ledger: what is recorded, how it is asked, and that it shows a planted shift."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from math import log2
from pathlib import Path

import pytest
from corpus import OUTLETS, write_corpus
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.drift.corpus import record_paths
from checker.drift.ledger_report import html_ledger, proposed_entries
from checker.drift.setting import setting
from checker.drift.statistics import rates
from checker.drift.store import StoreError, append, opened, record
from checker.drift.uses import uses
from checker.drift.wander import Filter, _entropy, _same_forms, wanderings
from checker.model import Document
from checker.read import read_text


def test_a_name_and_a_term_are_recorded_as_they_are_written() -> None:
    linter = checker.Linter("bg", "en")
    source = "В Киев пристигна Калина Панайотова.\n"
    target = "Arriving in Kyiv was Kalina Panayotova.\n"
    found = list(uses(linter.compare_documents(read_text(source), read_text(target))))
    told = sorted((u.kind, u.written, u.rendering, u.preferred) for u in found)
    assert told == [
        ("name", "Калина Панайотова", "Kalina Panayotova", ""),
        ("term", "Киев", "Kyiv", "Kyiv"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("daily/2024-03-15-talks.en.txt", "", (date(2024, 3, 15), "daily")),
        ("herald/2024/03/15/talks.en.md", "", (date(2024, 3, 15), "herald")),
        ("2024/03/15/talks.en.md", "", (date(2024, 3, 15), "")),
        ("20240315.en.txt", "", (date(2024, 3, 15), "")),
        ("report-1234567.en.txt", "", (None, "")),
        ("2024-13-40.en.txt", "", (None, "")),
        ("a/b.md", "---\ndate: 2023-01-02\noutlet: Radio\n---\nText", (date(2023, 1, 2), "Radio")),
    ],
)
def test_date_and_outlet(path: str, text: str, told: tuple[date | None, str]) -> None:
    about = setting(Document(text, "en", f"corpus/{path}"), "corpus")
    assert (about.published, about.outlet) == told


def test_the_same_run_is_recorded_once_and_a_changed_document_counts_as_it_is_now(
    tmp_path: Path,
) -> None:
    corpus, store = tmp_path / "corpus", tmp_path / "ledger"
    corpus.mkdir()
    (corpus / "a.bg.txt").write_text("Преговорите се водят в Киев.\n")
    (corpus / "a.en.txt").write_text("The talks are held in Kiev.\n")
    record_paths([corpus], store, tags=("bg", "en"))
    record_paths([corpus], store, tags=("bg", "en"))
    assert [r.name[:6] for r in sorted(store.iterdir())] == ["000001"]
    (corpus / "a.en.txt").write_text("The talks are held in Kyiv.\n")
    record_paths([corpus], store, tags=("bg", "en"))
    assert [r.name[:6] for r in sorted(store.iterdir())] == ["000001", "000002"]
    (kyiv,) = wanderings(store, Filter(name="Киев"))
    assert [(r.form, r.uses) for r in kyiv.renderings] == [("Kyiv", 1)]


def test_a_run_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    linter = checker.Linter("bg", "en")
    compared = linter.compare_documents(read_text("Киев чака.\n"), read_text("Kyiv waits.\n"))
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file"):
        append(tmp_path / "file", record([compared]))
    with pytest.raises(StoreError, match="no ledger"):
        wanderings(tmp_path / "none")


def test_names_that_are_short_after_the_first_time_do_not_drift() -> None:
    from collections import Counter

    forms = _same_forms(Counter({"Olaf Scholz": 1, "Scholz": 4, "SCHOLZ": 1, "Schulz": 1}))
    assert forms == {
        "Olaf Scholz": "Olaf Scholz",
        "Scholz": "Olaf Scholz",
        "SCHOLZ": "Olaf Scholz",
        "Schulz": "Schulz",
    }


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6))
def test_entropy_is_least_for_one_form_and_most_for_equal_ones(counts: list[int]) -> None:
    assert -1e-9 <= _entropy(counts) <= log2(len(counts)) + 1e-9
    assert _entropy([sum(counts)]) == 0
    assert _entropy([3] * len(counts)) == pytest.approx(log2(len(counts)))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drift")
    write_corpus(folder / "corpus", 510)
    record_paths([folder / "corpus"], folder / "ledger", tags=("bg", "en"))
    return folder / "ledger"


def test_a_planted_shift_is_found(ledger: Path) -> None:
    worst, *_ = wanderings(ledger)
    assert (worst.written, worst.preferred) == ("Киев", "Kyiv")
    assert {r.form for r in worst.renderings} == {"Kyiv", "Kiev"}
    assert worst.uses == 510
    assert worst.shift is not None
    before, after = worst.shift
    assert (before.form, after.form) == ("Kiev", "Kyiv")


@pytest.mark.parametrize("outlet", sorted(OUTLETS))
def test_each_outlet_shifts_when_it_did(ledger: Path, outlet: str) -> None:
    before = Filter("Киев", outlet, None, OUTLETS[outlet])
    after = Filter("Киев", outlet, OUTLETS[outlet], None)
    assert wanderings(ledger, before)[0].renderings[0].form == "Kiev"
    assert wanderings(ledger, after)[0].renderings[0].form == "Kyiv"


def test_the_query_of_the_documentation_proves_it(ledger: Path) -> None:
    page = Path("docs/drift.md").read_text("utf-8")
    query = page.split("```sql\n")[1].split("```")[0]
    with opened(ledger) as connection:
        rows = connection.execute(query).fetchall()
    switched = dict(rows)
    for outlet, day in OUTLETS.items():
        months = (switched[outlet].year - day.year) * 12 + switched[outlet].month - day.month
        assert abs(months) <= 1


def test_the_page_shows_it_and_asks_for_nothing_from_outside(ledger: Path) -> None:
    found = wanderings(ledger)
    page = html_ledger(found, rates(ledger), "1")
    assert "Kiev (" in page
    assert "2022-01: Kiev" in page
    assert "http:" not in page and "https:" not in page
    assert page == html_ledger(wanderings(ledger), rates(ledger), "1")


def test_rates_cover_all_documents(ledger: Path) -> None:
    found = rates(ledger)
    assert sum(r.documents for r in found) == 510
    assert {r.outlet for r in found} == set(OUTLETS)


def test_a_name_that_mostly_has_one_rendering_is_proposed(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, form in enumerate(["Panayotova"] * 3 + ["Panaiotova"]):
        (corpus / f"{number}.bg.txt").write_text("Конкурса спечели Калина Панайотова.\n")
        (corpus / f"{number}.en.txt").write_text(f"The competition was won by Kalina {form}.\n")
    record_paths([corpus], tmp_path / "ledger", tags=("bg", "en"))
    written = proposed_entries(wanderings(tmp_path / "ledger"), "bg", "en")
    assert 'preferred = "Kalina Panayotova"' in written
    assert "Kalina Panaiotova" in written


def test_the_command(ledger: Path) -> None:
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "checker", *args, "--store", str(ledger)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert "Kiev" in run("drift").stdout
    told = json.loads(run("drift", "--output-format", "json", "--outlet", "radio").stdout)
    assert {c["outlet"] for c in told[0]["cells"]} == {"radio"}
    assert "per 1,000 words" in run("stats").stdout
    done = run("drift", "--since", "yesterday")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
