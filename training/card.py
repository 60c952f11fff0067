"""The model card that ships beside the weights, its figures measured as it is written."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.attribution import Figures, measure
from benchmarks.cofenet import PARTS, Tally
from sayso.neural.network import load
from training.export import AVERAGED
from training.train import Options

_CARD = """\
# Model card: {name}

A tagger that finds who says what in English news: **source**, **cue** and **content** spans, and
which belong together (attribution relations as in PARC and PolNeAR).

## What it is
The encoder all-MiniLM-L6-v2 (6 layers, 384 wide, Apache-2.0) with input features for letter case,
quotation marks and starts of sentences and paragraphs; a linear-chain CRF over words; scored links
from contents to cues and from cues to sources. Weights are int8, run with onnxruntime.
`{weights}`, {size:.1f} MB.

## Trained on
PolNeAR's training part (840 US news articles of 2015-16, 22,501 relations; Newell, Margolin and
Ruths, LREC 2018). The corpus states no licence, and its texts belong to the outlets; none of it is
contained here. Silver parts of speech, entity types and dependencies (Stanford CoreNLP) served as
side tasks in training. {epochs} epochs, the weights of the last {averaged} averaged, batches of
{batch} windows, seed {seed}; made by `python -m training`.

## Figures
On PolNeAR's development part (84 articles, 2,320 relations), from raw text to claims,
`python -m benchmarks.attribution`. Precision / recall / F1 in percent.

| | source | cue | content |
| --- | --- | --- | --- |
| exact runs, as CofeNet scores them | {exact} |
| single tokens | {token} |

Whole attributions, every span exact and rightly linked: {whole}.

`confidence` is the probability that cue and content are right to the word. By tenths:

| confidence, mean | right | claims |
| --- | --- | --- |
{reliability}

Expected calibration error {ece:.3f}; {across:.3f} where each half of the articles is judged by
numbers fitted on the other half. The development part also served to choose how to train and
decode, so expect somewhat less on other articles of the kind.

## Meant for
Reading news reports and press releases in English, as the first step of weighing who stands behind
a claim. What it marks is what a text attributes to somebody, never whether that is true.

## Not meant for, and limits
Other languages; fiction, chats, scientific articles. Trained on US political news of two years
only: other topics, other registers and other quotation marks work less well. Each word belongs
to one attribution; nested ones are found by a second look into contents. Exact ends of long
contents are its weakest point: see the F1 of content, and `confidence`. It reads about {length}
word pieces at a time; what a speaker says far from where the speaker is named may be linked
wrongly.
"""


def write_card(data: Path, model: Path, options: Options, across: float) -> None:
    """Measure the exported network and write ``MODEL_CARD.md`` into its folder.

    Args:
        data: PolNeAR's development part.
        model: folder of the exported network.
        options: that the run was made with.
        across: calibration error across halves, from ``training.calibrate``.
    """
    about = json.loads((model / "tagger.json").read_text("utf-8"))
    found = measure(data, load(model))
    weights = model / "tagger.onnx"
    card = _CARD.format(
        name=about["name"],
        weights=weights.name,
        size=weights.stat().st_size / 1e6,
        epochs=about["epochs"],
        batch=options.batch,
        seed=options.seed,
        averaged=AVERAGED,
        length=300,
        across=across,
        **_figures(found),
    )
    (model / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _figures(found: Figures) -> dict[str, object]:
    return {
        "exact": _row(found.exact),
        "token": _row(found.token),
        "whole": "{:.1f} / {:.1f} / {:.1f}".format(*found.whole),
        "reliability": "\n".join(
            f"| {mean:.2f} | {right:.2f} | {count} |" for mean, right, count in found.reliability
        ),
        "ece": found.ece,
    }


def _row(tally: Tally) -> str:
    return " | ".join(tally.of(part) for part in PARTS)
