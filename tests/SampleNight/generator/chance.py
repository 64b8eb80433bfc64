"""Repeatable variety: the same words give the same number on every machine and every version of Python."""
import hashlib


def some(low, high, *words):
    """A whole number from low to high, both included, that hangs on the words only."""
    digest = hashlib.sha256("/".join(map(str, words)).encode()).digest()
    return low + int.from_bytes(digest[:8], "big") % (high - low + 1)


def mixed(things, *words):
    """The things in an order that hangs on the words only."""
    order = sorted(range(len(things)), key=lambda i: some(0, 1 << 60, *words, i))
    return [things[i] for i in order]
