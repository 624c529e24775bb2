"""Trees set right where names, dates and word order show that the model misread them."""


def propositions(statements, predicate):
    """The propositions of one predicate."""
    return [s.proposition for s in statements if s.proposition.predicate == predicate]


def texts(proposition, role):
    """What fills a role, as written."""
    return [r.mention.text for r in proposition.roles if r.name == role]


def timed(proposition):
    """How each date bounds it."""
    return [(t.relation, t.date.span.quote) for t in proposition.timings]


def test_name_after_a_date_is_the_subject(read):
    """A name that follows a date without a comma is parted from it."""
    (plea,) = propositions(read("On 2 March 1938 Nikolai Berg pleaded not guilty."), "plead_not_guilty")
    assert texts(plea, "agent") == ["Nikolai Berg"]
    assert timed(plea) == [("at", "2 March 1938")]


def test_inverted_subject(read):
    """What follows a verb without object after a fronted date is its subject."""
    (death,) = propositions(read("On 4 May 1850 died Peter Holm, merchant of Bergen."), "die")
    assert texts(death, "patient") == ["Peter Holm"]


def test_verb_with_an_object_is_not_turned(read):
    """A verb that takes objects keeps the one after it: nobody is made a subject."""
    found = propositions(read("On 4 May 1850 the constable arrested Peter Holm."), "arrest")
    assert texts(found[0], "agent") == ["the constable"]
    assert texts(found[0], "patient") == ["Peter Holm"]


def test_description_before_a_name(read):
    """A noun before a name describes it: the verb after is no clause on the noun."""
    text = "The sailor Peter Holm was lodged in the gaol at Bergen on 3 May 1850 and stayed there until 9 July 1850."
    begun, ended = propositions(read(text), "detain")
    assert texts(begun, "patient") == texts(ended, "patient") == ["Peter Holm"]
    assert begun.place.text == ended.place.text == "the gaol"
    assert timed(ended) == [("from", "3 May 1850"), ("until", "9 July 1850")]


def test_to_goes_with_from_over_a_clause_between(read):
    """A time clause between the two ends of a span does not take the second."""
    text = "From 3 May 1850, when he was brought in, to 9 July 1851 Holm was at no time outside the walls of the jail."
    (stay,) = propositions(read(text), "detain")
    assert (stay.negated, stay.place.text) == (False, "the jail")
    assert timed(stay) == [("from", "3 May 1850"), ("until", "9 July 1851")]


def test_works_that_nobody_works_at(read):
    """The works behind a noun are a place; where somebody works, it stays a verb."""
    sentence = "In 1920 Berg was seen by me giving out leaflets at the gate of the railway works in Lund."
    (seen,) = propositions(read(sentence), "see")
    assert seen.place.text == "the railway works"
    assert texts(seen, "within") == ["Lund"]
    assert [p.place.text for p in propositions(read("The clerk works in Lund."), "be_at")] == ["Lund"]
