"""Learns the tagger from the training articles and, where there are any, from a teacher's soft tags."""

import argparse
import copy
import random
import time
from pathlib import Path

import torch

import lexica
import score
import word_vectors
from batches import batches
from chain import certain
from corpus import TAGS, read, refuse
from tagger import Tagger


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="the folder of the gold files")
    parser.add_argument("--work", type=Path, required=True, help="the folder of features; the model goes there")
    parser.add_argument("--name", default="tagger")
    parser.add_argument("--soft", type=Path, help="soft tags of the teacher")
    parser.add_argument("--teacher", type=Path, help="weights of the teacher: word vectors begin as its own")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--trust", type=float, default=0.6, help="the teacher's share in the tags to learn")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--hidden", type=int, default=104)
    parser.add_argument("--width", type=int, default=100)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--batch", type=int, default=1400, help="tokens a batch")
    parser.add_argument("--average", type=float, default=0.998, help="how slowly the averaged weights follow")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Examples:
    """Inputs with the tags to learn: probabilities of tags and expected pairs of tags."""

    def __init__(self):
        self.inputs, self.nodes, self.edges = [], [], []

    def add(self, inputs, nodes, edges):
        self.inputs.append(torch.from_numpy(inputs))
        self.nodes.append(nodes.half())
        self.edges.append(edges.half())

    def batch(self, indices):
        shape = len(indices), max(len(self.inputs[i]) for i in indices)
        inputs = torch.zeros(*shape, self.inputs[0].shape[1], dtype=torch.long)
        nodes, mask = torch.zeros(*shape, len(TAGS)), torch.zeros(shape, dtype=torch.bool)
        for row, index in enumerate(indices):
            length = len(self.inputs[index])
            inputs[row, :length], nodes[row, :length] = self.inputs[index], self.nodes[index].float()
            mask[row, :length] = True
        return inputs, mask, nodes, torch.stack([self.edges[i] for i in indices]).float()


def examples(articles, found, soft, trust):
    """Gold mixed with the teacher's soft tags."""
    made, answers = Examples(), iter(soft or [])
    for article, inputs in zip(articles, found):
        for sequence, seen in zip(article.sequences, inputs):
            nodes, edges = certain(torch.from_numpy(sequence.tags))
            if soft:
                _, soft_nodes, soft_edges = next(answers)
                nodes = (1 - trust) * nodes + trust * soft_nodes.float()
                edges = (1 - trust) * edges + trust * soft_edges.float()
            made.add(seen, nodes, edges)
    return made


@torch.no_grad()
def tags(tagger, articles, known):
    """The best tags of each sequence of each article."""
    tagger.eval()
    sequences = [s for article in articles for s in article.sequences]
    inputs = [torch.from_numpy(known.inputs(s)) for s in sequences]
    found = [None] * len(sequences)
    for indices in batches([len(x) for x in inputs], 8000):
        padded = torch.nn.utils.rnn.pad_sequence([inputs[i] for i in indices], batch_first=True)
        lengths = torch.tensor([len(inputs[i]) for i in indices])
        mask = torch.arange(padded.shape[1])[None] < lengths[:, None]
        for index, best in zip(indices, tagger.chain.best(tagger(padded, mask), mask)):
            found[index] = best
    rest = iter(found)
    return [[next(rest) for _ in article.sequences] for article in articles]


def train(tagger, data, aside, known, options):
    """The weights, averaged over the last steps, that do best on the articles set aside."""
    rng = random.Random(options.seed)
    averaged, best, best_total = copy.deepcopy(tagger), None, 0.0
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=options.rate, weight_decay=1e-2)
    lengths = [len(x) for x in data.inputs]
    total, step = len(batches(lengths, options.batch)) * options.epochs, 0
    for epoch in range(options.epochs):
        start, losses = time.time(), 0.0
        tagger.train()
        for indices in batches(lengths, options.batch, rng):
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 200) * max(0.02, 1 - step / total)
            inputs, mask, nodes, edges = data.batch(indices)
            loss = tagger.chain(tagger(inputs, mask), mask, nodes, edges).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 5.0)
            optimizer.step()
            follow(averaged, tagger, min(options.average, (step + 1) / (step + 10)))
            losses += loss.item() * len(indices)
            step += 1
        figures = score.figures(aside, tags(averaged, aside, known))
        print(
            f"epoch {epoch + 1}, loss {losses / len(lengths):.2f}, {time.time() - start:.0f} s, "
            f"aside {score.line(figures)}",
            flush=True,
        )
        if score.total(figures) > best_total:
            best, best_total = copy.deepcopy(averaged.state_dict()), score.total(figures)
    averaged.load_state_dict(best)
    return averaged


@torch.no_grad()
def follow(averaged, tagger, slowness):
    for mean, new in zip(averaged.parameters(), tagger.parameters()):
        mean.lerp_(new, 1 - slowness)


def is_aside(index: int) -> bool:
    """One training article in twenty is not learned from: by these the best epoch is chosen."""
    return index % 20 == 7


def split(articles, soft):
    """Articles to learn from with their soft tags, and articles set aside."""
    learned, learned_soft, place = [], [], 0
    for index, article in enumerate(articles):
        if not is_aside(index):
            learned.append(article)
            learned_soft += soft[place : place + len(article.sequences)] if soft else []
        place += len(article.sequences)
    return learned, learned_soft, [a for i, a in enumerate(articles) if is_aside(i)]


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    load = lambda name: read(options.gold / f"{name}.jsonl", options.work / f"{name}.features.jsonl")
    dev = load("polnear.dev")
    articles = load("polnear.train")
    refuse(articles, dev + load("provenance.dev"))
    soft = torch.load(options.soft, weights_only=False) if options.soft else None
    plain = []
    if soft:
        plain = [a for a in load("wikinews.unlabelled") if a.id in set(soft["plain ids"])]
        refuse(plain, dev + load("provenance.dev"))
    learned, learned_soft, aside = split(articles, soft and soft["train"])
    known = lexica.learn(learned, plain)
    data = examples(learned, lexica.jackknifed(learned, known), learned_soft, options.trust)
    if soft:
        inputs = [[known.inputs(s) for s in article.sequences] for article in plain]
        more = examples(plain, inputs, soft["plain"], 1.0)
        data.inputs, data.nodes, data.edges = (
            data.inputs + more.inputs, data.nodes + more.nodes, data.edges + more.edges)
    print(f"{len(learned)} articles, {len(aside)} aside, {len(plain)} plain; {len(known.words)} words", flush=True)
    tagger = Tagger(len(known.words) + 2, options.width, options.hidden, options.dropout)
    if options.teacher:
        word_vectors.initialize(tagger.vectors[0], known, learned + plain, options.teacher)
    best = train(tagger, data, aside, known, options)
    print("dev", score.line(score.figures(dev, tags(best, dev, known))), flush=True)
    size = {"width": options.width, "hidden": options.hidden}
    torch.save({"weights": best.state_dict(), "lexica": known, "size": size}, options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
