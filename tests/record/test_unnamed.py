"""Unnamed: what texts only describe is one thing in a document, and across documents only where something ties it."""

from __future__ import annotations

from counterproof.record import Record


def _fillers(record: Record, predicate: str, role: str) -> list[str]:
    """Ids of those in a role, entry by entry in order."""
    return [one for e in record.entries if e.statement.proposition.predicate == predicate for one in e.fillers(role)]


def test_one_description_is_one_thing_in_a_document(read) -> None:
    """The same lancers are told of twice."""
    record = read("The lancers attacked the crowd in Oslo. In Bergen the lancers attacked the crowd too.")
    assert len(set(_fillers(record, "attack", "agent"))) == 1


def test_another_of_the_kind_makes_it_unsure(read) -> None:
    """Once there are two sentries, either may be meant."""
    record = read("The sentry saw Adam Holt in Oslo. Another sentry came. The sentry saw Carl Lund.")
    sure = [e.sure for e in record.entries if e.statement.proposition.predicate == "see"]
    assert sure == [True, False]


def test_same_place_and_day_tie_two_documents(read) -> None:
    """Both tell of the lancers at Bergen on one day."""
    record = read(
        "On 3 May 1903 the lancers attacked the crowd at Bergen.",
        "At Bergen, on 3 May 1903, the lancers killed Adam Holt.",
    )
    found = _fillers(record, "attack", "agent") + _fillers(record, "kill", "agent")
    assert len(found) == 2
    assert len(set(found)) == 1


def test_another_day_does_not_tie_them(read) -> None:
    """Other lancers may have been there the day after."""
    record = read(
        "On 3 May 1903 the lancers attacked the crowd at Bergen.",
        "At Bergen, on 4 May 1903, the lancers killed Adam Holt.",
    )
    found = _fillers(record, "attack", "agent") + _fillers(record, "kill", "agent")
    assert len(set(found)) == 2


def test_what_belongs_to_one_owner_is_one_in_the_file(read) -> None:
    """Adam Holt's pistol is the same in both documents; a pistol is nobody's."""
    record = read(
        "Carl Lund took Adam Holt's pistol.", "Carl Lund took Adam Holt's pistol.", "Carl Lund took a pistol."
    )
    pistols = [e.fillers("thing") for e in record.entries if e.fillers("thing")]
    assert len(pistols) == 3
    assert len(set(pistols)) == 2


def test_a_denied_thing_stands_for_any_of_its_kind(read) -> None:
    """No letter covers the letter; and no rifle does not."""
    record = read("Adam Holt gave Carl Lund a letter. Adam Holt gave Carl Lund no letter. He gave Carl Lund no rifle.")
    things = [record.entities[one] for one in _fillers(record, "hand_over", "thing")]
    assert things[0].id in things[1].members
    assert not things[2].members


def test_the_unnamed_is_never_surely_another(read) -> None:
    """The cooper may be Adam Holt himself: neither the one post nor the other is then held against him."""
    record = read("The cooper was the sole treasurer of the union in 1911.", "Adam Holt was the treasurer in 1911.")
    assert all(record.entities[one].unnamed for one in _fillers(record, "hold_office", "agent")[:1])


def test_a_sighting_is_denied_by_what_was_done(read) -> None:
    """Not to have seen him sign meets that one saw him sign, and not that one saw him read."""
    told = "Carl Lund saw Adam Holt burn the lease. Carl Lund saw Adam Holt fold the lease."
    record = read(f"{told} Carl Lund did not see Adam Holt burn the lease.")
    burnt, folded, denied = [e for e in record.entries if e.statement.proposition.predicate == "see"]
    (whatever,) = denied.fillers("topic")
    assert record.entities[whatever].members == burnt.fillers("topic")
    assert folded.fillers("topic") != burnt.fillers("topic")


def test_a_name_or_number_in_a_phrase_makes_it_one_in_the_file(read) -> None:
    """The Lind Street bridge and certificate no. 41 are each one thing in two documents; the bridge is not."""
    texts = ("Adam Holt drove over the Lind Street bridge.", "Carl Lund drove over the Lind Street bridge.")
    assert len(set(_fillers(read(*texts), "travel", "thing"))) == 1
    texts = ("Adam Holt drove over the bridge.", "Carl Lund drove over the bridge.")
    assert len(set(_fillers(read(*texts), "travel", "thing"))) == 2
    texts = (
        "Adam Holt signed certificate no. 41.",
        "Carl Lund signed certificate no. 41.",
        "He signed certificate 42.",
    )
    things = [thing for e in read(*texts).entries for thing in e.fillers("thing")]
    assert things[0] == things[1] != things[2]


def test_a_place_without_a_name_is_one_for_one_person_on_one_day(read) -> None:
    """Two documents put Holt into the wash-house on one night; the wash-house where Lund was may be another."""
    told = "Adam Holt was flogged in the wash-house at Vardo on 3 May 1841."
    denied = "Adam Holt was not flogged in the wash-house on 3 May 1841."
    assert len({e.place for e in read(told, denied).entries}) == 1
    assert len({e.place for e in read(told, denied.replace("Adam Holt", "Carl Lund")).entries}) == 2


def test_a_bare_house_is_unsure_beside_somebodys(read) -> None:
    """Where the text knows the widow's house, "the house" may be that one."""
    told = "Adam Holt was in the cottage on 3 May 1841."
    for more, sure in (("", True), (" The widow's cottage stood empty.", False)):
        (entry,) = [e for e in read(told + more).entries if e.place]
        assert [link.sure for link in entry.links if link.to == entry.place] == [sure]
