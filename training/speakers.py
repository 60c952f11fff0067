"""Weights for choosing speakers and kinds: ``python -m training.speakers``.

From training/gold/attributes: 84 articles of PolNeAR's training part, annotated for the project.
Mention ranking as a softmax over the named and "nobody" (Denis and Baldridge 2008), weights by
form of the source and shared ones, and a softmax over kinds; both with L2. ``--folds`` prints what
cross-validation over articles gives, which is what to expect elsewhere at best.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as fn

from benchmarks.speakers import same_speaker
from sayso.extract.marked import Marked, marked_words
from sayso.extract.speakers.actor_features import ACTOR, actor_features
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.kinds import EVIDENCE, KINDS, evidence
from sayso.extract.speakers.nobody_features import NOBODY, nobody_features
from sayso.extract.speakers.question import FORMS, form
from sayso.extract.speakers.ranking import Ranking
from sayso.extract.speakers.resolve import Resolver
from sayso.neural.network import shipped
from training.data import lines

GOLD = Path("training/gold/attributes")


@dataclass(frozen=True, slots=True)
class Choice:
    """One source to be resolved.

    Attributes:
        article: its name.
        form: index into FORMS.
        actors: features of the candidates, shape (candidates, features).
        nobody: features of nobody, shape (features,).
        right: indices of the candidates that are right; the number of candidates for nobody.
    """

    article: str
    form: int
    actors: Tensor
    nobody: Tensor
    right: list[int]


@dataclass(frozen=True, slots=True)
class Sort:
    """One source whose kind is known: evidence with a one at its end, index into KINDS."""

    article: str
    seen: Tensor
    kind: int


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.speakers", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"))
    parser.add_argument("--out", type=Path, default=Path("src/sayso/data/speakers.json"))
    parser.add_argument("--folds", type=int, default=0, help="measure by cross-validation instead")
    given = parser.parse_args()
    articles = list(_articles(given.data))
    choices = [c for name, marked, rows in articles for c in _choices(name, marked, rows)]
    if given.folds:
        _cross(choices, articles, given.folds)
        return
    actor, nobody = fit_ranking(choices)
    ranking = Ranking(actor, nobody, np.zeros((len(EVIDENCE) + 1, len(KINDS))))
    kinds = fit_kinds([s for name, m, rows in articles for s in _sorts(name, m, rows, ranking)])
    table = {"actor": actor, "nobody": nobody, "kinds": kinds}
    given.out.write_text(
        json.dumps({name: np.round(value, 4).tolist() for name, value in table.items()}) + "\n",
        encoding="utf-8",
    )


def _articles(data: Path) -> Iterator[tuple[str, Marked, list[dict]]]:
    network = shipped()
    wanted = {file.stem: json.loads(file.read_text("utf-8")) for file in GOLD.glob("*.json")}
    with gzip.open(data / "train" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in wanted:
                rows = wanted[row["id"]]["attributions"]
                rows.sort(key=lambda a: (a["source"] or a["cue"])[0])
                yield row["id"], marked_words(network, row["text"], lines(row["text"])), rows


def _words(marked: Marked, spans: Sequence[Sequence[int]]) -> range:
    found = [at for start, end in spans for at in marked.within(start, end)]
    return range(found[0], found[-1] + 1) if found else range(0)


def _wanted(text: str, row: dict) -> str | None:
    span = row["speaker_span"]
    if span is None:
        return None
    names = [text[s:e] for s, e in row.get("name_spans", [span])]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _name(marked: Marked, actor: Actor) -> str:
    return " and ".join(
        marked.text[marked.starts[one.name.first] : marked.ends[one.name.last]]
        for one in actor.parts or (actor,)
    )


def _choices(article: str, marked: Marked, rows: list[dict]) -> Iterator[Choice]:
    """What has to be chosen, with the right ones taken for those who spoke before."""
    resolver = Resolver(marked, ranking=_NO_RANKING)
    for row in rows:
        source, cue = _words(marked, row["source"]), _words(marked, row["cue"])
        if not (source or cue):
            continue
        question = resolver.question(source, cue)
        if question.source.form in ("named", "member"):
            resolver.resolve(source, cue)
            continue
        actors = list(resolver.candidates(question.at))
        wanted = _wanted(marked.text, row)
        right = [i for i, actor in enumerate(actors) if same_speaker(_name(marked, actor), wanted)]
        if wanted is not None and not right:
            continue
        yield Choice(
            article,
            form(marked, question),
            torch.tensor(
                actor_features(marked, question, actors, resolver.last()), dtype=torch.float32
            ).reshape(len(actors), len(ACTOR)),
            torch.tensor(nobody_features(marked, question), dtype=torch.float32),
            right or [len(actors)],
        )
        if right:
            best = actors[right[0]]
            resolver.spoke((source or cue)[0], best.parts or (best,))


def _sorts(article: str, marked: Marked, rows: list[dict], ranking: Ranking) -> Iterator[Sort]:
    resolver = Resolver(marked, ranking=ranking)
    for row in rows:
        source, cue = _words(marked, row["source"]), _words(marked, row["cue"])
        if source or cue:
            seen = evidence(marked, resolver.resolve(source, cue), source, cue)
            yield Sort(article, torch.tensor(np.append(seen, 1.0)), KINDS.index(row["kind"]))


_NO_RANKING = Ranking(
    np.zeros((len(FORMS), len(ACTOR))),
    np.zeros((len(FORMS), len(NOBODY))),
    np.zeros((len(EVIDENCE) + 1, len(KINDS))),
)


def fit_ranking(
    choices: Sequence[Choice], l2: float = 0.001, steps: int = 60
) -> tuple[np.ndarray, np.ndarray]:
    """Weights of actors and of nobody, by form."""
    by_form = torch.zeros(len(FORMS), len(ACTOR), requires_grad=True)
    shared = torch.zeros(len(ACTOR), requires_grad=True)
    nobody = torch.zeros(len(FORMS), len(NOBODY), requires_grad=True)
    optimizer = torch.optim.Adam([by_form, shared, nobody], lr=0.05)
    for _ in range(steps):
        loss = torch.zeros(())
        for one in choices:
            scores = torch.cat(
                [
                    one.actors @ (by_form[one.form] + shared),
                    (one.nobody @ nobody[one.form])[None],
                ]
            )
            loss = loss - torch.logsumexp(fn.log_softmax(scores, 0)[one.right], 0)
        penalty = (by_form**2).sum() + 0.3 * (shared**2).sum() + (nobody**2).sum()
        optimizer.zero_grad()
        (loss / len(choices) + l2 * penalty).backward()
        optimizer.step()
    return (by_form + shared).detach().double().numpy(), nobody.detach().double().numpy()


def fit_kinds(sorts: Sequence[Sort], l2: float = 0.001, steps: int = 300) -> np.ndarray:
    """Weights of the evidence, shape (evidence and one, kinds)."""
    seen = torch.stack([one.seen for one in sorts]).float()
    kinds = torch.tensor([one.kind for one in sorts])
    weights = torch.zeros(seen.shape[1], len(KINDS), requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=0.05)
    for _ in range(steps):
        optimizer.zero_grad()
        (fn.cross_entropy(seen @ weights, kinds) + l2 * (weights**2).sum()).backward()
        optimizer.step()
    return weights.detach().double().numpy()


def _cross(
    choices: list[Choice], articles: list[tuple[str, Marked, list[dict]]], folds: int
) -> None:
    names = sorted({name for name, _, _ in articles})
    fold = {name: number % folds for number, name in enumerate(names)}
    right = asked = kinds_right = kinds_asked = 0
    for number in range(folds):
        actor, nobody = fit_ranking([c for c in choices if fold[c.article] != number])
        for one in (c for c in choices if fold[c.article] == number):
            scores = np.append(
                one.actors.numpy() @ actor[one.form], one.nobody.numpy() @ nobody[one.form]
            )
            right += int(scores.argmax()) in one.right
            asked += 1
        ranking = Ranking(actor, nobody, _NO_RANKING.kinds)
        sorts = [s for name, m, rows in articles for s in _sorts(name, m, rows, ranking)]
        weights = fit_kinds([s for s in sorts if fold[s.article] != number])
        for sort in (s for s in sorts if fold[s.article] == number):
            kinds_right += int((sort.seen.numpy() @ weights).argmax()) == sort.kind
            kinds_asked += 1
    print(f"speakers that have to be chosen {100 * right / asked:.1f} % of {asked}")
    print(f"kinds {100 * kinds_right / kinds_asked:.1f} % of {kinds_asked}")


if __name__ == "__main__":
    main()
