"""The picture of the times of a conflict."""

from itertools import pairwise
from pathlib import Path

from counterproof.inquiry import examine
from counterproof.report.conflict import Conflict, sections
from counterproof.report.picture import LEFT, WIDTH, Picture
from counterproof.settings import Settings


def shown(folder: Path, was: str, becomes: str) -> Conflict:
    """The first impossibility of the small case, with one line of its record changed."""
    record = folder / "record.toml"
    record.write_text(record.read_text(encoding="utf-8").replace(was, becomes), encoding="utf-8")
    return sections(examine([str(folder)], Settings(), extractor="none"))[0].conflicts[0]


def drawn(folder: Path, was: str = "", becomes: str = "") -> Picture:
    """Its picture, statements in the order of the documents: the ferryman, then the gaol book."""
    picture = shown(folder, was or "[case]", becomes or "[case]").picture
    assert picture is not None
    return picture


def test_a_stay_throughout_is_solid_and_a_day_is_faint(small_case: Path) -> None:
    """Solid is what surely lasted; an act somewhere in a day surely lasted for none of it."""
    act, stay = drawn(small_case).bars
    assert act.solid_width == 0
    assert stay.solid_width == stay.faint_width > act.faint_width
    assert stay.faint_x < act.faint_x < stay.faint_x + stay.faint_width


def test_from_and_until_of_one_statement_are_one_bar(small_case: Path) -> None:
    """A stay from some day of April until some day of June: surely all of May, perhaps more."""
    was = 'when = "throughout 1903-05"'
    stay = drawn(small_case, was, 'when = "1903-04"\nuntil = "1903-06"').bars[1]
    assert stay.faint_x < stay.solid_x
    assert stay.solid_x + stay.solid_width < stay.faint_x + stay.faint_width
    assert not stay.open_start
    assert not stay.open_end


def test_rows_do_not_overlap_and_nothing_leaves_the_picture(small_case: Path) -> None:
    """Each bar has a row of its own, and labels fit."""
    picture = drawn(small_case)
    assert [b.y - a.y for a, b in pairwise(picture.bars)] == [44]
    assert all(b.faint_x >= LEFT and b.faint_x + b.faint_width <= WIDTH - LEFT for b in picture.bars)
    assert all(len(b.label) < 120 for b in picture.bars)


def test_the_clock_is_shown_where_hours_decide(small_case: Path) -> None:
    """Under three days the axis tells hours and minutes."""
    record = small_case / "record.toml"
    record.write_text(record.read_text().replace('"1903-05-04"', '"1903-05-04T10:30"'))
    picture = drawn(small_case, '"throughout 1903-05"', '"throughout 1903-05-04T10:00/1903-05-04T11:00"')
    assert any(":" in mark.label for mark in picture.marks)
