"""Writes the tokenizer of a carried encoder as transformers reads it.

The vocabulary is the one in the file itself, so that no piece can stand for another row of the
word table than the one that was trained with it; docs/decisions/0090 compares other sources.
"""

from __future__ import annotations

import base64
import io
import json
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.backends.carrier import Carrier
from checker.backends.protocols import BackendError

_SPACE = "▁"
_MASK = "<mask>"
# transformers' tokenizers look a letter with its marks up as one only where it is shorter.
_LONGEST_SEQUENCE = 6


def write_tokenizer(carrier: Carrier, folder: Path) -> None:
    """Write ``tokenizer.json`` and ``tokenizer_config.json``.

    The class named in the latter is the one that takes ``tokenizer.json`` as it is, in transformers
    4 and 5 alike; the one of XLM-R would build it anew at each start.
    """
    special = {"bos": carrier.bos, "eos": carrier.eos, "unk": carrier.unk, "pad": carrier.pad}
    names = {f"{role}_token": carrier.pieces[n] for role, n in special.items()}
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        **names,
        "cls_token": names["bos_token"],
        "sep_token": names["eos_token"],
        "mask_token": _MASK,
        "model_max_length": carrier.positions,
        "clean_up_tokenization_spaces": False,
    }
    charsmap = compiled(dict(normalisation(carrier)))
    for name, value in (
        ("tokenizer.json", _tokenizer(carrier, charsmap)),
        ("tokenizer_config.json", settings),
    ):
        encoded = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        (folder / name).write_text(encoded + "\n", encoding="utf-8", newline="\n")


def normalisation(carrier: Carrier) -> Iterator[tuple[str, str]]:
    """Yield what is read as something else: characters, and letters followed by their mark.

    The carrier keeps the former only. The map that XLM-R was trained with, SentencePiece's
    ``nmt_nfkc``, has both; the latter are added by the canonical compositions of Unicode, so that
    a decomposed й is a й and not an и with a mark it has never seen.
    """
    yield from carrier.normalisation.items()
    for code in range(0x80, 0x10000):
        char = chr(code)
        parts = unicodedata.decomposition(char)
        if not parts or parts.startswith("<") or unicodedata.normalize("NFC", char) != char:
            continue
        sequence = "".join(chr(int(part, 16)) for part in parts.split())
        short = len(sequence.encode()) < _LONGEST_SEQUENCE
        if short and len(sequence) > 1 and sequence[0] not in carrier.normalisation:
            yield sequence, char


def rules_tsv(rules: Iterable[tuple[str, str]]) -> str:
    """Write rules as SentencePiece's ``normalization_rule_tsv``: code points in hexadecimal."""
    lines = ("\t".join(" ".join(f"{ord(c):X}" for c in side) for side in rule) for rule in rules)
    return "".join(f"{line}\n" for line in lines)


def compiled(rules: dict[str, str]) -> bytes:
    """Compile rules into the map that tokenizers of the Precompiled kind look characters up in.

    SentencePiece compiles it when it trains a model; the model trained here is thrown away. That
    the map says what the rules say is checked rule by rule, whatever version has compiled it.
    """
    import sentencepiece  # noqa: PLC0415  (of the extra)
    from sentencepiece import sentencepiece_model_pb2  # noqa: PLC0415  (of the extra)
    from tokenizers import normalizers  # noqa: PLC0415  (of the extra)

    written = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "rules.tsv"
        table.write_text(rules_tsv(sorted(rules.items())), encoding="ascii", newline="\n")
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(["a b c d e f g"] * 20),
            model_writer=written,
            vocab_size=12,
            hard_vocab_limit=False,
            normalization_rule_tsv=str(table),
            minloglevel=2,
        )
    model = sentencepiece_model_pb2.ModelProto.FromString(written.getvalue())
    charsmap = bytes(model.normalizer_spec.precompiled_charsmap)
    look_up = normalizers.Precompiled(charsmap).normalize_str
    wrong = [key for key, value in rules.items() if look_up(key) != value]
    if wrong:
        raise BackendError(
            f"sentencepiece {sentencepiece.__version__} compiles {len(wrong)} of {len(rules)} "
            f"rules otherwise, {wrong[0]!a} first: pip install 'sentencepiece==0.2.1'"
        )
    return charsmap


def _tokenizer(carrier: Carrier, charsmap: bytes) -> dict[str, object]:
    """What transformers' own converter of XLM-R makes, with this vocabulary and this map."""
    bos, eos = carrier.pieces[carrier.bos], carrier.pieces[carrier.eos]
    special = [*sorted({carrier.bos, carrier.pad, carrier.eos, carrier.unk})]
    special.append(carrier.pieces.index(_MASK))
    metaspace = {"type": "Metaspace", "replacement": _SPACE, "prepend_scheme": "always"}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added(n, carrier.pieces[n]) for n in special],
        "normalizer": {
            "type": "Precompiled",
            "precompiled_charsmap": base64.b64encode(charsmap).decode(),
        },
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [{"type": "WhitespaceSplit"}, metaspace | {"split": True}],
        },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [_token(bos), _text("A"), _token(eos)],
            "pair": [_token(bos), _text("A"), _token(eos), _token(eos), _text("B"), _token(eos)],
            "special_tokens": {
                token: {"id": token, "ids": [n], "tokens": [token]}
                for token, n in ((bos, carrier.bos), (eos, carrier.eos))
            },
        },
        "decoder": metaspace | {"split": True},
        "model": {
            "type": "Unigram",
            "unk_id": carrier.unk,
            "vocab": list(zip(carrier.pieces, carrier.scores, strict=True)),
            "byte_fallback": False,
        },
    }


def _added(number: int, content: str) -> dict[str, object]:
    return {
        "id": number,
        "content": content,
        "single_word": False,
        "lstrip": content == _MASK,
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def _token(content: str) -> dict[str, object]:
    return {"SpecialToken": {"id": content, "type_id": 0}}


def _text(which: str) -> dict[str, object]:
    return {"Sequence": {"id": which, "type_id": 0}}
