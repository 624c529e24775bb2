"""Opposed: whether the certificate of an opposition agrees with the statements and entities that the report prints."""

from __future__ import annotations

from typing import Any

from counterproof.errors import CertificateError
from counterproof.times import BEGINNING, END
from counterproof.verifier.field import field
from counterproof.verifier.premise import minutes

_TAKES_BACK = ("denies", "withdraws")


def agree(certificate: dict[str, Any], result: dict[str, Any]) -> None:
    """Raises CertificateError where the two statements, as printed, do not say what the certificate has them say."""
    printed = {field(one, "id", str): one for one in field(result, "statements", list)}
    affirms, denies = (printed[certificate[side]["statement"]] for side in ("affirms", "denies"))
    how = certificate["how"]
    if how == "withdrawal":
        _answers(affirms, denies)
        return
    for side, statement in (("affirms", affirms), ("denies", denies)):
        _filled(certificate[side], statement, bool(certificate.get("read_as")) and side == "affirms")
    if how == "negation" and (_negative(affirms) or not _negative(denies)):
        raise CertificateError("the report does not print one affirmation and one denial")
    if how in ("sole", "excludes", "identified") and (_negative(affirms) or _negative(denies)):
        raise CertificateError("the report prints a denial among two affirmations")
    for name in ("bearer", "person"):
        if name in certificate:
            _concerned(certificate[name], (denies,) if how == "promise" else (affirms, denies), result)
    if how == "promise":
        _promised(certificate, affirms, denies)
    if how == "negation":
        _happened(certificate, affirms, denies)
        _members(certificate, result)
        _scoped(certificate, denies, result)


def _filled(side: dict[str, Any], statement: dict[str, Any], read_as: bool) -> None:
    """Nothing may be left out of a denial, nothing added to an affirmation."""
    content = field(statement, "proposition", dict)
    if "predicate" in side and not read_as and side["predicate"] != content.get("predicate"):
        raise CertificateError(f"statement {statement['id']} has another predicate in the report")
    if "place" in side and side["place"] != (content.get("place") or ""):
        raise CertificateError(f"statement {statement['id']} has another place in the report")
    if "roles" in side:
        ours = {filler for fillers in side["roles"].values() for filler in fillers}
        theirs = fillers(content)
        if not (ours <= theirs if read_as else ours == theirs):
            raise CertificateError(f"statement {statement['id']} has other roles in the report")


def fillers(content: dict[str, Any]) -> set[str]:
    """All entities that fill a role of a printed proposition."""
    found: set[str] = set()
    for value in field(content, "roles", dict).values():
        found |= set(value) if isinstance(value, list) else {str(value)}
    return found


def _concerned(person: str, statements: tuple[dict[str, Any], ...], result: dict[str, Any]) -> None:
    """The person must stand in each statement: in a role, as a member of a group there, or as its declarant."""
    groups = {field(one, "id", str) for one in field(result, "entities", list) if person in (one.get("members") or ())}
    for statement in statements:
        named = fillers(field(statement, "proposition", dict)) | set(statement.get("declarants") or ())
        if not named & (groups | {person}):
            raise CertificateError(f"statement {statement['id']} is not about {person}")


def _negative(statement: dict[str, Any]) -> bool:
    negated = field(field(statement, "proposition", dict), "negated", bool)
    return negated != (statement.get("stance") == "denies")


def _answers(affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    if affirms["id"] not in field(denies, "answers", list):
        raise CertificateError(f"statement {denies['id']} answers no {affirms['id']} in the report")
    taken_back = denies["proposition"].get("predicate") == "withdraw" or denies.get("stance") in _TAKES_BACK
    if not (taken_back or _negative(denies)):
        raise CertificateError(f"statement {denies['id']} neither denies nor withdraws")


def _happened(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    """A happening denied as a whole meets only what is told of that happening."""
    if certificate["denies"]["predicate"] != "happen" or certificate["affirms"]["predicate"] == "happen":
        return
    denied = denies["proposition"]
    if affirms["proposition"].get("happening") not in {*fillers(denied), denied.get("happening")}:
        raise CertificateError(f"statement {affirms['id']} tells of another happening in the report")


def _promised(certificate: dict[str, Any], affirms: dict[str, Any], denies: dict[str, Any]) -> None:
    if affirms.get("stance") != "promises":
        raise CertificateError(f"statement {affirms['id']} is no promise in the report")
    for side, statement in (("affirms", affirms), ("denies", denies)):
        if certificate[side]["negated"] != _negative(statement):
            raise CertificateError(f"statement {statement['id']} has another sign in the report")


def _members(certificate: dict[str, Any], result: dict[str, Any]) -> None:
    entities = {field(one, "id", str): one for one in field(result, "entities", list)}
    for holder, held in certificate["members"]:
        if held not in (entities.get(holder) or {}).get("members", ()):
            raise CertificateError(f"{held} is no member of {holder} in the report")
    for holder, held in certificate["within"]:
        if (entities.get(held) or {}).get("within") != holder:
            raise CertificateError(f"{held} does not lie in {holder} in the report")


def _scoped(certificate: dict[str, Any], denies: dict[str, Any], result: dict[str, Any]) -> None:
    """A denial that names a plain date covers no more than that date."""
    dates = {field(one, "id", str): one for one in field(result, "dates", list)}
    scope = certificate["denies"]["scope"]
    for timing in denies["proposition"].get("timings", ()):
        date = dates.get(timing.get("date") or "")
        if date is None or timing.get("relation") not in ("at", "throughout") or timing.get("offset"):
            continue
        first, last = minutes(date.get("earliest"), 0), minutes(date.get("latest"), 1439)
        if scope[0] < (BEGINNING if first is None else first) or scope[1] > (END if last is None else last):
            raise CertificateError(f"statement {denies['id']} denies less than its certificate has it deny")
