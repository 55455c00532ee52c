"""How long the HTML report of a long document takes to write and to open, and how large it is.

usage: python benchmarks/html_page.py [SEGMENTS]

The document is made of the fixtures' sentences over and over, with an error in every tenth one.
Needs Debian's ``chromium`` and the ``browser`` extra.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import checker
from checker.read import read_text
from checker.report.html import html_report

SOURCE = "Дружеството е продало {n} автомобила в София и Пловдив, съобщи „Дневник“ във вторник."
TARGET = "The company sold {n} cars in Sofia and Plovdiv, Dnevnik reported on {day}."


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    numbers = range(1100, 1100 + size)
    source = "\n".join(SOURCE.format(n=n) for n in numbers)
    target = "\n".join(
        TARGET.format(n=n, day="Friday" if n % 10 == 0 else "Tuesday") for n in numbers
    )
    compared = checker.Linter("bg", "en").compare_documents(
        read_text(source), read_text(target), align="lines"
    )
    start = time.perf_counter()
    page = html_report([compared], "benchmark")
    written = time.perf_counter() - start
    path = Path(tempfile.mkdtemp()) / "page.html"
    path.write_text(page, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        tab = browser.new_page()
        start = time.perf_counter()
        tab.goto(path.as_uri())
        tab.locator("#shown").wait_for()
        opened = time.perf_counter() - start
        browser.close()
    print(
        f"{size} segments, {len(compared.report.findings)} findings: {len(page) / 1e6:.2f} MB, "
        f"written in {written:.2f} s, open in {opened:.2f} s"
    )


if __name__ == "__main__":
    main()
