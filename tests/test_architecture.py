"""The laws of the design that the shape of the code must keep."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import checker
from checker.languages import with_folder

PACKAGE = Path(checker.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = [m for m in sorted((PACKAGE / "rules").rglob("*.py")) if m.name != "__init__.py"]
HOME_OF_LANGUAGES = (PACKAGE / "languages", PACKAGE / "lexicon")


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def test_imports_point_one_way() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "importlinter.cli", "lint"],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_one_room(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) < 300


READS_TEXT = {"re", "regex", "unicodedata", "checker.extract", "checker.segment", "checker.read"}


@pytest.mark.parametrize("module", RULES, ids=name_of)
def test_a_rule_never_parses_text(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported = {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported = {node.module or ""}
        else:
            continue
        # Value types of mentions are what rules read; the readers are not.
        assert not imported & READS_TEXT, ast.unparse(node)


def literals(tree: ast.AST) -> list[str]:
    """String literals that are neither docstrings nor arguments of a rule's examples."""
    skipped: set[int] = set()
    shared: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("bad", "good")
        ):
            skipped |= {id(n) for n in ast.walk(node)}
            shared |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    for node in ast.walk(tree):  # a termbase that several examples share
        if isinstance(node, ast.Assign) and any(ast.unparse(t) in shared for t in node.targets):
            skipped.add(id(node.value))
    return [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in skipped
    ]


OUTSIDE = [m for m in MODULES if not any(m.is_relative_to(h) for h in HOME_OF_LANGUAGES)]


# Words of other standards that are spelt like a tag: XLIFF's isolated tags, the tensors of PyTorch.
OTHER_STANDARDS = {
    "read/inline.py": {"it"},
    "backends/tagging.py": {"pt"},
    "backends/translation.py": {"pt"},
    "backends/weights.py": {"pt"},
}


@pytest.mark.parametrize("module", OUTSIDE, ids=name_of)
def test_languages_stay_at_home(module: Path) -> None:
    tags = set(with_folder()) - OTHER_STANDARDS.get(name_of(module), set())
    for text in literals(ast.parse(module.read_text(encoding="utf-8"))):
        assert text not in tags, f"a language tag: {text!r}"
        # Single letters may stand for themselves (lookalikes, ranges of a script); words may not.
        letters = "".join(c if _is_foreign(c) else " " for c in text)
        assert not [w for w in letters.split() if len(w) > 2], f"a word of a language in {text!r}"


def _is_foreign(char: str) -> bool:
    letter = unicodedata.category(char) in ("Lu", "Ll", "Lo")
    return letter and "LATIN" not in unicodedata.name(char)


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("heavy", ["rich", "babel", "langdetect", "markdown_it", "marisa_trie"])
def test_help_loads_nothing_heavy(heavy: str) -> None:
    assert heavy not in loaded_by("import checker.cli.app")


def test_no_check_loads_a_neural_library() -> None:
    code = 'import checker; checker.Linter("bg", "en").check_text("Добър ден.", "Good day.")'
    assert not loaded_by(code) & {"torch", "transformers", "sentencepiece", "urllib3", "requests"}


def test_every_module_has_a_docstring() -> None:
    bare = [name_of(m) for m in MODULES if not ast.get_docstring(ast.parse(m.read_text("utf-8")))]
    assert not bare


def test_no_room_for_odds_and_ends() -> None:
    odds = re.compile(r"util|helper|manager|misc")
    assert not [name_of(m) for m in MODULES if odds.search(m.stem)]
