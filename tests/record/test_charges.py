"""What somebody stands charged with."""

from __future__ import annotations


def test_charge_is_the_act_behind_the_words(read) -> None:
    """The words behind "charged with" are the charge, an aside left out, and the entries in them state it."""
    record = read("Carl Holt is charged with organising the murder of Paul Kern, who was shot in Graz on 1 May 1919.")
    (charge,) = record.charges
    assert charge.charge == "organising the murder of Paul Kern"
    told = {record.entry(one).statement.proposition.predicate for one in charge.stated_in}
    assert "charge" in told
    assert len(charge.stated_in) > 1
    assert not any("shot in Graz" in record.entry(one).statement.span.quote for one in charge.stated_in)


def test_two_charges_stay_two(read) -> None:
    """Each clause is its own accused's."""
    record = read("Carl Holt is charged with robbing the mill. Anna Berg is charged with hiding Paul Lang.")
    found = {(c.charge, tuple(record.name(a) for a in c.against)) for c in record.charges}
    assert found == {("robbing the mill", ("Carl Holt",)), ("hiding Paul Lang", ("Anna Berg",))}
