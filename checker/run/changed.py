"""Which files git says have changed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from checker.run.work import Work


class GitError(ValueError):
    """Git cannot tell what changed; the message has its reason."""


def only_changed(works: Sequence[Work], revision: str, folder: Path) -> list[Work]:
    """The pairs of which a file differs from a revision, or is not yet known to git.

    Raises :class:`GitError` for an unknown revision, or where there is no repository or no git.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip("\n"))
    names = _git(top, "diff", "--name-only", "-z", "--end-of-options", revision, "--")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    changed = {(top / name).resolve() for name in names.split("\0") if name}
    return [w for w in works if any(Path(f).resolve() in changed for f in w.files)]


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except OSError as error:
        raise GitError(f"git cannot be run ({error.strerror})") from error
    if done.returncode:
        reason = done.stderr.strip().splitlines() or ["unknown reason"]
        raise GitError(f"git: {reason[0].removeprefix('fatal: ')}")
    return done.stdout
