"""Writes a learned tagger for the product: its parameters, their checksum, and golden vectors to hold Swift to.

The golden vectors come from articles that were written for this project, so that no licensed text is in them.
"""

import argparse
import hashlib
import json
from pathlib import Path

import torch

import score
from corpus import read
from learn_tagger import tags
from parameters import file, round_weights
from tagger import Tagger


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, help="the folder of the gold files, to measure on")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="tagger")
    parser.add_argument("--articles", type=Path, required=True, help="the folder of articles for golden vectors")
    parser.add_argument("--parameters", type=Path, required=True, help="the file to write")
    parser.add_argument("--golden", type=Path, required=True, help="the file to write")
    parser.add_argument("--figures", type=Path, required=True, help="the file to write, where there is gold")
    return parser.parse_args()


def golden(tagger, known, articles, every=8):
    """Every eighth sequence: hashes and columns in, emissions and tags out."""
    tagger.eval()
    for article in articles:
        for number, sequence in list(enumerate(article.sequences))[::every]:
            inputs = torch.from_numpy(known.inputs(sequence))[None]
            mask = torch.ones(inputs.shape[:2], dtype=torch.bool)
            with torch.no_grad():
                emissions = tagger(inputs, mask)
                best = tagger.chain.best(emissions, mask)[0]
            yield {
                "article": article.id, "sequence": number,
                "words": [str(word) for word in sequence.words], "stems": [str(stem) for stem in sequence.stems],
                "columns": sequence.columns.tolist(), "tags": best,
                "emissions": [[round(x, 4) for x in row] for row in emissions[0].tolist()],
            }


def write_figures(figures, path):
    """What Swift must measure too, with the same parameters."""
    print("dev", score.line(figures), flush=True)
    named = {role: dict(zip(("P", "R", "F1"), (round(x, 4) for x in values))) for role, values in figures.items()}
    path.write_text(json.dumps(named, indent=4) + "\n")


def main():
    options = arguments()
    stored = torch.load(options.work / f"{options.name}.pt", weights_only=False)
    known = stored["lexica"]
    tagger = Tagger(len(known.words) + 2, **stored["size"])
    tagger.load_state_dict(stored["weights"])
    round_weights(tagger)
    if options.gold:
        dev = read(options.gold / "polnear.dev.jsonl", options.work / "polnear.dev.features.jsonl")
        write_figures(score.figures(dev, tags(tagger, dev, known)), options.figures)
    data = file(tagger, known)
    options.parameters.write_bytes(data)
    checksum = hashlib.sha256(data).hexdigest()
    options.parameters.with_suffix(".sha256").write_text(f"{checksum}  {options.parameters.name}\n")
    articles = read(options.articles, options.work / "annotated.features.jsonl")
    with open(options.golden, "w", encoding="utf-8") as out:
        for record in golden(tagger, known, articles):
            out.write(json.dumps(record, separators=(",", ":")) + "\n")
    print(f"{len(data)} bytes, SHA-256 {checksum}")


if __name__ == "__main__":
    main()
