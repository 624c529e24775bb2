"""Dates as written, and what they mean from an anchor."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.language.analysis import Analysis
from counterproof.language.dates import find_dates, relation_before, solve
from counterproof.language.layout import paragraphs
from counterproof.language.mention import DateMention
from counterproof.sources import Source, Text
from counterproof.times import parse

WORDS = (
    ["the", "of", "from", "to", "between", "and", "14", "14th", "1936", "3", "May", ",", ".", "-", "/", "Friday"],
    ["last", "night", "at", "ten", "past", "half", "a", "week", "after", "Easter", "Christmas", "early", "s"],
    ["spring", "century", "1930", "third", "until", "BC", "o", "'", "clock", "pm", "year", "that", "before"],
)


def text(content: str) -> Text:
    """A text of one invented source."""
    return Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")


def dates(content: str) -> tuple[DateMention, ...]:
    """The dates of a text."""
    return find_dates(text(content), paragraphs(content))


def values(content: str) -> list[str | None]:
    """The EDTF text of each date."""
    return [mention.value.edtf if mention.value else None for mention in dates(content)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("He sailed on 21 April 1841.", "1841-04-21"),
        ("He sailed on April 21st, 1841.", "1841-04-21"),
        ("Thursday the 3rd of June 1841. Fair.", "1841-06-03"),
        ("this 21st day of April in the year of our Lord 1841", "1841-04-21"),
        ("the twenty-eighth of November, eighteen hundred and twenty-two", "1822-11-28"),
        ("signed 2nd February 1735/6", "1736-02-02"),
        ("dated 21.4.1941", "1941-04-21"),
        ("dated 1941-06-22", "1941-06-22"),
        ("received 04/05/1941", "[1941-04-05,1941-05-04]"),
        ("1840, November 14th. A roof.", "1840-11-14"),
        ("It was in May 1836.", "1836-05"),
        ("It stood since 1836.", "1836"),
        ("the trial (1836)", "1836"),
        ("in 1836-38", "1836/1838"),
        ("between 1832 and 1834", "1832/1834"),
        ("from 6 to 11 February 1850", "1850-02-06/1850-02-11"),
        ("from August 19 to August 24, 1836", "1836-08-19/1836-08-24"),
        ("from Monday the 13th to Friday the 17th of June 1949", "1949-06-13/1949-06-17"),
        ("in the 1830s", "183X"),
        ("the nineteenth century", "18XX"),
        ("in the spring of 1847", "1847-21"),
        ("the winter of 1822-23", "[1822-12..1823-03]"),
        ("in late 1848", "[1848-09~..1848-12~]"),
        ("about 1836", "1836~"),
        ("the night of 3-4 May 1836", "[1836-05-03..1836-05-04]"),
        ("half past ten at night on 18 March 1741", "1741-03-18T22:30"),
        ("on 3 May 1836 at 21.15", "1836-05-03T21:15"),
        ("on Easter Sunday 1909", "1909-04-11"),
        ("on Ash Wednesday 1909", "1909-02-24"),
        ("at Christmas 1840", "1840-12-25"),
        ("in 480 BC", "-0479"),
        ("in the second week of March 1794", "[1794-03-08~..1794-03-14~]"),
        ("the first half of 1836", "[1836-01~..1836-06~]"),
        ("in mid-November 1868", "[1868-11-11~..1868-11-20~]"),
        ("in the last days of June 1868", "[1868-06-26~..1868-06-30~]"),
        ("All Hallows' Day 1808", "1808-11-01"),
        ("nine days before St. James, 1813", "1813-07-16"),
        ("In the year 1809, the third of March", "1809-03-03"),
        ("the spring and summer of 1846", "1846-21/1846-22"),
        ("the week after Michaelmas 1868", "[1868-09-30~..1868-10-06~]"),
        ("a week after Michaelmas 1868", "1868-10-06"),
        ("on 3 May 1836 at four o'clock", "[1836-05-03T04:00..1836-05-03T16:00]"),
        ("at four o'clock on the afternoon of 3 May 1836", "1836-05-03T16:00"),
        ("between eight and nine o'clock on the evening of 3 May 1836", "[1836-05-03T20:00..1836-05-03T21:00]"),
        ("at 1840 hours on 4 July 1942", "1942-07-04T18:40"),
        ("at 18.40 GMT on 4 July 1912", "1912-07-04T18:40Z"),
        ("Tue, 3 Mar 1998 09:15:42 -0530", "1998-03-03T09:15:42-05:30"),
        ("Tue, 3 Mar 1998 09:15:42 +0000", "1998-03-03T09:15:42Z"),
        ("3 March 1998 09:15 -2915", "1998-03-03T09:15"),
        ("on 4 or 5 May 1931", "[1931-05-04,1931-05-05]"),
        ("in the year of our Lord eighteen hundred and twenty-two", "1822"),
        ("in nineteen-oh-seven", "1907"),
        ("in the nineteen-thirties", "193X"),
        ("on 3.v.1907", "1907-05-03"),
        ("the 1936 summer", "1936-22"),
        ("for the first two weeks of May 1843", "[1843-05-01~..1843-05-14~]"),
        ("the last two months of 1843", "[1843-11~..1843-12~]"),
        ("the last day of May 1843", "1843-05-31"),
        ("1871, March. Sold a cow.", "1871-03"),
        ("throughout the spring and summer of 1846", "1846-21/1846-22"),
    ],
)
def test_complete_dates(words: str, edtf: str) -> None:
    """What the words alone say, in the subset of EDTF."""
    found = [mention.value for mention in dates(words) if mention.needs == "nothing"]
    assert [v.s0 for v in found if v] == [parse(edtf).s0]
    assert [v.e1 for v in found if v] == [parse(edtf).e1]


@pytest.mark.parametrize(
    "words",
    [
        "Of 1,966 delegates 1936 men stayed in Room 1941.",
        "a 422-page volume, No. 1944",
        "He served for two years and five months.",
        "They met in the small October Hall.",
        "August Lindqvist wrote it, and May this be read.",
        "the review Modern Persia Today",
        "the 16th Army and the 7th Division",
        "He said he may march in the fall of the house.",
        "the Good Friday Agreement",
        "about 10 miles away",
        "the painter Karl Lind (1801-1868) and Eva Lind, 1810-1871, too",
        "She read Murder at Noon to them.",
        "He came on a Tuesday, as on every Tuesday.",
        "in the last winter of the war",
    ],
)
def test_what_is_no_date(words: str) -> None:
    """Counts, pages, durations, names and common words are left alone."""
    assert dates(words) == ()


@pytest.mark.parametrize(
    ("words", "need", "anchor", "edtf"),
    [
        ("on the 9th of March", "year", "1841-06-18", "1841-03-09"),
        ("on 2 October", "year", "1869-01-20", "1868-10-02"),
        ("by the 14th", "narrative", "1841-06-18", "1841-06-14"),
        ("on Friday", "document", "1941-06-18", "1941-06-13"),
        ("the next day", "narrative", "1841-02-28", "1841-03-01"),
        ("yesterday", "document", "1841-03-01", "1841-02-28"),
        ("the day before yesterday", "document", "1841-03-01", "1841-02-27"),
        ("that year", "narrative", "1841-03-01", "1841"),
        ("last year", "document", "1841-03-01", "1840"),
        ("in the following month", "narrative", "1856-11", "1856-12"),
        ("the 1st of September of that year", "narrative", "1948-08", "1948-09-01"),
        ("Whit Monday of last year", "document", "1841-04-21", "1840-06-08"),
        ("a week after the trial", "event", "1841-06-02", "1841-06-09"),
        ("three days after Ascension", "year", "1941-05-01", "1941-05-25"),
        ("the first Monday of July last year", "document", "2006-05-16", "2005-07-04"),
        ("the 30th of August last", "document", "1841-07-09", "1840-08-30"),
        ("on the 17th of the same month", "narrative", "1841-03-03", "1841-03-17"),
        ("on the 5th ult.", "document", "1841-06-30", "1841-05-05"),
        ("on the 17th", "narrative", "1841-03-03", "1841-03-17"),
        ("on the Sunday", "narrative", "1841-03-05", "1841-03-07"),
        ("on the Sunday", "narrative", "1841-03-07", "1841-03-07"),
        ("Wednesday the 12th", "narrative", "1969-02-11", "1969-02-12"),
        ("the following Christmas", "narrative", "1841-12-26", "1842-12-25"),
        ("two years later", "narrative", "1836-02-03", "1838~"),
        ("two years later to the day", "narrative", "1836-02-03", "1838-02-03"),
        ("three months later", "narrative", "1836-11-03", "1837-02~"),
        ("at 21.15", "narrative", "1836-11-03", "1836-11-03T21:15"),
        ("at 8.30 the following morning", "narrative", "1836-11-03", "1836-11-04T08:30"),
        ("the night before last", "document", "1901-05-03", "[1901-05-01..1901-05-02]"),
        ("to-morrow", "document", "1901-05-03", "1901-05-04"),
        ("yesternight", "document", "1901-05-03", "[1901-05-02..1901-05-03]"),
        ("He called three days since.", "document", "1901-05-03", "1901-04-30"),
        ("on the 14th proximo", "document", "1901-05-03", "1901-06-14"),
        ("the morrow", "narrative", "1901-05-03", "1901-05-04"),
        ("two nights later", "narrative", "1901-05-03", "[1901-05-05..1901-05-06]"),
        ("Ten days after this he left.", "narrative", "1901-05-03", "1901-05-13"),
        ("in the early thirties", "year", "1933", "[1930~..1932~]"),
        ("in '71", "year", "1872-05", "1871"),
        ("throughout spring and summer", "year", "1901-05-06", "1901-21/1901-22"),
    ],
)
def test_solving_from_an_anchor(words: str, need: str, anchor: str, edtf: str) -> None:
    """What needs an anchor says so, and is solved from it."""
    (mention,) = dates(words)
    assert mention.needs == need
    solved = solve(mention, parse(anchor))
    assert solved is not None
    assert solved.edtf == edtf


def test_nothing_is_solved_without_its_anchor() -> None:
    """No date hangs on today."""
    found = dates("He left the next day, on Friday, a week after the ball.")
    assert [solve(mention, None) for mention in found] == [None] * 3


def test_a_vague_anchor_gives_no_year() -> None:
    """From an extent of several years "that year" cannot be told; from one within a year it can."""
    (mention,) = dates("It was that year.")
    assert solve(mention, parse("1836/1838")) is None
    assert solve(mention, parse("1836-02/1836-05")) == parse("1836")


def test_the_event_is_named() -> None:
    """The words of the event are kept, and end where the clause goes on."""
    (mention,) = dates("A week after the trial he fled.")
    assert mention.event is not None
    assert mention.event.quote == "the trial"


def test_a_full_stop_ends_a_date() -> None:
    """A time behind the full stop of a date is another mention; behind a comma it belongs to the date."""
    assert [m.text for m in dates("25 May. 03.20. Fire. 26 May, 04.10, rain.")] == ["25 May", "03.20", "26 May, 04.10"]


def test_week_days_show_the_calendar() -> None:
    """2 June 1741 was a Tuesday in the Julian calendar alone: the text's feasts are Julian, without it they are not."""
    julian = dates("Tuesday the 2nd of June 1741. He came on Whit Sunday 1741.")[1]
    plain = dates("He came on Whit Sunday 1741.")[0]
    assert (julian.calendar, julian.value) == ("julian", parse("1741-05-17"))
    assert (plain.calendar, plain.value) == ("", parse("1741-05-21"))


def test_no_such_day() -> None:
    """The thirtieth of February is found and has no value."""
    assert values("on 30 February 1836") == [None]


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("He stayed until 3 May 1836.", "until"),
        ("He stayed since about May 1836.", "from"),
        ("He left after the spring of 1836.", "after"),
        ("He left by 1836.", "before"),
        ("He left on 3 May 1836.", "at"),
        ("He was ill throughout 1836.", "throughout"),
    ],
)
def test_the_relation_before(words: str, relation: str) -> None:
    """The preposition before a date is told as a relation."""
    analysis = Analysis(text(words), (), (), dates=dates(words))
    assert [relation_before(analysis, mention) for mention in analysis.dates] == [relation]


@pytest.mark.parametrize(
    "piece", ["from the ", "1936-", "the 1 of ", "a week after the day before ", "Saturday after "]
)
def test_dates_are_found_in_linear_time(piece: str) -> None:
    """Four times as long a line of date-like words takes less than ten times as long; a square would take sixteen."""
    took = []
    for length in (10_000, 40_000):
        start = time.process_time()
        dates(piece * (length // len(piece)))
        took.append(time.process_time() - start)
    assert took[1] < 10 * max(took[0], 0.01)


@given(
    st.lists(
        st.sampled_from([word for group in WORDS for word in group]),
        max_size=14,
    )
)
def test_any_words_can_be_read(words: list[str]) -> None:
    """No order of date words fails, mentions stand in order, and solving gives a date or nothing."""
    content = " ".join(words)
    found = dates(content)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for mention in found:
        assert mention.text == content[mention.span.start : mention.span.end]
        solve(mention, parse("1936-05-03"))
