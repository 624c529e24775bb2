"""Proceedings and charges from entries."""

from __future__ import annotations

from counterproof.intake.entity import DeclaredEntity
from counterproof.language import DateMention, Mention
from counterproof.record import Record, build
from counterproof.sources import Span
from counterproof.statements import Proposition, Role, Statement, Timing
from counterproof.times import parse


def _row(key: str, what: str, when: str = "", event: str = "", **roles: str) -> Statement:
    span = Span("", 0, 0, f"row {key}")
    held = tuple(Role(name, Mention(span, text, form="typed")) for name, text in roles.items())
    timings = (Timing("at", date=DateMention(span, when, value=parse(when))),) if when else ()
    return Statement(span, Proposition(what, held, timings, happening=event), key=key)


def _record(*rows: Statement) -> Record:
    return build((), rows, (DeclaredEntity("Mill Trial", "proceeding", kind="trial"),))


def test_proceeding_takes_its_date_and_accused_from_entries() -> None:
    """When it was held, who stood accused, in words of the entries alone."""
    record = _record(
        _row("a", "happen", "1936-08-19/1936-08-24", "Mill Trial"), _row("b", "try", topic="Mill Trial", patient="Berg")
    )
    (trial,) = record.proceedings
    assert (trial.kind, trial.when and trial.when.edtf) == ("trial", "1936-08-19/1936-08-24")
    assert [record.name(p) for p in trial.accused] == ["Berg"]


def test_two_dates_leave_the_date_open() -> None:
    """Entries that disagree on the date give none."""
    record = _record(_row("a", "happen", "1936-08-19", "Mill Trial"), _row("b", "happen", "1936-09-19", "mill trial"))
    assert record.proceedings[0].when is None


def test_pleas_stand_in_order_of_time() -> None:
    """A plea changed the next day comes second."""
    record = _record(
        _row("a", "try", topic="Mill Trial", patient="Berg"),
        _row("b", "plead_guilty", "1938-03-03", topic="Mill Trial", agent="Berg"),
        _row("c", "plead_not_guilty", "1938-03-02", topic="Mill Trial", agent="Berg"),
    )
    assert record.proceedings[0].outcomes[0].pleas == ("not guilty", "guilty")


def test_charge_lists_every_entry_that_states_it() -> None:
    """The same act against the same person is one charge."""
    rows = [_row(k, "charge", patient="Berg", topic="arson", body="Mill Trial") for k in ("a", "b")]
    (charge,) = _record(*rows, _row("c", "charge", patient="Holt", topic="theft")).charges[:1]
    assert (charge.charge, len(charge.stated_in)) == ("arson", 2)


def test_denied_charge_of_nobody_is_none() -> None:
    """A charge without an accused is no charge."""
    assert not _record(_row("a", "charge", topic="arson")).charges
