"""Names of territories, languages and currencies, from CLDR through Babel."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale

from checker.lexicon.build.registry import Registry

_LOCALES = {"sr": "sr_Latn"}


def add_names(registry: Registry, tags: Iterable[str]) -> None:
    """Add every territory, language and currency that CLDR has a name for."""
    for tag in tags:
        locale = Locale.parse(_LOCALES.get(tag, tag))
        for kind, named in (
            ("territory", locale.territories),
            ("language", locale.languages),
            ("currency", locale.currencies),
        ):
            for code in sorted(named):
                registry.add(f"{kind}:{code}", tag, [str(named[code])])
