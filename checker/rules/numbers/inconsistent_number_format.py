"""N201: 3000 here and 3,000 there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.extract.quantity import Measure, Money, Number, Quantity
from checker.model import Fix, Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule

_GROUPABLE = Decimal(1000)
_FIVE_DIGITS = Decimal(10000)


@rule(
    "N201",
    severity=Severity.WARNING,
    category="locale-convention/number-format",
    document=True,
    examples=[
        bad(
            "bg>en",
            "Над 3000 души протестираха. Полицията преброи 3000 души.",
            "More than ⟦3000⟧ people protested. The police counted 3,000 people.",
        ),
        bad(
            "de>en",
            "Die Firma baut 4500 Häuser. Für die 4500 Häuser fehlt Holz. Es fehlen 7200 Balken.",
            "The firm is building 4,500 houses. There is no timber for the ⟦4500⟧ houses. "
            "It is 7,200 beams short.",
        ),
        bad(
            "bg>en",
            "В града живеят 4 200 души.",
            "The town has ⟦4200⟧ inhabitants.",
            policy="thousands=grouped",
        ),
        good(
            "bg>en",
            "През 2015 г. там живееха 2015 души, а през 2020 г. – 1890.",
            "In 2015 the place had 2,015 inhabitants, and in 2020 it had 1,890.",
        ),
        good(
            "de>en",
            "Die Stadt pflanzt 3000 Bäume, später weitere 12.000.",
            "The city is planting 3000 trees, and another 12,000 later.",
        ),
    ],
)
def inconsistent_number_format(document: Sequence[Matches]) -> Iterator[Draft]:
    """One rendering separates the thousands of a number in one place and not in another.

    Numbers of four digits are compared with each other, and longer ones with each other: 3000
    beside 12,000 is a style of its own. The spelling that the rendering uses less often is
    reported; where both are as frequent, the one without separator. A number that stands in both
    spellings is a warning, the rest are info.

    The policy `thousands` (`grouped` or `plain`) decides for four digits, and then every other
    spelling is reported.

    Why it matters: a heading that says 3000 over a text that says 3,000 looks like two figures.

    What it cannot see: years, codes and page numbers, which are written without separator in any
    style and are left alone.
    """
    policy = document[0].settings.policies.get("thousands", "") if document else ""
    for short in (True, False):
        found = [m for m in _numbers(document) if _short(m) == short]
        if short and policy:
            yield from _against(found, policy)
        else:
            yield from _inconsistent(found)


def _against(mentions: Sequence[Mention], policy: str) -> Iterator[Draft]:
    """Numbers of four digits that are written against the policy of the house."""
    grouped = policy == "grouped"
    for mention in mentions:
        if bool(mention.value.style.grouping) != grouped:
            told = f'"{mention.text}": this house writes four digits '
            told += "with a separator" if grouped else "without a separator"
            yield finding(told, target=mention, confidence=0.8)


def _inconsistent(mentions: Sequence[Mention]) -> Iterator[Draft]:
    counts = Counter(m.value.style.grouping for m in mentions)
    if len(counts) < 2:
        return
    usual = min(counts, key=lambda g: (-counts[g], g == "", g))
    witnesses = {_amount(m): m for m in reversed(mentions) if m.value.style.grouping == usual}
    example = next(m for m in mentions if m.value.style.grouping == usual)
    for mention in mentions:
        if mention.value.style.grouping == usual:
            continue
        witness = witnesses.get(_amount(mention))
        other = witness or example
        yield finding(
            f'"{mention.text}" here, "{other.text}" elsewhere',
            target=mention,
            confidence=0.9 if witness else 0.6,
            severity=Severity.WARNING if witness else Severity.INFO,
            fix=_fix(mention, usual),
            related=(other.span,),
        )


def _numbers(document: Sequence[Matches]) -> list[Mention]:
    """The amounts of the target, by place, that a separator of thousands could stand in."""
    found: dict[int, Mention] = {}
    for matches in document:
        for link in matches.of("quantity"):
            here = link.target
            if (
                here is not None
                and _is_amount(here)
                and (not link.source or _is_amount(link.source))
            ):
                found[here.span.start] = here
    return [found[at] for at in sorted(found)]


def _is_amount(mention: Mention) -> bool:
    """Whether it counts something: no reading of it is a year, a code or a time."""
    quantity: Quantity = mention.value
    if not quantity.style.digits or _amount(mention) < _GROUPABLE:
        return False
    return all(
        isinstance(r, Money | Measure) or (isinstance(r, Number) and r.role == "cardinal")
        for r in quantity.readings
    )


def _amount(mention: Mention) -> Decimal:
    """The number that its digits show, without the scale word."""
    quantity: Quantity = mention.value
    reading = quantity.readings[0]
    if isinstance(reading, Number | Money | Measure):
        return reading.value / quantity.scale
    return Decimal(0)


def _short(mention: Mention) -> bool:
    return _amount(mention) < _FIVE_DIGITS


def _fix(mention: Mention, grouping: str) -> Fix | None:
    """The same digits in the usual spelling, where the mention is nothing but digits."""
    plain = mention.text.replace(mention.value.style.grouping, "")
    if plain != str(_amount(mention)):
        return None
    span = mention.span
    return Fix(span.start, span.end, f"{int(plain):,}".replace(",", grouping))
