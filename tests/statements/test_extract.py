"""Statements read from whole sentences: predicate, roles, place, span, in the order of the text."""

import pytest

from counterproof.statements import Statement


def only(statements: tuple[Statement, ...], predicate: str) -> Statement:
    """The one statement of that predicate."""
    found = [s for s in statements if s.proposition.predicate == predicate]
    assert len(found) == 1, [s.proposition.predicate for s in statements]
    return found[0]


def roles(statement: Statement) -> set[tuple[str, str]]:
    """Who and what fills which role."""
    return {(role.name, role.mention.text) for role in statement.proposition.roles}


def test_passive_turns_round(read):
    """The subject of a passive is the one to whom it is done; the by-phrase is the doer."""
    statement = only(read("Robert Fischer was arrested in Lisbon by two officers."), "arrest")
    assert roles(statement) == {("patient", "Robert Fischer"), ("agent", "two officers")}
    assert statement.proposition.place.text == "Lisbon"


def test_joined_verbs_share_their_subject(read):
    """A second verb takes the subject, and the passive, of the first."""
    statements = read("Robert Fischer was sentenced to death in May and executed in June.")
    assert roles(only(statements, "sentence")) == {("patient", "Robert Fischer"), ("thing", "death")}
    assert roles(only(statements, "execute")) == {("patient", "Robert Fischer")}


def test_joined_subjects_both_count(read):
    """Each of two joined subjects fills the role."""
    statement = only(read("Robert Fischer and Martha Kern met in Prague."), "meet")
    assert roles(statement) == {("agent", "Robert Fischer"), ("agent", "Martha Kern")}


def test_building_is_the_place_and_the_town_holds_it(read):
    """Of two places the most specific one is where it was."""
    statement = only(read("Robert Fischer met Martha Kern in Vienna at the Hotel Sacher."), "meet")
    assert "Sacher" in statement.proposition.place.text
    assert ("within", "Vienna") in roles(statement)


def test_relative_clause_speaks_of_its_noun(read):
    """Who stands for the noun before it."""
    statement = only(read("Martha Kern, who was born in Graz, said nothing."), "born")
    assert roles(statement) == {("patient", "Martha Kern")}


def test_nominal_in_a_withdrawal_is_a_confession_of_its_own(read):
    """Taking a confession back tells that there was one."""
    statements = read("Robert Fischer withdrew his confession.")
    assert only(statements, "withdraw").span.quote == "Robert Fischer withdrew his confession"
    assert only(statements, "confess").span.quote == "his confession"


def test_happening_told_by_a_noun(read):
    """No such thing took place: a denial of the happening that the noun names."""
    statement = only(read("No such meeting took place."), "happen")
    assert statement.proposition.negated
    topic = statement.proposition.roles[0].mention
    assert (topic.head, topic.modifiers) == ("meeting", ("no", "such"))


@pytest.mark.parametrize(
    ("sentence", "wanted", "unwanted"),
    [
        ("The court tried Robert Fischer.", "try", "other:try"),
        ("Robert Fischer tried to escape.", "release", "try"),
        ("The guards held Robert Fischer in prison.", "detain", "happen"),
        ("The committee held a meeting in Graz.", "happen", "detain"),
        ("The jury found Robert Fischer guilty.", "convict", "other:find"),
        ("Robert Fischer pleaded not guilty.", "plead_not_guilty", "plead_guilty"),
    ],
)
def test_word_sense_by_what_stands_with_it(read, sentence, wanted, unwanted):
    """The words beside a verb choose its sense."""
    found = {s.proposition.predicate for s in read(sentence)}
    assert wanted in found
    assert unwanted not in found


@pytest.mark.parametrize(
    "sentence",
    ["Did Robert Fischer fly to Oslo?", "Arrest Robert Fischer at once.", "The stage was set for a struggle.", ""],
)
def test_questions_and_commands_tell_nothing(read, sentence):
    """What is asked or bidden is nobody's account of what happened."""
    assert not [s for s in read(sentence) if not s.proposition.predicate.startswith("other:")]


def test_spans_are_apart_and_short(read):
    """No two statements share a span, none is over 600 characters, and the order is that of the text."""
    text = (
        "Robert Fischer was tried, convicted and hanged in Graz. " * 3 + "He met " + "a very old man, " * 80 + "there."
    )
    statements = read(text)
    spans = [(s.span.start, s.span.end) for s in statements]
    assert len(statements) >= 9
    assert spans == sorted(set(spans))
    assert all(0 < end - start <= 600 for start, end in spans)
    assert all(text[s.span.start : s.span.end] == s.span.quote for s in statements)


def test_number_in_the_object(read):
    """A number that is paid is kept with its unit."""
    statement = only(read("The bank paid Robert Fischer sixty pounds."), "pay")
    assert (statement.proposition.quantity.value, statement.proposition.quantity.unit) == (60, "pound")


def test_verb_outside_the_vocabulary_keeps_its_lemma(read):
    """A plain verb with doer and object is kept so that it can be denied."""
    statement = only(read("Robert Fischer repaired the clock."), "other:repair")
    assert roles(statement) == {("agent", "Robert Fischer"), ("thing", "the clock")}
