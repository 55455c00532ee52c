"""N203: 5% here and 5 percent there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.extract.quantity import Percent, Quantity
from checker.model import Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "N203",
    severity=Severity.INFO,
    category="style/inconsistent-style",
    document=True,
    examples=[
        bad(
            "bg>en",
            "Цените са с 5% по-високи. Наемите са с 8% по-високи, а токът – с 3%.",
            "Prices are 5% higher. Rents are ⟦8 percent⟧ higher, and electricity is up 3%.",
        ),
        bad(
            "de>en",
            "Die Partei bekam 12 Prozent. Vor vier Jahren waren es 9 Prozent und davor 7 Prozent.",
            "The party won 12 percent. Four years ago it won ⟦9%⟧, and before that 7 percent.",
        ),
        good(
            "bg>en",
            "Цените са с 5% по-високи, а наемите – с 8%.",
            "Prices are 5% higher, and rents 8%.",
        ),
        bad(
            "bg>en",
            "Цените на хляба са се повишили с 4 процента.",
            "The price of bread has risen by ⟦4 percent⟧.",
            policy="percent=sign",
        ),
        good(
            "de>en",
            "Zwölf Prozent sind dafür. Dagegen sind 40 Prozent.",
            "Twelve percent are in favour. 40 percent are against.",
        ),
    ],
)
def inconsistent_percent_style(document: Sequence[Matches]) -> Iterator[Draft]:
    """One rendering writes the percent sign in one place and the word in another.

    Numbers in words take the word in any style and are left alone. What the rendering uses less
    often is reported; where both are as frequent, what comes later. The policy `percent` (`sign` or
    `word`) decides which is right, and then every use of the other is reported.

    Why it matters: house styles prescribe one or the other.

    What it cannot see: a style that wants the sign in headings and tables only.
    """
    styles: defaultdict[bool, list[Mention]] = defaultdict(list)
    for matches in document:
        for mention in matches.pair.target_mentions("quantity"):
            quantity: Quantity = mention.value
            if quantity.style.symbol and _is_share(quantity):
                styles[_is_word(quantity)].append(mention)
    policy = document[0].settings.policies.get("percent", "") if document else ""
    if policy:
        wrong = styles[policy == "sign"]
        yield from (_against(m, policy) for m in wrong)
        return
    if len(styles) < 2:
        return
    usual, rare = sorted(styles.values(), key=lambda s: (-len(s), s[0].span.start))
    for mention in rare:
        yield finding(
            f'"{mention.text}" here, "{usual[0].text}" elsewhere',
            target=mention,
            confidence=0.8,
            related=(usual[0].span,),
        )


def _against(mention: Mention, policy: str) -> Draft:
    wanted = "the sign %" if policy == "sign" else "the word"
    told = f'"{mention.text}": this house writes {wanted} after digits'
    return finding(told, target=mention, confidence=0.9)


def _is_share(quantity: Quantity) -> bool:
    reading = quantity.readings[0]
    return quantity.style.digits and isinstance(reading, Percent) and reading.unit == "percent"


def _is_word(quantity: Quantity) -> bool:
    return quantity.style.symbol[-1:].isalpha()
