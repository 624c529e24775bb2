"""The ledger: events and projection in step, several processes, rebuilding, and every kind of tampering."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import apsw
import pytest

from counterproof.errors import IntegrityError
from counterproof.ledger import merkle
from counterproof.ledger.checking import faults
from counterproof.ledger.event import Entry, Event
from counterproof.ledger.keys import Unlocking
from counterproof.ledger.ledger import Draft, Ledger, digest

KEY_FILE = Unlocking(key_file=bytes(range(32)))


class Tally:
    """A projector that keeps every note, in capitals."""

    version = "1"
    tables: tuple[str, ...] = ("said",)
    schema: tuple[str, ...] = ("CREATE TABLE said (number INTEGER PRIMARY KEY, word TEXT)",)
    versions: ClassVar[dict[str, int]] = {"note": 2}

    def raised(self, event: Event, body: Any) -> Any:
        """Version 1 was the bare word."""
        return {"word": body} if event.version == 1 else body

    def project(self, connection: apsw.Connection, entry: Entry) -> None:
        """One row for each note that can still be read."""
        if entry.body is not None:
            connection.execute("INSERT INTO said VALUES (?, ?)", (entry.number, entry.body["word"].upper()))


class Louder(Tally):
    """The same tables from the next version of the program."""

    version = "2"

    def project(self, connection: apsw.Connection, entry: Entry) -> None:
        """With an exclamation mark."""
        if entry.body is not None:
            connection.execute("INSERT INTO said VALUES (?, ?)", (entry.number, entry.body["word"] + "!"))


@pytest.fixture(params=["plain", "encrypted"])
def unlocking(request: pytest.FixtureRequest) -> Unlocking:
    """Both kinds of case."""
    return KEY_FILE if request.param == "encrypted" else Unlocking()


@pytest.fixture
def ledger(tmp_path: Path, unlocking: Unlocking) -> Iterator[Ledger]:
    """A ledger with three notes, each under a key of its own."""
    ledger = Ledger.create(tmp_path / "s.db", Tally(), unlocking)
    with ledger.writing():
        for word in ("one", "two", "three"):
            ledger.append(Draft("note", {"word": word}, (ledger.new_key(),)))
    yield ledger
    ledger.close()


def words(ledger: Ledger) -> list[str]:
    """What the projection holds."""
    return [word for (word,) in ledger.ask("SELECT word FROM said ORDER BY number")]


def test_events_and_projection_are_written_together(ledger: Ledger) -> None:
    """What fails half-way leaves neither event nor row; what succeeds leaves both."""
    before = ledger.head()
    with pytest.raises(KeyError):
        _write_two_of_which_one_fails(ledger)
    assert (ledger.head(), words(ledger)) == (before, ["ONE", "TWO", "THREE"])
    with ledger.writing():
        ledger.append(Draft("note", {"word": "four"}))
    assert ledger.head().size == 4
    assert words(ledger)[-1] == "FOUR"


def _write_two_of_which_one_fails(ledger: Ledger) -> None:
    with ledger.writing():
        ledger.append(Draft("note", {"word": "four"}))
        ledger.append(Draft("note", {"word": "five"}, ("no such key",)))


def test_a_second_opening_sees_what_the_first_wrote(ledger: Ledger, tmp_path: Path, unlocking: Unlocking) -> None:
    """Two openings of one ledger write in turn; neither loses anything and both have the same head."""
    other = Ledger.open(tmp_path / "s.db", Tally(), unlocking)
    for number, writer in enumerate((ledger, other, other, ledger)):
        with writer.writing():
            writer.append(Draft("note", {"word": f"w{number}"}, (writer.new_key(),)))
    assert words(ledger) == words(other) == ["ONE", "TWO", "THREE", "W0", "W1", "W2", "W3"]
    assert ledger.head() == other.head()
    assert faults(ledger) == faults(other) == []
    other.close()


def test_the_projection_is_rebuilt_to_the_same_bytes(ledger: Ledger, tmp_path: Path, unlocking: Unlocking) -> None:
    """Thrown away, it is made anew with the same digest; a new version of the program makes its own."""
    before = digest(ledger.store.connection, Tally.tables)
    if not ledger.encrypted:
        ledger.store.connection.execute("DROP TABLE said")
        ledger.store.connection.execute("UPDATE meta SET value = '' WHERE name = 'projected'")
    ledger.close()
    ledger = Ledger.open(tmp_path / "s.db", Tally(), unlocking)
    assert digest(ledger.store.connection, Tally.tables) == before
    ledger.close()
    louder = Ledger.open(tmp_path / "s.db", Louder(), unlocking)
    assert words(louder) == ["one!", "two!", "three!"]
    louder.close()


def test_an_earlier_version_is_read_in_todays_form(ledger: Ledger) -> None:
    """An event of version 1 keeps its bytes in the chain, and its body is raised when it is read."""
    with ledger.writing():
        key = ledger.case_key()
        ledger.adopt(Event.sealing("old", "note", 1, "2019-01-01T00:00:00.000000Z", "old", [key], ledger.keyring))
    last = list(ledger.entries())[-1]
    assert (last.event.version, last.body, words(ledger)[-1]) == (1, {"word": "old"}, "OLD")


def test_a_destroyed_key_takes_its_words_and_leaves_the_chain(ledger: Ledger) -> None:
    """After the key is gone the event stands without a body, the projection without its row, and nothing is faulty."""
    before = ledger.head()
    handle = list(ledger.entries())[1].event.keys[0]
    with ledger.writing():
        ledger.destroy([handle])
    assert [entry.body and entry.body["word"] for entry in ledger.entries()] == ["one", None, "three"]
    assert (words(ledger), ledger.head(), faults(ledger)) == (["ONE", "THREE"], before, [])


def test_a_head_written_down_is_found_again(ledger: Ledger) -> None:
    """An earlier head holds after the ledger has grown; one of other events, or of more than there are, does not."""
    earlier = ledger.head()
    with ledger.writing():
        ledger.append(Draft("note", {"word": "four"}))
    assert ledger.agrees(earlier)
    assert merkle.extends(ledger.head(), earlier, merkle.consistency(ledger.store.hashes(), earlier.size))
    assert not ledger.agrees(merkle.Head(3, bytes(32)))
    assert not ledger.agrees(merkle.Head(5, earlier.root))


def _tamper(ledger: Ledger, *statements: str) -> None:
    """Statements by somebody who takes the guards off first, and puts them back."""
    run = ledger.store.connection.execute
    guards = run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        run(f"DROP TRIGGER {name}")
    for statement in (*statements, *(sql for _, sql in guards)):
        run(statement)


@pytest.mark.parametrize(
    "statements",
    [
        ["UPDATE ledger SET leaf = CAST(replace(leaf, 'note', 'nota') AS BLOB) WHERE number = 1"],
        ["DELETE FROM ledger WHERE number = 1", "UPDATE ledger SET number = 1 WHERE number = 2"],
        ["UPDATE ledger SET number = 9 WHERE number = 1", "UPDATE ledger SET number = 1 WHERE number = 2",
         "UPDATE ledger SET number = 2 WHERE number = 9"],
        ["UPDATE ledger SET link = x'00' WHERE number = 2"], ["UPDATE ledger SET hash = x'00' WHERE number = 0"],
    ],
)  # fmt: skip
def test_rows_changed_dropped_or_reordered_are_detected(ledger: Ledger, statements: list[str]) -> None:
    """Whatever is done to single rows, the chain no longer holds, without any head from elsewhere."""
    _tamper(ledger, *statements)
    assert faults(ledger)


def test_a_rebuilt_chain_needs_the_head_from_elsewhere(ledger: Ledger, tmp_path: Path, unlocking: Unlocking) -> None:
    """Who drops an event and makes chain and projection anew is not seen by the chain, and is seen by the head."""
    earlier = ledger.head()
    rows = list(ledger.store.rows())[:2]
    _tamper(ledger, "DELETE FROM ledger WHERE number = 2")
    ledger.close()
    ledger = Ledger.open(tmp_path / "s.db", Tally(), unlocking)
    assert [row.leaf for row in ledger.store.rows()] == [row.leaf for row in rows]
    assert faults(ledger) == []
    assert not ledger.agrees(earlier)
    ledger.close()


def test_a_projection_altered_by_hand_is_detected(tmp_path: Path) -> None:
    """A row of the tables that says other than the events is a fault."""
    ledger = Ledger.create(tmp_path / "p.db", Tally(), Unlocking())
    with ledger.writing():
        ledger.append(Draft("note", {"word": "one"}, (ledger.new_key(),)))
    ledger.store.connection.execute("UPDATE said SET word = 'NONE'")
    assert faults(ledger) == ["the tables made from the events are not what the events say"]
    ledger.close()


def test_an_altered_key_is_detected(tmp_path: Path) -> None:
    """A key replaced by another does not open its event: that is a fault, not an erasure."""
    ledger = Ledger.create(tmp_path / "p.db", Tally(), Unlocking())
    with ledger.writing():
        ledger.append(Draft("note", {"word": "one"}, (ledger.new_key(),)))
    _tamper(ledger, "UPDATE key SET secret = zeroblob(32)")
    ledger.close()
    ledger = Ledger.open(tmp_path / "p.db", Tally(), Unlocking())
    assert faults(ledger) == ["a sealed record does not open with its key"]
    with pytest.raises(IntegrityError):
        list(ledger.entries())
    ledger.close()


def test_guards_taken_off_are_missed(ledger: Ledger) -> None:
    """A file without the triggers that keep the ledger append-only is faulty, though nothing else was altered."""
    ledger.store.connection.execute("DROP TRIGGER ledger_is_not_shortened")
    assert faults(ledger) == ["the file: its guards against change were taken off"]
