"""A translator from a folder of transformers: MarianMT and any other sequence-to-sequence model."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from checker.backends.batches import batches
from checker.backends.cutting import pieces
from checker.backends.loading import need_files, on_device, quietly, read, unfit

BEAMS = 4
"""Renderings that are followed at a time; four is what Marian's own models were judged with."""
_LONGEST = 512  # tokens, where a model does not say how many it reads
_KEPT = 4096  # renderings, for documents that are checked again and again
_MARIAN = ("source.spm", "target.spm", "vocab.json")


class MarianTranslator:
    """Renders with a model of one pair of languages, by beam search without any chance in it.

    Weights and the sentencepiece vocabularies are read from the folder only, when first needed,
    on a GPU where torch finds one. A text longer than the model reads is rendered in pieces, cut
    between its sentences. Raises :class:`BackendError`, one line, for a folder that cannot be used.
    """

    def __init__(self, folder: Path, *, name: str = "") -> None:
        self.folder = folder
        self._name = name or folder.name
        self._lock = Lock()
        self._model: Any = None
        self._tokenizer: Any = None
        self._kept: OrderedDict[str, str] = OrderedDict()

    @property
    def name(self) -> str:
        """What the user called the model."""
        return self._name

    def loaded(self) -> MarianTranslator:
        """Itself, with its weights read; raises :class:`BackendError`."""
        with self._lock:
            self._load()
        return self

    def translate(self, texts: Sequence[str]) -> list[str]:
        """One rendering a text; empty for one of which the model comes to no end."""
        with self._lock:  # a tokenizer of two vocabularies has a state, and two passes share memory
            self._load()
            known = {text: self._kept[text] for text in texts if text in self._kept}
            known.update(self._rendered(sorted({t for t in texts if t not in known})))
            for text in texts:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return [known[text] for text in texts]

    def _rendered(self, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
        cut = {text: [p for p in pieces(text, self._fits) if p.strip()] for text in texts}
        parts = sorted({part for own in cut.values() for part in own})
        sizes = [self._size(part) for part in parts]
        said: dict[str, str] = {}
        for batch in batches(sizes):
            here = [parts[n] for n in batch]
            said.update(zip(here, self._generated(here), strict=True))
        for text, own in cut.items():
            whole = all(said[part] for part in own)
            yield text, " ".join(said[part] for part in own) if whole else ""

    def _generated(self, texts: Sequence[str]) -> list[str]:
        import torch  # noqa: PLC0415  (seconds to import)

        given = self._tokenizer(list(texts), return_tensors="pt", padding=True)
        room = min(self._longest() - 1, 3 * given["input_ids"].shape[1] + 20)
        with quietly(), torch.inference_mode():
            made = self._model.generate(
                input_ids=given["input_ids"].to(self._model.device),
                attention_mask=given["attention_mask"].to(self._model.device),
                num_beams=BEAMS,
                do_sample=False,
                max_length=None,
                max_new_tokens=room,
            )
        ends = self._ends()
        rows = [row[1:] for row in made.tolist()]  # behind the token that decoding starts with
        # Marian's own folders force the end upon what runs out of room: that is no end.
        return [
            self._tokenizer.decode(row, skip_special_tokens=True).strip()
            if ends & {*row[: room - 1]}
            else ""
            for row in rows
        ]

    def _ends(self) -> set[int]:
        told = self._model.generation_config.eos_token_id
        return set(told) if isinstance(told, list) else {told}

    def _fits(self, text: str) -> bool:
        return self._size(text) <= self._longest()

    def _size(self, text: str) -> int:
        return len(self._tokenizer(text, verbose=False)["input_ids"])  # it may be long

    def _longest(self) -> int:
        told = getattr(self._model.config, "max_position_embeddings", None)
        return min(int(told or _LONGEST), int(self._tokenizer.model_max_length))

    def _load(self) -> None:
        if self._model is None:
            marian = _kind(self.folder) == "marian"
            need_files(self.folder, _MARIAN if marian else ())
            needs = ("torch", "transformers", *(("sentencepiece",) if marian else ()))
            self._tokenizer, self._model = read(self.folder, self._name, needs, self._read)

    def _read(self) -> tuple[Any, Any]:
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer  # noqa: PLC0415

        tokenizer = AutoTokenizer.from_pretrained(self.folder, local_files_only=True)
        if len(getattr(tokenizer, "supported_language_codes", ())) > 1:
            why = "renders in several languages; a model of one pair is needed"
            raise unfit(self.folder, why)
        model, told = AutoModelForSeq2SeqLM.from_pretrained(
            self.folder, local_files_only=True, output_loading_info=True
        )
        if told["missing_keys"]:
            raise unfit(self.folder, "was not trained to render texts")
        return tokenizer, on_device(model)


def _kind(folder: Path) -> str:
    """The architecture that the folder says it holds; empty if it does not say."""
    try:
        told = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(told.get("model_type", "")) if isinstance(told, dict) else ""
