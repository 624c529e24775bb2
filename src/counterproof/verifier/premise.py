"""Premises: the dates that a certificate of time starts from must agree with the dates that the report prints.

A wider premise is weaker and therefore sound; a narrower one is refused. This is the only place where the verifier
reads a calendar: ISO 8601 days and minutes, proleptic Gregorian, minute 0 at 1970-01-01T00:00.
"""

from __future__ import annotations

import re
from typing import Any

from counterproof.errors import CertificateError
from counterproof.times import BEGINNING, END
from counterproof.verifier.field import field

ISO = re.compile(r"([+-]?\d{4,9})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")


def agree(certificate: dict[str, Any], result: dict[str, Any]) -> None:
    """Raises CertificateError where a constraint that names a date has bounds narrower than its printed window."""
    dates = {field(date, "id", str): date for date in field(result, "dates", list)}
    for constraint in field(certificate, "constraints", list):
        values = field(constraint, "values", dict)
        name = values.get("date")
        if name is None:
            continue
        if name not in dates:
            raise CertificateError(f"constraint {constraint['id']}: no date {name!r:.80} in the report")
        if wrong := _narrower(constraint["rule"], values, dates[name]):
            raise CertificateError(f"constraint {constraint['id']}: {wrong} is narrower than date {name} in the report")


def _narrower(rule: str, values: dict[str, Any], date: dict[str, Any]) -> str | None:
    """The name of the first bound that claims more than the printed window, if any."""
    first, last = minutes(date.get("earliest"), 0), minutes(date.get("latest"), 1439)
    edtf = str(date.get("edtf"))
    lower, upper = {"s0": first, "e0": first}, {"s1": last, "e1": last}
    if rule == "throughout":
        lower, upper = {"last": last}, {"first": first}
    elif "/" in edtf:
        lower["e0"] = END if edtf.endswith("/..") else first if last is None else last
        upper["s1"] = BEGINNING if edtf.startswith("../") else last if first is None else first
    too_late = (n for n, bound in lower.items() if n in values and (bound is None or values[n] > bound))
    too_early = (n for n, bound in upper.items() if n in values and (bound is None or values[n] < bound))
    return next(too_late, None) or next(too_early, None)


def minutes(text: Any, when_whole_day: int) -> int | None:
    """The minute of an ISO 8601 day (plus `when_whole_day`) or of a day with `THH:MM`; None for no date."""
    if text is None:
        return None
    found = ISO.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise CertificateError(f"{text!r:.80} is not a day or minute of ISO 8601")
    year, month, day = (int(found[i]) for i in (1, 2, 3))
    clock = when_whole_day if found[4] is None else int(found[4]) * 60 + int(found[5])
    return _days(year, month, day) * 1440 + clock


def _days(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01, counting years from March so that the leap day comes last."""
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 719_469
