"""Stays, custody, deaths, beginnings and ends told in many words, and what must not be read so."""

import pytest


def found(statements, predicate):
    """The propositions of one predicate told as fact."""
    return [s.proposition for s in statements if s.proposition.predicate == predicate and s.proposition.actual]


def timed(proposition):
    """How each date bounds it."""
    return [(t.relation, t.date.span.quote) for t in proposition.timings]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Peter Holm breathed his last on 3 May 1850.", "die"),
        ("Peter Holm fell at the siege in May 1850.", "die"),
        ("On 3 May 1850 Peter Holm went down with the Flora.", "die"),
        ("Peter Holm was found dead in his bed on 3 May 1850.", "bury"),
        ("We carried poor Peter Holm to the churchyard on 3 May 1850.", "bury"),
        ("Peter Holm was laid to rest on 3 May 1850.", "bury"),
        ("In the storm of 3 May 1850 Peter Holm was drowned off Hven.", "kill"),
        ("Peter Holm was confined in the castle on 3 May 1850.", "detain"),
    ],
)
def test_who_is_dead_or_held_and_since_when(read, text, predicate):
    """Each is read with its one date."""
    (told,) = found(read(text), predicate)
    assert ("patient", "Peter Holm") in {(r.name, r.mention.text) for r in told.roles}
    assert [t.date.value.edtf[:7] for t in told.timings] == ["1850-05"]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Peter Holm fell at the gate in May 1850.", "die"),
        ("Peter Holm was found guilty on 3 May 1850.", "bury"),
        ("Peter Holm was laid in the cradle on 3 May 1850.", "bury"),
        ("Peter Holm was confined to his bed in May 1850.", "detain"),
    ],
)
def test_words_alike_that_say_something_else(read, text, predicate):
    """A stumble, a verdict, a cradle and an illness."""
    assert found(read(text), predicate) == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The society came into being in 1850.", "found"),
        ("The Society of Weavers ceased to exist in 1850.", "dissolve"),
        ("The bank closed its doors for good in 1850.", "dissolve"),
        ("In the course of 1850 the weavers of Lund founded their society.", "found"),
    ],
)
def test_beginnings_and_ends_keep_their_date(read, text, predicate):
    """The date that hangs on a part of the phrase times the whole of it."""
    (told,) = found(read(text), predicate)
    assert timed(told) == [("at", "1850")]


def test_a_span_belongs_to_the_verb(read):
    """From a day until a day times the stay, not the leg that it stands behind."""
    (stay,) = found(read("Peter Holm lay at Lund with a broken leg from 3 May until 9 June 1850."), "be_at")
    assert timed(stay) == [("at", "from 3 May until 9 June 1850")]


def test_never_outside_a_prison_is_custody_and_outside_a_hotel_a_stay(read):
    """Only a prison holds whoever never leaves it."""
    told = "Peter Holm was at no hour outside the walls of {}."
    (held,) = found(read(told.format("Ruthin gaol")), "detain")
    (stayed,) = found(read(told.format("the hotel")), "be_at")
    assert (held.negated, stayed.negated) == (False, False)


def test_a_stay_with_an_exception_excludes_nothing(read):
    """Save one Sunday, he was held; save his brother, all were held."""
    text = "From 3 to 30 May 1850 Peter Holm was held in the gaol, save {}."
    assert found(read(text.format("one Sunday when he was driven to Lund")), "detain") == []
    assert found(read(text.format("his brother")), "detain") != []


def test_a_verb_done_on_the_spot_alone_tells_where_its_doer_was(read):
    """Who knocks at a door in Lund is there; who inspires a society there need not be."""
    (knock,) = found(read("Peter Holm knocked at my door in Lund."), "other:knock")
    assert (knock.place.head, knock.roles[0].name) == ("door", "agent")
    (inspire,) = found(read("Peter Holm inspired a society in Lund."), "other:inspire")
    assert inspire.place is None


@pytest.mark.parametrize(
    "text",
    [
        "From 4 to 11 July 1933 Anna Berg did not once set foot outside the hotel.",
        "In all the week from 4 to 11 July 1933 Anna Berg did not stir from Vienna.",
        "Anna Berg never left Vienna from 4 to 11 July 1933.",
        "From 4 to 11 July 1933 Anna Berg never stirred out of the house.",
    ],
)
def test_not_leaving_a_place_for_a_while_is_dated(read, text):
    """However little the going that is denied: no foot outside, not stirring, never out of the house."""
    (stay,) = (s.proposition for s in read(text) if s.proposition.predicate == "leave")
    assert stay.negated
    assert stay.place is not None
    assert [t.date.text.removeprefix("from ").lower() for t in stay.timings if t.date] in (
        ["4 to 11 july 1933"],
        ["from 4 to 11 july 1933"],
    )


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The deed was sealed at Lyon on 4 July 1790 in the presence of Claude Berthet.", ["4 July 1790"]),
        ("The deed was not sealed at Lyon on 4 July 1790 in the presence of Claude Berthet.", []),
        ("The deed would be sealed at Lyon on 4 July 1790 in the presence of Claude Berthet.", []),
    ],
)
def test_in_whose_presence_it_was_done_was_there_then(read, text, dated):
    """A witness has the date and place of what was done before him, where it was done."""
    found = [s.proposition for s in read(text) if s.proposition.predicate == "be_at"]
    assert [t.date.text for p in found for t in p.timings if t.date] == dated


def test_what_is_done_in_person_is_done_on_the_spot(read):
    """Any verb, where the words say in person; without them a thing may be delivered by another."""
    text = "The cow was delivered on 9 November 1661 at Lyon by Agnes Lorne in her own person."
    assert [s.proposition.predicate for s in read(text)] == ["act_at"]
    assert [s.proposition.predicate for s in read(text.replace(" in her own person", ""))] == ["other:deliver"]


@pytest.mark.parametrize(
    ("text", "timings"),
    [
        (
            "In May 1850 Peter Holm was taken to the camp at Hven, where he was held until July 1852.",
            [("from", "May 1850"), ("until", "July 1852")],
        ),
        ("In May 1850 Peter Holm was taken to the camp at Hven, where he was held.", []),
        ("Peter Holm, who left Lund in May 1850, was held in the gaol until July 1852.", [("until", "July 1852")]),
    ],
)
def test_held_since_he_came_there(read, text, timings):
    """A stay "where" a verb leads begins when that verb says, if its end is told."""
    (told,) = found(read(text), "detain")
    assert timed(told) == timings
