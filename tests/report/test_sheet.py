"""The case sheet: charges, courses, and pressure before admissions."""

from pathlib import Path

from counterproof.inquiry import Inquiry, examine
from counterproof.report.conflict import sections
from counterproof.report.sheet import CaseSheet, case_sheet
from counterproof.settings import Settings

ROWS = """
[[row]]
id = "charged"
whom = "Anna Lind"
what = "charge"
about = "wreck of the ferry"
when = "1903-05-10"
[[row]]
id = "pressed"
whom = "Anna Lind"
what = "threaten"
when = "1903-05-11"
[[row]]
id = "questioned"
whom = "Anna Lind"
what = "interrogate"
when = "1903-05-15"
[[row]]
id = "pressed later"
whom = "Anna Lind"
what = "threaten"
when = "1903-07-01"
[[row]]
id = "guilty"
who = "Anna Lind"
what = "plead_guilty"
when = "1903-05-20"
[[row]]
id = "not guilty"
who = "Anna Lind"
what = "plead_not_guilty"
when = "1903-05-12"
[[row]]
id = "cleared"
whom = "Anna Lind"
what = "rehabilitate"
when = "1950"
[[row]]
id = "bystander"
whom = "Per Holm"
what = "die"
when = "1904"
"""


def inquiry(folder: Path) -> Inquiry:
    """The inquiry into the rows alone."""
    (folder / "record.toml").write_text(ROWS, encoding="utf-8")
    return examine([str(folder / "record.toml")], Settings(), extractor="none")


def sheet(folder: Path) -> CaseSheet:
    """Their case sheet."""
    return case_sheet(inquiry(folder))


def test_a_course_stands_in_order_of_time(tmp_path: Path) -> None:
    """Pleas by their dates, whatever the order of the rows; those who met no court are left out."""
    (course,) = sheet(tmp_path).courses
    assert course.person == "Anna Lind"
    assert [(e.words, e.when) for e in course.pleas] == [
        ("pleads not guilty", "12 May 1903"),
        ("pleads guilty", "20 May 1903"),
    ]
    assert [e.when for e in course.reviews] == ["1950"]


def test_pressure_is_shown_before_an_admission_and_not_after(tmp_path: Path) -> None:
    """A threat of July does not stand before a plea of May."""
    (pressure,) = sheet(tmp_path).pressures
    assert [e.times for e in pressure.before] == [("11 May 1903",)]


def test_what_lay_between_two_accounts_is_shown_with_them(tmp_path: Path) -> None:
    """A change of account is a dated history; what is dated outside it is left out."""
    (change,) = sections(inquiry(tmp_path))[2].conflicts
    assert [e.times for e in change.exhibits] == [("12 May 1903",), ("20 May 1903",)]
    assert [e.times for e in change.between] == [("15 May 1903",)]


def test_a_charge_with_nothing_behind_it_says_so(tmp_path: Path) -> None:
    """The basis is in words, and no line of testimony is counted where there is none."""
    (charge,) = sheet(tmp_path).charges
    assert (charge.against, charge.charge) == ("Anna Lind", "wreck of the ferry")
    assert charge.basis


def test_a_question_to_the_accused_is_no_charge_in_words(tmp_path: Path) -> None:
    """Whom a prosecutor calls the accused stands charged; what he asks him next is no part of it."""
    document = tmp_path / "hearing.txt"
    document.write_text("HOLT: Accused Lind, when did you leave Oslo?\nLIND: In May.\n", encoding="utf-8")
    charges = case_sheet(examine([str(document)], Settings())).charges
    assert [line.charge for line in charges] == ["Accused Lind"]
