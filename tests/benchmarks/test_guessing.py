"""The guessing attack gets nothing from a redacted package, and everything from one made without salts."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from benchmarks import guessing
from counterproof.ledger.merkle import leaf_hash

NAMES = ("Olga Brandt", "letter.txt", "She hid the ledgers in Riga.")
SALT = bytes(range(32))


def test_nothing_is_guessed_from_a_package_of_our_own_case() -> None:
    """Names, file names, sentences and documents: four documents are enough to show a leak."""
    assert guessing.measure(quick=True) == 0


@pytest.mark.parametrize(
    "leak",
    [
        "said: Olga Brandt.",
        hashlib.sha256(b"Olga Brandt").hexdigest(),
        hashlib.sha256(b"olga brandt ").hexdigest()[:16],
        SALT.hex() + "\n" + leaf_hash(SALT + b"Olga Brandt, ").hex(),
        "T2xnYSBCcmFuZHQgd2FzIGhlcmUsIHNoZSBzYWlk",
    ],
    ids=["open", "hash", "beginning", "salted", "base64"],
)
def test_each_leak_is_found(tmp_path: Path, leak: str) -> None:
    """The control: whatever binds a name without hiding it gives that name away, and no other."""
    (tmp_path / "data.txt").write_text(leak, encoding="utf-8")
    assert guessing.guessed(tmp_path, NAMES) == {"Olga Brandt"}


def test_a_file_name_in_the_open_is_a_leak(tmp_path: Path) -> None:
    """Names of files are looked at, too."""
    (tmp_path / "letter.txt").write_text("", encoding="utf-8")
    assert guessing.guessed(tmp_path, NAMES) == {"letter.txt"}
