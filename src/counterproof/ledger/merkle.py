"""Merkle tree heads and proofs over an append-only list: RFC 6962 section 2.1, checked as RFC 9162 section 2.1 says.

A head pins every entry and their order. Who wrote a head down elsewhere can later have it proved that an entry is in
the list (inclusion) and that the list has only grown since (consistency), without being shown the other entries.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from counterproof.errors import UsageError

_HEAD = re.compile(r"(0|[1-9]\d{0,15})-([0-9a-f]{64})")


@dataclass(frozen=True)
class Head:
    """The size of a list and its root hash; written `size-hex`, which fits on a sheet of paper."""

    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.size}-{self.root.hex()}"

    @staticmethod
    def parse(words: str) -> Head:
        """A head as it was written down. Raises UsageError."""
        found = _HEAD.fullmatch(words.strip().lower())
        if found is None:
            raise UsageError(f"{words!r} is not a head: it is written as the number of events, a hyphen, 64 hex digits")
        return Head(int(found[1]), bytes.fromhex(found[2]))


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry; the leading zero keeps an entry from passing for an inner node."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass
class Frontier:
    """The roots of the full subtrees of a growing list, largest first: enough to append, and to name the head."""

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def append(self, leaf: bytes) -> None:
        """Take in the next leaf hash."""
        size = self.size
        while size & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            size >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def head(self) -> Head:
        """The head of all that was taken in."""
        if not self.peaks:
            return Head(0, hashlib.sha256().digest())
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return Head(self.size, root)


def head(leaves: Sequence[bytes]) -> Head:
    """The head of a list of leaf hashes."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.head()


def _split(size: int) -> int:
    """The largest power of two below a size of two or more."""
    return 1 << (size - 1).bit_length() - 1


def inclusion(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The audit path of one leaf, nearest sibling first (RFC 6962 2.1.1). Raises IndexError outside the list."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"no entry {index} in a list of {len(leaves)}")
    if len(leaves) == 1:
        return ()
    half = _split(len(leaves))
    if index < half:
        return (*inclusion(leaves[:half], index), head(leaves[half:]).root)
    return (*inclusion(leaves[half:], index - half), head(leaves[:half]).root)


def consistency(leaves: Sequence[bytes], earlier: int) -> tuple[bytes, ...]:
    """The proof that the list begins with its first `earlier` leaves (RFC 6962 2.1.2). Raises IndexError."""
    if not 0 <= earlier <= len(leaves):
        raise IndexError(f"no earlier list of {earlier} in one of {len(leaves)}")
    return () if earlier in (0, len(leaves)) else _subproof(leaves, earlier, whole=True)


def _subproof(leaves: Sequence[bytes], earlier: int, *, whole: bool) -> tuple[bytes, ...]:
    if earlier == len(leaves):
        return () if whole else (head(leaves).root,)
    half = _split(len(leaves))
    if earlier <= half:
        return (*_subproof(leaves[:half], earlier, whole=whole), head(leaves[half:]).root)
    return (*_subproof(leaves[half:], earlier - half, whole=False), head(leaves[:half]).root)


def includes(leaf: bytes, index: int, proof: Sequence[bytes], whole: Head) -> bool:
    """Whether a proof shows that the leaf hash stands at the index under the head (RFC 9162 2.1.3.2)."""
    if not 0 <= index < whole.size:
        return False
    node, last, root = index, whole.size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            root = node_hash(sibling, root)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and root == whole.root


def extends(later: Head, earlier: Head, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that the later list begins with the earlier one (RFC 9162 2.1.4.2)."""
    if earlier.size == 0 or earlier.size == later.size:
        return not proof and (earlier == later or earlier == head(()))
    if earlier.size > later.size or not proof:
        return False
    path = list(proof)
    if earlier.size & (earlier.size - 1) == 0:
        path.insert(0, earlier.root)
    node, last = earlier.size - 1, later.size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and old == earlier.root and new == later.root
