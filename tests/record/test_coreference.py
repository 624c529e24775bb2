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
