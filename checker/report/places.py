"""Where findings are, in the terms of several forms."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from checker.model import Excerpt, Finding, Span

NOWHERE = Span(0, 0, 1, 1, "", "<text>")


def place_of(found: Finding) -> Span:
    """Where a translator would look: the place in the translation, else in the source."""
    return found.target or found.source or NOWHERE


def path_of(span: Span) -> str:
    """The path of a span with forward slashes, from the current folder where it is in it."""
    if not span.path:
        return "<text>"
    path = Path(span.path)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def uri_of(span: Span) -> str:
    """The path of a span as a URI reference."""
    path = path_of(span)
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path, safe="/")


def end_of(span: Span) -> tuple[int, int]:
    """Line and column behind the last character of a span."""
    last = span.text.rpartition("\n")[2]
    lines = span.text.count("\n")
    return span.line + lines, len(last) + 1 if lines else span.column + len(span.text)


def byte_columns(span: Span, excerpt: Excerpt | None) -> tuple[int, int]:
    """Columns of its beginning and end, from 1, in bytes of UTF-8."""
    start = (excerpt.bytes_before if excerpt else 0) + 1
    last = span.text.rpartition("\n")[2]
    size = len(last.encode(errors="surrogatepass"))
    return start, size + 1 if "\n" in span.text else start + size


def excerpt_of(found: Finding) -> Excerpt | None:
    """The line around :func:`place_of`."""
    return found.excerpts[1] if found.target else found.excerpts[0]
