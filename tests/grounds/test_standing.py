"""What falls at once is what falls when everything is worked out again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from counterproof.grounds import Standing, weigh
from counterproof.grounds.bearing import bearings
from counterproof.record import Charge, Record

ROWS = st.lists(
    st.tuples(
        st.sampled_from(("Berg", "Carl", "Dora")),
        st.sets(st.sampled_from(("c0", "c1"))),
        st.sets(st.integers(0, 7), max_size=2),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


def told(case: Any, rows: list[Any]) -> Record:
    """Rows that support charges, repeat each other, or call the accused by another name."""
    for name in ("Anna", "Berg", "Carl", "Dora"):
        case.entity(name)
    for charge in ("c0", "c1"):
        case.says(charge, "charge", patient="Anna", source="writ")
    case.says("same", "same_as", agent="Fox", patient="Anna", by="Dora")
    for number, (by, supports, repeats, fox) in enumerate(rows):
        again = {f"r{n}" for n in repeats if n < len(rows)} - {f"r{number}"}
        who = "Fox" if fox else "Anna"
        case.says(f"r{number}", "attack", agent=who, by=by, supports=sorted(supports), repeats=sorted(again))
    charges = tuple(Charge(f"ch{n}", "x", ("Anna",), "", (f"c{n}",)) for n in (0, 1))
    return replace(case.record(), charges=charges)


@given(rows=ROWS, taken=st.sets(st.integers(-1, 7), max_size=5))
def test_at_once_is_the_same_as_again(new_case: Any, rows: list[Any], taken: set[int]) -> None:
    """The charges that fall are those that stood before and that, worked out from nothing, stand no longer."""
    record = told(new_case(), rows)
    gone = {"same" if n < 0 else f"r{n}" for n in taken} & {e.id for e in record.entries}
    fallen = Standing(record, bearings(record)).fallen(gone)
    before, after = standing(record, set()), standing(record, gone)
    assert set(fallen) == before - after
    assert {g.charge for g in weigh(record) if g.stands} == before


def standing(record: Record, gone: set[str]) -> set[str]:
    """The charges that stand without some rows, by going through the rows until no more of them stands."""
    rows = [e for e in record.entries if e.id not in gone]
    held: set[str] = set()
    while fresh := {e.id for e in rows if not e.repeats or held & set(e.repeats)} - held:
        held |= fresh
    tied = [e for e in rows if e.id in held and (("agent", "Fox") not in e.roles or "same" not in gone)]
    return {charge.id for charge in record.charges if any(set(charge.stated_in) & set(e.supports) for e in tied)}
