"""What puts people somewhere, or shows them dead or alive: families of verbs, headings, clefts, vessels, names."""

import pytest


def found(statements, predicate):
    """The propositions of one predicate."""
    return [s.proposition for s in statements if s.proposition.predicate == predicate]


def roles(proposition):
    """Who and what fills which role."""
    return {(r.name, r.mention.text) for r in proposition.roles}


def timed(proposition):
    """How each date bounds it."""
    return [(t.relation, t.date.span.quote) for t in proposition.timings]


def test_fits_no_role_but_tells_where(read):
    """A place under a preposition that the verb uses otherwise still says where."""
    (shots,) = found(read("At Vienna, on 3 May 1902, Peter Holm fired two shots into the crowd."), "attack")
    assert shots.place.text == "Vienna"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peter Holm handed the letter to a boy in Vienna.", "Vienna"),
        ("Peter Holm spoke to a crowd of dockers at Vienna.", "Vienna"),
        ("Peter Holm addressed the carters from the steps of the market house.", "the market house"),
        ("Peter Holm led the procession at Vienna.", "Vienna"),
        ("Peter Holm wrote a letter to a boy in Vienna.", ""),
    ],
)
def test_the_other_tells_where_what_is_done_face_to_face(read, text, place):
    """Whoever hands a boy in Vienna something is there; who writes to him need not be."""
    (told,) = (s.proposition for s in read(text) if s.proposition.roles[0].mention.text == "Peter Holm")
    assert (told.place.text if told.place else "") == place


def test_cleft_date(read):
    """What "it was ... that" sets in front dates the clause."""
    (start,) = found(read("It was in May 1902 that the glassmakers elected their first committee."), "found")
    assert timed(start) == [("at", "May 1902")]


def test_scene_set_by_a_date(read):
    """A sentence that begins with "it was" and a day places and dates the cleft joined to it."""
    text = "It was the second Sunday of May 1902, at Vienna, and it was Peter Holm who stood godfather."
    (act,) = found(read(text), "act_at")
    assert (act.place.text, timed(act)) == ("Vienna", [("at", "the second Sunday of May 1902")])


def test_when_clause_dates_what_it_stands_with(read):
    """When a court met in May, who spoke then spoke in May; what had been done by then was not done then."""
    (speech,) = found(read("When the council met in May 1911 the surgeon spoke for an hour."), "speak")
    assert timed(speech) == [("at", "May 1911")]
    (earlier,) = found(read("When the council met in May 1911 the surgeon had spoken for an hour."), "speak")
    assert timed(earlier) == []


def test_stay_begins_with_the_verb_before(read):
    """A stay joined to the verb that began it has both ends; without "until" it borrows none."""
    text = "Peter Holm was put in the gaol at Vienna on 3 May 1850 and stayed there, in irons, until 9 July 1850."
    assert [("from", "3 May 1850"), ("until", "9 July 1850")] in [timed(p) for p in found(read(text), "detain")]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The sole treasurer of the union was Jakob Lind.", True),
        ("Its first editor was a baker's son, Jakob Lind.", True),
        ("The treasurer of the union was Jakob Lind.", False),
    ],
)
def test_office_told_the_other_way_round(read, text, office):
    """The holder named behind the office; only "sole" and the like make it one person's."""
    (held,) = found(read(text), "hold_office")
    assert ("agent", "Jakob Lind") in roles(held)
    assert held.sole is office


def test_carried_off_by_an_illness(read):
    """An illness as subject kills; a person as subject does not."""
    assert found(read("A stroke carried him off on 2 May 1908."), "die")
    assert not found(read("The sergeant carried him off on 2 May 1908."), "die")


def test_speaking_out_of_a_book(read):
    """Whoever speaks out of written books is not there."""
    assert found(read("In May 1911 Peter Holm spoke for an hour upon the harvest."), "speak")
    assert not found(read("In May 1911 Peter Holm spoke for an hour out of three notebooks."), "speak")


def test_name_given_and_name_taken_over(read):
    """A name comes into use when it is given, and again when a new house takes it over."""
    told = found(read("In May 1915 the owners gave her, for the first time, the name Aurora."), "rename")
    (given,) = [s for s in told if not s.negated]
    (before,) = [s for s in told if s.negated]
    assert [t.relation for t in before.timings] == ["before"]
    assert ("thing", "Aurora") in roles(given)
    text = "The Hotel Bristol was pulled down in 1899, and a new house took over the name in 1902."
    (again,) = found(read(text), "rename")
    assert ("thing", "Hotel Bristol") in roles(again)


def test_aboard_a_vessel(read):
    """A named ship that somebody served in takes part; a town does not become one."""
    (trip,) = found(read("In May 1912 Peter Holm shipped as stoker in the Aurora."), "travel")
    assert any(name == "thing" for name, _ in roles(trip))
    assert not any(
        name == "thing" for p in found(read("Peter Holm arrived in Vienna."), "travel") for name, _ in roles(p)
    )


def test_had_it_from(read):
    """What somebody had from another is that other's word, through the hearer and whoever tells of it."""
    text = "The cook swore that her husband had it from Jakob Lind that Peter Holm had sold the watch."
    (sale,) = [s for s in read(text) if s.proposition.predicate == "sell"]
    assert [m.text for m in sale.attribution] == ["The cook", "her husband", "Jakob Lind"]
    assert sale.proposition.actual


def test_labelled_quotation(read):
    """A name and colon before a quotation say who speaks, and take no part in what is said."""
    (gift,) = [s for s in read("Anna Berg: 'Peter Holm gave me nothing.'") if s.proposition.predicate == "hand_over"]
    assert gift.proposition.negated
    assert ("agent", "Anna Berg") not in roles(gift.proposition)


def test_heading_seats_the_witness(read):
    """A dated heading says where the witness under it deposed, and nothing of the paragraphs further on."""
    sworn = "Peter Holm, merchant, being sworn, deposed to the bill of lading."
    (told,) = found(read(f"Vienna, 3 May 1836.\n\n{sworn}\n"), "testify")
    assert told.place is not None
    assert told.place.text == "Vienna"
    (later,) = found(read(f"Vienna, 3 May 1836.\n\nAll is well.\n\nIt rains.\n\n{sworn}\n"), "testify")
    assert later.place is None


def test_dated_and_signed(read):
    """A lease dated a day and signed was signed that day, by whoever "by" names."""
    text = "Lease of the malthouse, dated the 11th of May 1702, and signed before the steward by Josiah Thorne, tenant."
    (signed,) = found(read(text), "write")
    assert ("agent", "Josiah Thorne") in roles(signed)
    assert timed(signed) == [("at", "the 11th of May 1702")]
