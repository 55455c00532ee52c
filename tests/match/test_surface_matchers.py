"""Brackets, repetitions, spaces, questions and whole sentences, one side against the other."""

from __future__ import annotations

from checker.extract.surface import surface_readers
from checker.languages import language
from checker.match.surface import surface_matchers
from checker.model import Block, Document, Link, Pair, Segment
from checker.segment.tokens import tokenise


def read(lines: list[str], tag: str) -> list[Segment]:
    text, found, at = "\n".join(lines), [], 0
    document = Document(text, tag)
    for number, line in enumerate(lines):
        block = Block(line, at)
        found.append(Segment(document, block, number, 0, line, number, tokenise(line)))
        at += len(line) + 1
    for reader in surface_readers(language(tag)):
        reader.read(found)
    return found


def links(kind: str, source: list[str], target: list[str], tags: str = "bg>en") -> list[Link]:
    theirs, ours = tags.split(">")
    pairs = [
        Pair((s,), (t,)) for s, t in zip(read(source, theirs), read(target, ours), strict=True)
    ]
    matchers = surface_matchers(language(theirs), language(ours))
    matcher = next(m for m in matchers if m.kind == kind)
    memory = matcher.remember(pairs)
    return [link for pair in pairs for link in matcher.links(pair, memory)]


def relations(kind: str, source: str, target: str, tags: str = "bg>en") -> list[str]:
    return [link.relation for link in links(kind, [source], [target], tags)]


def test_a_name_that_the_source_doubles_is_doubled_on_purpose() -> None:
    assert relations("doubling", "град Уага Уага", "the town of Wagga Wagga") == ["same"]
    assert relations("doubling", "град Уага", "the town of Wagga Wagga") == ["extra"]


def test_a_bracket_without_a_partner() -> None:
    assert relations("bracket", "едно (две) три", "one (two three") == ["unclosed"]
    assert relations("bracket", "едно (две) три", "one two) three") == ["unopened"]
    assert relations("bracket", "едно (две три", "one (two three") == ["same"]
    assert relations("bracket", "едно (две) три", "one ([two]) three") == []
    assert relations("bracket", "едно (две) три", "one ([two) three") == ["unclosed"]


def test_a_bracket_does_not_leave_its_paragraph() -> None:
    found = links("bracket", ["едно (две", "три) четири"], ["one (two", "three) four"])
    assert [k.relation for k in found] == ["same", "same"]


def test_double_spaces_of_the_source_are_its_layout() -> None:
    assert relations("space", "едно  две", "one  two") == ["same"]
    assert relations("space", "едно две", "one  two") == ["double"]


def test_a_lost_question() -> None:
    assert relations("question", "Къде е той?", "Where is he?") == ["same"]
    assert relations("question", "Къде е той?", "He is there.") == ["lost"]
    assert relations("question", "Попита къде е (?) той.", "He asked where he was.") == []


def test_renderings() -> None:
    source = ["Влакът тръгва в осем часа.", "Дъждът спря през нощта.", "Влакът тръгва в осем часа."]
    sound = [
        "The train leaves at eight.",
        "The rain stopped in the night.",
        "The train leaves at eight!",
    ]
    assert links("rendering", source, sound) == []
    uneven = [*sound[:2], "The train goes at eight."]
    assert [k.relation for k in links("rendering", source, uneven)] == ["differs"]
    merged = [sound[0], sound[0], sound[0]]
    assert [k.relation for k in links("rendering", source, merged)] == ["merged"]


def test_two_sentences_much_alike_may_have_one_rendering() -> None:
    found = links(
        "rendering",
        ["Влакът тръгва в осем часа.", "Влакът тръгва точно в осем часа."],
        ["The train leaves at eight."] * 2,
    )
    assert [k.confidence < 0.6 for k in found] == [True]
