"""Opposition: a certificate that one statement affirms what another denies, excludes, takes back or ascribes elsewhere.

{"kind": "opposition", "how": ..., "affirms": {"statement", ...}, "denies": {"statement", ...}, ...} where `how` is
    negation    every role of `denies` is met in `affirms` (by the steps in `members`, `same`), its place holds theirs
                (`within`), and the window [first, last] or the core of the affirmation lies in the scope of the denial
    withdrawal  `denies` answers `affirms`
    position    `person` takes two different stands: guilt, innocence, or the withdrawal of one of them
    excludes    both predicates are told of `bearer`, of one happening `shared` or at one and the same time
    sole        two different sets of agents for what only one of them can have done
    identified  both identify `common` with two different ones
    promise     `bearer` was promised the one and met with the other
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier.field import checked, field, texts

Roles = dict[str, list[str]]


def verify(certificate: dict[str, Any]) -> None:
    """Raises CertificateError unless the certificate is sound by itself."""
    how = field(certificate, "how", str)
    if how not in _HOW:
        raise CertificateError(f"{how!r:.40} is no way of opposing")
    affirms, denies = field(certificate, "affirms", dict), field(certificate, "denies", dict)
    if field(affirms, "statement", str) == field(denies, "statement", str):
        raise CertificateError("a statement is held against itself")
    _HOW[how](certificate, affirms, denies)


def statements(certificate: dict[str, Any]) -> frozenset[str]:
    """The two statements, and those by which a happening was dated, a promise addressed, two names made one."""
    used = {field(certificate[side], "statement", str) for side in ("affirms", "denies")}
    used |= set(texts(certificate, "also")) if "also" in certificate else set()
    return frozenset(used | {entry for _, _, entries in _same(certificate) for entry in entries})


def _negation(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    told, denied = field(affirms, "predicate", str), field(denies, "predicate", str)
    happens = denied == "happen"
    if told != denied and not happens:
        raise CertificateError(f"{told!r:.40} is told and {denied!r:.40} denied")
    met = {frozenset(pair) for pair in _pairs(certificate, "members")}
    met |= {frozenset((a, b)) for a, b, _ in _same(certificate)}
    theirs = roles(affirms)
    for role, fillers in roles(denies).items():
        for filler in fillers if not (happens and role == "topic") else ():
            if not any(one == filler or frozenset((one, filler)) in met for one in theirs.get(role, ())):
                raise CertificateError(f"{filler} in role {role} of the denial is not met")
    _placed(certificate, field(affirms, "place", str), field(denies, "place", str))
    _timed(_bounds(affirms, "window"), _core(affirms), _bounds(denies, "scope"))


def _placed(certificate: dict[str, Any], inner: str, outer: str) -> None:
    if not outer:
        return
    at = inner
    for holder, held in _pairs(certificate, "within"):
        if held == at:
            at = holder
    if at != outer:
        raise CertificateError(f"place {inner or 'unnamed'} is not shown to lie in {outer}")


def _timed(window: tuple[int, int], core: tuple[int, int] | None, scope: tuple[int, int]) -> None:
    if scope[0] <= window[0] <= window[1] <= scope[1]:
        return
    if core is None or max(core[0], scope[0]) > min(core[1], scope[1]):
        raise CertificateError(f"window {list(window)} is not inside the scope {list(scope)}")


def _withdrawal(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    """By itself nothing more is claimed; the link stands in the report."""


def _position(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    field(certificate, "person", str)
    stands = field(affirms, "position", str), field(denies, "position", str)
    if stands[0] == stands[1] or not set(stands) <= {"guilt", "innocence", "withdrawal"}:
        raise CertificateError(f"{stands[0]!r:.40} and {stands[1]!r:.40} are no change of position")


def _excludes(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    field(certificate, "bearer", str)
    if field(affirms, "predicate", str) == field(denies, "predicate", str):
        raise CertificateError("a predicate does not exclude itself")
    first, second = _bounds(affirms, "window"), _bounds(denies, "window")
    if field(certificate, "shared", str):
        if first[0] > second[1] or second[0] > first[1]:
            raise CertificateError("the two lie apart in time")
    elif first != second:
        raise CertificateError("the two are not of one time")


def _sole(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    if field(affirms, "predicate", str) != field(denies, "predicate", str):
        raise CertificateError("two different things are told")
    theirs, alone = roles(affirms), roles(denies)
    if not alone.get("agent") or set(theirs.get("agent", ())) & set(alone["agent"]) or not theirs.get("agent"):
        raise CertificateError("the agents are not two different sets")
    window, scope = _bounds(affirms, "window"), _bounds(denies, "scope")
    if field(certificate, "shared", str):
        if window[0] > scope[1] or scope[0] > window[1]:
            raise CertificateError("the two lie apart in time")
        return
    for role, fillers in alone.items():
        if role not in ("agent", "companion") and not set(fillers) <= set(theirs.get(role, ())):
            raise CertificateError(f"role {role} is not the same in both")
    _timed(window, _core(certificate), scope)


def _identified(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    common = field(certificate, "common", str)
    sides = [{filler for fillers in roles(side).values() for filler in fillers} for side in (affirms, denies)]
    if common not in sides[0] & sides[1] or (sides[0] - {common}) & (sides[1] - {common}):
        raise CertificateError("no name is identified with two different ones")


def _promise(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    field(certificate, "bearer", str)
    same = field(affirms, "predicate", str) == field(denies, "predicate", str)
    undone = field(affirms, "negated", bool) != field(denies, "negated", bool)
    if same != undone:
        raise CertificateError("the outcome is not shown to break the promise")


_How = Callable[[dict[str, Any], dict[str, Any], dict[str, Any]], None]
_HOW: Mapping[str, _How] = {
    "negation": _negation,
    "withdrawal": _withdrawal,
    "position": _position,
    "excludes": _excludes,
    "sole": _sole,
    "identified": _identified,
    "promise": _promise,
}


def roles(side: dict[str, Any]) -> Roles:
    """The fillers of each role of one side."""
    return {checked(role, str, "role"): texts(side["roles"], role) for role in field(side, "roles", dict)}


def _pairs(certificate: dict[str, Any], name: str) -> list[tuple[str, str]]:
    found = []
    for pair in field(certificate, name, list):
        if not isinstance(pair, list) or len(pair) != 2:
            raise CertificateError(f"{name} holds no pairs")
        found.append((checked(pair[0], str, name), checked(pair[1], str, name)))
    return found


def _same(certificate: dict[str, Any]) -> list[tuple[str, str, list[str]]]:
    found = []
    for row in field(certificate, "same", list) if "same" in certificate else ():
        if not isinstance(row, list) or len(row) != 3:
            raise CertificateError("same holds no identifications")
        entries = [checked(one, str, "same") for one in checked(row[2], list, "same")]
        found.append((checked(row[0], str, "same"), checked(row[1], str, "same"), entries))
    return found


def _bounds(side: dict[str, Any], name: str) -> tuple[int, int]:
    values = [checked(value, int, name) for value in field(side, name, list)]
    if len(values) != 2:
        raise CertificateError(f"{name} is no pair of bounds")
    return values[0], values[1]


def _core(holder: dict[str, Any]) -> tuple[int, int] | None:
    return _bounds(holder, "core") if field(holder, "core", list) else None
