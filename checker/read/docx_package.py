"""The ZIP package of a DOCX file (ECMA-376 part 2): its parts, checked before they are trusted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from checker.read.decode import LARGEST, ReadError

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MOST_MEMBERS = 20_000
_LARGE = 10_000_000
_DENSE = 300
"""How many times its size a part may unpack to, if it is large; no text packs so well."""
_NO_ENTITIES = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)


class Package:
    """The parts of one file by name; a :class:`ReadError` for one that is not what it should be."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._data = data
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            told = "an old .doc, or it has a password" if data[:4] == b"\xd0\xcf\x11\xe0" else error
            raise ReadError(f"{path}: is no DOCX file ({told})") from error
        self._check()

    def _check(self) -> None:
        members = self._file.infolist()
        if len(members) > _MOST_MEMBERS:
            raise ReadError(f"{self.path}: has {len(members):,} parts; refused")
        seen: set[str] = set()
        for member in members:
            name = member.filename
            if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
                raise ReadError(f"{self.path}: a part is called {name!r}, out of the file; refused")
            if name in seen:
                raise ReadError(f"{self.path}: has two parts called {name!r}; refused")
            seen.add(name)
            if member.flag_bits & 1:
                raise ReadError(f"{self.path}: has a password; it cannot be read")
            if member.file_size > _LARGE and member.file_size > _DENSE * member.compress_size:
                raise ReadError(f"{self.path}: {name!r} unpacks to {_DENSE} times itself; refused")
        size = sum(m.file_size for m in members)
        if size > LARGEST:
            most = f"{LARGEST / 1e6:.0f} MB"
            raise ReadError(
                f"{self.path}: unpacks to {size / 1e6:.0f} MB; no more than {most} is read"
            )

    def __contains__(self, name: str) -> bool:
        return name in self._file.NameToInfo

    def bytes_of(self, name: str) -> bytes:
        """A part as it is."""
        try:
            return self._file.read(name)
        except KeyError:
            raise ReadError(
                f"{self.path}: has no part {name!r}; it is no whole DOCX file"
            ) from None
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            EOFError,
            RuntimeError,
        ) as error:
            raise ReadError(f"{self.path}: {name!r} is damaged ({error})") from error

    def xml(self, name: str) -> Any:
        """The root element of a part; a part that declares a document type is refused."""
        data = self.bytes_of(name)
        if b"<!DOCTYPE" in data.replace(b"\0", b""):
            raise ReadError(f"{self.path}: {name!r} declares a document type; refused")
        try:
            return etree.fromstring(data, _NO_ENTITIES)
        except etree.XMLSyntaxError as error:
            line = error.lineno or 1
            raise ReadError(
                f"{self.path}: {name!r} line {line}: not valid XML: {error.msg}"
            ) from error

    def related(self, name: str, kind: str) -> str:
        """The part that another one names as its main text, footnotes …; ``""`` if it names none.

        ``kind`` is the last step of the relationship's type; ``name`` is ``""`` for the package.
        """
        place = PurePosixPath(name)
        relations = str(place.parent / "_rels" / f"{place.name}.rels") if name else "_rels/.rels"
        if relations not in self:
            return ""
        for relation in self.xml(relations):
            if relation.get("Type", "").rpartition("/")[2] == kind:
                target = relation.get("Target", "")
                return target[1:] if target.startswith("/") else str(place.parent / target)
        return ""

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The file with some parts changed or added; the others are as they were."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as new:
            for member in self._file.infolist():
                content = changed.get(member.filename)
                new.writestr(member, self.bytes_of(member.filename) if content is None else content)
            for name in sorted(set(changed) - set(self._file.NameToInfo)):
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(info, changed[name])
        return written.getvalue()


def serialised(root: Any) -> bytes:
    """A part as bytes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
