"""Decisions applied to what was read: the person's word holds, and what is new waits."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.plain_reader import document

from counterproof.corrections import Declarants, Who
from counterproof.times import parse


def test_without_decisions_nothing_changes(desk: Any) -> None:
    """The very statements come out."""
    assert desk.applied().statements == desk.statements


def test_a_rejected_statement_is_not_tested_and_an_accepted_one_is_sure(desk: Any) -> None:
    """The others stay as they are."""
    desk.decide("stands", desk.reading(1), value=False)
    desk.decide("stands", desk.reading(0), value=True)
    assert desk.applied().statements == (desk.statements[0], desk.statements[2])
    assert desk.states() == {"u0": "applied", "u1": "applied"}


def test_a_decision_holds_over_a_shifted_and_reflowed_text(desk: Any) -> None:
    """As another version of the reader gives it."""
    desk.decide("stands", desk.reading(1), value=False)
    desk.reread("EXHIBIT 7.\n\n" + desk.text.content.replace(" in ", "\n  in "))
    assert [s.proposition.predicate for s in desk.applied().statements] == ["meet", "pay"]


def test_stance_speaker_and_negation_are_as_the_person_says(desk: Any) -> None:
    """Each on its own; the rest of the statement stays."""
    desk.decide("stance", desk.reading(0), "doubts")
    desk.decide("declarants", desk.reading(0), Declarants(("the ferryman", "Anna Lind")))
    desk.decide("negated", desk.reading(0), value=True)
    changed = desk.applied().statements[0]
    assert (changed.stance, changed.proposition.negated) == ("doubts", True)
    assert [(m.text, m.form) for m in changed.attribution] == [("the ferryman", "typed"), ("Anna Lind", "typed")]
    assert changed.proposition.roles == desk.statements[0].proposition.roles


def test_a_new_reading_waits_while_the_persons_word_holds(desk: Any) -> None:
    """The program comes to read a denial where a person confirmed that she met him."""
    desk.decide("stands", desk.reading(0), value=True)
    desk.changed = frozenset({"Anna Lind"})
    made = desk.applied()
    assert made.statements[0].proposition.negated is False
    assert [q.what for q in made.queue] == ["read otherwise"]
    assert made.queue[0].now.startswith("the document asserts: not meet")


def test_the_program_coming_round_asks_nothing(desk: Any) -> None:
    """What a person corrected it to, it reads by itself now."""
    desk.decide("negated", desk.reading(0), value=True)
    desk.changed = frozenset({"Anna Lind"})
    assert desk.applied().queue == ()


def test_a_confirmed_statement_that_is_not_read_any_more_is_told_again(desk: Any) -> None:
    """Over its words; a rejected one is simply not there."""
    desk.decide("stands", desk.reading(0), value=True)
    desk.decide("stands", desk.reading(1), value=False)
    desk.reread(desk.text.content.replace("met Per", "greeted Per").replace("saw Karin", "passed Karin"))
    made = desk.applied()
    told = made.statements[-1]
    assert (told.proposition.predicate, told.extractor) == ("meet", "correction/1")
    assert told.span.quote == "Anna Lind greeted Per Holm in Visby on 4 May 1903"
    assert [role.mention.span.quote for role in told.proposition.roles] == ["Anna Lind", "Per Holm"]
    assert [(q.what, q.corrections) for q in made.queue] == [("not read any more", ("u0",))]


def test_a_statement_is_added_over_words_once(desk: Any) -> None:
    """By two people, in the same words; it moves with them."""
    statement = desk.statements[2]
    desk.reread(desk.text.content.replace("paid Anna", "gave money to Anna"))
    for by in ("Eva", "Jon"):
        desk.decide("added", desk.words("Karin Berg gave money to Anna Lind in Lund on 9 May 1903"), statement, by=by)
    desk.reread("A page.\n" + desk.text.content)
    added = [s for s in desk.applied().statements if s.extractor == "correction/1"]
    assert [s.span.quote for s in added] == ["Karin Berg gave money to Anna Lind in Lund on 9 May 1903"]
    assert desk.states() == {"u0": "applied", "u1": "applied"}


def test_dates_and_links_are_asked_of_the_record(desk: Any) -> None:
    """By the place of what is read there, even where its edges are a little other."""
    desk.decide("date", desk.words("on 9 May 1903"), "1903-05-10")
    desk.decide("link", desk.words("Karin Berg"), Who("Karin Lind"), reason="she married")
    changes = desk.applied().changes
    (date,) = changes.dates.values()
    assert (date.value, date.sure) == (parse("1903-05-10"), True)
    ((at, link),) = changes.links.items()
    assert desk.text.content[at[1] : at[2]] == "Karin Berg"
    assert (link.who.name, link.why) == ("Karin Lind", "Eva decided so: she married")


def test_people_who_differ_on_a_date_leave_it_as_vague_as_both(desk: Any) -> None:
    """And not sure; on a link, they leave it open; on a denial, the statement is unsure."""
    for by, day, name, no in (("Eva", "1903-05-01", "A", True), ("Jon", "1903-05-08", "B", False)):
        desk.decide("date", desk.words("9 May 1903"), day, by=by)
        desk.decide("link", desk.words("Karin Berg"), Who(name), by=by)
        desk.decide("negated", desk.reading(0), no, by=by)
    made = desk.applied()
    (date,) = made.changes.dates.values()
    assert date.value is not None
    assert (date.value.s0, date.value.e1, date.sure) == (parse("1903-05-01").s0, parse("1903-05-08").e1, False)
    assert [link.who.name for link in made.changes.links.values()] == [""]
    assert (made.statements[0].sure, made.statements[0].proposition.negated) == (False, False)
    assert [q.what for q in made.queue] == ["people differ"] * 3


@pytest.mark.parametrize("gone", ["Anna Lind met Per Holm in Visby on 4 May 1903", None])
def test_what_is_gone_is_listed_with_its_words(desk: Any, gone: str | None) -> None:
    """The sentence struck out, or the whole document."""
    desk.decide("stands", desk.reading(0), value=False)
    desk.reread(desk.text.content.replace(gone, "Nothing was said") if gone else "Another paper.")
    (orphan,) = desk.upshot().of("orphaned")
    assert orphan.why == "the words are not there any more"
    assert orphan.correction.target.anchors[0].quote.startswith("Anna Lind met")


def test_words_are_sought_in_a_later_copy_of_the_document(desk: Any) -> None:
    """A file of the same name, mended, has other bytes; without that name it is another document."""
    desk.decide("stands", desk.reading(1), value=False)
    desk.text = document("roll.txt", desk.text.content.replace("banker", "Banker"))
    assert desk.states() == {"u0": "applied"}
    desk.text = document("other.txt", desk.text.content)
    assert [d.why for d in desk.upshot().of("orphaned")] == ["the document is not there"]
