"""The roster: names of people, tied to whom they name or left alone."""

from __future__ import annotations

from counterproof.record.directory import directory
from counterproof.record.roster import roster

NOBODY = directory((), ())


def _people(found) -> list[str]:
    return sorted(person.name for person in found.people.values())


def _who(found, page, words: str) -> list[str]:
    """Names of those tied to the last naming that ends with the words."""
    named = [m for m in page.names if m.text.endswith(words)]
    at = (named[-1].span.source, named[-1].span.start, named[-1].span.end)
    return [found.people[link.to].name for link in found.links.get(at, ())]


def test_bare_surname_is_the_one_full_name(pages) -> None:
    """A surname alone means the only person of the file who bears it, in another document too."""
    first, second = pages("Anna Berg was arrested in Oslo. Berg confessed.", "The police questioned Berg in Oslo.")
    found = roster((first, second), NOBODY)
    assert _who(found, first, "Berg") == _who(found, second, "Berg") == ["Anna Berg"]


def test_surname_of_two_bearers_in_two_documents_is_left_alone(pages) -> None:
    """In a third document nothing tells the two bearers of a surname apart."""
    texts = pages("Anna Berg was arrested.", "Carl Berg was arrested.", "In Oslo the police questioned Berg.")
    found = roster(texts, NOBODY)
    assert _people(found) == ["Anna Berg", "Carl Berg"]
    assert _who(found, texts[2], "Berg") == []


def test_namesakes_with_other_given_names_stay_two(pages) -> None:
    """The elder and the younger, and different initials, are never one."""
    found = roster(pages("Henry Marsh the elder was tried. Henry Marsh the younger was freed."), NOBODY)
    assert len(found.people) == 2


def test_initial_means_the_one_name_it_fits(pages) -> None:
    """An initial and a short form fit the only full name of the surname."""
    found = roster(pages("Margaret Dole was heard.", "M. Dole signed.", "Meg Dole swore to it."), NOBODY)
    assert len(found.people) == 1


def test_initial_that_fits_two_names_is_left_alone(pages) -> None:
    """J. Dole is neither James nor John when both are in the file, each in a text of his own."""
    found = roster(pages("James Dole was heard.", "John Dole was heard.", "It was J. Dole who signed."), NOBODY)
    assert {"James Dole", "John Dole"} <= set(_people(found))
    assert all("J. Dole" not in person.aliases for person in found.people.values())


def test_titles_of_two_genders_are_two_people(pages) -> None:
    """Mr and Mrs Holt are two, and Holt alone is neither."""
    (page,) = pages("Mr. Holt left for Linz. Mrs. Holt stayed in Graz. In the end Holt was arrested.")
    found = roster((page,), NOBODY)
    assert len(found.people) == 2
    assert _who(found, page, "Holt") == []


def test_spellings_of_one_foreign_name_meet(pages) -> None:
    """A romanised name is one person in two spellings when the given name agrees."""
    found = roster(pages("Yuri Melnikoff spoke.", "Yuri Melnikov was shot."), NOBODY)
    assert [person.aliases for person in found.people.values()] in ([("Yuri Melnikov",)], [("Yuri Melnikoff",)])


def test_epithet_keeps_its_bearer_apart(pages) -> None:
    """Little Cato is not Cato: the word is there to tell them apart."""
    found = roster(pages("Cato was arrested in Linz. Little Cato was arrested in Graz."), NOBODY)
    assert _people(found) == ["Cato", "Little Cato"]


def test_established_bearer_keeps_the_bare_name(pages) -> None:
    """A text that called one man by his surname goes on doing so after his wife is named in full."""
    (page,) = pages(
        "Carl Berg was a mayor. Berg was arrested in May. Berg was freed in June.\n\n"
        "Anna Berg gave evidence in July.\n\nThe court found Berg guilty."
    )
    assert _who(roster((page,), NOBODY), page, "Berg") == ["Carl Berg"]


def test_links_say_why(pages) -> None:
    """Every link carries its reason in words and is a span of the text."""
    (page,) = pages("Anna Berg was arrested. Berg confessed.")
    for (link,) in roster((page,), NOBODY).links.values():
        assert "”" in link.why
        assert page.content[link.span.start : link.span.end] == link.span.quote


def test_other_spelling_of_a_bare_surname_is_not_sure(pages) -> None:
    """A surname alone in another spelling is proposed, never sure; in its own spelling it is sure."""
    first, second = pages("Anna Melnikova was heard. Yuri Sorokin was tried.", "In Oslo the police arrested Sorokine.")
    found = roster((first, second), NOBODY)
    assert all(not link.sure for held in found.links.values() for link in held if link.span.quote == "Sorokine")
    (same,) = pages("Yuri Sorokin was tried. Later Sorokin was freed.")
    assert all(link.sure for held in roster((same,), NOBODY).links.values() for link in held)


def test_bare_surnames_that_sound_alike_are_two_people(pages) -> None:
    """Without given names nothing joins Vale and Wale."""
    found = roster(pages("Mr. Vale spoke in Oslo.", "Mr. Wale spoke in Oslo."), NOBODY)
    assert len(found.people) == 2


def test_a_bare_surname_beside_two_bearers_is_unsure(pages) -> None:
    """“Berg” behind Anna Berg is hers - surely only if no other Berg is named in the same paragraph."""
    near, far = pages(
        "Anna Berg was tried. Berg spoke in Oslo. This was Carl Berg, the brother.",
        "Anna Berg was tried. Berg spoke in Oslo.\n\nCarl Berg, the brother, was freed.",
    )
    for page, sure in ((near, False), (far, True)):
        found = roster((page,), NOBODY)
        bare = next(m for m in page.names if m.text == "Berg")
        (link,) = found.links[bare.span.source, bare.span.start, bare.span.end]
        assert (found.people[link.to].name, link.sure) == ("Anna Berg", sure)


def test_surname_first_is_the_same_person(pages) -> None:
    """A register's "Berg Anna" is the Anna Berg of another text; without her it stays as it is."""
    found = roster(pages("Berg Anna was received on 3 May.", "Anna Berg was seen in Linz."), NOBODY)
    assert _people(found) == ["Anna Berg"]


def test_fond_form_of_a_given_name_is_its_bearer(pages) -> None:
    """Barney Dole is the only Bernard Dole of the file."""
    assert len(roster(pages("Bernard Dole was held.", "Barney Dole stood there."), NOBODY).people) == 1


def test_other_spelling_of_a_surname_is_sure_where_nobody_else_fits(pages) -> None:
    """A surname in another romanisation is surely the one bearer's, unless one document has both spellings."""
    one = pages("Yuri Melnikoff spoke in Linz.", "Melnikov was shot in Graz.")
    assert all(link.sure for links in roster(one, NOBODY).links.values() for link in links)
    both = pages("Yuri Melnikoff spoke in Linz. Then Melnikov was shot in Graz.")
    assert not all(link.sure for links in roster(both, NOBODY).links.values() for link in links)


def test_a_name_beside_a_word_for_people_is_somebodys(read) -> None:
    """One treasurer, Varela; but the steamer Varela is no person."""
    record = read("The key was all through 1920 in the hands of one treasurer, Varela, and of no other man.")
    assert [e.type for e in record.entities.values() if e.name == "Varela"] == ["person"]
    record = read("The key was all through 1920 aboard the steamer Varela.")
    assert not [e for e in record.entities.values() if e.name == "Varela" and e.type == "person"]


def test_a_given_name_behind_don_or_sir(pages) -> None:
    """Such a title takes a given name, also in another document; a Mr. takes a surname, and of two Lucas it may be
    either."""
    full = "Don Luca Berti lived in Padua."
    for first, words, meant in (
        (full, "They saw Don Luca at the fair.", ["Luca Berti"]),
        (full, "They saw Mr. Luca at the fair.", ["Mr. Luca"]),
        (full + " Don Luca Rossi lived in Rovigo.", "They saw Don Luca at the fair.", []),
    ):
        held = pages(first, words)
        assert _who(roster(held, NOBODY), held[1], "Luca") == meant


def test_a_document_that_tells_once_whom_it_means(read) -> None:
    """Of two men with one name a paper names one with his master: he is meant there throughout, and nowhere else."""
    gaol = "Quaco, belonging to Mr. Lyell, was taken up. Quaco, belonging to Mr. Estwick, was taken up."
    minutes = "Quaco was arrested in May. Quaco, cooper, the property of Mr. Josiah Lyell, was arrested in June."
    record = read(gaol, minutes, "Quaco was arrested in July.")
    taken = [e for e in record.entries if e.statement.proposition.predicate == "arrest"]
    told = {e.statement.span.quote.rpartition(" ")[2]: e.fillers("patient") for e in taken}
    assert told["May"] == told["June"] != ()
    assert told["July"] == ()


def test_whoever_is_called_a_man_is_one(pages) -> None:
    """A by-name tells no gender; "the man she knew as" tells it, and so does "a woman named"."""
    texts = pages("The man she knew as Swallow lived in Oslo. A woman named Lerke left. The man saw Berg there.")
    found = roster(texts, NOBODY)
    told = {person.name: found.gender(one) for one, person in found.people.items()}
    assert told == {"Swallow": "m", "Lerke": "f", "Berg": "u"}
