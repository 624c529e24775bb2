"""The stage at which a quote and a contradiction were lost."""

from __future__ import annotations

from benchmarks.lost import Loss, of_contradiction, of_entry, of_quote, table

from counterproof.language import Mention
from counterproof.record import Entry
from counterproof.record.entity import Link
from counterproof.sources import Span
from counterproof.statements import Proposition, Role, Statement

SPAN = Span("src-0", 0, 9, "Ada spoke", "", "")
NAME = Mention(Span("src-0", 0, 3, "Ada", "", ""), "Ada", "person", "name")
HE = Mention(Span("src-0", 0, 3, "She", "", ""), "She", "unknown", "pronoun")


def _entry(mention: Mention, *, tied: bool, predicate: str = "arrest") -> Entry:
    statement = Statement(SPAN, Proposition(predicate, (Role("patient", mention),)))
    links = (Link(mention.span, "e-1", "name", sure=True, why=""),) if tied else ()
    return Entry("st-1", statement, links=links)


def test_an_entry_stops_at_the_first_thing_unknown() -> None:
    """An unknown word, a name, a pronoun; and one that is read to the end."""
    assert of_entry(_entry(NAME, tied=True, predicate="other:hum")) == "predicate"
    assert of_entry(_entry(NAME, tied=False)) == "name"
    assert of_entry(_entry(HE, tied=False)) == "link"
    assert of_entry(_entry(HE, tied=True)) == ""


def test_a_quote_stands_where_its_best_statement_stopped() -> None:
    """Nothing read; the better of two; a date in the quote that no statement took."""
    good, bad = _entry(NAME, tied=True), _entry(NAME, tied=False)
    assert of_quote((), dated=True) == "unread"
    assert of_quote((bad, good), dated=False) == ""
    assert of_quote((bad, good), dated=True) == "date"
    assert of_quote((bad,), dated=True) == "name"


def test_a_contradiction_stands_at_the_earliest_stage_of_its_quotes() -> None:
    """All read: the check lost it; a possible finding says that doubt did."""
    assert of_contradiction(["", "link"], possible=False) == "link"
    assert of_contradiction(["", ""], possible=False) == "check"
    assert of_contradiction(["", "link"], possible=True) == "doubt"


def test_the_table_adds_up_by_type() -> None:
    """The last lines count contradictions and their quotes."""
    losses = [Loss("a", "order", "date", ("date", "check")), Loss("b", "custody", "date", ("date",))]
    *_, everything, quotes = (line.split() for line in table(losses).splitlines())
    assert everything == ["all", "0", "0", "0", "0", "0", "2", "0", "0"]
    assert quotes == ["quotes", "0", "0", "0", "0", "0", "2", "0", "1"]
