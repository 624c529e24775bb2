"""Tests of the verifier on whole reports: findings against statements, premises against the dates printed."""

import copy
from typing import Any

import pytest

from counterproof.errors import CertificateError
from counterproof.logic import certificate, minimal_conflicts, rules
from counterproof.verifier import Verified, verify_report

Json = dict[str, Any]
DAY = 1440
DAYS_TO_2000 = 10957


def report(e1: int = DAYS_TO_2000 * DAY + DAY - 1) -> Json:
    """Something dated 1 January 2000 and, by another, 2 January; `e1` is the last minute taken for the first date."""
    day = DAYS_TO_2000 * DAY
    facts = [
        rules.dated("one", "s1", "a", "a", day, e1, day, e1, date="d1"),
        rules.dated("two", "s2", "a", "a", day + DAY, day + 2 * DAY - 1, day + DAY, day + 2 * DAY - 1, date="d2"),
    ]
    (conflict,) = minimal_conflicts(facts, most=5, choices=5).conflicts
    return {
        "statements": [{"id": "s1"}, {"id": "s2"}, {"id": "s3"}],
        "dates": [
            {"id": "d1", "edtf": "2000-01-01", "earliest": "2000-01-01", "latest": "2000-01-01"},
            {"id": "d2", "edtf": "2000-01-02", "earliest": "2000-01-02", "latest": "2000-01-02"},
        ],
        "findings": [{"id": "f1", "statements": ["s1", "s2"], "certificate": certificate(conflict)}],
    }


def reasons(result: Json) -> str:
    """Why the findings were refused, in one line."""
    return "; ".join(reason for _, reason in verify_report(result).refused)


def test_takes_an_honest_report():
    """One finding looked at, none refused."""
    assert verify_report(report()) == Verified(1)


def test_statements_must_be_those_of_the_certificate():
    """One left out, one too many, one that the report does not have: each refused by name."""
    for statements, word in (
        (["s1"], "s2"),
        (["s1", "s2", "s3"], "s3"),
        (["s1", "s2", "s9"], "s9"),
        ([], "no statement"),
    ):
        result = report()
        result["findings"][0]["statements"] = statements
        assert word in reasons(result)


def test_a_certificate_that_rests_on_another_statement_is_refused():
    """Arithmetic does not know who said it; the report does."""
    result = report()
    result["findings"][0]["certificate"]["constraints"][0]["statements"] = ["s3"]
    assert "not in both" in reasons(result)


def test_a_premise_may_be_as_wide_as_the_date_and_no_narrower():
    """The last minute of the day is the last that may be taken for the date; one less claims more than was said."""
    last = DAYS_TO_2000 * DAY + DAY - 1
    assert reasons(report(e1=last)) == ""
    assert "s1 is narrower than date d1" in reasons(report(e1=last - 1))


def test_a_date_that_the_report_lacks_is_refused():
    """A premise that names a date can be looked up."""
    result = report()
    result["dates"].pop()
    assert "no date 'd2'" in reasons(result)


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        ({"earliest": "1999-12-31"}, False),
        ({"latest": "2000-01-01T23:59"}, True),
        ({"earliest": None}, False),
        ({"latest": "2000-01-02"}, False),
        ({"latest": "soon"}, False),
        ({"latest": None, "edtf": "2000-01-01/.."}, False),
        ({"edtf": "2000-01-01/2000-01-01"}, True),
    ],
)
def test_printed_windows_are_read_to_the_minute(change, holds):
    """A wider date than the premise refuses it; so does a date that is none."""
    result = report()
    result["dates"][0].update(change)
    assert (reasons(result) == "") is holds


def test_one_bad_finding_does_not_hide_the_others():
    """All findings are looked at; what is no finding at all is refused by its number."""
    result = report()
    bad = copy.deepcopy(result["findings"][0])
    bad["id"], bad["certificate"]["slack"] = "f2", 0
    result["findings"] += [bad, "nothing"]
    verified = verify_report(result)
    assert verified.count == 3
    assert [name for name, _ in verified.refused] == ["f2", "finding 3"]


def test_what_is_no_result_is_refused_as_a_whole():
    """A list, a number, a result without findings."""
    for nothing in ([], 3, {"statements": []}, {"statements": [{}], "findings": []}):
        with pytest.raises(CertificateError):
            verify_report(nothing)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("statements", "refused"), [(["s1", "s2"], ""), (["s1", "s3"], "shown again, 1: statement s2")]
)
def test_what_shows_the_same_is_checked_too(statements: list[str], refused: str):
    """A second proof that stands with a finding must be as sound as the first."""
    result = report()
    (finding,) = result["findings"]
    finding["also"] = [{"statements": statements, "certificate": copy.deepcopy(finding["certificate"])}]
    assert reasons(result).startswith(refused)
    assert verify_report(result).count == 1
    assert bool(reasons(result)) == bool(refused)
