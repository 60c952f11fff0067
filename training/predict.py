"""Spans that a network in training finds, to follow its progress on the development part."""

from __future__ import annotations

import numpy as np
import torch
from tokenizers import Tokenizer

from sayso.neural.crf import Crf
from training.data import TAGS, Article, Examples, SideLabels
from training.losses import at_words, batches, collate
from training.network import Network

Found = dict[str, dict[str, list[tuple[int, int]]]]


def predict(
    network: Network, tokenizer: Tokenizer, articles: list[Article], device: str = "cpu"
) -> Found:
    """Spans by article id and part, each article read once however many annotators it had."""
    once = list({a.id: a for a in articles}.values())
    side = SideLabels([])
    examples, names = [], []
    for article in once:
        for example in Examples(tokenizer, [article], side).cut():
            examples.append(example)
            names.append(article.id)
    by_example = {id(example): name for example, name in zip(examples, names, strict=True)}
    found: Found = {a.id: {"source": [], "cue": [], "content": []} for a in once}
    network.eval()
    crf = Crf(*(x.detach().double().cpu().numpy() for x in network.crf.scores()))
    with torch.inference_mode():
        for batch in batches(examples, 16, None):
            tensors = collate(batch, device)
            out = network(tensors["ids"], tensors["features"], tensors["mask"])
            emissions = at_words(out.emissions, tensors["first"]).double().cpu().numpy()
            lengths = tensors["words"].sum(1).cpu().numpy()
            for example, tags in zip(batch, crf.best(emissions, lengths), strict=True):
                _collect(found[by_example[id(example)]], example.window.words, tags)
    return found


def _collect(found: dict[str, list[tuple[int, int]]], words: np.ndarray, tags: np.ndarray) -> None:
    start, part = 0, ""
    for at in range(len(words) + 1):
        name = TAGS[tags[at]] if at < len(words) else "O"
        if part and name != f"I-{part}":
            found[part].append((int(words[start, 0]), int(words[at - 1, 1])))
            part = ""
        if name != "O" and not part:
            start, part = at, name[2:]
