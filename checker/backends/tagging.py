"""A tagger of names from a folder of transformers, for any model of token classification."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from checker.backends.batches import batches
from checker.backends.loading import need_files, on_device, quietly, read, unfit
from checker.backends.protocols import Named
from checker.backends.spans import Tagged, spans

_LONGEST = 512  # tokens, where a model does not say how many it reads
_OVERLAP = 4  # a window shares a quarter of itself with the next
_DIGITS = 4  # of a score; those behind differ with what a text shares a batch with
_KEPT = 4096  # texts, for documents that are checked again and again
# Scripts that put no space between words: each character is one.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class TransformersTagger:
    """Finds the names of a text with a model that labels tokens, in BIO, BIOES or plain labels.

    A word has the label of its first token, as such models are trained. A text longer than the
    model reads is read in windows that overlap, and a word is judged where it has most around it.
    Weights are read from the folder only, when first needed, on a GPU where torch finds one.
    Raises :class:`BackendError`, one line, for a folder that cannot be used.
    """

    def __init__(self, folder: Path, *, name: str = "") -> None:
        self.folder = folder
        self._name = name or folder.name
        self._lock = Lock()
        self._model: Any = None
        self._tokenizer: Any = None
        self._kept: OrderedDict[str, tuple[Named, ...]] = OrderedDict()

    @property
    def name(self) -> str:
        """What the user called the model."""
        return self._name

    def loaded(self) -> TransformersTagger:
        """Itself, with its weights read; raises :class:`BackendError`."""
        with self._lock:
            self._load()
        return self

    def names(self, texts: Sequence[str]) -> list[tuple[Named, ...]]:
        """For each text its names, in text order, none inside another."""
        with self._lock:
            self._load()
            known = {text: self._kept[text] for text in texts if text in self._kept}
            known.update(self._named(sorted({t for t in texts if t not in known})))
            for text in texts:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return [known[text] for text in texts]

    def _named(self, texts: Sequence[str]) -> Iterator[tuple[str, tuple[Named, ...]]]:
        windows = [w for n, text in enumerate(texts) for w in self._windows(n, text)]
        seen: list[dict[int, _Seen]] = [{} for _ in texts]
        for batch in batches([len(w.tokens) for w in windows]):
            here = [windows[n] for n in batch]
            for window, judged in zip(here, self._judged(here), strict=True):
                _look(window, texts[window.text], judged, seen[window.text])
        for text, words in zip(texts, seen, strict=True):
            tagged = [words[start].tagged for start in sorted(words)]
            yield text, tuple(spans(text, tagged))

    def _windows(self, number: int, text: str) -> Iterator[_Window]:
        if not text.strip():
            return
        longest = self._longest()
        made = self._tokenizer(
            text,
            truncation=True,
            max_length=longest,
            stride=longest // _OVERLAP,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
        )
        last = len(made["input_ids"]) - 1
        for place, tokens in enumerate(made["input_ids"]):
            offsets = made["offset_mapping"][place]
            words = made.word_ids(place)
            yield _Window(number, tokens, offsets, words, place == 0, place == last)

    def _judged(self, windows: Sequence[_Window]) -> list[list[tuple[str, float]]]:
        """For each window the label of each token and its probability."""
        import torch  # noqa: PLC0415  (seconds to import)

        tokens = {"input_ids": [w.tokens for w in windows]}
        with quietly(), torch.inference_mode():
            given = self._tokenizer.pad(tokens, padding=True, return_tensors="pt")
            chances = self._model(**given.to(self._model.device)).logits.softmax(dim=-1)
        best = chances.max(dim=-1)
        labels, scores = best.indices.tolist(), best.values.tolist()
        known = self._model.config.id2label
        side = self._tokenizer.padding_side
        judged = []
        for window, row, sure in zip(windows, labels, scores, strict=True):
            size = len(window.tokens)
            part = slice(0, size) if side == "right" else slice(len(row) - size, None)
            judged.append(
                [
                    (str(known[label]), round(score, _DIGITS))
                    for label, score in zip(row[part], sure[part], strict=True)
                ]
            )
        return judged

    def _longest(self) -> int:
        config = self._model.config
        told = int(getattr(config, "max_position_embeddings", None) or _LONGEST)
        # RoBERTa and its kin count positions from behind the padding token.
        told -= (config.pad_token_id or 0) + 1 if "roberta" in config.model_type else 0
        return min(_LONGEST, told, int(self._tokenizer.model_max_length))

    def _load(self) -> None:
        if self._model is None:
            need_files(self.folder)
            needs = ("torch", "transformers")
            self._tokenizer, self._model = read(self.folder, self._name, needs, self._read)

    def _read(self) -> tuple[Any, Any]:
        from transformers import AutoModelForTokenClassification, AutoTokenizer  # noqa: PLC0415

        tokenizer = AutoTokenizer.from_pretrained(self.folder, local_files_only=True)
        if not tokenizer.is_fast:
            raise unfit(self.folder, "has no tokenizer.json, which tells offsets")
        model, told = AutoModelForTokenClassification.from_pretrained(
            self.folder, local_files_only=True, output_loading_info=True
        )
        if told["missing_keys"]:
            raise unfit(self.folder, "was not trained to label tokens")
        return tokenizer, on_device(model)


class _Window(NamedTuple):
    """A stretch of a text that the model reads at once."""

    text: int
    tokens: list[int]
    offsets: list[tuple[int, int]]
    words: list[int | None]
    first: bool
    last: bool

    def around(self, place: int) -> int:
        """How many tokens a token has on the side that has fewer; the ends of a text are far."""
        size = len(self.tokens)
        return min(size if self.first else place, size if self.last else size - 1 - place)


class _Seen(NamedTuple):
    """A word as it was judged where it had most around it."""

    around: int
    tagged: Tagged

    def until(self, end: int) -> _Seen:
        """The same word with one more of its tokens."""
        return self._replace(tagged=self.tagged._replace(end=end))


def _look(
    window: _Window, text: str, judged: Sequence[tuple[str, float]], seen: dict[int, _Seen]
) -> None:
    """Note each word of a window that begins in it, unless it was seen better in another."""
    own: int | None = None  # where the word begins that is being read, if it is noted
    before: int | None = None
    for place, ((start, end), word) in enumerate(zip(window.offsets, window.words, strict=True)):
        goes_on = word is not None and word == before and not _UNSPACED.match(text, start)
        cut = before is None and not window.first and _inside(text, start)
        before = word
        if goes_on:
            if own is not None:
                seen[own] = seen[own].until(end)
            continue
        own = None
        if word is None or start == end or cut:
            continue
        around = window.around(place)
        if start not in seen or around > seen[start].around:
            own = start
            seen[own] = _Seen(around, Tagged(start, end, *judged[place]))


def _inside(text: str, start: int) -> bool:
    """Whether a window begins in the middle of a word."""
    return start > 0 and text[start - 1].isalnum() and text[start].isalnum()
