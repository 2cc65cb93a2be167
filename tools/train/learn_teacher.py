"""Fine-tunes the teacher on the training articles and writes its soft tags for them and for plain articles."""

import argparse
import random
import time
from pathlib import Path

import torch

import score
from batches import batches
from chain import certain
from corpus import TAGS, read, refuse, shares_text
from teacher import Teacher, WordPieces, encode, folder


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="the folder of the gold files")
    parser.add_argument("--work", type=Path, required=True, help="the folder of features; soft tags go there")
    parser.add_argument("--epochs", type=float, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Data:
    def __init__(self, articles, pieces):
        self.sequences = [s for article in articles for s in article.sequences]
        self.encoded = [encode(article, s, pieces) for article in articles for s in article.sequences]
        self.lengths = [len(ids) for ids, _, _ in self.encoded]

    def batch(self, indices):
        length = max(self.lengths[i] for i in indices)
        words = max(len(self.sequences[i]) for i in indices)
        shape = len(indices), length
        ids, signs = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
        heads = torch.zeros(len(indices), words, dtype=torch.long)
        mask, word_mask = torch.zeros(shape, dtype=torch.bool), torch.zeros(len(indices), words, dtype=torch.bool)
        for row, index in enumerate(indices):
            piece_ids, piece_signs, first = self.encoded[index]
            ids[row, : len(piece_ids)] = torch.tensor(piece_ids)
            signs[row, : len(piece_ids)] = torch.tensor(piece_signs)
            heads[row, : len(first)] = torch.tensor(first)
            mask[row, : len(piece_ids)] = True
            word_mask[row, : len(first)] = True
        return ids, signs, mask, heads, word_mask

    def gold(self, indices, words):
        nodes, edges = torch.zeros(len(indices), words, len(TAGS)), torch.zeros(len(indices), len(TAGS), len(TAGS))
        for row, index in enumerate(indices):
            tags = torch.from_numpy(self.sequences[index].tags)
            nodes[row, : len(tags)], edges[row] = certain(tags)
        return nodes, edges


def groups(teacher, rate):
    slow = [p for name, p in teacher.named_parameters() if not name.startswith(("signs", "emit", "chain"))]
    parts = [(slow, rate), (teacher.signs.parameters(), 1e-3), (teacher.emit.parameters(), 2e-3)]
    return [{"params": list(p), "lr": r, "base": r} for p, r in parts + [(teacher.chain.parameters(), 1e-2)]]


def train(teacher, data, options, rng):
    optimizer = torch.optim.AdamW(groups(teacher, options.rate), weight_decay=0.01)
    per_epoch = len(batches(data.lengths, 1000))
    total, step, start = int(per_epoch * options.epochs), 0, time.time()
    teacher.train()
    while step < total:
        for indices in batches(data.lengths, 1000, rng):
            if step == total:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 150) * max(0.01, 1 - step / total)
            ids, signs, mask, heads, words = data.batch(indices)
            emissions = teacher(ids, signs, mask, heads)
            loss = teacher.chain(emissions, words, *data.gold(indices, words.shape[1])).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {total}, loss {loss.item():.2f}, {time.time() - start:.0f} s", flush=True)


@torch.no_grad()
def answers(teacher, data):
    """For each sequence its best tags, its soft tags and the expected pairs of tags."""
    teacher.eval()
    found = [None] * len(data.sequences)
    for indices in batches(data.lengths, 4000):
        ids, signs, mask, heads, words = data.batch(indices)
        emissions = teacher(ids, signs, mask, heads)
        best = teacher.chain.best(emissions, words)
        nodes, edges = teacher.chain.marginals(emissions, words)
        for row, index in enumerate(indices):
            length = len(data.sequences[index])
            found[index] = (best[row], nodes[row, :length].half(), edges[row].half())
    return found


def by_article(articles, found):
    rest = iter(found)
    return [[next(rest)[0] for _ in article.sequences] for article in articles]


def main():
    options = arguments()
    torch.manual_seed(1)
    torch.set_num_threads(options.threads)
    load = lambda name: read(options.gold / f"{name}.jsonl", options.work / f"{name}.features.jsonl")
    development = load("polnear.dev") + load("provenance.dev")
    articles = load("polnear.train")
    refuse(articles, development)
    plain = [a for a in load("wikinews.unlabelled") if not shares_text(a, development)]
    pieces = WordPieces(folder() / "vocab.txt")
    teacher = Teacher()
    teacher.load_encoder(folder() / "model.safetensors")
    data = Data(articles, pieces)
    print(f"{len(articles)} articles, {sum(data.lengths)} pieces; {len(plain)} plain articles", flush=True)
    train(teacher, data, options, random.Random(1))
    torch.save(teacher.state_dict(), options.work / "teacher.pt")
    dev = load("polnear.dev")
    print("dev", score.line(score.figures(dev, by_article(dev, answers(teacher, Data(dev, pieces))))), flush=True)
    soft = {"train": answers(teacher, data), "plain": answers(teacher, Data(plain, pieces))}
    soft["plain ids"] = [article.id for article in plain]
    torch.save(soft, options.work / "soft.pt")


if __name__ == "__main__":
    main()
