"""Exact spans: precision, recall and F1 of source, cue and content, each fragment counted."""

from corpus import ROLES, TAGS


def spans(sequence, tags) -> set:
    """The (role, start, end) that a sequence of tags says; an I without its B opens a span too."""
    found, role, first = [], None, 0
    for index, tag in enumerate(list(tags) + [0]):
        name = TAGS[tag]
        if role and (name[0] != "I" or name[2:] != role):
            found.append((role, int(sequence.tokens[first][0]), int(sequence.tokens[index - 1][1])))
            role = None
        if name != "O" and role is None:
            role, first = name[2:], index
    return set(found)


def figures(articles, tags) -> dict:
    """F1 by role; `tags` holds a list a sequence for every article."""
    right, said, gold = ({role: 0 for role in ROLES} for _ in range(3))
    for article, answers in zip(articles, tags):
        found = set().union(*(spans(s, t) for s, t in zip(article.sequences, answers)))
        for role in ROLES:
            mine, theirs = ({s for s in group if s[0] == role} for group in (found, article.spans))
            right[role] += len(mine & theirs)
            said[role] += len(mine)
            gold[role] += len(theirs)
    return {role: _prf(right[role], said[role], gold[role]) for role in ROLES}


def _prf(right, said, gold):
    precision, recall = right / max(1, said), right / max(1, gold)
    return precision, recall, 2 * right / max(1, said + gold)


def line(figures: dict) -> str:
    return "  ".join(
        f"{role} {100 * f:.1f} (P {100 * p:.1f} R {100 * r:.1f})" for role, (p, r, f) in figures.items()
    )


def total(figures: dict) -> float:
    return sum(f for _, _, f in figures.values())
