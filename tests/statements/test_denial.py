"""How far a denied clause reaches: what "or any day" widens, and what "again" or "with a stick" narrows."""

import pytest


def denied(read, sentence):
    """The first denied proposition of a sentence."""
    found = [s.proposition for s in read(sentence) if s.proposition.negated != (s.stance == "denies")]
    assert found, sentence
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("Robert Fischer did not meet Martha Kern on 3 May 1921.", True),
        ("Robert Fischer did not meet Martha Kern on 3 May 1921 or on any other day.", False),
        ("Robert Fischer never met Martha Kern, on 3 May 1921 or any day.", False),
        ("Robert Fischer never met Martha Kern, neither on 3 May 1921 nor at any other time.", False),
        ("Robert Fischer did not meet Martha Kern on 3 May 1921 or any of her brothers.", True),
    ],
)
def test_a_date_that_is_only_an_instance_binds_no_denial(read, sentence, dated):
    """What is denied of that day or any day is denied of all time."""
    assert bool(denied(read, sentence).timings) == dated


@pytest.mark.parametrize(
    ("sentence", "placed"),
    [
        ("Robert Fischer did not meet Martha Kern in Oslo.", True),
        ("Robert Fischer never met Martha Kern in Oslo or anywhere else.", False),
        ("Robert Fischer never met Martha Kern, in Oslo or any other town.", False),
    ],
)
def test_a_place_that_is_only_an_instance_binds_no_denial(read, sentence, placed):
    """What is denied of there or anywhere is denied of all places."""
    assert bool(denied(read, sentence).place) == placed


@pytest.mark.parametrize(
    "sentence",
    [
        "Robert Fischer never met Martha Kern again.",
        "Robert Fischer did not burn the letter with a match.",
        "Robert Fischer did not meet Martha Kern when the council sat.",
        "Robert Fischer did not burn the letter that Martha Kern had signed.",
        "Robert Fischer did not burn all the letters.",
        "Robert Fischer gave Martha Kern nothing that he had stolen.",
    ],
)
def test_what_narrows_a_denial_is_kept(read, sentence):
    """A denial that says how, when or which denies no more than that."""
    assert any(r.name == "manner" for r in denied(read, sentence).roles)


@pytest.mark.parametrize(
    "sentence",
    [
        "Robert Fischer never met Martha Kern.",
        "Robert Fischer never in his life met Martha Kern.",
        "Robert Fischer did not meet Martha Kern, because he was ill.",
        "Robert Fischer did not at any time meet Martha Kern.",
        "Robert Fischer gave Martha Kern nothing, whether by day or by night.",
    ],
)
def test_what_leaves_a_denial_wide(read, sentence):
    """A whole life, and a reason behind a comma, take nothing away from a denial."""
    assert not any(r.name == "manner" for r in denied(read, sentence).roles)


def test_of_several_joined_by_nor_the_first_is_denied(read):
    """An envelope denied beside a map is denied by itself."""
    content = denied(read, "Robert Fischer never gave Martha Kern an envelope, nor a map, nor anything else.")
    assert [r.mention.text for r in content.roles if r.name == "thing"] == ["an envelope"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Anna Berg never wrote a line to Karl Weiss.", {"agent", "recipient"}),
        ("Anna Berg never paid Karl Weiss a cent.", {"agent", "recipient"}),
        ("Anna Berg never paid Karl Weiss any money.", {"agent", "recipient"}),
        ("Anna Berg never wrote a letter to Karl Weiss.", {"agent", "recipient", "thing"}),
        ("Anna Berg never paid Karl Weiss the cent.", {"agent", "recipient", "thing"}),
    ],
)
def test_the_least_of_a_kind_is_all_of_it(read, text, left):
    """Who never wrote a line wrote nothing; who never wrote a letter may have sent a telegram."""
    (statement,) = read(text)
    assert {r.name for r in statement.proposition.roles} == left


@pytest.mark.parametrize(("more", "timed"), [(", on that day or any other", False), (" on that day", True)])
def test_or_any_other(read, more, timed):
    """The day was only an instance."""
    (statement,) = read(f"Anna Berg did not meet Karl Weiss in Oslo{more}.")
    assert bool(statement.proposition.timings) == timed


def told_of(read, text):
    """Predicates with their roles."""
    contents = [statement.proposition for statement in read(text)]
    return [(c.predicate, {(r.name, r.mention.text) for r in c.roles}) for c in contents]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg sold the watch to Karl Weiss.", "Karl Weiss bought the watch of Anna Berg."),
        ("Anna Berg lent the watch to Karl Weiss.", "Karl Weiss borrowed the watch from Anna Berg."),
        ("Anna Berg gave the watch to Karl Weiss.", "Karl Weiss had the watch from Anna Berg."),
    ],
)
def test_told_from_either_side(read, one, other):
    """Selling and buying, lending and borrowing, giving and having are one act."""
    first, second = (told_of(read, text) for text in (one, other))
    assert first == second


def test_blows_and_hands(read):
    """A hand laid on somebody is any hurt; a blow is a beating; torture need not be one."""
    told = "No hand was laid on Karl Weiss. No blow was struck at Karl Weiss. Karl Weiss was tortured."
    assert [s.proposition.predicate for s in read(told)] == ["harm", "beat", "torture"]
