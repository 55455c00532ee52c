"""What an address is, and how two of them compare."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAIL, WEB, SITE, HANDLE, DIAL = "mail", "web", "site", "handle", "dial"

_PARTS = re.compile(r"[^/._?=&#-]+")
_CODE = 2  # letters of the code of a language or a country


@dataclass(frozen=True, slots=True)
class Address:
    """Where to write, look or call."""

    sort: str
    """``mail``; ``web`` (with http:// or www.); ``site`` (a bare domain, which may be a name);
    ``handle`` (@name); ``dial`` (a telephone number)."""
    key: str
    """The same however it is written: without scheme, www. and capitals, or digits alone."""

    @property
    def stands_alone(self) -> bool:
        """Whether nothing else is read in it; a bare domain may be a name."""
        return self.sort != SITE

    @property
    def anchors(self) -> tuple[str, ...]:
        """A key that is equal for an address and its rendering."""
        return (f"a:{self.subscriber if self.sort == DIAL else self.key}",)

    @property
    def is_web(self) -> bool:
        """Whether it is of a page or a site."""
        return self.sort in (WEB, SITE)

    @property
    def host(self) -> tuple[str, ...]:
        """The words of a site's name, without codes of languages and the domain it is under."""
        parts = _PARTS.findall(self.key.partition("/")[0])
        return tuple(p for p in parts[:-1] if len(p) != _CODE) or tuple(parts[:-1])

    @property
    def top(self) -> str:
        """The domain that a site is under."""
        return self.key.partition("/")[0].rpartition(".")[2]

    @property
    def versions(self) -> frozenset[str]:
        """What may be codes of languages: two letters by themselves, the domain left out."""
        host, _, page = self.key.partition("/")
        found = _PARTS.findall(host)[:-1] + _PARTS.findall(page)
        return frozenset(p.lower() for p in found if len(p) == _CODE and p.isalpha())

    @property
    def subscriber(self) -> str:
        """The digits of a telephone number without the zero that is dialled at home."""
        return self.key.lstrip("0")
