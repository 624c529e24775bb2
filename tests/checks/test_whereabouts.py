"""Pairs of stays against the formula of the design, on random records."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

DAY = 24 * 60
days = st.integers(1, 9)
windows = st.tuples(days, days).map(sorted)


def bounds(drawn: tuple[list[int], list[int] | None]) -> tuple[str, int, int, int, int]:
    """Text of a stay (start in the first window, end in the second) or an act (in the first), with its bounds in
    minutes, normalised."""
    (a, b), end = drawn
    if end is None:
        return f"[1851-05-0{a}..1851-05-0{b}]", a * DAY, b * DAY + DAY - 1, a * DAY, b * DAY + DAY - 1
    c, d = sorted((max(a, end[0]), max(b, end[1])))
    text = f"from [1851-05-0{a}..1851-05-0{b}]; until [1851-05-0{c}..1851-05-0{d}]"
    return text, a * DAY, b * DAY + DAY - 1, c * DAY, d * DAY + DAY - 1


def reaches(one: tuple[str, int, int, int, int], other: tuple[str, int, int, int, int], *, moment: bool) -> bool:
    """Whether the first is never over when the second starts, however late: e0A > s1B, a moment taking its minute."""
    latest = min(other[2], other[4])
    return max(one[3], one[1] + 1 if moment else 0) > latest


@given(one=st.tuples(windows, st.none() | windows), other=st.tuples(windows, st.none() | windows))
def test_a_pair_is_certain_exactly_by_the_formula(new_case: type[Any], one: Any, other: Any) -> None:
    """Two stays or acts of one person at two places clash if and only if neither can come before the other."""
    a, b = bounds(one), bounds(other)
    case = new_case()
    for name, drawn, told in (("a", one, a), ("b", other, b)):
        what = "act_at" if drawn[1] is None else "be_at"
        case.says(name, what, agent="Anna", place=f"house {name}", when=told[0])
    expected = reaches(a, b, moment=one[1] is None) and reaches(b, a, moment=other[1] is None)
    assert [c.statements for c in case.clashes("presence")] == ([("a", "b")] if expected else [])
