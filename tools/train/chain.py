"""A linear-chain conditional random field over the tags."""

import torch
from torch import nn

from corpus import TAGS

IMPOSSIBLE = -1e4


def _allowed() -> torch.Tensor:
    """Where an I follows no B or I of its role, 0 elsewhere 1."""
    allowed = torch.ones(len(TAGS), len(TAGS))
    for here, tag in enumerate(TAGS):
        for before, previous in enumerate(TAGS):
            if tag[0] == "I" and previous[2:] != tag[2:]:
                allowed[before, here] = 0
    return allowed


class Chain(nn.Module):
    def __init__(self):
        super().__init__()
        count = len(TAGS)
        self.between = nn.Parameter(torch.zeros(count, count))
        self.first = nn.Parameter(torch.zeros(count))
        self.last = nn.Parameter(torch.zeros(count))
        self.register_buffer("allowed", _allowed())
        self.register_buffer("opens", torch.tensor([0.0 if tag[0] == "I" else 1.0 for tag in TAGS]))

    def transitions(self):
        return self.between + (1 - self.allowed) * IMPOSSIBLE

    def starts(self):
        return self.first + (1 - self.opens) * IMPOSSIBLE

    def forward(self, emissions, mask, nodes, edges):
        """The loss of each sequence against tag probabilities: one-hot for gold, softer for a teacher's.

        nodes: [B, L, T]; edges: [B, T, T], summed over the sequence.
        """
        lengths = mask.sum(1)
        last = nodes.gather(1, (lengths - 1)[:, None, None].expand(-1, 1, nodes.shape[2])).squeeze(1)
        score = (nodes * emissions).sum((1, 2)) + (edges * self.between).sum((1, 2))
        score = score + (nodes[:, 0] * self.first).sum(1) + (last * self.last).sum(1)
        return self._partition(emissions, mask) - score

    def _partition(self, emissions, mask):
        alpha, step = self.starts() + emissions[:, 0], self.transitions()[None]
        for t in range(1, emissions.shape[1]):
            following = torch.logsumexp(alpha[:, :, None] + step, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], following, alpha)
        return torch.logsumexp(alpha + self.last, 1)

    @torch.no_grad()
    def best(self, emissions, mask):
        """The best tags of each sequence, as lists."""
        step, score, back = self.transitions()[None], self.starts() + emissions[:, 0], []
        same = torch.arange(len(TAGS)).expand_as(score)
        for t in range(1, emissions.shape[1]):
            value, source = (score[:, :, None] + step).max(1)
            score = torch.where(mask[:, t, None], value + emissions[:, t], score)
            back.append(torch.where(mask[:, t, None], source, same))
        tag = (score + self.last).argmax(1)
        path = [tag]
        for source in reversed(back):
            tag = source.gather(1, tag[:, None]).squeeze(1)
            path.append(tag)
        tags = torch.stack(path[::-1], 1)
        return [row[: int(length)].tolist() for row, length in zip(tags, mask.sum(1))]

    def marginals(self, emissions, mask):
        """The probability of each tag at each token, and the expected number of each pair of tags."""
        with torch.enable_grad():
            emissions = emissions.detach().requires_grad_()
            between = self.between.detach().expand(len(emissions), -1, -1).clone().requires_grad_()
            alpha = self.starts().detach() + emissions[:, 0]
            step = between + ((1 - self.allowed) * IMPOSSIBLE)
            for t in range(1, emissions.shape[1]):
                following = torch.logsumexp(alpha[:, :, None] + step, 1) + emissions[:, t]
                alpha = torch.where(mask[:, t, None], following, alpha)
            total = torch.logsumexp(alpha + self.last.detach(), 1).sum()
            return torch.autograd.grad(total, (emissions, between))


def certain(tags, count=len(TAGS)):
    """Nodes and edges of tags that are known for sure. tags: [L]."""
    nodes = torch.nn.functional.one_hot(tags, count).float()
    edges = torch.zeros(count, count)
    edges.index_put_((tags[:-1], tags[1:]), torch.ones(len(tags) - 1), accumulate=True)
    return nodes, edges
