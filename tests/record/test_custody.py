"""Custody inferred at the time of speaking."""

from __future__ import annotations

import pytest

from counterproof.language import DateMention, Mention
from counterproof.record import build
from counterproof.record.custody import certain_span
from counterproof.record.entry import EntryTiming
from counterproof.sources import Span
from counterproof.statements import Proposition, Role, Statement, Timing
from counterproof.times import parse


def _row(key: str, role: str, what: str, when: tuple[Timing, ...], said: str = "", by: str = "") -> Statement:
    span = Span("", 0, 0, key)
    content = Proposition(what, (Role(role, Mention(span, "Berg", "person", "typed")),), when)
    speakers = (Mention(span, by, "person", "typed"),) if by else ()
    told = (_at("at", said),) if said else ()
    return Statement(span, content, speakers, said=told, key=key)


def _at(relation: str, edtf: str) -> Timing:
    return Timing(relation, date=DateMention(Span("", 0, 0, edtf), edtf, value=parse(edtf)))  # type: ignore[arg-type]


HELD = _row("a", "patient", "detain", (_at("from", "1936-03-01"), _at("until", "1936-03-10")))


@pytest.mark.parametrize(
    ("day", "held"),
    [("1936-03-02", True), ("1936-03-09", True), ("1936-03-01", False), ("1936-03-10", False), ("1936-03", False)],
)
def test_said_in_custody(day: str, held: bool) -> None:
    """Held from one day until another: surely on the days between, not on the days of arrest and release."""
    record = build((), [HELD, _row("b", "agent", "confess", (), said=day, by="Berg")])
    confession = next(e for e in record.entries if e.statement.key == "b")
    shown = next(e for e in record.entries if e.statement.key == "a")
    assert [(c.what, c.statement, c.inferred) for c in confession.circumstances] == (
        [("custody", shown.id, True)] if held else []
    )


@pytest.mark.parametrize(("day", "held"), [("1936-03-02", True), ("1936-03-01", False), ("1936-03-10", False)])
def test_held_from_arrest_to_release(day: str, held: bool) -> None:
    """Between an arrest and the first release told after it; not on the days of either."""
    taken = _row("a", "patient", "arrest", (_at("at", "1936-03-01"),))
    freed = _row("c", "patient", "release", (_at("at", "1936-03-10"),))
    record = build((), [taken, freed, _row("b", "agent", "confess", (), said=day, by="Berg")])
    confession = next(e for e in record.entries if e.statement.key == "b")
    assert [c.what for c in confession.circumstances if c.inferred] == (["custody"] if held else [])


def test_somebody_elses_custody_shows_nothing() -> None:
    """Only the speaker's own custody counts."""
    record = build((), [HELD, _row("b", "agent", "confess", (), said="1936-03-05", by="Holt")])
    assert not any(e.circumstances for e in record.entries)


def test_open_end_shows_nothing() -> None:
    """A state with one bound may have ended at once."""
    assert certain_span([EntryTiming("from", parse("1936-03-01"))]) is None


def test_vague_bounds_shrink_the_span() -> None:
    """Held from some day in March until some day in May: surely through April."""
    span = certain_span([EntryTiming("from", parse("1936-03")), EntryTiming("until", parse("1936-05"))])
    april = parse("1936-04")
    assert span is not None
    assert span[0] <= april.s0
    assert april.e1 <= span[1]
