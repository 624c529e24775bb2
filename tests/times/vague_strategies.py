"""Hypothesis strategies for vague dates, as texts and as bounds."""

from hypothesis import strategies as st

from counterproof.times import END, VagueDate, day_number, lasting, when
from counterproof.times.calendar import month_length
from counterproof.times.canonical import year_text

years = st.integers(-9999, 9999) | st.sampled_from([-1, 0, 1, -180_000, 180_000, 1582, 1900, 2000])
months = st.integers(1, 12)
marks = st.sampled_from(["", "", "~", "?", "%"])


@st.composite
def day_texts(draw: st.DrawFn) -> str:
    """Days, whole or with a mark on any component."""
    year, month = draw(years), draw(months)
    day = draw(st.integers(1, month_length(year, month)))
    left, right = draw(st.sampled_from([("", ""), ("~", ""), ("", "?")])), draw(marks)
    return f"{left[0]}{year_text(year)}{left[1]}-{month:02d}-{draw(marks)}{day:02d}{right}"


@st.composite
def point_texts(draw: st.DrawFn) -> str:
    """Any date of the subset without interval or set."""
    year, mark = year_text(draw(years)), draw(marks)
    short = f"{draw(st.integers(1, 99)):02d}"
    clock = f"{draw(st.integers(0, 23)):02d}:{draw(st.integers(0, 59)):02d}{draw(st.sampled_from(['', 'Z', '+05:30']))}"
    forms = [
        f"{year}{mark}", f"{year}-{draw(months):02d}{mark}", f"{year}-{draw(st.integers(21, 41))}{mark}",
        f"{short}XX{mark}", f"-{short}1X", f"{short}5{mark}", f"{year}-XX", f"{year}-02-XX",
        f"{year}-12-31T{clock}{mark}", f"{year}-12-31T07",
    ]  # fmt: skip
    return draw(st.sampled_from(forms) | day_texts())


@st.composite
def bounds(draw: st.DrawFn, *, within: int = 12) -> VagueDate:
    """A when or an extent of a few minutes around the first minute of 1936, ends unknown or open included."""
    start = day_number(1936, 1, 1) * 1440
    a, b, c, d = (start + draw(st.integers(0, within)) for _ in range(4))
    shape = draw(st.sampled_from(["when", "when", "extent", "unknown", "open"]))
    s0, s1 = min(a, b), max(a, b)
    if shape == "when":
        return when(s0, s1)
    if shape != "extent":
        return lasting(s0, s1, END if shape == "open" else s0, END)
    e0, e1 = min(c, d), max(c, d)
    return lasting(s0, s1, e0, max(e1, s0))


@st.composite
def dates(draw: st.DrawFn) -> VagueDate:
    """Whens and extents at any scale."""
    numbers = sorted(draw(st.integers(-(10**9), 10**9)) for _ in range(4))
    numbers = [n - n % draw(st.sampled_from([1, 60, 1440])) for n in numbers]
    s0, s1, e0, e1 = sorted(numbers)
    return draw(st.sampled_from([when(s0, s1), lasting(s0, e0, s1, e1), lasting(s0, s1, s0, END)]))
