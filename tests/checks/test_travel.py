"""The table of ceilings and the distances."""

from __future__ import annotations

from counterproof.checks import travel

PARIS, LYON = (488566, 23522), (457640, 48357)


def test_the_era_of_a_year() -> None:
    """The last year of one era and the first of the next; years before the table take its first row."""
    assert [travel.ceiling(y).kmh for y in (-20_000, 1829, 1830, 1957, 1958)] == [25, 25, 100, 900, 1000]


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
    rows = travel.ceilings()
    assert all(row.source and row.mode for row in rows)
    assert [row.kmh for row in rows] == sorted({row.kmh for row in rows})
