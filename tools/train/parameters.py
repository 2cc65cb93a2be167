"""Writes the learned parameters as the product reads them, and sets a tagger to exactly these numbers."""

import struct

import numpy as np
import torch

from corpus import TAGS
from lexica import Lexica
from tagger import Tagger

HEAD = b"hearsay-tagger 1\n"
HASHES, CLASSES, NUMBERS, SCALED = range(4)
COLUMNS = (
    "word cue source prefix suffix shape marks sinceOpening untilClosing signs reporting noun function "
    "sinceSentenceStart untilSentenceEnd paragraph"
).split()
LANES = 8


class File:
    def __init__(self):
        self.tables = []

    def add(self, name, kind, rows, columns, data):
        head = struct.pack("<B", len(name)) + name.encode() + struct.pack("<BII", kind, rows, columns)
        self.tables.append(head + data)

    def hashes(self, name, keys):
        self.add(name, HASHES, len(keys), 1, np.array(keys, dtype="<u8").tobytes())

    def classes(self, name, values):
        self.add(name, CLASSES, len(values), 1, bytes(values))

    def numbers(self, name, values):
        flat = values.detach().numpy().astype("<f4").reshape(-1)
        self.add(name, NUMBERS, 1, len(flat), flat.tobytes())

    def scaled(self, name, weight):
        scales, whole = quantized(weight)
        data = scales.numpy().astype("<f4").tobytes() + whole.numpy().astype(np.int8).tobytes()
        self.add(name, SCALED, *weight.shape, data)

    def bytes(self):
        return HEAD + struct.pack("<I", len(self.tables)) + b"".join(self.tables)


def quantized(weight):
    """Whole numbers of eight bits, and a scale a row."""
    weight = weight.detach()
    scales = weight.abs().amax(1).clamp_min(1e-8) / 127
    return scales, (weight / scales[:, None]).round().clamp(-127, 127)


def round_weights(tagger: Tagger) -> None:
    """Replaces the weights by those that the file can hold."""
    with torch.no_grad():
        for name, weight in tagger.named_parameters():
            if weight.dim() == 2 and not name.startswith("chain"):
                scales, whole = quantized(weight)
                weight.copy_(whole * scales[:, None])


def file(tagger: Tagger, lexica: Lexica) -> bytes:
    """The bytes of the parameters of a tagger whose weights are rounded."""
    made = File()
    made.hashes("words", sorted(lexica.words, key=lexica.words.get))
    for name, table in (("cues", lexica.cues), ("sources", lexica.sources)):
        keys = sorted(table)
        made.hashes(name, keys)
        made.classes(name + ".class", [table[key] for key in keys])
    for name, table in zip(COLUMNS, tagger.vectors):
        made.scaled("vectors." + name, table.weight)
    for index in range(len(tagger.forwards)):
        for side, layers in (("forwards", tagger.forwards), ("backwards", tagger.backwards)):
            layer, name = layers[index], f"layer{index + 1}.{side}"
            made.scaled(name + ".input", layer.weight_ih_l0)
            made.scaled(name + ".state", layer.weight_hh_l0)
            made.numbers(name + ".bias", layer.bias_ih_l0 + layer.bias_hh_l0)
    spare = LANES - len(TAGS)
    made.scaled("output", torch.cat([tagger.emit.weight, torch.zeros(spare, tagger.emit.weight.shape[1])]))
    made.numbers("output.bias", torch.cat([tagger.emit.bias, torch.zeros(spare)]))
    made.numbers("chain.between", tagger.chain.transitions())
    made.numbers("chain.first", tagger.chain.starts())
    made.numbers("chain.last", tagger.chain.last)
    return made.bytes()
