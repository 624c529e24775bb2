"""Pieces: a text bound to one hash in such a way that some of its words can be shown later, and the rest not guessed.

A text is cut into words, each with the white space after it, so that all pieces together are the text. Each piece gets
a salt, and is a leaf of a hash tree; the root binds every character and their order. To show some of the words is to
give them with their salts, and one hash for each part of the tree that is withheld: whoever has the root can check what
is shown, and cannot try a name on what is not, because a salt is as long as a key and never given away with it.

Nor does the shape of the tree tell how long a withheld passage is. It is random (the tree of random splits: Seidel and
Aragon, "Randomized Search Trees", Algorithmica 1996), so that a withheld hash may stand for one word or a thousand; and
empty pieces are strewn in between. Salts and shape are made from a secret seed, so that nothing need be kept but that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from counterproof.errors import IntegrityError
from counterproof.ledger.keys import KEY, derived
from counterproof.ledger.merkle import leaf_hash, node_hash

_Part = TypeVar("_Part")
_PIECE = re.compile(r"\w+\s*|[^\w\s]+\s*|\s+")
_DEPTH = 8
"""Bytes of a random number that says how deep in the tree two neighbours part."""
_MOST_EMPTY = 3
"""Between two words lie 0, 1, 3 or 7 empty pieces, each number half as likely as the one before."""


@dataclass(frozen=True)
class Gap:
    """A passage to be withheld: half-open [start, end) in code points; every piece that it touches goes with it."""

    start: int
    end: int


@dataclass(frozen=True)
class Shown:
    """A piece that is shown, with the salt that binds it. Empty pieces are shown too, so that no gap hides there."""

    text: str
    salt: bytes = field(repr=False)

    def hash(self) -> bytes:
        """The leaf of the tree. The salt has one length, so that it cannot run into the text."""
        return leaf_hash(self.salt + self.text.encode())


@dataclass(frozen=True)
class Hidden:
    """A part of the tree that is withheld: its hash, and the number of the gap that it belongs to."""

    node: bytes
    gap: int


@dataclass(frozen=True)
class Joined:
    """The two parts named last are the two sides of one part."""


Step = Shown | Hidden | Joined
"""A tree is written as steps, left side, right side, then the joining of both: it is read with a stack."""


@dataclass(frozen=True)
class _Leaf:
    start: int
    piece: Shown
    depth: bytes


def root(text: str, seed: bytes) -> bytes:
    """The hash that binds a text."""
    return _grown(((leaf.depth, leaf.piece.hash()) for leaf in _leaves(text, seed)), node_hash)


def disclosed(text: str, seed: bytes, gaps: Sequence[Gap]) -> list[Step]:
    """The text without the gaps, as steps that lead to its root. Gaps are sorted by start; `Hidden.gap` counts them."""
    leaves = list(_leaves(text, seed))
    of_each = zip(leaves, _gap_of_each(leaves, gaps), strict=True)
    return _grown(((leaf.depth, _alone(leaf.piece, gap)) for leaf, gap in of_each), _joined)


def _alone(piece: Shown, gap: int | None) -> list[Step]:
    return [piece if gap is None else Hidden(piece.hash(), gap)]


def led_to(steps: Iterable[Step]) -> bytes:
    """The root that steps lead to. Raises IntegrityError where they do not make one tree."""
    stack: list[bytes] = []
    for step in steps:
        if isinstance(step, Joined):
            if len(stack) < 2:
                raise IntegrityError("the passages shown do not make a tree")
            right = stack.pop()
            stack.append(node_hash(stack.pop(), right))
        elif len(step.salt if isinstance(step, Shown) else step.node) != KEY:
            raise IntegrityError("a salt or hash of the passages shown has the wrong length")
        else:
            stack.append(step.hash() if isinstance(step, Shown) else step.node)
    if len(stack) != 1:
        raise IntegrityError("the passages shown do not make a tree")
    return stack[0]


def _leaves(text: str, seed: bytes) -> Iterator[_Leaf]:
    """All pieces with their salts, empty ones in between and at least one at the end."""
    number = 0
    for number, found in enumerate(_PIECE.finditer(text), start=1):
        own = derived(seed, b"%d" % number, KEY + _DEPTH + 1)
        yield from _empty(seed, number, found.start(), own[-1])
        yield _Leaf(found.start(), Shown(found[0], own[:KEY]), own[KEY:-1])
    own = derived(seed, b"end %d" % number, KEY + _DEPTH + 1)
    yield from _empty(seed, number + 1, len(text), own[-1])
    yield _Leaf(len(text), Shown("", own[:KEY]), own[KEY:-1])


def _empty(seed: bytes, number: int, start: int, drawn: int) -> Iterator[_Leaf]:
    """The empty pieces before a piece."""
    halvings = min((drawn & -drawn).bit_length() - 1, _MOST_EMPTY) if drawn else _MOST_EMPTY
    for count in range(2**halvings - 1):
        own = derived(seed, b"%d empty %d" % (number, count), KEY + _DEPTH)
        yield _Leaf(start, Shown("", own[:KEY]), own[KEY:])


def _gap_of_each(leaves: Sequence[_Leaf], gaps: Sequence[Gap]) -> list[int | None]:
    """The gap that each leaf belongs to. An empty piece beside a gap belongs to it."""
    found: list[int | None] = []
    at = 0
    for leaf in leaves:
        end = leaf.start + len(leaf.piece.text)
        while at < len(gaps) and gaps[at].end <= leaf.start:
            at += 1
        inside = leaf.piece.text and at < len(gaps) and gaps[at].start < end
        found.append(at if inside else None)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for here in order:
            if found[here] is None and not leaves[here].piece.text:
                found[here] = found[here - 1 if order.step > 0 else here + 1]
    return found


def _joined(left: list[Step], right: list[Step]) -> list[Step]:
    """Two parts as one; where both are withheld for one gap, as one hash."""
    one, other = left[-1], right[-1]
    if isinstance(one, Hidden) and isinstance(other, Hidden) and one.gap == other.gap:
        return [Hidden(node_hash(one.node, other.node), one.gap)]
    left.extend(right)
    left.append(Joined())
    return left


def _grown(leaves: Iterable[tuple[bytes, _Part]], join: Callable[[_Part, _Part], _Part]) -> _Part:
    """The tree in which of two neighbours that part deeper than both their neighbours the joining comes first."""
    stack: list[tuple[bytes, _Part]] = []
    for depth, leaf in leaves:
        while len(stack) > 1 and stack[-1][0] > depth:
            _join_last(stack, join)
        stack.append((depth, leaf))
    while len(stack) > 1:
        _join_last(stack, join)
    return stack[0][1]


def _join_last(stack: list[tuple[bytes, _Part]], join: Callable[[_Part, _Part], _Part]) -> None:
    _, right = stack.pop()
    depth, left = stack.pop()
    stack.append((depth, join(left, right)))
