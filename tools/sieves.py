#!/usr/bin/env python3
"""Measure how often each of the analyser's steps is right, over annotated articles.

usage: sieves.py GOLD.jsonl [HEARSAY]

GOLD.jsonl holds one PolNeAR article a line (`id`, `text`, `attributions` with spans `source` and `content` in code
points). HEARSAY is the command, `.build/release/hearsay` unless given. A decision is right where some attribution of the
gold shares at least half of the shorter content and its source overlaps the speaker's mention.

The confidences in Sources/Attribution/QuotationAssembly.swift are these shares, rounded, over polnear.train.jsonl;
for steps seen there fewer than ten times, and for words inside words, which PolNeAR does not annotate, a cautious guess.
"""
import collections, json, subprocess, sys


def predictions(articles, command):
    lines = "\n".join(json.dumps({"id": a["id"], "text": a["text"]}) for a in articles)
    run = subprocess.run(
        [command, "analyze", "-", "--input", "jsonl", "--format", "jsonl", "--no-text"],
        input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return {record["id"]: record for record in map(json.loads, run.stdout.decode().splitlines())}


def points(spans):
    return {point for start, end in spans for point in range(start, end)}


def is_right(quotation, attributions):
    content = points((span["start"], span["end"]) for span in quotation["content"])
    mention = points([(quotation["speaker"]["start"], quotation["speaker"]["end"])])
    return any(
        2 * len(words & content) >= min(len(words), len(content)) and source & mention
        for words, source in attributions)


def step(quotation):
    marks = "no marks" if quotation["form"] == "indirect" else "marks"
    return quotation["speaker"]["by"], marks, quotation["class"]


def main(path, command=".build/release/hearsay"):
    articles = [json.loads(line) for line in open(path, encoding="utf-8")]
    found = predictions(articles, command)
    counts = collections.defaultdict(lambda: [0, 0])
    for article in articles:
        gold = [(points(a["content"]), points(a["source"])) for a in article["attributions"]]
        for quotation in found[article["id"]].get("quotations", []):
            if quotation["speaker"] is None:
                continue
            count = counts[step(quotation)]
            count[0] += is_right(quotation, gold)
            count[1] += 1
    for key, (right, total) in sorted(counts.items()):
        print(f"{' '.join(key):40}{right:6} of {total:6}  {right / total:.2f}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
