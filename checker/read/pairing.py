"""Which files belong together: two files, two folders, one folder, or globs."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.languages.defaults import default_pair
from checker.read.decode import ReadError
from checker.read.formats import FORMATS, is_bilingual
from checker.read.tags import language_tag, tag_in_name

_KNOWN = frozenset(s for f in FORMATS for s in f.suffixes)
_WILD = re.compile(r"[*?\[]")


class FilePair(NamedTuple):
    """A source and its translation; without ``target``, one file that holds both."""

    source: Path
    target: Path | None


class Pairing(NamedTuple):
    """The pairs in order of name, and a line for each file that has no counterpart."""

    pairs: tuple[FilePair, ...]
    missing: tuple[str, ...] = ()


Sides = tuple[Mapping[str, Path], Mapping[str, Path]]


def pair_files(
    paths: Sequence[str | Path],
    *,
    source_tag: str = "",
    target_tag: str = "",
) -> Pairing:
    """The pairs that paths or globs name.

    - two files: a pair; one file, or several of a bilingual format: each by itself;
    - two folders, or two globs: matched by name, less a language tag in it (``a.bg.md`` and
      ``a.en.md``), or by what the wild cards stand for;
    - one folder or glob: its bilingual files, and files whose names or folders tell the language
      (``a.bg.md`` and ``a.en.md``, ``bg/a.md`` and ``en/a.md``);

    Raises :class:`ReadError` for a path that does not exist, a link that leads out of its folder,
    names that are ambiguous, and where there is nothing to check.
    """
    if len(paths) > 1 and all(is_bilingual(p) and not Path(p).is_dir() for p in paths):
        found = _joined([_within(str(p), source_tag, target_tag) for p in paths])
    elif len(paths) == 1:
        found = _within(str(paths[0]), source_tag, target_tag)
    elif len(paths) == 2:
        found = _between(str(paths[0]), str(paths[1]))
    else:
        raise ReadError(
            f"{paths[0]} and {len(paths) - 1} more: name one source and its translation, or two "
            "folders, or name pairs in checker.toml"
        )
    if not found.pairs and not found.missing:
        shown = " and ".join(str(p) for p in paths)
        raise ReadError(f"{shown}: no files that could be checked")
    return found


def _between(source: str, target: str) -> Pairing:
    if _is_glob(source) and _is_glob(target):
        return _matched((_captured(source), _captured(target)))
    here, there = Path(source), Path(target)
    if here.is_dir() and there.is_dir():
        return _matched((_by_name(here), _by_name(there)))
    if here.is_dir() != there.is_dir():
        folder, file = (here, there) if here.is_dir() else (there, here)
        raise ReadError(f"{folder} is a directory and {file} is not: give two files or two folders")
    return Pairing((FilePair(here, there),))


def _within(path: str, source_tag: str, target_tag: str) -> Pairing:
    place = Path(path)
    if not _is_glob(path) and not place.is_dir():
        return Pairing((FilePair(place, None),))
    files = list(_globbed(path)) if _is_glob(path) else [f for _, f in _files(place)]
    both = Pairing(tuple(FilePair(f, None) for f in files if is_bilingual(f)))
    single = [f for f in files if not is_bilingual(f)]
    tagged = _by_language(single, place if place.is_dir() else Path())
    if not tagged:
        return both
    tags = _chosen(tagged, source_tag, target_tag, path)
    return _joined([both, _matched((tagged.get(tags[0], {}), tagged.get(tags[1], {})))])


def _chosen(
    tagged: Mapping[str, Mapping[str, Path]], source_tag: str, target_tag: str, path: str
) -> tuple[str, str]:
    """Which of the languages of a folder are source and target."""
    first, second = default_pair()
    rest = set(tagged) - {source_tag, target_tag}
    if not source_tag and first in rest:
        source_tag = first
    if not target_tag and second in rest:
        target_tag = second
    rest -= {source_tag, target_tag}
    if len(rest) == 1:
        source_tag = source_tag or min(rest)
        target_tag = target_tag or min(rest - {source_tag}, default="")
    elif rest and not (source_tag and target_tag):
        raise ReadError(
            f"{path}: has files in {', '.join(sorted(tagged))}; say which are source and target "
            "with --from and --to"
        )
    return source_tag, target_tag


def _matched(sides: Sides) -> Pairing:
    here, there = sides
    pairs = [FilePair(here[k], there[k]) for k in sorted(here) if k in there]
    lost = [f"{here[k]}: has no translation" for k in sorted(here) if k not in there]
    extra = [f"{there[k]}: has no source" for k in sorted(there) if k not in here]
    return Pairing(tuple(pairs), (*lost, *extra))


def _joined(parts: Sequence[Pairing]) -> Pairing:
    return Pairing(
        tuple(p for part in parts for p in part.pairs),
        tuple(m for part in parts for m in part.missing),
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of known formats under a folder, with their paths in it, in order of name."""
    root = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        for name in sorted(names):
            file = Path(place) / name
            if file.suffix.lower() in _KNOWN and not name.startswith("."):
                _stay_inside(file, root)
                yield file.relative_to(folder).as_posix(), file


def _stay_inside(file: Path, root: Path) -> None:
    if not file.resolve().is_relative_to(root):
        raise ReadError(f"{file}: is a link that leads out of the folder")


def _by_name(folder: Path) -> dict[str, Path]:
    """The files of a folder by their paths without language tags."""
    return _unique((_untagged(name), file) for name, file in _files(folder))


def _untagged(name: str) -> str:
    parts = name.split(".")
    if tag_in_name(name):
        del parts[-2]
    return ".".join(parts)


def _by_language(files: Sequence[Path], root: Path) -> dict[str, dict[str, Path]]:
    """Files by the language that their names or folders tell, and by their paths without it."""
    found: dict[str, list[tuple[str, Path]]] = {}
    for file in files:
        inside = file.relative_to(root) if file.is_relative_to(root) else file
        folders = [language_tag(part) for part in inside.parts[:-1]]
        tag = tag_in_name(file) or next((t for t in reversed(folders) if t), "")
        if not tag:
            continue
        kept = [p for p, t in zip(inside.parts[:-1], folders, strict=True) if t != tag]
        key = "/".join((*kept, _untagged(inside.name)))
        found.setdefault(tag, []).append((key, file))
    return {tag: _unique(iter(named)) for tag, named in found.items()}


def _unique(named: Iterator[tuple[str, Path]]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for key, file in named:
        if key in found:
            raise ReadError(f"{found[key]} and {file}: both could be the one file to compare")
        found[key] = file
    return found


def _is_glob(path: str) -> bool:
    return bool(_WILD.search(path)) and not Path(path).exists()


def _globbed(pattern: str) -> Iterator[Path]:
    """The files that a glob names, in order of name."""
    whole = Path(_WILD.split(pattern, maxsplit=1)[0] + "x").parent
    found = sorted(f for f in glob.glob(pattern, recursive=True) if Path(f).is_file())  # noqa: PTH207  (Path.glob takes no absolute pattern)
    if not found:
        raise ReadError(f"{pattern}: no file has such a name")
    for name in found:
        _stay_inside(Path(name), whole.resolve())
        yield Path(name)


def _captured(pattern: str) -> dict[str, Path]:
    """The files that a glob names, by what its wild cards stand for."""
    named = re.compile(_regular(pattern))
    files = ((named.fullmatch(str(f)), f) for f in _globbed(pattern))
    return _unique(("\0".join(m.groups(default="")), f) for m, f in files if m)


_GLOB = re.compile(r"(\*\*/)|(\*\*?)|(\?)|(\[[^]]+\])")


def _regular(pattern: str) -> str:
    """A glob as a regular expression with a group for each wild card."""
    parts: list[str] = []
    at = 0
    for wild in _GLOB.finditer(pattern):
        parts.append(re.escape(pattern[at : wild.start()]))
        forms = ("((?:[^/]+/)*)", "([^/]*)", "([^/])", f"({wild.group().replace('[!', '[^')})")
        parts.append(forms[next(i for i, g in enumerate(wild.groups()) if g)])
        at = wild.end()
    return "".join([*parts, re.escape(pattern[at:])])
