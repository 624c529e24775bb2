"""Our reading of EDTF beside that of the packages `edtf` and `undate`: every difference is listed with its reason."""

import datetime
import pathlib
import time
from collections.abc import Iterator

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from lark.exceptions import LarkError
from undate import Undate, UndateInterval

from counterproof.errors import DateError
from counterproof.times import describe, first_day, last_day, parse

LIST = pathlib.Path(__file__).parents[2] / "docs" / "reference" / "edtf-disagreements.md"
WRITTEN = """
1934-12-01 1934-12 1934 -0043 -0043-03-15 0000 -0001 Y-12000 Y17000 193X 193 19XX 19 -004X -01XX 1934-12-XX 1934-XX-XX
1934-XX 1936-21 1936-22 1936-23 1936-24 1936-25 1936-29 1936-33 1936-37 1936-40 1932~ 1932? 1932% 1936-08~ 1936-08-19?
193X~ 1936-21~ 1936-08-~19 2004-06~-11 ~2004-06-11 1933-01/1936-08 1934/1935-02 1934-12-01/1934-12-05 1933-01/
1933-01/.. 1934-12-01/ ../1917 /1917 1933~/1936-08? 1936-21/1936-22 1936/1935 [1934,1936] [1934..1936] [..1934] [1934..]
[1934-05,1935] [1934?,1936] {1934,1936} [1934?..1936] [1934..1935]/[1937..1938] 1934-12-01T16:30 1934-12-01T16:30:10
1934-12-01T16:30Z 1934-12-01T16:30:00Z 1934-12-01T16:30:00+03:00 1934-12-01T16 1934-13 1934-02-30 1900-02-29 XXXX-12-25
1934-XX-05 19X4 1950S2 Y-17E7 2004-1X 1936/ 1936-08-24/.. / 1936-8 24.8.1936
"""
TEXTS = WRITTEN.split()
REFUSED = "refused"


def ours(text: str) -> str:
    """First and last day or minute, with the mark it carries, as counterproof reads the text."""
    try:
        v = parse(text)
    except DateError:
        return REFUSED
    mark = "%" if v.approximate and v.uncertain else "~" if v.approximate else "?" if v.uncertain else ""
    return _outcome(first_day(v), last_day(v), mark)


def edtf_outcome(text: str) -> str:
    """The same by the package `edtf`: its strict bounds and its flags."""
    try:
        found = parse_edtf(text)
        first, last = _struct(found.lower_strict()), _struct(found.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError):
        return REFUSED
    about, unsure, both = found.is_approximate, found.is_uncertain, found.is_uncertain_and_approximate
    return _outcome(first, last, "%" if both or (about and unsure) else "~" if about else "?" if unsure else "")


def undate_outcome(text: str) -> str:
    """The same by the package `undate`: its earliest and latest day, and the mark that its own text keeps."""
    try:
        found = Undate.parse(text, "EDTF")
    except (LarkError, ValueError, TypeError):
        return REFUSED
    ends = (found.earliest, found.latest) if isinstance(found, UndateInterval) else (found, found)
    first, last = (str(ends[0].earliest) if ends[0] else None), (str(ends[1].latest) if ends[1] else None)
    return _outcome(first, last, _mark_kept(found))


def _mark_kept(found: Undate | UndateInterval) -> str:
    """The mark in the text that `undate` writes; some of its values cannot be written at all."""
    try:
        written = found.format("EDTF")
    except AttributeError:
        return ""
    return next((mark for mark in "~?%" if mark in written), "")


def _struct(moment: time.struct_time | float) -> str | None:
    """The day of a struct_time; the package writes infinity for no bound."""
    if isinstance(moment, float):
        return None
    year, month, day = moment[:3]
    return _padded(f"{year}-{month:02d}-{day:02d}")


def _padded(text: str) -> str:
    """Years with four digits, as we write them: the packages pad less, or count the sign as a digit."""
    sign, body = ("-", text[1:]) if text.startswith("-") else ("", text)
    year, _, rest = body.partition("-")
    head = f"Y{sign}{year}" if len(year.lstrip("0")) > 4 else f"{sign}{year.lstrip('0').zfill(4)}"
    return f"{head}-{rest}"


def _outcome(first: str | None, last: str | None, mark: str) -> str:
    ends = [_padded(end.removeprefix("Y")) if end else "none" for end in (first, last)]
    return f"{ends[0]} to {ends[1]}{' ' + mark if mark else ''}"


def disagreements() -> Iterator[tuple[str, str, str, str]]:
    """(text, package, ours, theirs) wherever they differ."""
    for text in TEXTS:
        for package, theirs in (("edtf", edtf_outcome(text)), ("undate", undate_outcome(text))):
            if theirs != ours(text):
                yield text, package, ours(text), theirs


def listed() -> list[tuple[str, ...]]:
    """The rows of the published list: text, package, ours, theirs, reason."""
    rows = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    return [tuple(cell.strip().strip("`") for cell in row.strip("|").split("|")) for row in rows]


def test_the_list_of_disagreements_is_complete_and_true() -> None:
    """Running both packages again gives exactly the listed differences, none more, none less."""
    assert [row[:4] for row in listed()] == list(disagreements())


def test_every_disagreement_has_its_reason() -> None:
    """No row without a reason in words."""
    assert all(len(row) == 5 and len(row[4].split()) >= 4 for row in listed())


def test_both_packages_agree_with_us_on_most_plain_dates() -> None:
    """The comparison is not empty: days, months, years and closed intervals agree with both."""
    for text in ("1934-12-01", "1934-12", "1934", "-0043-03-15", "193X", "19XX", "1933-01/1936-08", "1934-XX-XX"):
        assert ours(text) == edtf_outcome(text) == undate_outcome(text)
        assert describe(parse(text))


def test_every_day_of_a_leap_year_agrees() -> None:
    """A whole year, day by day, the last of February included."""
    start = datetime.date(1936, 1, 1)
    for day in (start + datetime.timedelta(days=n) for n in range(0, 366, 5)):
        assert ours(day.isoformat()) == edtf_outcome(day.isoformat()) == undate_outcome(day.isoformat())
