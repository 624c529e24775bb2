"""The store: append-only, checked page by page, and plain about what is wrong."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.store import PAGE, Row, Store


def _filled(path: Path) -> Store:
    store = Store(path, create=True)
    with store.writing():
        for number in range(3):
            store.append(Row(number, f"u{number}", b"leaf%d" % number, b"h%d" % number, b"l%d" % number))
        store.add_key("k", bytes(32))
    return store


def _write_a_fourth_and_a_sixth(store: Store) -> None:
    with store.writing():
        store.append(Row(3, "u3", b"", b"", b""))
        store.append(Row(5, "u5", b"", b"", b""))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET leaf = x'00'", "DELETE FROM ledger WHERE number = 2", "UPDATE key SET secret = x'00'",
        "INSERT INTO ledger VALUES (4, 'u', x'00', x'00', x'00')", "UPDATE meta SET value = '2' WHERE name = 'format'",
        "INSERT OR REPLACE INTO ledger VALUES (2, 'u', x'00', x'00', x'00')",
    ],
)  # fmt: skip
def test_nothing_is_changed_or_taken_away(tmp_path: Path, statement: str) -> None:
    """Every way of altering the ledger through SQL is refused by the file itself."""
    store = _filled(tmp_path / "s.db")
    with pytest.raises(apsw.ConstraintError):
        store.connection.execute(statement)
    assert [row.leaf for row in store.rows()] == [b"leaf0", b"leaf1", b"leaf2"]
    store.close()


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """What goes wrong half-way was never there."""
    store = _filled(tmp_path / "s.db")
    with pytest.raises(IntegrityError, match="grows by one"):
        _write_a_fourth_and_a_sixth(store)
    assert store.size() == 3
    store.close()


def test_a_flipped_byte_is_named_by_its_page(tmp_path: Path) -> None:
    """The page whose checksum does not hold is named; an untouched file has no fault."""
    store = _filled(tmp_path / "s.db")
    assert store.page_faults() == []
    store.close()
    data = bytearray((tmp_path / "s.db").read_bytes())
    data[-PAGE // 2] ^= 1
    (tmp_path / "s.db").write_bytes(data)
    store = Store(tmp_path / "s.db")
    assert any(f"page {len(data) // PAGE}" in fault for fault in store.page_faults())
    store.close()


def test_a_destroyed_key_is_not_left_in_the_file(tmp_path: Path) -> None:
    """After the key is gone and the log folded in, its bytes are nowhere in the folder."""
    store = _filled(tmp_path / "s.db")
    secret = bytes(range(100, 132))
    with store.writing():
        store.add_key("gone", secret)
    with store.writing():
        store.destroy_key("gone")
    store.scrub()
    assert all(secret not in path.read_bytes() for path in tmp_path.iterdir())
    store.close()


def test_files_that_are_no_store_are_refused_in_words(tmp_path: Path) -> None:
    """A missing file, one that is there already and one that is something else each have their message."""
    (tmp_path / "text.db").write_text("This is a letter and no database at all. " * 200)
    with pytest.raises(IntegrityError, match="is damaged"):
        Store(tmp_path / "text.db")
    with pytest.raises(UsageError, match="there is no case here"):
        Store(tmp_path / "none.db")
    with pytest.raises(UsageError, match="is there already"):
        Store(tmp_path / "text.db", create=True)
