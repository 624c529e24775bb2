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


SITTING = (
    "The Mill Trial was a public trial held before the Supreme Court of Graz from 3 to 9 May 1919. "
    "There were twelve defendants. They were tried in public, with Karl Weiss presiding. "
    "The Prosecutor General was Emil Stahl. Otto Brandt pleaded guilty."
)


def test_a_passage_goes_on_about_its_trial(read) -> None:
    """Dates, court, judge, prosecutor and number of accused come from the sentences behind the one that names it."""
    record = read(SITTING)
    (trial,) = record.proceedings
    assert trial.when
    assert trial.when.edtf == "1919-05-03/1919-05-09"
    assert record.name(trial.court) == "Supreme Court of Graz"
    assert [record.name(j) for j in trial.judges] == ["Karl Weiss"]
    assert [record.name(p) for p in trial.prosecutors] == ["Emil Stahl"]
    assert trial.accused_count == 12


def test_a_new_paragraph_or_another_trial_ends_the_passage(read) -> None:
    """What follows is then about nothing that was named."""
    broken = SITTING.replace("1919. ", "1919.\n\n", 1)
    other = SITTING.replace("1919. ", "1919. The Dam Trial was another matter. ", 1)
    for text in (broken, other):
        mill = next(p for p in read(text).proceedings if p.names[0] == "Mill Trial")
        assert (mill.accused_count, mill.judges, mill.prosecutors) == (None, (), ())


def test_a_trial_is_known_by_its_name_in_small_letters(read) -> None:
    """A heading in capitals and "the ... trial" are one; "the long trial" is no name."""
    record = read("TORNA DAM TRIAL\n\nThe Torna Dam trial was held in May 1919. The long trial was held in June 1919.")
    (trial,) = record.proceedings
    assert trial.when
    assert trial.when.edtf == "1919-05"
