"""The typed path: hand-written rows become a record."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from counterproof.language import DateMention, Mention
from counterproof.record import build
from counterproof.record.entity import EntityType
from counterproof.sources import Span
from counterproof.statements import Proposition, Role, Statement, Timing
from counterproof.times import VagueDate

DAY = VagueDate(-2_000, -561, -2_000, -561, "day", "1969-12-30")


@dataclass(frozen=True)
class Declared:
    """An entity as a hand-written record declares it."""

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    within: str = ""
    at: tuple[int, int] | None = None
    kind: str = ""


def row(key: str, who: str = "Ada Kern", what: str = "travel", where: str = "Linz", event: str = "", **more: str):
    """A row of a hand-written record: who did what, where, on one day."""
    span = Span("", 0, 0, f"row {key}")
    roles = (Role("agent", Mention(span, who, form="typed")),)
    if about := more.get("about"):
        roles += (Role("topic", Mention(span, about, form="typed")),)
    timings = [Timing("at", date=DateMention(span, "1969-12-30", value=DAY))] if not more.get("after") else []
    if after := more.get("after"):
        timings = [Timing("after", event=Mention(span, after, form="typed"))]
    place = Mention(span, where, kind="place", form="typed")
    content = Proposition(what, roles, tuple(timings), place, happening=event)
    answers = tuple(more["answers"].split()) if "answers" in more else ()
    return Statement(span, content, key=key, extractor="hand/1", answers=answers)


def test_equal_names_are_one_entity_whatever_case_and_blanks() -> None:
    """Case and white space do not make a second person."""
    record = build((), [row("a", "Ada Kern"), row("b", "ADA   kern")])
    assert record.entries[0].fillers("agent") == record.entries[1].fillers("agent")
    assert [e.name for e in record.entities.values() if e.type == "person"] == ["ADA kern"]


def test_different_names_stay_two() -> None:
    """One letter more is another person: nothing is guessed from typed names."""
    record = build((), [row("a", "Ada Kern"), row("b", "Ada Kerns")])
    assert record.entries[0].fillers("agent") != record.entries[1].fillers("agent")


def test_declared_alias_is_the_same_entity_and_is_shown() -> None:
    """A declared alias joins two rows, and the entry that used it carries the link in words."""
    record = build((), [row("a"), row("b", "the courier")], (Declared("Ada Kern", "person", ("The Courier",)),))
    first, second = record.entries
    assert first.fillers("agent") == second.fillers("agent")
    assert (second.links[0].how, second.links[0].why) == ("alias", "“the courier” is declared to be Ada Kern")


def test_alias_of_two_entities_means_neither() -> None:
    """A shared alias must not choose one of its owners."""
    owners = (Declared("Ada Kern", "person", ("K",)), Declared("Ida Kolb", "person", ("K",)))
    record = build((), [row("a"), row("b", "Ida Kolb"), row("c", "k")], owners)
    assert len({e.fillers("agent") for e in record.entries}) == 3


def test_rows_with_one_happening_key_tell_of_one_happening() -> None:
    """Two rows of the fire share it; a row that is after the fire hangs on it; a row about it names its entity."""
    rows = [row("a", event="mill fire"), row("b", event="Mill Fire"), row("c", after="mill fire", about="mill  fire")]
    first, second, third = build((), rows).entries
    assert first.happening == second.happening != third.happening == third.id
    assert third.timings[0].happening == first.happening
    assert third.fillers("topic") == (first.happening,)


def test_happening_is_an_event_unless_declared_a_proceeding() -> None:
    """What a person declares outweighs the default."""
    rows = [row("a", event="the trial")]
    assert build((), rows).entities[build((), rows).entries[0].happening].type == "event"
    record = build((), rows, (Declared("The Trial", "proceeding", kind="trial"),))
    assert record.entities[record.entries[0].happening].type == "proceeding"


def test_place_within_a_declared_place() -> None:
    """A building knows the town that holds it, by its alias too."""
    declared = (
        Declared("Linz", "place", ("the town",), at=(483000, 142800)),
        Declared("Inn", "building", within="The town"),
    )
    record = build((), [row("a", where="Inn")], declared)
    inn = record.entities[record.entries[0].place]
    assert record.entities[inn.within].location == (483000, 142800)


def test_answers_become_ids() -> None:
    """A denial finds the row that it answers by key; a key that no row has is dropped."""
    record = build((), [row("a"), row("b", answers="a zz")])
    assert record.entries[1].answers == (record.entries[0].id,)
    assert record.entry(record.entries[0].id) is record.entries[0]


def test_event_that_nobody_tells_is_still_an_anchor() -> None:
    """A row may hang on an event that has no row of its own."""
    record = build((), [row("a", after="the flood")])
    assert record.entities[record.entries[0].timings[0].happening].name == "the flood"


def test_ids_are_unique_even_for_equal_rows() -> None:
    """Two rows that say the same without keys stay two entries."""
    record = build((), [row(""), row("")])
    assert len({e.id for e in record.entries}) == 2


def test_unsolved_date_leaves_the_entry_incomplete() -> None:
    """A date without an anchor gives no timing, and the entry says that something is missing."""
    span = Span("", 0, 0, "row")
    loose = Timing("at", date=DateMention(span, "the next day", needs="narrative"))
    content = Proposition("travel", (Role("agent", Mention(span, "Ada", form="typed")),), (loose,))
    record = build((), [Statement(span, content, key="a")])
    assert (record.entries[0].timings, record.entries[0].complete) == ((), False)
    assert [date.value for date in record.dates.values()] == [None]


@given(st.permutations([row("a"), row("b", "Ida", event="x"), row("c", after="x"), row("d", "IDA", answers="a")]))
def test_order_of_rows_does_not_matter(rows: list[Statement]) -> None:
    """The record is a function of the rows, not of their order."""
    reference = build((), sorted(rows, key=lambda r: r.key))
    assert build((), rows) == reference


def test_nobody_leaves_a_denial_complete(read) -> None:
    """What nobody did, no one of a kind did; what nobody except soldiers did, soldiers did."""
    record = read("Nobody arrested Adam Holt in Oslo in 1921. Nobody except soldiers arrested Ada Berg in 1921.")
    arrests = [e for e in record.entries if e.statement.proposition.predicate == "arrest"]
    assert [(e.statement.proposition.negated, e.complete) for e in arrests] == [(True, True), (False, True)]
