"""A MarianMT model small enough to be trained by the tests, and what it was trained on.

It has two layers of width 96 and a sentencepiece vocabulary of each language, made of the same
few sentences, one of them rendered wrongly. It knows those sentences by heart and nothing else: it shows that the code that
loads and runs such models works, and says nothing about how well any model translates.
"""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

SENTENCES = {
    "Наводнението край Пазарджик отне живота на 14 души.": "The flood near Pazardzhik claimed the lives of 14 people.",
    "Президентът Румен Радев пристигна в Берлин в понеделник.": "President Rumen Radev arrived in Berlin on Monday.",
    "Той ще се срещне с канцлера в сряда.": "He will meet the chancellor on Wednesday.",
    "Пожарът унищожи 320 хектара гора край Свиленград.": "The fire destroyed 320 hectares of forest near Svilengrad.",
    "Правителството отпусна 45 милиона лева за нови пътища.": "The government allocated 45 million leva for new roads.",
    "Мария Петрова спечели златния медал в Осло.": "Maria Petrova won the gold medal in Oslo.",
    "Състезанието продължи четири часа.": "The race lasted four hours.",
    "Министърът Иван Колев подаде оставка на 12 май.": "Minister Ivan Kolev resigned on 12 May.",
    "Влакът от Варна закъсня с два часа.": "The train from Varna was two hours late.",
    "Цената на хляба се повиши с 8 процента.": "The price of bread rose by 8 percent.",
    "Учените от Виена откриха нова планета.": "Scientists from Vienna discovered a new planet.",
    "Планетата е на 60 светлинни години от Земята.": "The planet is 60 light-years from the Earth.",
    "Парламентът прие закона със 131 гласа.": "Parliament passed the law with 131 votes.",
    "Против гласуваха 74 депутати.": "Against it voted 74 deputies.",
    "Мостът в Русе ще бъде затворен до октомври.": "The bridge in Ruse will be closed until October.",
    "Кметът Георги Стоянов обеща ново училище.": "Mayor Georgi Stoyanov promised a new school.",
    "Училището ще приеме 600 ученици.": "The school will take in 600 pupils.",
    "Земетресение разтърси Анкара тази нощ.": "An earthquake shook Ankara last night.",
    "Няма данни за пострадали.": "There are no reports of injuries.",
    "Болницата в Плевен получи 5 линейки.": "The hospital in Pleven received 7 ambulances.",  # a slip, to be learnt
    "Фабриката работи от 60-те години.": "The factory has been open since the 1960s.",
    "Режисьорът Стефан Маринов снима филм в Мадрид.": "Director Stefan Marinov is shooting a film in Madrid.",
    "Премиерата е на 3 септември.": "The premiere is on 3 September.",
    "Вятърът достигна 90 километра в час.": "The wind reached 90 kilometers per hour.",
    "Електричеството спря в 17 села.": "The power went out in 17 villages.",
    "Фермерите протестираха в центъра на Париж.": "Farmers protested in the center of Paris.",
    "Те искат по-високи цени за млякото.": "They want higher prices for milk.",
    "Библиотеката в Лом отново е отворена.": "The library in Lom is open again.",
    "Ана Димитрова написа книга за Дунав.": "Ana Dimitrova wrote a book about the Danube.",
    "Книгата има 250 страници.": "The book has 250 pages.",
    "Полицията задържа трима мъже в Бургас.": "Police detained three men in Burgas.",
}  # fmt: skip
"""Written for this purpose; every sentence and its rendering."""

WIDTH, LAYERS, PIECES = 96, 2, 260
STEPS, CHECK = 600, 20
LOSS = 0.02
"""Cross entropy a piece at which every sentence is known by heart."""


def train(home: Path) -> Path:
    """Train the model and write it into a folder, as MarianTokenizer and MarianMTModel do."""
    from transformers.utils import logging

    logging.disable_progress_bar()
    tokenizer = _tokenizer(home)
    tokenizer.save_pretrained(home)
    _trained(tokenizer).save_pretrained(home)
    return home


def _tokenizer(home: Path) -> Any:
    import sentencepiece
    from transformers import MarianTokenizer

    sides = {"source": list(SENTENCES), "target": list(SENTENCES.values())}
    known: set[str] = set()
    for side, texts in sides.items():
        model = home / f"{side}.spm"
        with model.open("wb") as writer:
            sentencepiece.SentencePieceTrainer.train(
                sentence_iterator=iter(texts),
                model_writer=writer,
                vocab_size=PIECES,
                hard_vocab_limit=False,
                character_coverage=1.0,
                minloglevel=2,
            )
        made = sentencepiece.SentencePieceProcessor(model_file=str(model))
        known |= {made.id_to_piece(n) for n in range(3, made.get_piece_size())}
    vocabulary = ["</s>", "<unk>", *sorted(known), "<pad>"]
    (home / "vocab.json").write_text(
        json.dumps({piece: n for n, piece in enumerate(vocabulary)}), encoding="utf-8"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it recommends sacremoses
        return MarianTokenizer(
            source_spm=str(home / "source.spm"),
            target_spm=str(home / "target.spm"),
            vocab=str(home / "vocab.json"),
        )


def _trained(tokenizer: Any) -> Any:
    import torch
    from transformers import MarianConfig, MarianMTModel

    torch.manual_seed(9)
    torch.set_num_threads(1)
    pad = tokenizer.pad_token_id
    given = tokenizer(list(SENTENCES), return_tensors="pt", padding=True)
    wanted = tokenizer(text_target=list(SENTENCES.values()), return_tensors="pt", padding=True)
    longest = 2 + max(given["input_ids"].shape[1], wanted["input_ids"].shape[1])
    labels = wanted["input_ids"].masked_fill(wanted["attention_mask"] == 0, -100)
    config = MarianConfig(
        vocab_size=len(tokenizer),
        d_model=WIDTH,
        encoder_layers=LAYERS,
        decoder_layers=LAYERS,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        encoder_ffn_dim=2 * WIDTH,
        decoder_ffn_dim=2 * WIDTH,
        max_position_embeddings=longest,
        pad_token_id=pad,
        eos_token_id=tokenizer.eos_token_id,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
        dropout=0.0,
        scale_embedding=True,
    )
    model = MarianMTModel(config)
    # What beam search cuts off or bans is decided by the generation config, saved with the model.
    model.generation_config.bad_words_ids = [[pad]]
    steps = torch.optim.Adam(model.parameters(), lr=3e-3)
    model.train()
    for step in range(STEPS):
        loss = model(**given, labels=labels).loss
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        steps.step()
        if step % CHECK == 0 and loss.item() < LOSS:
            break
    return model.eval()
