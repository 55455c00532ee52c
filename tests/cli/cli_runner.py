"""Runs the real command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run_checker(
    *args: str | Path, cwd: Path | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "checker", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, **env},
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done
