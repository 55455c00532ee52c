"""Which addresses are the same, and which are told."""

from __future__ import annotations

import pytest

from checker import Linter


def told(languages: str, source: str, target: str) -> list[str]:
    tag, other = languages.split(">")
    findings = Linter(tag, other).check_text(source, target).findings
    return [f"{f.rule} {f.severity}" for f in findings]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("bg>en", "За справки: (02) 555-01-23, вътр. 45.", "For enquiries: +359 2 555 01 23, ext. 45."),
        ("bg>en", "Вижте https://bg.primer.example/statii.", "See https://en.primer.example/articles."),
        ("bg>en", "Вижте www.primer.bg.", "See www.primer.com."),
        ("bg>en", "Вижте www.primer.example/novini.", "See the Primer website."),
        ("bg>en", "Имейлът му е ivan@firma.example.", "His email is Ivan@firma.example."),
        ("de>en", "Die Seite ist museum.example/index-de.html.", "The page is museum.example/index-en.html."),
        ("pl>en", "Pod hasłem #Ukraina protestują studenci.", "Students are protesting under #Ukraine."),
        ("pl>en", "Zgłoszenia przyjmujemy pod 22 555 01 47.", "We take applications on +48 22 555 01 47."),
        ("cs>en", "Volejte 224 555 014.", "Call +420 224 555 014."),
        ("fr>en", "Réservez au 01.55.50.14.70.", "Book on +33 1 55 50 14 70."),
        ("ru>en", "Звоните 8-800-555-01-47.", "Call 8 800 555 0147."),
        ("bg>en", "Пишете на a@primer.example.\nИли на b@primer.example.", "Write to b@primer.example.\nOr to a@primer.example."),
        ("bg>en", "Ръст от +1 500 000 лева.", "Growth of +1,500,000 leva."),
    ],
)  # fmt: skip
def test_sound(languages: str, source: str, target: str) -> None:
    assert told(languages, source, target) == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "rule"),
    [
        ("bg>en", "Пишете на redaktsia@primer.example.", "Write to redaktsia@primer.exmaple.", "A101 error"),
        ("bg>en", "Пишете на press@primer.bg.", "Write to press@primer.com.", "A101 warning"),
        ("bg>en", "Вижте www.primer-vesti.example.", "See www.sofia-dnes.example.", "A101 warning"),
        ("bg>en", "Вижте vesti.bg за списъка.", "See vesti.gb for the list.", "A101 error"),
        ("bg>en", "Следете @primer_news в X.", "Follow @primer_nesw on X.", "A101 error"),
        ("de>en", "Mehr unter www.museum.example/de/besuch.", "More at www.musuem.example/en/visit.", "A101 error"),
        ("ru>en", "Звоните по номеру +7 (495) 555-01-47.", "Call +7 (499) 555-01-47.", "A101 error"),
        ("tr>en", "Bilgi için 0212 555 01 47 numaralı telefonu arayın.", "For information call us.", "A102 warning"),
    ],
)  # fmt: skip
def test_told(languages: str, source: str, target: str, rule: str) -> None:
    assert told(languages, source, target) == [rule]
