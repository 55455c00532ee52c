"""The ledger: what documents were found to say, kept run by run as Parquet, read with DuckDB.

A store is a folder. Each run is a folder in it, ``000001-<digest>``, with three tables:
``documents`` (one row a document: path, outlet, published, digest of its target text, words),
``uses`` (one row a place where it names something) and ``findings`` (one row a finding). What is
written is never changed.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.drift.setting import setting
from checker.drift.uses import uses
from checker.model import Comparison

if TYPE_CHECKING:
    import duckdb

_TABLES = {
    "documents": "path VARCHAR, digest VARCHAR, outlet VARCHAR, published DATE, source_language "
    "VARCHAR, target_language VARCHAR, words INTEGER",
    "uses": "path VARCHAR, kind VARCHAR, source VARCHAR, written VARCHAR, rendering VARCHAR, "
    "preferred VARCHAR, line INTEGER",
    "findings": "path VARCHAR, rule VARCHAR, name VARCHAR, severity VARCHAR, category VARCHAR, "
    "line INTEGER, message VARCHAR",
}
# Of a document that several runs saw, the last one holds.
_LATEST = """
CREATE VIEW {table} AS SELECT t.* EXCLUDE (run){more} FROM all_{table} t
JOIN (SELECT path, max(run) AS run FROM all_documents GROUP BY path) USING (path, run)
{join}
"""
_ABOUT = "JOIN (SELECT path, run, outlet, published FROM all_documents) USING (path, run)"


class StoreError(ValueError):
    """A store that cannot be read or written; says which and why."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one run adds, as rows of the three tables."""

    documents: tuple[tuple[Any, ...], ...]
    uses: tuple[tuple[Any, ...], ...]
    findings: tuple[tuple[Any, ...], ...]

    @property
    def digest(self) -> str:
        """The same for the same documents with the same uses and findings."""
        said = repr((self.documents, self.uses, self.findings))
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def record(comparisons: Sequence[Comparison], root: str = "") -> Record:
    """What comparisons add to a ledger; ``root`` is the folder that outlets are folders of."""
    documents, named, found = [], [], []
    for compared in comparisons:
        target = compared.target
        about = setting(target, root)
        digest = hashlib.sha256(target.text.encode()).hexdigest()
        words = sum(len(t.text.split()) for m in compared.matches for t in m.pair.targets)
        languages = compared.source.language, target.language
        documents.append((target.path, digest, about.outlet, about.published, *languages, words))
        named += [
            (target.path, u.kind, u.source, u.written, u.rendering, u.preferred, u.line)
            for u in uses(compared)
        ]
        for f in compared.report.findings:
            at = f.target or f.source
            line = at.line if at else 0
            found.append(
                (target.path, f.rule, f.name, f.severity.value, f.category, line, f.message)
            )
    return Record(tuple(documents), tuple(named), tuple(found))


def append(folder: Path, added: Record) -> Path:
    """Write a run and return its folder; the run before it, if it says the same, is that run.

    The run appears whole or not at all. Raises :class:`StoreError` where it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        runs = sorted(r for r in folder.iterdir() if r.is_dir() and r.name[:6].isdigit())
        if runs and runs[-1].name[7:] == added.digest:
            return runs[-1]
        number = int(runs[-1].name[:6]) + 1 if runs else 1
        run = folder / f"{number:06}-{added.digest}"
        draft = Path(tempfile.mkdtemp(prefix=".run-", dir=folder))
        try:
            _write(draft, number, added)
            draft.chmod(0o755)
            return draft.rename(run)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
    except OSError as error:
        raise StoreError(f"{folder}: {error.strerror or error}") from error


def _write(folder: Path, number: int, added: Record) -> None:
    connection = _connect()
    for table, columns in _TABLES.items():
        rows = getattr(added, table)
        connection.execute(f"CREATE TABLE {table} ({columns})")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        path = str(folder / f"{table}.parquet").replace("'", "''")
        query = f"SELECT {number} AS run, * FROM {table}"
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def opened(folder: Path) -> duckdb.DuckDBPyConnection:
    """A connection with the views ``documents``, ``uses`` and ``findings`` of all runs.

    Of each document the last run that saw it holds; ``uses`` and ``findings`` have its outlet and
    date besides. Raises :class:`StoreError` where there is no ledger.
    """
    if not any(folder.glob("[0-9]*/documents.parquet")):
        raise StoreError(
            f"{folder}: no ledger is kept there; checker drift PATHS --store makes one"
        )
    connection = _connect()
    for table in _TABLES:
        pattern = str(folder / "[0-9]*" / f"{table}.parquet").replace("'", "''")
        connection.execute(f"CREATE VIEW all_{table} AS SELECT * FROM read_parquet('{pattern}')")
    for table in _TABLES:
        own = table == "documents"
        more, join = ("", "") if own else (", outlet, published", _ABOUT)
        connection.execute(_LATEST.format(table=table, more=more, join=join))
    return connection


def _connect() -> duckdb.DuckDBPyConnection:
    try:
        import duckdb  # noqa: PLC0415  (an extra, and only here)
    except ImportError:
        raise StoreError("the ledger needs DuckDB: pip install 'vernost[drift]'") from None
    # Without a network, and with one thread, so that rows keep their order.
    return duckdb.connect(config={"autoinstall_known_extensions": "false", "threads": "1"})
