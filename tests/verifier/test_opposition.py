"""Certificates of oppositions: what proves one, and every change that must not."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from counterproof.errors import CertificateError
from counterproof.verifier import verify, verify_report

DAY = 24 * 60
Change = Callable[[dict[str, Any]], object]


def negation() -> dict[str, Any]:
    """Anna, a prisoner, was beaten in the cell on a day; no prisoner was beaten in the gaol that month."""
    return {
        "kind": "opposition", "how": "negation", "read_as": "", "members": [["prisoners", "Anna"]],
        "within": [["gaol", "cell"]], "same": [], "also": [],
        "affirms": {
            "statement": "a", "predicate": "torture", "roles": {"patient": ["Anna"]}, "place": "cell",
            "window": [2 * DAY, 3 * DAY - 1], "core": [],
        },
        "denies": {
            "statement": "b", "predicate": "torture", "roles": {"patient": ["prisoners"]}, "place": "gaol",
            "scope": [0, 31 * DAY - 1],
        },
    }  # fmt: skip


def report() -> dict[str, Any]:
    """The report that prints it."""
    content = {"predicate": "torture", "actual": True, "happening": "x", "timings": []}
    said = content | {"roles": {"patient": "Anna"}, "place": "cell", "negated": False}
    denied = content | {"roles": {"patient": "prisoners"}, "place": "gaol", "negated": True}
    denied["timings"] = [{"relation": "at", "date": "d", "happening": None, "offset": None}]
    return {
        "statements": [
            {"id": "a", "stance": "asserts", "answers": [], "proposition": said},
            {"id": "b", "stance": "asserts", "answers": [], "proposition": denied},
        ],
        "entities": [
            {"id": "prisoners", "members": ["Anna"]}, {"id": "cell", "within": "gaol", "members": []},
        ],
        "dates": [{"id": "d", "earliest": "1970-01-01", "latest": "1970-01-31", "edtf": "1970-01"}],
        "findings": [{"id": "f", "statements": ["a", "b"], "certificate": negation()}],
    }  # fmt: skip


def test_the_intact_certificate_is_accepted() -> None:
    """By itself and in its report."""
    verify(negation())
    assert verify_report(report()).refused == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c["members"].clear(),
        lambda c: c["within"].clear(),
        lambda c: c["affirms"]["roles"].update(patient=["Berg"]),
        lambda c: c["denies"]["roles"].update(recipient=["Berg"]),
        lambda c: c["denies"]["scope"].__setitem__(1, 3 * DAY - 2),
        lambda c: c["denies"]["scope"].__setitem__(0, 2 * DAY + 1),
        lambda c: c["affirms"]["window"].reverse(),
        lambda c: c["affirms"].update(predicate="kill"),
        lambda c: c["affirms"].update(statement="b"),
        lambda c: c.update(how="surely"),
        lambda c: c.pop("denies"),
        lambda c: c["affirms"].update(window=["0", 1]),
    ],
)
def test_a_spoiled_certificate_is_refused(change: Change) -> None:
    """Each single step that is taken away or altered."""
    certificate = negation()
    change(certificate)
    with pytest.raises(CertificateError):
        verify(certificate)


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r["statements"][0]["proposition"].update(negated=True),
        lambda r: r["statements"][1]["proposition"].update(negated=False),
        lambda r: r["statements"][1].update(stance="denies"),
        lambda r: r["statements"][1]["proposition"].update(roles={"patient": "prisoners", "agent": "Berg"}),
        lambda r: r["statements"][0]["proposition"].update(place="yard"),
        lambda r: r["statements"][0]["proposition"].update(predicate="kill"),
        lambda r: r["entities"][0].update(members=[]),
        lambda r: r["entities"][1].update(within=None),
        lambda r: r["dates"][0].update(latest="1970-01-30"),
        lambda r: r["findings"][0].update(statements=["a"]),
        lambda r: r["statements"].pop(),
    ],
)
def test_a_report_that_says_otherwise_is_refused(change: Change) -> None:
    """The statements, the entities and the dates printed must be those of the certificate."""
    spoiled = copy.deepcopy(report())
    change(spoiled)
    assert [name for name, _ in verify_report(spoiled).refused] == ["f"]


def test_a_withdrawal_must_answer_what_it_takes_back() -> None:
    """Tied and taking back it is accepted; untied, or merely affirming, refused."""
    result = report()
    sides = {"affirms": {"statement": "a"}, "denies": {"statement": "b"}}
    result["findings"][0]["certificate"] = {"kind": "opposition", "how": "withdrawal", **sides}
    assert len(verify_report(result).refused) == 1
    result["statements"][1]["answers"] = ["a"]
    assert verify_report(result).refused == ()
    result["statements"][1]["proposition"]["negated"] = False
    assert len(verify_report(result).refused) == 1


def test_the_bearer_must_stand_in_both_statements() -> None:
    """A promise to Anna is not broken by what befell Berg; a group stands for its members."""
    result = report()
    for number, (predicate, patient) in enumerate((("spare", "Anna"), ("execute", "prisoners"))):
        result["statements"][number]["proposition"] |= {
            "predicate": predicate, "negated": False, "roles": {"patient": patient}
        }  # fmt: skip
    result["statements"][0]["stance"] = "promises"
    vow, outcome = ({"statement": s, "predicate": p, "negated": False} for s, p in (("a", "spare"), ("b", "execute")))
    certificate = {"kind": "opposition", "how": "promise", "bearer": "Anna", "affirms": vow, "denies": outcome}
    result["findings"][0]["certificate"] = certificate
    assert verify_report(result).refused == ()
    result["statements"][1]["proposition"]["roles"] = {"patient": "Berg"}
    assert len(verify_report(result).refused) == 1


@pytest.mark.parametrize(
    ("first", "second", "sound"),
    [
        ("guilt", "innocence", True),
        ("guilt", "withdrawal", True),
        ("guilt", "guilt", False),
        ("innocence", "innocent", False),
    ],
)
def test_only_opposite_stands_are_a_change(first: str, second: str, sound: bool) -> None:
    """Two different ones of guilt, innocence, withdrawal."""
    certificate = {
        "kind": "opposition",
        "how": "position",
        "person": "Anna",
        "affirms": {"statement": "a", "position": first},
        "denies": {"statement": "b", "position": second},
    }
    if sound:
        verify(certificate)
    else:
        with pytest.raises(CertificateError):
            verify(certificate)


@pytest.mark.parametrize(
    ("predicate", "negated", "sound"),
    [("execute", False, True), ("spare", False, False), ("spare", True, True), ("execute", True, False)],
)
def test_a_promise_is_broken_by_its_undoing_alone(predicate: str, negated: bool, sound: bool) -> None:
    """Promised to spare: executed, or not spared."""
    outcome = {"statement": "b", "predicate": predicate, "negated": negated}
    vow = {"statement": "a", "predicate": "spare", "negated": False}
    certificate = {"kind": "opposition", "how": "promise", "bearer": "Anna", "affirms": vow, "denies": outcome}
    if sound:
        verify(certificate)
    else:
        with pytest.raises(CertificateError):
            verify(certificate)
