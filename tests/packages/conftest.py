"""A small case of two letters, kept in the clear or encrypted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterproof.case import Case
from counterproof.case.runs import footing, keep_run
from counterproof.ledger.keys import Unlocking
from counterproof.settings import Settings

KEY_FILE = Unlocking(key_file=bytes(range(32)))
LETTERS = {
    "brandt.txt": "On 3 May 1921 Olga Brandt sent the ledgers to Riga. Brandt's brother carried them.\n",
    "reply.txt": "O. Brandt sent nothing. It rained in Tartu, and Per Holm stayed at home.\n",
}


@pytest.fixture(params=["plain", "encrypted"])
def unlocking(request: pytest.FixtureRequest) -> Unlocking:
    """Both kinds of case."""
    return KEY_FILE if request.param == "encrypted" else Unlocking()


@pytest.fixture
def case(tmp_path: Path, unlocking: Unlocking) -> Iterator[Case]:
    """Two letters, examined once."""
    for name, words in LETTERS.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    with Case.create(tmp_path / "case", "Riga", unlocking) as case:
        case.add([str(tmp_path / name) for name in LETTERS], Settings())
        keep_run(case, footing(case, {}), b'{"findings": [], "statements": []}')
        yield case
