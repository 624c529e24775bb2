"""What is told as having happened, and what is denied, planned, ordered, feared or only rumoured."""

import pytest


def told(read, sentence, predicate):
    """The first statement of that predicate."""
    found = [s for s in read(sentence) if s.proposition.predicate == predicate]
    assert found, sentence
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "predicate", "negated", "modality"),
    [
        ("Robert Fischer met Martha Kern.", "meet", False, "actual"),
        ("Robert Fischer never met Martha Kern.", "meet", True, "actual"),
        ("Robert Fischer did not meet Martha Kern.", "meet", True, "actual"),
        ("Robert Fischer failed to meet Martha Kern.", "meet", True, "actual"),
        ("Robert Fischer refused to confess.", "confess", False, "refused"),
        ("The minister ordered the police to arrest Robert Fischer.", "arrest", False, "ordered"),
        ("The minister signed an order to arrest Robert Fischer.", "arrest", False, "ordered"),
        ("Robert Fischer intended to meet Martha Kern.", "meet", False, "planned"),
        ("Robert Fischer attempted to kill the king.", "kill", False, "attempted"),
        ("The captain threatened to execute Robert Fischer.", "execute", False, "feared"),
        ("If Robert Fischer met Martha Kern, the guard saw it.", "meet", False, "conditional"),
        ("Robert Fischer might have met Martha Kern.", "meet", False, "conditional"),
        ("Robert Fischer will meet Martha Kern.", "meet", False, "planned"),
        ("Robert Fischer allegedly met Martha Kern.", "meet", False, "rumoured"),
        ("It is said that Robert Fischer met Martha Kern.", "meet", False, "rumoured"),
        ("Robert Fischer is alleged to have met Martha Kern.", "meet", False, "rumoured"),
        ("Robert Fischer managed to meet Martha Kern.", "meet", False, "actual"),
        ("They planned the murder of Robert Fischer.", "kill", False, "planned"),
        ("Robert Fischer flew to Oslo to meet Martha Kern.", "meet", False, "planned"),
        ("No witness saw Robert Fischer.", "see", True, "actual"),
        ("In the film, Robert Fischer meets Martha Kern in Rome.", "meet", False, "rumoured"),
        ("In the village, Robert Fischer met Martha Kern.", "meet", False, "actual"),
    ],
)
def test_factuality(read, sentence, predicate, negated, modality):
    """The words over and in a clause decide whether it came about."""
    proposition = told(read, sentence, predicate).proposition
    assert (proposition.negated, proposition.modality) == (negated, modality)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was not that Robert Fischer never met Martha Kern.",
        "Robert Fischer did not say that he met Martha Kern.",
        "Robert Fischer did not fail to meet Martha Kern.",
    ],
)
def test_negations_that_meet_are_unsure(read, sentence):
    """Where one denial stands over another, or over a saying, the reading abstains."""
    assert not told(read, sentence, "meet").sure


def test_shared_negation(read):
    """The "no" of a shared subject denies the second verb as well."""
    statements = read("No other man ever carried the envelope or opened the box.")
    assert [s.proposition.negated for s in statements] == [True, True]


def test_tensed_verb_does_not_share_an_infinitive(read):
    """What is joined with a tense of its own is not what was planned."""
    assert told(read, "He planned to meet Martha Kern and was arrested in Graz.", "arrest").proposition.actual


def test_not_until(read):
    """What did not happen until a date is told to have happened then."""
    proposition = told(read, "The bishops did not meet Robert Fischer until May 1921.", "meet").proposition
    assert (proposition.negated, [t.relation for t in proposition.timings]) == (False, ["at"])


def test_nominal_under_a_modal_verb(read):
    """A noun of happening is no more real than the verb over it."""
    assert (
        told(read, "The evidence could lead to the execution of Robert Fischer.", "execute").proposition.modality
        == "conditional"
    )


def test_what_is_promised_is_no_condition(read):
    """After "promised" a "would" only sets the thing promised later; after "said" it stays open."""
    promised = read("Robert Fischer promised Anna Graf that her life would be spared.")
    spared = next(s for s in promised if s.proposition.predicate == "spare")
    assert (spared.stance, spared.proposition.modality) == ("promises", "actual")
    open_ = read("Robert Fischer said that her life would be spared.")
    assert all(s.proposition.modality != "actual" for s in open_ if s.proposition.predicate == "spare")


def test_the_sign_of_a_number_is_no_denial(read) -> None:
    """The short form before a figure is read as number; "no" before a noun denies."""
    told = [s for s in read("Certificate no. 41 was issued by Adam Holt on 4 May 1898.") if s.proposition.roles]
    assert told
    assert not any(s.proposition.negated for s in told)
    denied = [s for s in read("No certificate was issued by Adam Holt on 4 May 1898.") if s.proposition.roles]
    assert all(s.proposition.negated for s in denied)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Robert Fischer was proved to have met Martha Kern.", "actual"),
        ("Robert Fischer was found to have met Martha Kern.", "actual"),
        ("Robert Fischer was said to have met Martha Kern.", "rumoured"),
        ("Robert Fischer was shown to be able to meet Martha Kern.", "rumoured"),
    ],
)
def test_what_is_proved_of_somebody_is_told_as_a_fact(read, sentence, modality):
    """Proof tells of what was done; talk does not, nor does proof of what could be."""
    assert told(read, sentence, "meet").proposition.modality == modality
