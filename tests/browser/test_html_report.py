"""The HTML report in a real Chromium: it opens, filters, jumps, prints, and axe-core is content.

Needs Debian's ``chromium`` and the ``browser`` extra; ``.ci/run`` installs both and runs this
folder, which the plain test command leaves out.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from corpus import write_corpus
from playwright.sync_api import Browser, Page, sync_playwright

import checker
from checker.api import read_pair
from checker.drift.corpus import record_paths
from checker.drift.files import revision_of_files
from checker.drift.html import html_revision
from checker.drift.ledger_report import html_ledger
from checker.drift.statistics import rates
from checker.drift.wander import wanderings
from checker.report.html import html_report

FOLDER = Path("fixtures/documents/war-and-diplomacy")


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    documents = read_pair(FOLDER / "source.bg.md", FOLDER / "flawed.en.md")
    compared = checker.Linter("bg", "en").compare_documents(*documents)
    path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_text(html_report([compared], "1"), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def revision(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = [FOLDER / name for name in ("flawed.en.md", "sound.en.md", "source.bg.md")]
    path = tmp_path_factory.mktemp("html") / "revision.html"
    path.write_text(html_revision(revision_of_files(*files), "1"), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    write_corpus(folder / "corpus", 60)
    record_paths([folder / "corpus"], folder / "store", tags=("bg", "en"))
    path = folder / "ledger.html"
    page = html_ledger(wanderings(folder / "store"), rates(folder / "store"), "1")
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Browser, report: Path, **settings: object) -> Page:
    page = browser.new_page(**settings)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(report.as_uri())
    assert asked == [report.as_uri()]
    return page


def test_it_filters_by_severity_and_rule(chromium: Browser, report: Path) -> None:
    page = opened(chromium, report)
    notes = page.locator(".note:visible")
    total = notes.count()
    errors = page.locator('.note[data-severity="error"]').count()
    assert 0 < errors < total
    page.get_by_label("error").uncheck()
    assert notes.count() == total - errors
    page.get_by_label("error").check()
    page.get_by_label("Rule").select_option("D102")
    assert set(notes.evaluate_all("all => all.map(n => n.dataset.rule)")) == {"D102"}
    rows = page.locator("tbody tr:visible")
    everything = rows.count()
    page.get_by_label("only rows with findings").check()
    assert rows.count() == 1 < everything
    assert page.locator("#shown").inner_text() == f"1 of {total} findings shown"


def test_the_keyboard_goes_from_finding_to_finding_and_to_both_texts(
    chromium: Browser, report: Path
) -> None:
    page = opened(chromium, report)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "n1"
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "n1"
    page.keyboard.press("t")
    assert page.evaluate("document.activeElement.dataset.notes") == "1"
    assert page.locator("#tip").inner_text() == page.locator("#m1").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'n1'")


def test_a_note_is_shown_on_hover(chromium: Browser, report: Path) -> None:
    page = opened(chromium, report)
    mark = page.locator(".mark.error").first
    mark.hover()
    assert page.locator("#tip").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#tip").is_hidden()


def test_it_prints_all_findings_and_no_controls(chromium: Browser, report: Path) -> None:
    page = opened(chromium, report)
    page.emulate_media(media="print")
    assert page.locator("#filters").is_hidden()
    assert page.locator(".note:visible").count() == page.locator(".note").count()
    assert page.pdf().startswith(b"%PDF")


def test_it_reads_without_scripts(chromium: Browser, report: Path) -> None:
    page = opened(chromium, report, java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    page.locator(".mark").first.click()
    assert page.url.endswith("#n1")


@pytest.mark.parametrize("name", ["report", "revision", "ledger"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 420])
def test_axe_finds_nothing(
    chromium: Browser, request: pytest.FixtureRequest, name: str, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    page = opened(chromium, request.getfixturevalue(name), color_scheme=scheme, viewport=size)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_light_and_dark_can_be_changed(chromium: Browser, report: Path) -> None:
    page = opened(chromium, report, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate(ground) != before
    assert Axe().run(page).violations_count == 0


def test_a_revision_shows_what_got_better_and_filters(chromium: Browser, revision: Path) -> None:
    page = opened(chromium, revision)
    assert page.locator(".badge.better").count() > 1
    assert page.locator("ins").count() > 1
    page.get_by_label("Rule").select_option("D102")
    rules = page.locator(".note:visible").evaluate_all("all => all.map(n => n.dataset.rule)")
    assert set(rules) == {"D102"}
