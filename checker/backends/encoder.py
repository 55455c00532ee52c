"""A multilingual encoder from a folder of transformers, for vectors of sentences and of words."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from checker.backends.batches import batches
from checker.backends.loading import need_files, on_device, read

if TYPE_CHECKING:
    from checker.backends.protocols import Vectors

# Words of two languages are best told to be counterparts two thirds of the way up: further up
# vectors speak of the sentence. Source: Jalili Sabet et al. 2020, "SimAlign" (layer 8 of 12);
# measured for multilingual-e5-small on Bulgarian and English news: layer 7 of 12.
_WORD_LAYER = 7 / 12


class TransformersEncoder:
    """Runs an encoder of any architecture that ``AutoModel`` knows.

    Reads what sentence-transformers folders say of prompts and pooling, where they say it; else
    texts get no prompt, and a sentence is the mean of its tokens. Weights are read from the folder
    only, when first needed; vectors are those of ``float32``, on a GPU where torch finds one. The
    word vectors of ``kept`` texts are remembered, for sentences that are checked again and again.
    """

    def __init__(self, folder: Path, *, name: str = "", kept: int = 4096) -> None:
        self.folder = folder
        self._kept = kept
        self._name = name or folder.name
        self._lock = Lock()
        self._loaded: dict[str, Any] = {}
        self._words: OrderedDict[tuple[str, tuple[tuple[int, int], ...]], Vectors] = OrderedDict()

    @property
    def name(self) -> str:
        """What the user called the model."""
        return self._name

    def loaded(self) -> TransformersEncoder:
        """Itself, with the weights for words read; raises :class:`BackendError`."""
        self._tokenizer()
        self._model("words")
        return self

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text: an array of shape (texts, width)."""
        import numpy as np  # noqa: PLC0415  (only where a model runs)

        tokenizer, model = self._tokenizer(), self._model("sentences")
        encoded = self._encoded(tokenizer, texts)
        rows = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
        first = self._pooling() == "cls"
        for batch in batches([len(e["input_ids"]) for e in encoded]):
            states, mask = _run(model, tokenizer, [encoded[n] for n in batch])
            for row, n in enumerate(batch):
                own = states[row][mask[row]]
                rows[n] = own[0] if first else own.mean(axis=0)
        return _unit(rows)

    def words(
        self, texts: Sequence[str], places: Sequence[Sequence[tuple[int, int]]]
    ) -> list[Vectors]:
        """For each text the vectors of its words in their context; see :class:`Encoder`."""
        keys = [(text, tuple(at)) for text, at in zip(texts, places, strict=True)]
        with self._lock:
            known = {key: self._words[key] for key in keys if key in self._words}
        fresh = [key for key in dict.fromkeys(keys) if key not in known]
        if fresh:
            known.update(zip(fresh, self._word_vectors(fresh), strict=True))
        with self._lock:
            for key in keys:
                self._words[key] = known[key]
                self._words.move_to_end(key)
            while len(self._words) > self._kept:
                self._words.popitem(last=False)
        return [known[key] for key in keys]

    def _word_vectors(
        self, keys: Sequence[tuple[str, tuple[tuple[int, int], ...]]]
    ) -> list[Vectors]:
        import numpy as np  # noqa: PLC0415  (only where a model runs)

        tokenizer, model = self._tokenizer(), self._model("words")
        encoded = self._encoded(tokenizer, [text for text, _ in keys])
        shift = len(self._prompt())
        found: list[Vectors] = [np.zeros((0, 0), dtype=np.float32)] * len(keys)
        for batch in batches([len(e["input_ids"]) for e in encoded]):
            states, _ = _run(model, tokenizer, [encoded[n] for n in batch])
            for row, n in enumerate(batch):
                offsets = encoded[n]["offset_mapping"]
                found[n] = _pooled(states[row], offsets, keys[n][1], shift)
        return found

    def _encoded(self, tokenizer: Any, texts: Sequence[str]) -> list[dict[str, Any]]:
        prompt = self._prompt()
        made = tokenizer(
            [prompt + text for text in texts],
            truncation=True,
            max_length=self._longest(),
            return_offsets_mapping=True,
        )
        return [
            {
                "input_ids": made["input_ids"][n],
                "attention_mask": made["attention_mask"][n],
                "offset_mapping": made["offset_mapping"][n],
            }
            for n in range(len(texts))
        ]

    def _tokenizer(self) -> Any:
        with self._lock:
            if "tokenizer" not in self._loaded:
                self._loaded["tokenizer"] = self._read("tokenizer")
            return self._loaded["tokenizer"]

    def _model(self, use: str) -> Any:
        with self._lock:
            if use not in self._loaded:
                self._loaded[use] = self._read(use)
            return self._loaded[use]

    def _read(self, what: str) -> Any:
        """The tokenizer, the whole model (``sentences``) or its lower layers (``words``)."""
        make = self._make_tokenizer if what == "tokenizer" else partial(self._make_model, what)
        return read(self.folder, self._name, ("torch", "transformers"), make)

    def _make_tokenizer(self) -> Any:
        from transformers import AutoTokenizer  # noqa: PLC0415  (seconds to import)

        return AutoTokenizer.from_pretrained(self.folder, local_files_only=True)

    def _make_model(self, what: str) -> Any:
        from transformers import AutoConfig, AutoModel  # noqa: PLC0415  (seconds to import)

        need_files(self.folder)
        config = AutoConfig.from_pretrained(self.folder, local_files_only=True)
        if what == "words":
            config.num_hidden_layers = round(config.num_hidden_layers * _WORD_LAYER)
        return on_device(
            AutoModel.from_pretrained(self.folder, config=config, local_files_only=True)
        )

    def _longest(self) -> int:
        config = self._model("words").config
        positions = int(getattr(config, "max_position_embeddings", 512))
        return min(512, positions - int(getattr(config, "position_offset", 0)))

    def _prompt(self) -> str:
        told = _json(self.folder / "config_sentence_transformers.json")
        return str(told.get("prompts", {}).get(told.get("default_prompt_name"), ""))

    def _pooling(self) -> str:
        told = _json(self.folder / "1_Pooling" / "config.json")
        return "cls" if told.get("pooling_mode_cls_token") else "mean"


def _json(path: Path) -> dict[str, Any]:
    """What a file of settings says; nothing where there is none."""
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def _run(model: Any, tokenizer: Any, encoded: Sequence[dict[str, Any]]) -> tuple[Any, Any]:
    """The last states of a batch, of shape (texts, tokens, width), and which tokens are text."""
    import torch  # noqa: PLC0415  (seconds to import)

    size = max(len(e["input_ids"]) for e in encoded)
    pad = tokenizer.pad_token_id or 0
    ids = torch.tensor([e["input_ids"] + [pad] * (size - len(e["input_ids"])) for e in encoded])
    mask = torch.tensor(
        [e["attention_mask"] + [0] * (size - len(e["attention_mask"])) for e in encoded]
    )
    with torch.inference_mode():
        states = model(
            input_ids=ids.to(model.device), attention_mask=mask.to(model.device)
        ).last_hidden_state
    return states.cpu().numpy(), mask.numpy().astype(bool)


def _pooled(
    states: Any, offsets: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]], shift: int
) -> Vectors:
    """The means of the tokens that each word shares a character with."""
    import numpy as np  # noqa: PLC0415  (only where a model runs)

    rows = np.zeros((len(places), states.shape[1]), dtype=np.float32)
    at = 0
    for n, (start, end) in enumerate(places):
        while at < len(offsets) and offsets[at][1] <= start + shift:
            at += 1
        own = at
        while own < len(offsets) and offsets[own][0] < end + shift:
            own += 1
        if own > at:
            rows[n] = states[at:own].mean(axis=0)
    return _unit(rows)


def _unit(rows: Vectors) -> Vectors:
    import numpy as np  # noqa: PLC0415  (only where a model runs)

    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), dtype=np.float32)
