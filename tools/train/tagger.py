"""The tagger: learned vectors, two bidirectional LSTM layers, emissions, a chain of tags."""

import torch
import torch.nn.functional as F
from torch import nn

from chain import Chain
from corpus import TAGS
from lexica import CUE_STEPS, SOURCE_STEPS, UNKNOWN

# One width a column of `Lexica.inputs`; the sizes of the later ones are those of `TaggerColumn`.
SIZES = [len(CUE_STEPS) + 1, len(SOURCE_STEPS) + 1, 1500, 1500, 256, 8, 10, 10, 16, 64, 64, 16, 8, 8, 16]
WIDTHS = [6, 4, 20, 30, 12, 8, 6, 6, 8, 10, 10, 8, 5, 5, 4]


class Tagger(nn.Module):
    def __init__(self, words: int, width=100, hidden=104, dropout=0.4):
        super().__init__()
        self.hidden, self.dropout = hidden, dropout
        sizes = [(words, width)] + list(zip(SIZES, WIDTHS))
        self.vectors = nn.ModuleList(nn.Embedding(*size) for size in sizes)
        for table in self.vectors:
            nn.init.normal_(table.weight, 0, 0.1)
        inputs = [width + sum(WIDTHS), 2 * hidden]
        self.forwards = nn.ModuleList(nn.LSTM(size, hidden, batch_first=True) for size in inputs)
        self.backwards = nn.ModuleList(nn.LSTM(size, hidden, batch_first=True) for size in inputs)
        self.emit, self.chain = nn.Linear(2 * hidden, len(TAGS)), Chain()

    def forward(self, inputs, mask, word_dropout=0.06):
        words = inputs[:, :, 0]
        if self.training:
            words = words.masked_fill((torch.rand(words.shape) < word_dropout) & (words > 1), UNKNOWN)
        columns = [words] + [inputs[:, :, i] for i in range(1, inputs.shape[2])]
        x = torch.cat([table(column) for table, column in zip(self.vectors, columns)], 2)
        x = F.dropout(x, self.dropout, self.training)
        mirror = _mirror(mask)
        for index, (ahead, back) in enumerate(zip(self.forwards, self.backwards)):
            if index:
                x = F.dropout(x, 0.75 * self.dropout, self.training)
            # Mirrored sequences have their padding at the end too, so that no padding is read before a word.
            turned = back(_take(x, mirror))[0]
            x = torch.cat([ahead(x)[0], _take(turned, mirror)], 2)
        return self.emit(F.dropout(x, self.dropout, self.training))


def _mirror(mask):
    """For each place the place it has when its sequence is read from the end; padding stays."""
    places = torch.arange(mask.shape[1]).expand_as(mask)
    return torch.where(mask, mask.sum(1, keepdim=True) - 1 - places, places)


def _take(x, places):
    return x.gather(1, places[:, :, None].expand(-1, -1, x.shape[2]))
