"""Constructions that carry plain propositions: denials of place, gifts, charges, what there was not, light verbs."""

import pytest


def found(statements, predicate):
    """The propositions of one predicate."""
    return [s.proposition for s in statements if s.proposition.predicate == predicate]


def roles(proposition):
    """Who and what fills which role."""
    return {(r.name, r.mention.text) for r in proposition.roles}


def test_never_set_foot(read):
    """Setting no foot in a place is not being there."""
    (stay,) = found(read("Peter Holm never set foot in Oslo."), "be_at")
    assert (stay.negated, stay.place.text) == (True, "Oslo")


def test_held_where_he_was_taken(read):
    """A clause with "where" takes the camp that the town stands beside."""
    text = "In 1920 he was shipped to the camp at Vardo, where he was held until the end of 1922."
    (custody,) = found(read(text), "detain")
    assert (custody.place.text, custody.timings[1].relation) == ("the camp", "until")


def test_receiver_and_thing(read):
    """Two objects are the receiver and the thing."""
    (sale,) = found(read("Anna Berg sold Mrs. Lund the house on 3 May 1920."), "sell")
    assert ("thing", "the house") in roles(sale)
    assert not any(name == "thing" and "Lund" in text for name, text in roles(sale))


def test_list_of_charges(read):
    """Every gerund of a charge is the accuser's, with the accused as its doer."""
    text = "Peter Holm is charged with organising a bureau, leading it from 1930 and receiving money from Anna Berg."
    statements = [s for s in read(text) if s.proposition.predicate in ("found", "lead", "hand_over")]
    assert len(statements) == 3
    assert all(s.attribution[0].head == "accuser" for s in statements)
    assert ("agent", "Peter Holm") in roles(statements[1].proposition)


@pytest.mark.parametrize(
    "text",
    [
        "The dissolution of the Harbour Society took effect on 3 May 1920.",
        "The demolition of the hotel was carried out on 3 May 1920.",
    ],
)
def test_light_verb_lends_its_date(read, text):
    """A verb that only says that it came about dates the happening."""
    (end,) = found(read(text), "dissolve")
    assert [t.date.span.quote for t in end.timings] == ["3 May 1920"]


def test_verb_of_its_own_lends_nothing(read):
    """A verb that says something else about the happening does not date it."""
    (end,) = found(read("The demolition of the hotel angered the town on 3 May 1920."), "dissolve")
    assert end.timings == ()


def test_there_was_none_before(read):
    """What there was none of before a date came into being after it; undated, nothing is told."""
    (start,) = found(read("Before 1870 there was no Harbour Society in Bergen."), "found")
    assert (start.negated, start.timings[0].relation) == (False, "after")
    assert not found(read("There was no Harbour Society in Bergen."), "exist")


def test_struck_without_object_is_no_beating(read):
    """A ship that struck on a reef was beaten by nobody."""
    assert not found(read("The brig struck on a reef on 3 May 1903."), "beat")
    assert found(read("The guard struck the prisoner on 3 May 1903."), "beat")


def test_allowed_that_and_allowed_to(read):
    """Who allows that something happened admits it; who is allowed to do it has not yet done it."""
    assert found(read("Holm allowed that he had met Anna Berg in Oslo."), "meet")[0].actual
    assert not found(read("They were allowed to leave Oslo."), "leave")[0].actual


def test_signature_is_its_owners(read):
    """A signature is the writing of the one whose it is."""
    (signed,) = found(read("At the foot stood the signature of Peter Holm."), "write")
    assert ("agent", "Peter Holm") in roles(signed)


def test_nickname_names_nobody_else(read):
    """A name that somebody gives to others is not its bearer; "as we call it" leaves it as it is."""
    nickname, plain = (
        found(read(f"His seizure by the Harbour Guard, as we call {whom}, in May 1923 was over a debt."), "arrest")
        for whom in ("my two aunts", "it")
    )
    assert not any(name == "agent" for name, _ in roles(nickname[0]))
    assert any(name == "agent" for name, _ in roles(plain[0]))


def test_a_list_of_bare_surnames_keeps_every_one(read):
    """Four men shot are four, however the grammar model hangs them together."""
    text = (
        "Anna Graf, Robert Fischer, Karl Lorenz and Emil Brandt stood trial.\n\n"
        "Graf, Fischer, Lorenz and Brandt were shot on 25 August 1936."
    )
    shot = next(s for s in read(text) if s.proposition.predicate in ("kill", "execute"))
    assert [r.mention.text for r in shot.proposition.roles if r.name == "patient"] == [
        "Graf", "Fischer", "Lorenz", "Brandt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "thing"),
    [
        ("Adam Holt drove his cart over the Lind Street bridge in 1911.", "the Lind Street bridge"),
        ("Adam Holt walked through the tunnel in 1911.", "the tunnel"),
    ],
)
def test_a_way_that_is_used_must_be_there(read, content: str, thing: str) -> None:
    """A bridge gone over or a tunnel gone through takes part in the journey."""
    (journey,) = [s for s in read(content) if s.proposition.predicate == "travel"]
    assert thing in {role.mention.text for role in journey.proposition.roles if role.name == "thing"}


def test_what_is_gone_over_in_thought_is_no_journey(read) -> None:
    """Accounts are gone over on paper."""
    assert not [s for s in read("Adam Holt went over the accounts in 1911.") if s.proposition.predicate == "travel"]


@pytest.mark.parametrize("content", ["The steamer Kuru sank in 1929.", "The mill burned down in 1929."])
def test_what_sinks_or_burns_down_is_gone(read, content: str) -> None:
    """The end of a vessel or building, told without anybody's doing."""
    assert [s.proposition.predicate for s in read(content)] == ["dissolve"]


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("The Friendly Society of Weavers, which its enemies call the Combers, met in May.", {"Combers"}),
        ("The Friendly Society of Weavers, which its enemies call noisy, met in May.", set()),
        ("The Friendly Society of Weavers, which its enemies call a scandal, met in May.", set()),
    ],
)
def test_what_a_body_is_called(read, content: str, names: set[str]) -> None:
    """A name that others use is its name too; a quality is none."""
    same = [s.proposition for s in read(content) if s.proposition.predicate == "same_as"]
    assert {r.mention.text for p in same for r in p.roles if r.name == "patient"} == names


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Lund Trading has advised us on the leases since May 2003, as the bills show.", [("from", "May 2003")]),
        ("Lund Trading has advised us to go.", None),
    ],
)
def test_counsel_is_an_act_where_no_clause_says_what_to_do(read, content: str, told) -> None:
    """Advising somebody on a matter is done, and since when is said of it; advice to do something tells of no deed."""
    found = [s.proposition for s in read(content) if s.proposition.predicate == "other:advise"]
    assert [[(t.relation, t.date.text) for t in p.timings] for p in found] == ([told] if told else [])
