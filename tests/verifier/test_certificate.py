"""Tests of the verifier on whole certificates: proofs of the engine are taken, every spoilt one is refused."""

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from benchmarks.small_records import constraints, random_record
from hypothesis import given, settings
from hypothesis import strategies as st

from counterproof.errors import CertificateError
from counterproof.logic import certificate, minimal_conflicts, rules
from counterproof.verifier import verify

Json = dict[str, Any]


def certificates(seed: int) -> list[Json]:
    """The certificates of all conflicts of one small random record, as they come back from JSON."""
    background, elsewhere = constraints(random_record(Random(seed)))  # noqa: S311 - a draw, not a secret
    found = minimal_conflicts([*background, *elsewhere], most=1000, choices=24).conflicts
    return [json.loads(json.dumps(certificate(conflict))) for conflict in found]


def cover() -> Json:
    """A moment in [0, 19], one stay over 0 to 10 and another over 10 to 20: a split within a split."""
    facts = [rules.dated("act", "a", "a", "a", 0, 19), rules.moment("m", "a", "a")]
    stays = [rules.throughout(f"stay {i}", f"s{i}", f"{i}s", f"{i}e", 10 * i, 10 * i + 9) for i in (0, 1)]
    aparts = [rules.apart(f"x{i}", ("a", f"s{i}"), ("a", "a"), (f"{i}s", f"{i}e")) for i in (0, 1)]
    (conflict,) = minimal_conflicts([*facts, *stays, *aparts], most=5, choices=5).conflicts
    return json.loads(json.dumps(certificate(conflict)))


def spoilt(whole: Json) -> Iterator[tuple[str, Json]]:
    """Every certificate that differs in one place: dropped, doubled, or changed by one or to another word."""

    def nodes(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
        for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
            yield (*path, key)
            yield from nodes(value[key], (*path, key))

    for path in nodes(whole, ()):
        for how in ("drop", "double", "more", "less", "other"):
            changed = copy.deepcopy(whole)
            holder = changed
            for key in path[:-1]:
                holder = holder[key]
            if _change(holder, path[-1], how):
                yield f"{how} {path}", changed


def _change(holder: Any, key: Any, how: str) -> bool:
    """Spoil one place; False where that way does not apply to it."""
    value = holder[key]
    match how:
        case "drop":
            del holder[key]
        case "double" if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(value))
        case "more" | "less" if isinstance(value, int):
            holder[key] = value + (1 if how == "more" else -1)
        case "other" if isinstance(value, str):
            holder[key] = value + "?"
        case _:
            return False
    return True


def refused(spoilt_certificate: Json) -> bool:
    """Whether the verifier says no, in the one way it may."""
    try:
        verify(spoilt_certificate)
    except CertificateError:
        return True
    return False


def harmless(path: str) -> bool:
    """Whose word a constraint rests on is for the report to hold against the finding, not for arithmetic."""
    return "'statements', " in path and not path.startswith("double")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_takes_every_proof_of_the_engine(seed):
    """All conflicts of random records have certificates that hold."""
    for whole in certificates(seed):
        verify(whole)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_refuses_every_single_change(seed):
    """Whatever one step, weight, value, branch, case or constraint is dropped, doubled or changed, it is refused."""
    for whole in certificates(seed)[:3]:
        assert [path for path, changed in spoilt(whole) if not refused(changed) and not harmless(path)] == []


def test_refuses_every_single_change_of_a_cover():
    """A proof with a split inside a split: no change of it passes, and there are hundreds."""
    whole = cover()
    verify(whole)
    changes = [(path, changed) for path, changed in spoilt(whole) if not harmless(path)]
    assert len(changes) > 200
    assert [path for path, changed in changes if not refused(changed)] == []


def test_refuses_cases_that_change_places():
    """Each case may use its own branch only."""
    whole = cover()
    whole["proof"]["cases"].reverse()
    with pytest.raises(CertificateError, match="no such edge here"):
        verify(whole)


def test_refuses_numbers_that_are_no_whole_numbers():
    """True is 1 to Python and 1.0 equals it; neither is a whole number here."""
    whole = cover()
    assert whole["slack"] == 1
    for strange in (True, 1.0, "1", None):
        assert refused({**whole, "slack": strange})


def test_refuses_an_unknown_kind_and_names_it():
    """A kind that nobody can check proves nothing."""
    with pytest.raises(CertificateError, match="'revelation'"):
        verify({**cover(), "kind": "revelation"})


@pytest.mark.parametrize("nothing", [{}, {"kind": "time"}, {"kind": ["time"]}, [], None])
def test_refuses_what_is_no_certificate(nothing):
    """Any JSON may be handed in; the answer is always a CertificateError."""
    assert refused(nothing)


def test_refuses_a_proof_too_deep_to_follow():
    """Splits nested by the thousand are refused, not followed into the ground."""
    whole = cover()
    deep: Json = whole["proof"]
    for i in range(3000):
        deep = {"split": f"x{i}", "cases": [deep, deep]}
    assert refused({**whole, "proof": deep})


@pytest.mark.parametrize("values", [{"s0": 9}, {"s0": 9, "end": "a"}, {"start": "a"}, {"start": "a", "s0": 9, "x": 1}])
def test_a_dated_constraint_names_the_points_it_bounds(values):
    """A bound of no point, and a point without a bound, are refused, whatever edges are listed beside them."""
    for point in ("a", None):
        listed = {"id": "d", "rule": "dated", "values": values, "statements": [], "branches": [[[point, "origin", -9]]]}
        proof = {"cycle": [["d", 0, 0]]}
        assert refused({"kind": "time", "constraints": [listed], "proof": proof, "slack": 9})
