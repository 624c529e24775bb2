"""Sums: a certificate that numbers do not fit - parts and whole, two totals, a length of time and its two ends.

{"kind": "sum", "relation": "equal" | "at_most" | "same", "whole": {"statement", "value", "unit"}, "parts": [the same]}
    equal: the parts do not add up to the whole; at_most: together they exceed it; same: the one part is another total
    elapsed: from the first part to the second, both in days ("date"), minutes of the day ("clock") or minutes of half a
    day ("dial"), cannot have been the whole, give or take one unit
{"kind": "sum", "relation": "length", "whole": {...}, "parts": [{"statement"}...], "start": [first, last], "end":
 [first, last], "more": units}
    the time from start to end, in minutes, cannot be the length stated, give or take one unit (`more`: and so many)
"""

from __future__ import annotations

from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier.field import checked, field

_DAY = 24 * 60
_MINUTES = {
    "minute": (1, 1),
    "hour": (60, 60),
    "day": (_DAY, _DAY),
    "week": (7 * _DAY, 7 * _DAY),
    "month": (28 * _DAY, 31 * _DAY),
    "year": (365 * _DAY, 366 * _DAY),
}
"""Least and most minutes of one unit."""
_TURNS = {"date": 0, "clock": _DAY, "dial": _DAY // 2}
"""After how many minutes a way of telling the time begins anew; none for dates."""


def verify(certificate: dict[str, Any]) -> None:
    """Raises CertificateError unless the numbers, by themselves, do not fit."""
    relation = field(certificate, "relation", str)
    whole = field(certificate, "whole", dict)
    if relation == "length":
        _length(certificate, field(whole, "value", int), field(whole, "unit", str))
        return
    parts = [checked(part, dict, "part") for part in field(certificate, "parts", list)]
    if relation == "elapsed":
        _elapsed(whole, parts)
        return
    values = [field(part, "value", int) for part in parts]
    if {field(part, "unit", str) for part in parts} != {field(whole, "unit", str)}:
        raise CertificateError("the numbers are not all of one unit")
    if len(statements(certificate)) != len(parts) + 1:
        raise CertificateError("one statement gives two of the numbers")
    total = field(whole, "value", int)
    proven = {
        "equal": len(parts) > 1 and sum(values) != total,
        "at_most": sum(values) > total,
        "same": len(parts) == 1 and values[0] != total,
    }
    if not proven.get(relation):
        raise CertificateError(f"{values} and {total} are not shown to clash as {relation!r:.40}")


def statements(certificate: dict[str, Any]) -> frozenset[str]:
    """The statements that give the numbers and, for lengths, the dates."""
    holders = [field(certificate, "whole", dict), *field(certificate, "parts", list)]
    return frozenset(field(holder, "statement", str) for holder in holders)


def agree(certificate: dict[str, Any], result: dict[str, Any]) -> None:
    """Raises CertificateError where the report prints another number, another unit or another thing counted."""
    printed = {field(one, "id", str): field(one, "proposition", dict) for one in field(result, "statements", list)}
    whole = field(certificate, "whole", dict)
    numbers = [whole] if certificate["relation"] == "length" else [whole, *field(certificate, "parts", list)]
    for number in numbers:
        name = field(number, "statement", str)
        quantity = field(printed[name], "quantity", dict)
        if (quantity.get("value"), quantity.get("unit")) != (number["value"], number["unit"]):
            raise CertificateError(f"statement {name} gives another number in the report")
    counted = {str(field(printed[number["statement"]], "roles", dict).get("whole")) for number in numbers}
    if len(counted) != 1:
        raise CertificateError("the numbers are of different things")


def _length(certificate: dict[str, Any], value: int, unit: str) -> None:
    if unit not in _MINUTES:
        raise CertificateError(f"{unit!r:.40} is no unit of time")
    more = field(certificate, "more", int)
    if more not in (0, 1):
        raise CertificateError(f"{more} is no allowance")
    start, end = _pair(certificate, "start"), _pair(certificate, "end")
    low, high = max(0, end[0] - start[1]), end[1] - start[0]
    least, most = _MINUTES[unit]
    if high < low or (max(0, value - 1) * least <= high and low <= (value + 1 + more) * most):
        raise CertificateError(f"{value} {unit} and {low} to {high} minutes are not shown to clash")


def _elapsed(whole: dict[str, Any], parts: list[dict[str, Any]]) -> None:
    value, unit = field(whole, "value", int), field(whole, "unit", str)
    begin, end = (
        ((field(p, "value", int), field(p, "unit", str)) for p in parts) if len(parts) == 2 else ((0, ""), (0, "-"))
    )
    if unit not in _MINUTES or begin[1] != end[1] or begin[1] not in _TURNS:
        raise CertificateError("a length needs two ends of one kind")
    least, most = max(0, value - 1) * _MINUTES[unit][0], (value + 1) * _MINUTES[unit][1]
    if begin[1] == "date":
        runs = [((end[0] - begin[0] - 1) * _DAY, (end[0] - begin[0] + 1) * _DAY)]
    else:
        turn = _TURNS[begin[1]]
        runs = [(n, n) for n in range((end[0] - begin[0]) % turn, _DAY, turn)]
    if any(least <= high and low <= most for low, high in runs):
        raise CertificateError(f"{value} {unit} are not shown to be too long or too short")


def _pair(certificate: dict[str, Any], name: str) -> tuple[int, int]:
    values = [checked(value, int, name) for value in field(certificate, name, list)]
    if len(values) != 2 or values[0] > values[1]:
        raise CertificateError(f"{name} is no pair of bounds")
    return values[0], values[1]
