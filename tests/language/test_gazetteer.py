"""The gazetteer: places of the world, ambiguity kept."""

from __future__ import annotations

from counterproof.language.gazetteer import countries, locate, towns


def test_great_city_outweighs_its_namesakes() -> None:
    """Moscow is the one with ten million people, not the one in Idaho."""
    town = locate("Moscow")
    assert town is not None
    assert town.country == "RU"


def test_namesakes_of_like_size_stay_ambiguous() -> None:
    """Two large Londons or Birminghams within a factor of ten give no place."""
    assert len(towns()["birmingham"]) > 1
    assert locate("Birmingham") is None


def test_country_decides() -> None:
    """A name that the text ties to a country is looked for there alone."""
    town = locate("Cork", "IE")
    assert town is not None
    assert (town.latitude // 10_000, town.country) == (51, "IE")
    assert locate("Cork", "US") is None


def test_small_town_needs_its_country() -> None:
    """A small place shares its name with places the extract lacks."""
    assert locate("Sopot") is None
    assert locate("Sopot", "PL") is not None


def test_coordinates_are_on_earth() -> None:
    """Ten-thousandths of a degree, latitude first."""
    held = [town for places in towns().values() for town in places]
    assert all(abs(t.latitude) <= 900_000 and abs(t.longitude) <= 1_800_000 for t in held)
    assert countries()["france"] == "FR"
