"""Certificates of numbers: what proves a clash, and every change that must not."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import CertificateError
from counterproof.verifier import verify, verify_report

DAY = 24 * 60


def number(name: str, value: int, unit: str = "crown") -> dict[str, Any]:
    """One number of a certificate."""
    return {"statement": name, "value": value, "unit": unit}


def proof(total: int, *parts: int, relation: str = "equal") -> dict[str, Any]:
    """A certificate that these parts do not fit this total."""
    rows = [number(f"p{n}", value) for n, value in enumerate(parts)]
    return {"kind": "sum", "relation": relation, "whole": number("w", total), "parts": rows}


def length(days: int, value: int, unit: str) -> dict[str, Any]:
    """A certificate that so many days from start to end are not the length stated."""
    return {
        "kind": "sum", "relation": "length", "whole": number("w", value, unit), "parts": [{"statement": "p0"}],
        "start": [0, 0], "end": [days * DAY, days * DAY], "more": 0,
    }  # fmt: skip


def report(certificate: dict[str, Any]) -> dict[str, Any]:
    """A report that prints the numbers of the certificate, all of one chest."""
    numbers = [certificate["whole"], *certificate["parts"]]
    statements = [
        {
            "id": n["statement"],
            "proposition": {"roles": {"whole": "chest"}, "quantity": {k: n[k] for k in ("value", "unit")}},
        }
        for n in numbers
    ]
    named = sorted(n["statement"] for n in numbers)
    return {
        "statements": statements,
        "dates": [],
        "findings": [{"id": "f", "statements": named, "certificate": certificate}],
    }


@given(parts=st.lists(st.integers(0, 10**9), min_size=2, max_size=5), total=st.integers(0, 10**9))
def test_a_sum_is_proven_exactly_when_it_fails(parts: list[int], total: int) -> None:
    """Nothing but addition."""
    if sum(parts) != total:
        verify(proof(total, *parts))
    else:
        with pytest.raises(CertificateError, match="not shown to clash"):
            verify(proof(total, *parts))


@pytest.mark.parametrize(
    ("total", "part", "relation"), [(9, 9, "at_most"), (9, 9, "same"), (9, 8, "at_most"), (8, 9, "no")]
)
def test_relations_that_do_not_hold_are_refused(total: int, part: int, relation: str) -> None:
    """A part as great as the whole fits; two equal totals agree."""
    with pytest.raises(CertificateError):
        verify(proof(total, part, relation=relation))


@pytest.mark.parametrize(("days", "proven"), [(13, True), (14, False), (28, False), (29, True)])
def test_three_weeks_give_or_take_one(days: int, proven: bool) -> None:
    """From two to four weeks nothing is proven."""
    if proven:
        verify(length(days, 3, "week"))
    else:
        with pytest.raises(CertificateError):
            verify(length(days, 3, "week"))


@pytest.mark.parametrize(("name", "value"), [("unit", "ducat"), ("statement", "p1"), ("value", "60"), ("value", True)])
def test_a_part_spoiled_is_refused(name: str, value: object) -> None:
    """Another unit, the same statement twice, a number that is none."""
    certificate = proof(100, 60, 30)
    certificate["parts"][0][name] = value
    with pytest.raises(CertificateError):
        verify(certificate)


def test_a_report_must_print_the_same_numbers() -> None:
    """Intact it is accepted; with another number, unit or thing counted in the statement it is refused."""
    whole = report(proof(100, 60, 30))
    assert verify_report(whole).refused == ()
    for change in ({"quantity": {"value": 61, "unit": "crown"}}, {"quantity": {"value": 60, "unit": "ducat"}},
                   {"roles": {"whole": "purse"}}, {"quantity": None}):  # fmt: skip
        spoiled = copy.deepcopy(whole)
        spoiled["statements"][1]["proposition"] |= change
        assert [name for name, _ in verify_report(spoiled).refused] == ["f"]


def ran(begin: int, end: int, kind: str, value: int, unit: str) -> dict[str, Any]:
    """A certificate that from one time to another is not the length stated."""
    parts = [number("p0", begin, kind), number("p1", end, kind)]
    return {"kind": "sum", "relation": "elapsed", "whole": number("w", value, unit), "parts": parts}


@pytest.mark.parametrize(
    "certificate",
    [ran(130, 160, "dial", 4, "hour"), ran(855, 940, "clock", 3, "hour"), ran(700, 717, "date", 40, "day")],
)
def test_two_times_and_a_length(certificate: dict[str, Any]) -> None:
    """Half an hour is not four hours, seventeen days are not forty."""
    verify(certificate)


@pytest.mark.parametrize(
    "certificate",
    [
        ran(130, 160, "dial", 1, "hour"), ran(855, 940, "clock", 2, "hour"), ran(700, 717, "date", 18, "day"),
        ran(130, 160, "dial", 12, "hour"), ran(700, 160, "dial", 3, "hour"), ran(0, 9, "crown", 4, "hour"),
        {**ran(0, 9, "clock", 4, "hour"), "parts": []},
    ],
)  # fmt: skip
def test_a_length_that_may_fit_proves_nothing(certificate: dict[str, Any]) -> None:
    """One unit either way, the other half of the day, midnight between the two."""
    with pytest.raises(CertificateError):
        verify(certificate)
