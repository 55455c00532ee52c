"""A corpus of article pairs in which three outlets move from Kiev to Kyiv over two years."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

OUTLETS = {"daily": date(2022, 7, 1), "herald": date(2023, 1, 1), "radio": date(2023, 7, 1)}
"""When each outlet began to write Kyiv."""
FIRST, DAYS = date(2022, 1, 1), 730

_SENTENCES = [
    (
        "Киев очаква нова помощ от {count} милиона евро.",
        "{kyiv} expects new aid of {count} million euros.",
    ),
    ("Министърът пристигна в Киев в {day}.", "The minister arrived in {kyiv} on {weekday}."),
    ("Преговорите в Киев продължиха {count} часа.", "The talks in {kyiv} lasted {count} hours."),
    ("Влакът от Варшава до Киев закъсня.", "The train from Warsaw to {kyiv} was late."),
]
_OTHERS = [
    ("В София заваля сняг.", "It began to snow in Sofia."),
    (
        "Премиерът говори пред парламента във Варшава.",
        "The prime minister addressed parliament in Warsaw.",
    ),
    (
        "Цената на хляба се повиши с {count} процента.",
        "The price of bread rose by {count} percent.",
    ),
]
_DAYS = [
    ("понеделник", "Monday"), ("вторник", "Tuesday"), ("сряда", "Wednesday"), ("петък", "Friday"),
]  # fmt: skip


def write_corpus(folder: Path, pairs: int) -> None:
    """Write ``outlet/2022-03-15-007.bg.txt`` and its rendering for so many articles."""
    chance = random.Random(7)
    for number in range(pairs):
        outlet = sorted(OUTLETS)[number % 3]
        day = FIRST + timedelta(days=number * DAYS // pairs)
        late = day >= OUTLETS[outlet]
        # Habits are not switches: one article in twenty is behind or ahead of its house.
        kyiv = "Kyiv" if late != (chance.random() < 0.05) else "Kiev"
        source, target = [], []
        for bulgarian, english in [chance.choice(_SENTENCES), *chance.sample(_OTHERS, 2)]:
            weekday = chance.choice(_DAYS)
            told = {"count": chance.randint(20, 90), "day": weekday[0], "weekday": weekday[1]}
            source.append(bulgarian.format(**told))
            target.append(english.format(kyiv=kyiv, **told))
        place = folder / outlet
        place.mkdir(parents=True, exist_ok=True)
        name = f"{day.isoformat()}-{number:03}"
        (place / f"{name}.bg.txt").write_text("\n\n".join(source) + "\n", encoding="utf-8")
        (place / f"{name}.en.txt").write_text("\n\n".join(target) + "\n", encoding="utf-8")
