"""Articles with the tokens that Hearsay's own tokenizer gives, and their gold tags."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROLES = ("source", "cue", "content")
TAGS = ["O"] + [f"{place}-{role}" for role in ROLES for place in "BI"]


@dataclass
class Sequence:
    """A paragraph, or a part of a very long one."""

    tokens: np.ndarray  # [n, 2]: start and end in code points
    words: np.ndarray  # [n]: hashes
    stems: np.ndarray  # [n]: hashes
    columns: np.ndarray  # [n, columns]: what `TaggerColumn` lists
    tags: np.ndarray  # [n]: indices into TAGS; all O where there is no gold

    def __len__(self):
        return len(self.tokens)


@dataclass
class Article:
    id: str
    text: str
    spans: set  # (role, start, end)
    sequences: list


class DevelopmentArticle(ValueError):
    """An article that is to be measured on was about to be learned from."""


def read(gold: Path, features: Path) -> list[Article]:
    """The articles of a gold file, or a folder of such files, with what `tagger-features` gave for it."""
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    texts = [json.loads(line) for file in files for line in _records(file)]
    seen = [json.loads(line) for line in open(features, encoding="utf-8")]
    if [x["id"] for x in texts] != [x["id"] for x in seen]:
        raise ValueError(f"{features} does not belong to {gold}")
    return [_article(text, found) for text, found in zip(texts, seen)]


def _records(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return [text] if file.suffix == ".json" else text.rstrip("\n").split("\n")


def refuse(articles: list[Article], development: list[Article]) -> None:
    """Raises where an article shares its id or a long stretch of its text with a development article."""
    ids = {article.id for article in development}
    stretches = {stretch for article in development for stretch in _stretches(article.text)}
    for article in articles:
        if article.id in ids or stretches & _stretches(article.text):
            raise DevelopmentArticle(article.id)


def shares_text(article: Article, development: list[Article]) -> bool:
    try:
        refuse([article], development)
    except DevelopmentArticle:
        return True
    return False


def _stretches(text: str) -> set[str]:
    """The paragraphs that are long enough to stand in one article alone."""
    return {" ".join(line.split()) for line in text.splitlines() if len(line) > 300}


def _article(gold: dict, found: dict) -> Article:
    text = gold["text"]
    spans = _spans(text, gold.get("attributions") or [])
    owner = np.zeros(len(text) + 1, dtype=np.int32)
    roles = [None]
    for number, (role, start, end) in enumerate(spans, 1):
        stretch = owner[start:end]
        stretch[stretch == 0] = number
        roles.append(role)
    sequences = [_sequence(record, owner, roles) for record in found["sequences"]]
    return Article(gold["id"], text, set(spans), sequences)


def _spans(text: str, attributions: list[dict]) -> list[tuple]:
    """Every fragment of every role, cut at line breaks and without blank space at its ends, once each."""
    spans = {}
    for attribution in attributions:
        for role in ROLES:
            for start, end in attribution.get(role) or []:
                for piece in re.finditer(r"\S(?:[^\n\r]*\S)?", text[start:end]):
                    spans[role, start + piece.start(), start + piece.end()] = True
    return list(spans)


def _sequence(record: dict, owner: np.ndarray, roles: list) -> Sequence:
    tokens = np.array(record["tokens"], dtype=np.int64)
    tags, last = [], 0
    for start, end in tokens:
        number = Counter(owner[start:end].tolist()).most_common(1)[0][0]
        tag = TAGS.index(("I-" if number == last else "B-") + roles[number]) if number else 0
        tags.append(tag)
        last = number
    return Sequence(
        tokens,
        np.array(record["words"], dtype=np.uint64),
        np.array(record["stems"], dtype=np.uint64),
        np.array(record["columns"], dtype=np.int64),
        np.array(tags, dtype=np.int64),
    )
