"""What is learned of single words before the network: a vocabulary, and classes of cue stems and source words."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from corpus import TAGS

UNKNOWN = 1  # 0 is kept for padding
CUE_STEPS = (0.08, 0.25, 0.5, 0.75)
SOURCE_STEPS = (0.08, 0.2, 0.4)
PARTS = 5


@dataclass
class Lexica:
    """Hashes with what is known of them."""

    words: dict  # word -> row of the table of word vectors, from 2
    cues: dict  # stem -> class from 1: how often it is a cue where it is no part of a content
    sources: dict  # word -> class from 1: how often it is part of a source

    def inputs(self, sequence) -> np.ndarray:
        """[n, 3 + columns]: word, cue class, source class, then the columns of the sequence."""
        word = [self.words.get(w, UNKNOWN) for w in sequence.words.tolist()]
        cue = [self.cues.get(s, 0) for s in sequence.stems.tolist()]
        source = [self.sources.get(w, 0) for w in sequence.words.tolist()]
        return np.column_stack([word, cue, source, sequence.columns]).astype(np.int64)


def learn(articles, plain=()) -> Lexica:
    """Lexica of training articles; `plain` ones only add to the vocabulary."""
    counts = [_counts(article) for article in articles]
    words = sum((c.words for c in counts), Counter()) + sum((_counts(a).words for a in plain), Counter())
    known = sorted(word for word, count in words.items() if count >= 2)
    return Lexica({word: row for row, word in enumerate(known, 2)}, *_classes(counts))


def jackknifed(articles, lexica: Lexica) -> list[list[np.ndarray]]:
    """The inputs of each sequence of each article, with classes learned from the other articles alone.

    A class that has seen the very sentence would be trusted too much.
    """
    counts = [_counts(article) for article in articles]
    found = [None] * len(articles)
    for part in range(PARTS):
        cues, sources = _classes([c for index, c in enumerate(counts) if index % PARTS != part])
        own = Lexica(lexica.words, cues, sources)
        for index in range(part, len(articles), PARTS):
            found[index] = [own.inputs(sequence) for sequence in articles[index].sequences]
    return found


@dataclass
class Counts:
    words: Counter
    stems: Counter  # outside content
    cues: Counter
    sources: Counter


def _counts(article) -> Counts:
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    for sequence in article.sequences:
        counts.words.update(sequence.words.tolist())
        for word, stem, tag in zip(sequence.words.tolist(), sequence.stems.tolist(), sequence.tags):
            role = TAGS[tag][2:]
            if role == "content":
                continue
            counts.stems[stem] += 1
            counts.cues[stem] += role == "cue"
            counts.sources[word] += role == "source"
    return counts


def _classes(counts):
    add = lambda name: sum((getattr(c, name) for c in counts), Counter())
    words, stems, cues, sources = add("words"), add("stems"), add("cues"), add("sources")
    return _steps(cues, stems, 3, CUE_STEPS), _steps(sources, words, 5, SOURCE_STEPS)


def _steps(hits, all, least, steps):
    """A class from 1 for each hash that is hit often enough: how many of the steps its smoothed share reaches."""
    found = {}
    for key, count in hits.items():
        share = (count - 1) / (all[key] + 3)
        reached = sum(share > step for step in steps)
        if count >= least and reached:
            found[key] = reached
    return found
