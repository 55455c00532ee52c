"""A short article in each language: its sound rendering is silent, every planted fault is found."""

from __future__ import annotations

from functools import cache

import pytest

from checker import Linter
from checker.model import Severity

ENGLISH = """\
The government will spend 2.5 billion euros on the railways by 2030, the ministry said on Thursday.
On March 15, 2018, the bridge was closed for twelve months.
Unemployment fell from 7.4% to 6.9% in the third quarter.
Two thirds of the 350,000 inhabitants live less than 10 kilometres from the sea.
The museum, built in the 19th century, opens at 9:30 a.m. and had 1,200 visitors on Sunday.
In the 1990s the town had twenty-three schools and half a million trees."""

ARTICLES = {
    "it": """\
Il governo spenderà 2,5 miliardi di euro per le ferrovie entro il 2030, ha detto giovedì il ministero.
Il 15 marzo 2018 il ponte è stato chiuso per dodici mesi.
La disoccupazione è scesa dal 7,4% al 6,9% nel terzo trimestre.
Due terzi dei 350.000 abitanti vivono a meno di 10 chilometri dal mare.
Il museo, costruito nel XIX secolo, apre alle 9.30 e domenica ha avuto 1.200 visitatori.
Negli anni Novanta la città aveva ventitré scuole e mezzo milione di alberi.""",
    "pt": """\
O governo gastará 2,5 mil milhões de euros nos caminhos de ferro até 2030, disse na quinta-feira o ministério.
A 15 de março de 2018, a ponte foi fechada durante doze meses.
O desemprego caiu de 7,4% para 6,9% no terceiro trimestre.
Dois terços dos 350 000 habitantes vivem a menos de 10 quilómetros do mar.
O museu, construído no século XIX, abre às 9h30 e teve 1200 visitantes no domingo.
Na década de 1990, a cidade tinha vinte e três escolas e meio milhão de árvores.""",
    "nl": """\
De regering geeft tot 2030 2,5 miljard euro uit aan het spoor, zei het ministerie donderdag.
Op 15 maart 2018 werd de brug voor twaalf maanden gesloten.
De werkloosheid daalde in het derde kwartaal van 7,4% naar 6,9%.
Twee derde van de 350.000 inwoners woont op minder dan 10 kilometer van de zee.
Het museum, gebouwd in de 19e eeuw, gaat om 9.30 uur open en had zondag 1200 bezoekers.
In de jaren negentig had de stad drieëntwintig scholen en een half miljoen bomen.""",
    "sv": """\
Regeringen ska lägga 2,5 miljarder euro på järnvägarna fram till 2030, sade ministeriet på torsdagen.
Den 15 mars 2018 stängdes bron i tolv månader.
Arbetslösheten sjönk från 7,4 procent till 6,9 procent under tredje kvartalet.
Två tredjedelar av de 350 000 invånarna bor mindre än 10 kilometer från havet.
Museet, som byggdes på 1800-talet, öppnar klockan 9.30 och hade 1 200 besökare i söndags.
På 1990-talet hade staden tjugotre skolor och en halv miljon träd.""",
    "ro": """\
Guvernul va cheltui 2,5 miliarde de euro pentru căile ferate până în 2030, a declarat joi ministerul.
La 15 martie 2018, podul a fost închis timp de douăsprezece luni.
Șomajul a scăzut de la 7,4% la 6,9% în al treilea trimestru.
Două treimi din cei 350.000 de locuitori trăiesc la mai puțin de 10 kilometri de mare.
Muzeul, construit în secolul al XIX-lea, se deschide la ora 9.30 și a avut duminică 1.200 de vizitatori.
În anii 1990, orașul avea douăzeci și trei de școli și o jumătate de milion de copaci.""",
    "tr": """\
Hükümet 2030'a kadar demiryollarına 2,5 milyar avro harcayacak, dedi bakanlık perşembe günü.
15 Mart 2018'de köprü on iki ay boyunca kapatıldı.
İşsizlik üçüncü çeyrekte yüzde 7,4'ten yüzde 6,9'a düştü.
350 bin kişinin üçte ikisi denizden 10 kilometreden daha az uzakta yaşıyor.
19. yüzyılda yapılan müze saat 9.30'da açılıyor; pazar günü 1.200 kişi geldi.
1990'larda kentte yirmi üç okul ve yarım milyon ağaç vardı.""",
    "el": """\
Η κυβέρνηση θα δαπανήσει 2,5 δισ. ευρώ για τους σιδηροδρόμους έως το 2030, δήλωσε την Πέμπτη το υπουργείο.
Στις 15 Μαρτίου 2018 η γέφυρα έκλεισε για δώδεκα μήνες.
Η ανεργία μειώθηκε από 7,4% σε 6,9% το τρίτο τρίμηνο.
Τα δύο τρίτα των 350.000 κατοίκων ζουν σε απόσταση μικρότερη των 10 χιλιομέτρων από τη θάλασσα.
Το μουσείο, που χτίστηκε τον 19ο αιώνα, ανοίγει στις 9:30 π.μ. και την Κυριακή είχε 1.200 επισκέπτες.
Τη δεκαετία του ’90 η πόλη είχε είκοσι τρία σχολεία και μισό εκατομμύριο δέντρα.""",
}

PLANTED = [
    ("2.5 billion", "2.5 million"),
    ("euros", "dollars"),
    ("2030", "2035"),
    ("Thursday", "Tuesday"),
    ("March", "May"),
    ("15", "16"),
    ("twelve", "ten"),
    ("7.4%", "7.4 percentage points"),
    ("6.9%", "6.5%"),
    ("350,000", "35,000"),
    ("10 kilometres", "10 miles"),
    ("19th", "18th"),
    ("9:30 a.m.", "8:30 a.m."),
    ("1,200", "12,000"),
    ("Sunday", "Saturday"),
    ("1990s", "1980s"),
    ("twenty-three", "thirty-two"),
    ("half a million", "half a billion"),
]


@cache
def linter(tag: str) -> Linter:
    return Linter(tag, "en", select=["N", "D", "M"])


def alarms(tag: str, english: str) -> list[tuple[int, str]]:
    report = linter(tag).check_text(ARTICLES[tag], english, align="lines")
    loud = [f for f in report.findings if f.severity in (Severity.ERROR, Severity.WARNING)]
    return [(side.line, f.message) for f in loud if (side := f.target or f.source)]


@pytest.mark.parametrize("tag", ARTICLES)
def test_a_sound_rendering_is_silent(tag: str) -> None:
    assert alarms(tag, ENGLISH) == []


@pytest.mark.parametrize("tag", ARTICLES)
@pytest.mark.parametrize(("was", "now"), PLANTED)
def test_a_planted_fault_is_found(tag: str, was: str, now: str) -> None:
    assert ENGLISH.count(was) == 1
    line = ENGLISH[: ENGLISH.index(was)].count("\n") + 1
    assert line in [at for at, _ in alarms(tag, ENGLISH.replace(was, now))]
