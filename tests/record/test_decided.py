"""People's decisions on names and dates, carried out in the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from counterproof.corrections import Anchor, Borne, Correction, Decisions, Named, Pair, Who, Words, apply
from counterproof.language import Analysis
from counterproof.record import Record, build
from counterproof.statements.extract import extract
from counterproof.times import first_day

Decide = Callable[..., Record]

TEXT = (
    "Ada Kern flew to Basel on 4 May 1903. Mrs. Holt saw Ida Berg in Basel on 6 May 1903. "
    "She met the consul the next day. Adela Kern left Basel on 9 May 1903."
)


@pytest.fixture
def decide(analyses: Callable[..., list[Analysis]]) -> Decide:
    """A text with decisions on it as a record: (what, words or two names, value) each."""

    def made(content: str, *decisions: tuple[Any, ...]) -> Record:
        (analysis,) = analyses(content)
        statements = list(extract(analysis))
        held = []
        for n, (what, target, value, *by) in enumerate(decisions):
            start = content.index(target) if isinstance(target, str) else 0
            about = (
                Pair(*map(Named, target))
                if isinstance(target, tuple)
                else Words(Anchor.at(analysis.text, start, start + len(target)))
            )
            held.append(Correction(f"u{n}", by[0] if by else "Eva", f"{n}", what, about, value, "she knew them"))
        applied = apply(Decisions(tuple(held)), [analysis.text], [analysis], statements)
        return build([analysis], applied.statements, changes=applied.changes)

    return made


def people(record: Record) -> dict[str, tuple[str, ...]]:
    """The people by name, with the words that name each."""
    named = {e.name: tuple(m.text for m in e.mentions if m.form == "name") for e in record.entities.values()}
    return {name: words for name, words in named.items() if {"Kern", "Berg", "Holt"} & set(name.split())}


def test_a_pronoun_means_whom_a_person_says(decide: Decide) -> None:
    """By itself it is left to nobody surely; corrected it is sure, and its link says who decided and why."""
    record = decide(TEXT, ("link", "She", Who("Ida Berg")))
    (entry,) = [e for e in record.entries if e.statement.span.quote.startswith("She met")]
    assert [record.name(one) for one in entry.fillers("agent")] == ["Ida Berg"]
    link = next(one for one in entry.links if one.span.quote == "She")
    assert (link.how, link.sure, link.why) == ("correction", True, "Eva decided so: she knew them")


def test_a_name_may_mean_somebody_new(decide: Decide) -> None:
    """And then no longer the one whose name it was read as."""
    record = decide(TEXT, ("link", "Ida Berg", Who("Ida Berg of Lund")))
    assert people(record)["Ida Berg of Lund"] == ("Ida Berg",)
    assert "Ida Berg" not in people(record)
    assert [b.read for b in record.borne] == ["Ida Berg"]


def test_a_mention_of_nobody_known_is_left_open(decide: Decide) -> None:
    """Where a person says so, or where two people differ."""
    for decisions in (
        [("link", "She", Who(""))],
        [("link", "She", Who("Ida Berg")), ("link", "She", Who("Mrs. Holt"))],
    ):
        entry = next(e for e in decide(TEXT, *decisions).entries if e.statement.span.quote.startswith("She met"))
        assert entry.fillers("agent") == ()
        assert not entry.complete


def test_two_names_made_one_and_one_made_two(decide: Decide) -> None:
    """Every mention of either follows."""
    assert {"Ada Kern", "Adela Kern"} <= people(decide(TEXT)).keys()
    joined = decide(TEXT, ("one", ("Ada Kern", "Adela Kern"), True))
    assert people(joined)["Adela Kern"] == ("Ada Kern", "Adela Kern")
    again = TEXT + " Kern came back on 12 May 1903."
    parted = decide(again.replace("Adela", "Ada"), ("one", ("Ada Kern", "Kern"), False))
    assert (people(parted)["Kern"], people(parted)["Ada Kern"]) == (("Kern",), ("Ada Kern", "Ada Kern"))


def test_names_that_nobody_bears_are_told_of(decide: Decide) -> None:
    """The decision is not lost, and the record stays as it is."""
    record = decide(TEXT, ("one", ("Ada Kern", "Olga Rehn"), True))
    assert record.borne == (Borne(("u0",), reason="nobody and nothing in the record is called “Olga Rehn”"),)
    assert record.entities == decide(TEXT).entities


def test_a_date_is_what_a_person_says_and_what_hangs_on_it_follows(decide: Decide) -> None:
    """The next day is the day after the corrected one; a calendar that the text speaks of moves it no more."""
    record = decide(TEXT, ("date", "6 May 1903", "1903-05-16"))
    days = {d.span.quote: first_day(d.value) for d in record.dates.values() if d.value}
    assert (days["6 May 1903"], days["the next day"], days["4 May 1903"]) == ("1903-05-16", "1903-05-17", "1903-05-04")
    assert [(b.read, b.to in record.dates) for b in record.borne] == [("1903-05-06", True)]


def test_words_that_tell_no_date_bound_nothing(decide: Decide) -> None:
    """An empty date: the timing is then unresolved, as one that nothing ties to a date."""
    record = decide(TEXT, ("date", "9 May 1903", ""))
    entry = next(e for e in record.entries if e.statement.span.quote.startswith("Adela"))
    assert (entry.timings, entry.complete) == ((), False)


def test_people_who_differ_make_nothing_sure(decide: Decide) -> None:
    """The date is as vague as both, and every entry that needs it is unsure."""
    record = decide(TEXT, ("date", "9 May 1903", "1903-05-01", "Eva"), ("date", "9 May 1903", "1903-05-20", "Jon"))
    entry = next(e for e in record.entries if e.statement.span.quote.startswith("Adela"))
    assert not entry.sure
    assert entry.timings[0].date is not None
    assert first_day(entry.timings[0].date) == "1903-05-01"
