"""Merkle heads and proofs: the published vectors, and properties over lists of any length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import UsageError
from counterproof.ledger import merkle
from counterproof.ledger.merkle import Head, leaf_hash

INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
"""The inputs of the test vectors of Certificate Transparency's reference implementation, with the roots below."""
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(bytes.fromhex(data)) for data in INPUTS]
hashes = st.lists(st.binary(max_size=4).map(leaf_hash), max_size=40)


@pytest.mark.parametrize("size", range(9))
def test_roots_are_the_published_ones(size: int) -> None:
    """The head of the first n inputs is the one that RFC 6962's reference implementation publishes."""
    assert merkle.head(LEAVES[:size]) == Head(size, bytes.fromhex(ROOTS[size]))


def test_proofs_are_the_published_ones() -> None:
    """The audit path of the sixth of eight, and the consistency proof from six to eight, as published."""
    path = [proof.hex()[:16] for proof in merkle.inclusion(LEAVES, 5)]
    assert path == ["bc1a0643b12e4d2d", "ca854ea128ed050b", "d37ee418976dd957"]
    grown = [proof.hex()[:16] for proof in merkle.consistency(LEAVES, 6)]
    assert grown == ["0ebc5d3437fbe2db", "ca854ea128ed050b", "d37ee418976dd957"]


@given(hashes, st.data())
def test_a_proof_shows_its_entry_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    """Every entry is proved at its index; another entry, another index or a bent path is refused."""
    leaves = [*leaves, leaf_hash(b"last")]
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof, head = merkle.inclusion(leaves, index), merkle.head(leaves)
    assert merkle.includes(leaves[index], index, proof, head)
    assert not merkle.includes(leaf_hash(b"forged"), index, proof, head)
    assert not merkle.includes(leaves[index], len(leaves), proof, head)
    assert not merkle.includes(leaves[index], index, (*proof, leaves[0]), head)
    assert not proof or not merkle.includes(leaves[index], index, proof[:-1], head)


@given(hashes, st.data())
def test_growth_is_proved_and_change_is_not(leaves: list[bytes], data: st.DataObject) -> None:
    """A longer list extends its beginning; one whose beginning was altered has no proof that holds."""
    size = data.draw(st.integers(0, len(leaves)))
    proof, later = merkle.consistency(leaves, size), merkle.head(leaves)
    assert merkle.extends(later, merkle.head(leaves[:size]), proof)
    if size:
        altered = [leaf_hash(b"altered"), *leaves[1:]]
        assert not merkle.extends(merkle.head(altered), merkle.head(leaves[:size]), merkle.consistency(altered, size))


def test_a_head_is_read_as_it_was_written() -> None:
    """A head on paper is the head again, spaces and capitals aside; anything else is refused in words."""
    head = merkle.head(LEAVES)
    assert Head.parse(f" {str(head).upper()}\n") == head
    for wrong in ("", "8", f"-{head.root.hex()}", f"{head}0", f"08-{head.root.hex()}"):
        with pytest.raises(UsageError, match="is not a head"):
            Head.parse(wrong)


def test_what_is_not_in_the_list_has_no_proof() -> None:
    """An index or an earlier size outside the list is an error, not a proof of nothing."""
    with pytest.raises(IndexError):
        merkle.inclusion(LEAVES, 8)
    with pytest.raises(IndexError):
        merkle.consistency(LEAVES, 9)
