"""Places: what holds them, and where they lie if that is beyond doubt."""

from __future__ import annotations

from counterproof.record.directory import directory
from counterproof.record.places import bare, places

NOBODY = directory((), ())


def test_equal_names_are_one_place(pages) -> None:
    """Two documents that name a town mean one town."""
    found = places(pages("Berg was seen in Oslo.", "Holt went to Oslo."), NOBODY, ())
    assert [(e.name, len(e.mentions)) for e in found.entities.values()] == [("Oslo", 2)]


def test_town_beyond_doubt_is_located(pages) -> None:
    """Oslo has its coordinates, an ambiguous name none."""
    found = places(pages("Berg went to Oslo. Holt went to Birmingham."), NOBODY, ())
    assert {e.name: e.location is not None for e in found.entities.values()} == {"Oslo": True, "Birmingham": False}


def test_country_in_the_text_decides(pages) -> None:
    """A town said to lie in a country is the one of that country, and lies within it."""
    found = places(pages("Berg went to Birmingham, England."), NOBODY, ())
    town = next(e for e in found.entities.values() if e.name == "Birmingham")
    assert found.entities[town.within].name == "England"


def test_taken_mentions_are_left_out(pages) -> None:
    """A name that the roster has tied to a person is no place."""
    (page,) = pages("Berg went to Oslo.")
    oslo = next(m for m in page.names if m.text == "Oslo")
    assert not places((page,), NOBODY, {(oslo.span.source, oslo.span.start, oslo.span.end)}).entities


def test_bare_names() -> None:
    """Articles, possessives, accents, hyphens and case do not make another place."""
    assert bare("the Hôtel-Dieu's") == bare("HOTEL DIEU")


def test_one_name_in_two_towns_is_surely_neither_building(pages) -> None:
    """A hotel told of in Vienna and in Copenhagen may be two; in Denmark and in Copenhagen it is one."""
    here = "Berg met Holt at the Hotel Bristol in Copenhagen."
    for there, sure in (("Vienna", False), ("Denmark", True)):
        other = f"They stayed at the Hotel Bristol in {there}. Copenhagen, Denmark, was quiet."
        found = places(pages(here, other), NOBODY, ())
        hotel = next(e for e in found.entities.values() if e.type == "building")
        assert {link.sure for ls in found.links.values() for link in ls if link.to == hotel.id} == {sure}


def test_unnamed_prison_is_known_by_its_town(read) -> None:
    """Who was held in the prison at Basel was in Basel; that somebody was not in it says nothing of the town."""
    record = read(
        "Adam Holt was held in the prison at Basel in 1921.", "Carl Lund was never held in the prison at Basel."
    )
    held, not_held = (
        [e.place for e in record.entries if e.statement.proposition.negated is no] for no in (False, True)
    )
    prison = record.entities[held[0]]
    assert (record.name(prison.within), prison.unnamed) == ("Basel", True)
    assert not_held == held


def test_building_lies_in_the_town_told_with_it(read) -> None:
    """Words between a town and a building do not part them."""
    record = read("Adam Holt met Carl Lund in Basel at the Hotel Sonne in 1932.")
    hotel = next(e for e in record.entities.values() if e.name == "Hotel Sonne")
    assert record.name(hotel.within) == "Basel"


def test_common_noun_in_a_shouted_heading_names_no_prison(read) -> None:
    """Behind "A", capitals are a common noun's: the prison at Basel is another, without a name."""
    told = "Adam Holt was held in the prison at Basel in 1921."
    assert not [e for e in read(f"REGISTER OF A COUNTY PRISON\n\n{told}").entities.values() if e.type == "building"]
    assert [e for e in read(f"REGISTER OF MILLBANK PRISON\n\n{told}").entities.values() if e.type == "building"]


def test_an_unclear_name_is_one_thing_in_the_file(read) -> None:
    """The Reindeer is one ship in two documents, and nobody's name."""
    record = read("Adam Holt went aboard the Reindeer on 3 May 1832.", "Carl Lund went aboard the Reindeer in 1833.")
    things = {thing for e in record.entries for thing in e.fillers("thing")}
    assert [(record.name(one), record.entities[one].type) for one in things] == [("Reindeer", "object")]


def test_a_body_and_a_house_of_one_name_are_one(read) -> None:
    """What one document founds and another names as a house is one thing; without the house it is a body."""
    founded = "On 3 May 1873 the weavers founded the Ateneo Obrero."
    met = "They met in the Ateneo Obrero on 3 May 1871."
    both = [e.id for e in read(founded, met).entities.values() if e.name == "Ateneo Obrero"]
    assert len(both) == 1


def test_a_company_is_named_without_its_form(read) -> None:
    """The only company of that name is unsurely meant: a firm may have borne it before, unless the file says that
    there was none; of two forms neither is."""
    met = "Karl Weiss wrote to Lund Trading on 3 May 2003."
    founded = "Lund Trading Ltd was incorporated on 9 March 2004."
    record = read(founded, met)
    links = [link for e in record.entries for link in e.links if link.span.quote == "Lund Trading"]
    assert [(record.name(link.to), link.sure) for link in links] == [("Lund Trading Ltd", False)]
    record = read(f"{founded} It had no predecessor.", met)
    assert [link.sure for e in record.entries for link in e.links if link.span.quote == "Lund Trading"] == [True]
    record = read(founded, met, "Lund Trading Inc was founded in 1999.")
    assert "Lund Trading" in {e.name for e in record.entities.values()}


def test_a_list_of_countries_is_no_containment(pages) -> None:
    """One country named behind another holds it not; a town does lie in the country behind it."""
    (page,) = pages("They came from Hungary, Romania and Sweden. Berg lived in Uppsala, Sweden.")
    found = {e.name: e for e in places((page,), NOBODY, ()).entities.values()}
    assert (found["Hungary"].within, found["Uppsala"].within == found["Sweden"].id) == ("", True)
