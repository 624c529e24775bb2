"""Entries of registers: who came and went, was buried or stayed, by a name, a bare word and a date."""

from __future__ import annotations

import pytest

from counterproof.statements import Statement


def _told(found: tuple[Statement, ...]) -> list[tuple[str, str, list[tuple[str, str]], str]]:
    """Predicate, who it concerns, how it is dated, and where."""
    return [
        (
            s.proposition.predicate,
            s.proposition.roles[0].mention.text,
            [(t.relation, t.date.text) for t in s.proposition.timings if t.date],
            s.proposition.place.text if s.proposition.place else "",
        )
        for s in found
        if not s.proposition.predicate.startswith("other:")
    ]


PRISON = """House of Correction, Tartu. Register of persons received.
14 March 1951. Enters, Saar Linda, 34, weaver, by order of the court. 20 April. Leaves, term served.
9 May 1951. Enters, Kask Olga, 22, clerk.
12 May. Leaves.
"""


def test_stay_told_in_one_entry_is_one_custody(read):
    """A coming and a going of one line; over two lines the one who is inside goes."""
    first, *rest = _told(read(PRISON))
    assert first == ("detain", "Saar Linda", [("from", "14 March 1951"), ("until", "20 April")], "House of Correction")
    assert [(p, w) for p, w, _, _ in rest] == [("arrest", "Kask Olga"), ("release", "Kask Olga")]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Slattery, Denis, carter. Committed 3 January 1888; released 3 July 1888.", "Slattery, Denis"),
        ("Admitted 7 February 1935: Benali, Tahar, docker, 29. Released 7 May 1935.", "Benali, Tahar"),
        ("Hale, Thomas, labourer. Received 3 March 1861. Died 9 September 1866.", "Hale, Thomas"),
    ],
)
def test_who_heads_the_entry_is_held(read, entry, told):
    """The name at the head, or behind the bare word, is that of the prisoner."""
    assert ("detain", told) in [(p, w) for p, w, _, _ in _told(read(f"County Gaol, Nenagh. Prisoners' book.\n{entry}"))]


def test_a_hospital_lodges_and_does_not_hold(read):
    """The same words in the book of a hospital are a stay there."""
    entry = "Hartley, Josiah, 41, dyer. Admitted 2 August; discharged 20 August."
    text = f"General Infirmary, Leeds. Admissions book.\n{entry}"
    assert _told(read(text))[0][:2] == ("be_at", "Hartley, Josiah")


def test_burials_are_of_those_whom_an_entry_names_first(read):
    """Nobody is buried as somebody's child or servant."""
    text = "Parish of St Olave. Burials in 1645.\n\n3 May. William Garth, mercer.\n\n9 May. The child of Adam Pell."
    assert [(p, w) for p, w, _, _ in _told(read(text))] == [("bury", "William Garth")]


@pytest.mark.parametrize(
    "entry",
    [
        "Received 4 October 1911 twelve blankets from the Red Cross.",
        "8 January 1911. Letter for Anna Berg, received.",
        "8 January 1911. Anna Berg, expected; did not come.",
        "8 January 1911. Anna Berg was received by the bishop at Lund.",
    ],
)
def test_words_of_coming_that_bring_nobody_in(read, entry):
    """Things, letters, guests who stay away and whole sentences are no entries."""
    found = _told(read(f"Hotel Sonne, Basel. Guest book.\n\n{entry}"))
    assert [f for f in found if f[3] == "Hotel Sonne"] == []


def test_a_diary_that_speaks_of_a_register_is_none(read):
    """Words of coming in prose concern no prisoner."""
    text = "The register of the prison was his. Received 4 October 1911 a letter from Anna; discharged my debt."
    assert not [p for p, _, _, _ in _told(read(text)) if p in ("arrest", "detain", "release")]


@pytest.mark.parametrize(
    ("heading", "there"),
    [
        ("Custom House, Trieste, 9 April 1811.", [("be_at", "Steiner", "Custom House")]),
        ("Trieste, 9 April 1811.", []),
    ],
)
def test_who_attends_in_person_is_at_the_house_that_heads_the_entry(read, heading, there):
    """A house and a day head the entry of an office; a town and a day head a letter."""
    text = f"{heading} Ten in the forenoon: forty bales entered, Mr. Steiner, factor, in person and signing."
    found = _told(read(text))
    assert [(p, w, where) for p, w, _, where in found if where == "Custom House"] == there
