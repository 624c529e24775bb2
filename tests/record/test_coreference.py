"""Pronouns and descriptions: tied where nothing else can be meant, else left alone or unsure."""

from __future__ import annotations

from counterproof.record import Record


def _links(record: Record, words: str) -> list[tuple[str, bool]]:
    """Whom the phrase means and whether surely, for each place where it stands."""
    found = {(link.span.start, record.name(link.to), link.sure) for e in record.entries for link in e.links
             if link.span.quote.lower() == words}  # fmt: skip
    return [(name, sure) for _, name, sure in sorted(found)]


def test_only_person_named(read) -> None:
    """He is the only person of the passage."""
    record = read("Anna Berg was arrested in Oslo in 1921. She was executed in Bergen in 1922.")
    assert _links(record, "she") == [("Anna Berg", True)]


def test_gender_excludes(read) -> None:
    """She cannot be Mr Holt, and he is never sure of two."""
    record = read("Mr. Carl Holt was arrested in Oslo. She was executed in Bergen.")
    assert _links(record, "she") == []


def test_two_candidates_are_never_sure(read) -> None:
    """With two men named close by, a link is at most unsure."""
    record = read("Adam Holt met Carl Lund in Oslo in 1921. He was arrested in Bergen in 1922.")
    assert all(not sure for _, sure in _links(record, "he"))


def test_person_without_a_name_competes(read) -> None:
    """A guard may be the one who was arrested."""
    record = read("Adam Holt spoke with a guard in Oslo. He was arrested in Bergen.")
    assert ("Adam Holt", True) not in _links(record, "he")


def test_subject_does_not_do_it_to_himself(read) -> None:
    """In "Holt arrested him" him is not Holt."""
    record = read("Adam Holt went to Oslo. Holt arrested him in Bergen.")
    assert _links(record, "him") == []


def test_reported_clause(read) -> None:
    """Who testifies that he travelled is the one who travelled."""
    record = read("Adam Holt testified that he had travelled to Oslo in May 1921.")
    assert _links(record, "he") == [("Adam Holt", True)]


def test_other_paragraph_is_out_of_reach(read) -> None:
    """A pronoun does not reach over a paragraph's end."""
    record = read("Adam Holt was arrested in Oslo.\n\nHe was executed in Bergen in 1922.")
    assert _links(record, "he") == []


def test_pronoun_inside_a_quotation_is_left_alone(read) -> None:
    """The words of another may speak of somebody whom this text does not name."""
    record = read('Adam Holt said: "He was arrested in Bergen."')
    assert _links(record, "he") == []


def test_the_hotel_is_the_only_hotel(read) -> None:
    """A definite noun finds the only building whose name holds it."""
    record = read("Adam Holt met Carl Lund at the Hotel Sonne in 1932. The hotel was demolished in 1917.")
    assert _links(record, "the hotel") == [("Hotel Sonne", True)]


def test_two_hotels_leave_the_noun_alone(read) -> None:
    """With two hotels named, "the hotel" is neither."""
    record = read("Adam Holt left the Hotel Sonne for the Hotel Adler in 1932. The hotel was demolished in 1917.")
    assert _links(record, "the hotel") == []


def test_no_such_flight_is_the_flight_told(read) -> None:
    """A commission that finds no such flight speaks of the one flight told just before."""
    record = read(
        "Adam Holt testified that he had flown to Oslo in 1935. "
        "The commission found that no such flight had taken place."
    )
    told = next(e for e in record.entries if e.statement.proposition.predicate == "travel")
    denied = next(e for e in record.entries if e.statement.proposition.predicate == "happen")
    assert denied.statement.proposition.negated
    assert told.happening == denied.happening != denied.id


def test_subject_goes_on_although_others_are_told_of_in_its_phrases(read) -> None:
    """Lund only owns something inside the clause about Holt."""
    record = read(
        "Adam Holt was blamed for leading the group that planned Carl Lund's murder. He was arrested in 1921."
    )
    assert ("Adam Holt", True) in _links(record, "he")


def test_object_of_the_sentence_before_competes(read) -> None:
    """He may be Lund, whom Holt accused."""
    record = read("Adam Holt accused Carl Lund in Oslo. He was arrested in 1921.")
    assert ("Adam Holt", True) not in _links(record, "he")


def test_clause_under_its_subject(read) -> None:
    """A clause under the subject's own takes that subject up, whoever was told of before."""
    record = read("Carl Lund saw the hearing. Adam Holt surprised the court when he withdrew his confession.")
    assert _links(record, "he") == [("Adam Holt", True)]
    assert _links(record, "his") == [("Adam Holt", True)]


def test_second_he_of_a_sentence_is_the_first(read) -> None:
    """With a rival in between, the subject pronoun goes on."""
    record = read("Adam Holt fell ill. When he was arrested by Carl Lund, he withdrew his confession.")
    assert _links(record, "he") == [("Adam Holt", True), ("Adam Holt", True)]


def test_he_before_the_name_of_the_subject_is_not_sure(read) -> None:
    """In "when he left, Lund wrote" he may be Lund."""
    record = read("Adam Holt fell ill. When he was arrested in Oslo, Carl Lund confessed.")
    assert all(not sure for _, sure in _links(record, "he"))


def test_one_person_is_not_he_and_she(read) -> None:
    """Whom "she" meant, "his" does not mean."""
    record = read("Berg was arrested in Oslo. She confessed in 1921. His confession was read in court.")
    assert ("Berg", True) in _links(record, "she")
    assert _links(record, "his") == []


def test_wife_named_by_her_husband_leaves_his_gender_open(read) -> None:
    """To be called Mrs. Lee Holt says nothing of Lee Holt himself."""
    record = read("Lee Holt was arrested in 1921. Mrs. Lee Holt wrote to Oslo.\n\nLee Holt fell ill. He was executed.")
    assert ("Lee Holt", True) in _links(record, "he")


def test_pronoun_of_a_title_is_left_alone(read) -> None:
    """A capital inside the sentence belongs to a title."""
    record = read("Adam Holt wrote Letters of a Clerk to His Sister in 1921.")
    assert _links(record, "his") == []


def test_an_official_who_hears_it_and_the_giver_beside_her_are_not_she(read) -> None:
    """Neither the coroner who was told nor the doctor who gave her a thing can be her; an aunt who was told can."""
    heard = "Anna Berg told the coroner that the doctor had given her a letter."
    assert _links(read(heard), "her") == [("Anna Berg", True)]
    assert ("Anna Berg", True) not in _links(read(heard.replace("coroner", "widow")), "her")
