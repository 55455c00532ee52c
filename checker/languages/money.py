"""The section ``money``: the words for currencies, and the codes and signs all languages share."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

Forms = tuple[str, ...]


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for currencies, by one ISO 4217 code or several with spaces between them."""

    currencies: Mapping[str, Forms]
    minor: Mapping[str, Forms] = {}
    """Hundredths of a currency: cents, стотинки."""
    signs: Mapping[str, Forms] = {}
    """Signs that mean another currency here than elsewhere, or are used only here."""
    endings: Mapping[str, Forms] = {}


class CommonMoney(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is the same in every language."""

    codes: Forms
    signs: Mapping[str, Forms]
    """By ISO 4217 codes as in :class:`Money`."""


@cache
def common_money() -> CommonMoney:
    """Codes and signs of ``common/money.toml`` (ISO 4217, CLDR)."""
    file = files("checker.languages") / "common" / "money.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), CommonMoney)
