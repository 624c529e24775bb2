"""The table of ceilings and the distances."""

from __future__ import annotations

from counterproof.checks import travel

PARIS, LYON = (488566, 23522), (457640, 48357)


def test_the_era_of_a_year() -> None:
    """The last year of one era and the first of the next; years before the table take its first row."""
    assert [travel.ceiling(y).kmh for y in (-20_000, 1837, 1838, 1957, 1958)] == [18, 18, 70, 900, 1000]


def test_an_area_has_its_railways_first() -> None:
    """In 1831 both ends must lie where there is a railway; one that lies abroad leaves the journey to the coach."""
    london, bath = (515072, -1276), (513811, -23590)
    assert [travel.ceiling(y, london, bath).kmh for y in (1829, 1830, 1838)] == [18, 60, 70]
    assert travel.ceiling(1831, london, PARIS).kmh == 18


def test_distance_is_floored_and_measured_from_the_edges() -> None:
    """391 km between the centres, 20 taken off, 60 minutes an hour."""
    assert travel.kilometres(PARIS, LYON) == travel.kilometres(LYON, PARIS) == 391
    assert travel.minutes(PARIS, LYON, 1851) == 371 * 60 // 100


def test_neighbours_take_no_time() -> None:
    """A place is no distance from itself, nor from one whose edge may touch it."""
    assert travel.minutes(PARIS, PARIS, 1500) == 0
    assert travel.minutes(PARIS, (488566 + 1_700, 23522), 1500) == 0


def test_every_row_has_its_source() -> None:
    """A ceiling without a source is nobody's; each is faster than the one before."""
    assert all(row.source and row.mode for row in travel.ceilings())
    rows = [row for row in travel.ceilings() if not row.area]
    assert [row.kmh for row in rows] == sorted({row.kmh for row in rows})
