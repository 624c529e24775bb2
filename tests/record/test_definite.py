"""Definite: whom "the doctor" means in a document that never names him."""

from __future__ import annotations

import pytest

from counterproof.record import Record

_NAMED = "The physician Adam Holt lives in Bergen. Carl Lund was arrested there in 1921."


def _seen(record: Record) -> list[tuple[set[str], bool]]:
    """Who is seen, and whether the entry is sure."""
    found = (e for e in record.entries if e.statement.proposition.predicate == "see")
    return [({record.name(one) for one in e.fillers("patient")}, e.sure) for e in found]


def test_a_trade_is_kept_for_life(read) -> None:
    """The only physician of the file is the doctor, where the document names his associate too."""
    assert _seen(read(_NAMED, "Carl Lund saw the doctor in Oslo in 1920.")) == [({"Adam Holt"}, True)]


def test_a_document_of_strangers_leaves_it_unsure(read) -> None:
    """Nobody named beside the physician stands in this document."""
    assert _seen(read(_NAMED, "Olav Berg saw the doctor in Oslo in 1920.")) == [({"Adam Holt"}, False)]


def test_an_office_passes_on(read) -> None:
    """The governor of 1921 need not be the governor of 1920."""
    record = read(_NAMED.replace("physician", "governor"), "Carl Lund saw the governor in Oslo in 1920.")
    assert _seen(record) == [({"Adam Holt"}, False)]


@pytest.mark.parametrize("other", ["Carl Lund also knew a doctor in Oslo.", "Two doctors lived in Oslo."])
def test_another_doctor_leaves_it_unsure(read, other: str) -> None:
    """Either may have been seen."""
    found = _seen(read(_NAMED, f"{other} Carl Lund saw the doctor in Oslo in 1920."))
    assert all(not sure for _, sure in found)


def test_two_of_one_trade_are_told_apart_by_nothing(read) -> None:
    """A surgeon may be called the doctor as well as a physician may."""
    named = f"{_NAMED} The surgeon Olav Berg lives in Bergen."
    assert _seen(read(named, "Carl Lund saw the doctor in Oslo in 1920."))[0][0] == {"the doctor"}


@pytest.mark.parametrize(("title", "noun"), [("Dr", "doctor"), ("Capt.", "captain"), ("Prof.", "professor")])
def test_a_shortened_title_is_the_noun_that_it_stands_for(read, title: str, noun: str) -> None:
    """The only one so titled is meant, in his own document; any other noun stands for itself."""
    seen = _seen(read(f"{title} Adam Holt lives in Bergen. Carl Lund saw the {noun} in Oslo in 1920."))
    assert seen == [({"Adam Holt"}, True)]
    assert _seen(read(f"{title} Adam Holt lives in Bergen. Carl Lund saw the consul in Oslo in 1920."))[0][0] == {
        "the consul"
    }


_REGISTER = "HOLT, Adam (1861-1920), captain of horse. He lived in Bergen."


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("Olav saw the said captain in Oslo in 1920. Holt was well known to me.", False),
        ("I saw the said captain in Oslo in 1920. Holt was well known to me.", True),
        ("I saw the captain in Oslo in 1920. Holt was well known to me.", False),
        ("I saw the said captain in Oslo in 1920.", False),
    ],
)
def test_the_said_captain_is_the_one_whom_the_document_names(read, words: str, sure: bool) -> None:
    """An office is its bearer's where the document points to him and names nobody else."""
    assert ({"Adam Holt"}, sure) in _seen(read(_REGISTER, words))
