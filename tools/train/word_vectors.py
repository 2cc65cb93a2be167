"""First values for the tagger's word vectors: what the teacher knows of the pieces of each word."""

import torch

from teacher import WordPieces, folder


@torch.no_grad()
def initialize(table, known, articles, teacher):
    """Sets the rows of known words to the main directions of the teacher's vectors, at the usual scale."""
    pieces, spelled = WordPieces(folder() / "vocab.txt"), _spellings(articles)
    weights = torch.load(teacher)["pieces.weight"]
    rows = torch.tensor([known.words[word] for word in known.words])
    means = torch.stack([weights[pieces(spelled[word])].mean(0) for word in known.words])
    means -= means.mean(0)
    directions = torch.linalg.svd(means.T @ means)[0][:, : table.weight.shape[1]]
    reduced = means @ directions
    table.weight[rows] = reduced / reduced.std() * 0.1


def _spellings(articles) -> dict:
    """A spelling of each word, by its hash."""
    return {
        word: article.text[start:end]
        for article in articles
        for sequence in article.sequences
        for word, (start, end) in zip(sequence.words.tolist(), sequence.tokens)
    }
