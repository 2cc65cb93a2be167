"""Batches of sequences of about one length."""

import random


def batches(lengths: list[int], tokens: int, rng: random.Random | None = None) -> list[list[int]]:
    """Indices in batches of at most so many tokens, padding counted; in order of length without `rng`."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (rng.random() * 6 if rng else 0))
    found, current, longest = [], [], 0
    for index in order:
        longest = max(longest, lengths[index])
        if current and longest * (len(current) + 1) > tokens:
            found.append(current)
            current, longest = [], lengths[index]
        current.append(index)
    found.append(current)
    if rng:
        rng.shuffle(found)
    return found
