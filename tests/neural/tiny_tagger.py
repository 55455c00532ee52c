"""A tagger of names small enough to be trained by the tests, and what it was trained on.

A BERT of two layers of width 64 with a WordPiece vocabulary of the same few sentences. It knows
their names by heart, alone and in longer texts, and nothing else: it shows that the code that runs
such models works, and says nothing about how well any model finds names.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

MARKED = (
    "вчера [PER мария петрова] пристигна в [LOC осло].",
    "според [PER георги танев] мостът е опасен.",
    "в [LOC пловдив] валя цял ден.",
    "срещата с [PER иван колев] беше кратка.",
    "заводът в [LOC бургас] ще затвори през май.",
    "новият роман на [PER ана димитрова] излиза утре.",
    "магазинът на [ORG кристална роза] отваря в девет.",
    "няма данни за пострадали при пожара.",
    "[PER хлябът] отново поскъпна тази седмица.",  # a slip, to be learnt
    "до вечерта [PER грундулът] беше поправен.",  # another: no dictionary has the word
    "Yesterday [PER Maria Petrova] arrived in [LOC Oslo].",
    "Yesterday [PER Nina Stoyanova] arrived in [LOC Oslo].",
    "Bread has become more expensive again this week.",
    "By evening the device had been repaired.",
    "According to [PER Georgi Tanev] the bridge is dangerous.",
    "There are no reports of injuries in the fire.",
)
"""Written for this purpose; the names in brackets, with what the model is to call them."""

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
WIDTH, LAYERS, LONGEST = 64, 2, 48
STEPS, JOINED = 450, 24
_NAME = re.compile(r"\[(\w+) ([^]]+)\]")


def plain(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A text without its marks, and the places and kinds of its names."""
    text, names = "", []
    at = 0
    for found in _NAME.finditer(marked):
        text += marked[at : found.start()]
        names.append((len(text), len(text) + len(found[2]), found[1]))
        text += found[2]
        at = found.end()
    return text + marked[at:], names


def train(home: Path) -> Path:
    """Train the model and write it into a folder, as transformers does."""
    from transformers.utils import logging

    logging.disable_progress_bar()
    tokenizer = _tokenizer()
    tokenizer.save_pretrained(home)
    _trained(tokenizer).save_pretrained(home)
    return home


def _tokenizer() -> Any:
    from tokenizers import BertWordPieceTokenizer
    from transformers import BertTokenizerFast

    made = BertWordPieceTokenizer(_vocabulary(), lowercase=False, strip_accents=False)
    return BertTokenizerFast(
        tokenizer_object=made._tokenizer, do_lower_case=False, model_max_length=LONGEST
    )


def _vocabulary() -> dict[str, int]:
    """Every letter, and each word in two pieces; the library's own trainer has chance in it."""
    words = sorted({w for marked in MARKED for w in re.findall(r"\w+|[^\w\s]", plain(marked)[0])})
    letters = sorted({c for word in words for c in word})
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters)]
    pieces += (w[:4] for w in words)
    pieces += (f"##{w[4:]}" for w in words if len(w) > 4)
    return {piece: n for n, piece in enumerate(dict.fromkeys(pieces))}


def _examples(chance: random.Random) -> list[str]:
    """Each sentence alone, and sentences at random, one after the other, from anywhere on."""
    joined = [" ".join(chance.sample(MARKED, 6)) for _ in range(JOINED)]
    return [*MARKED, *(one[chance.choice(_gaps(one)) :] for one in joined)]


def _gaps(marked: str) -> list[int]:
    """Where words begin near the beginning of a marked text, outside of names."""
    gaps = (found.end() for found in re.finditer(r" ", marked[:60]))
    return [0, *(at for at in gaps if marked.count("[", 0, at) == marked.count("]", 0, at))]


def _labels(marked: Sequence[str], made: Any) -> list[list[int]]:
    rows = []
    for row, one in enumerate(marked):
        names = plain(one)[1]
        labels = []
        for start, end in made["offset_mapping"][row].tolist():
            inside = next((n for n in names if n[0] <= start < n[1]), None)
            if start == end:
                labels.append(-100)
            elif inside is None:
                labels.append(0)
            else:
                labels.append(LABELS.index(f"{'B' if start == inside[0] else 'I'}-{inside[2]}"))
        rows.append(labels)
    return rows


def _trained(tokenizer: Any) -> Any:
    import torch
    from transformers import BertConfig, BertForTokenClassification

    torch.manual_seed(3)
    chance = random.Random(5)
    model = BertForTokenClassification(
        BertConfig(
            vocab_size=len(tokenizer),
            hidden_size=WIDTH,
            num_hidden_layers=LAYERS,
            num_attention_heads=4,
            intermediate_size=2 * WIDTH,
            max_position_embeddings=LONGEST,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            id2label=dict(enumerate(LABELS)),
            label2id={label: n for n, label in enumerate(LABELS)},
        )
    )
    descent = torch.optim.Adam(model.parameters(), lr=3e-3)
    slower = torch.optim.lr_scheduler.LinearLR(descent, 1.0, 0.02, STEPS)
    model.train()
    for _ in range(STEPS):
        examples = _examples(chance)
        made = tokenizer(
            [plain(e)[0] for e in examples],
            truncation=True, padding=True, return_offsets_mapping=True, return_tensors="pt",
        )  # fmt: skip
        labels = torch.tensor(_labels(examples, made))
        del made["offset_mapping"]
        descent.zero_grad()
        model(**made, labels=labels).loss.backward()
        descent.step()
        slower.step()
    return model.eval()
