"""They: the people joined into the subject just before, each of them."""

from __future__ import annotations

from counterproof.record import Record


def _who(record: Record, predicate: str, role: str) -> list[tuple[set[str], bool]]:
    """Who fills a role of the entries of one predicate, and whether each entry is sure."""
    return [
        ({record.name(one) for one in e.fillers(role)}, e.sure)
        for e in record.entries
        if e.statement.proposition.predicate == predicate
    ]


def test_they_are_those_joined_as_the_subject(read) -> None:
    """Two named together were both executed."""
    record = read("Adam Holt and Carl Lund were arrested in Oslo. They were executed in 1922.")
    assert _who(record, "execute", "patient") == [({"Adam Holt", "Carl Lund"}, True)]


def test_others_who_stand_by_leave_they_alone(read) -> None:
    """They may be the soldiers."""
    record = read("Adam Holt and Carl Lund met the soldiers in Oslo. They were executed in 1922.")
    assert _who(record, "execute", "patient") == [(set(), True)]


def test_things_beside_make_they_unsure(read) -> None:
    """They may be the letters."""
    record = read("Adam Holt and Carl Lund carried letters to Oslo. They were arrested in 1922.")
    assert all(not sure for people, sure in _who(record, "arrest", "patient") if people)


def test_a_list_with_somebody_unnamed_is_not_all(read) -> None:
    """Who the clerk is, nobody knows."""
    record = read("Adam Holt and a clerk were arrested in Oslo. They were executed in 1922.")
    assert _who(record, "execute", "patient") == [(set(), True)]


def test_they_do_not_reach_over_a_paragraph(read) -> None:
    """A new paragraph may speak of others."""
    record = read("Adam Holt and Carl Lund were arrested in Oslo.\n\nThey were executed in 1922.")
    assert _who(record, "execute", "patient") == [(set(), True)]
