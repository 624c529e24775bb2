"""Typed: what a person types as a date - EDTF or plain words - as it is understood, before it is decided."""

from __future__ import annotations

from contextlib import suppress

from counterproof.errors import DateError, UsageError
from counterproof.language.dates import find_dates
from counterproof.language.layout import paragraphs
from counterproof.sources import Source, Text
from counterproof.times import BEGINNING, END, VagueDate, describe, first_day, last_day, minute_text, parse, write
from counterproof.web.asked import Preview

LONGEST = 200
_LEADS = frozenset({"", "in", "on", "at", "the", "in the", "on the", "during", "during the"})
"""What may stand before a date and says nothing of it."""


def preview(words: str) -> Preview:
    """The date that the words tell. Raises UsageError where they tell none, or several."""
    given = words.strip()
    if not given or len(given) > LONGEST:
        raise UsageError("type a date: 1933-04, 1933-04/1936-08, 1934~, or words such as “spring 1933”")
    with suppress(DateError):
        return _shown(parse(given), alike=False)
    return _shown(_told(given), alike=True)


def _told(words: str) -> VagueDate:
    """The one date of some words, by the reading that documents get."""
    text = Text(Source("so-typed", "0" * 64, ("what was typed",), "text/plain", len(words)), words, "text/1")
    found = [mention for mention in find_dates(text, paragraphs(words)) if mention.needs == "nothing" and mention.value]
    rest = words.replace(found[0].span.quote, "").strip().casefold() if found else ""
    if len(found) != 1 or found[0].value is None or rest not in _LEADS:
        told = "more than one date" if found else "no date that stands by itself"
        raise UsageError(f"“{words}” tells {told}; write it as EDTF, such as 1934-11-24 or 1933/1936")
    return found[0].value


def _shown(value: VagueDate, *, alike: bool) -> Preview:
    return Preview(
        edtf=write(value),
        words=describe(value),
        earliest=first_day(value),
        latest=last_day(value),
        bounds=_bounds(value),
        alike=alike,
    )


def _bounds(value: VagueDate) -> list[str]:
    """Four bounds, as two sentences; one where it is a moment somewhere in a window."""
    if not value.extent:
        return [f"somewhere {_between(value.s0, value.e1)}"]
    return [f"begins {_between(value.s0, value.s1)}", f"ends {_between(value.e0, value.e1)}"]


def _between(low: int, high: int) -> str:
    if high >= END:
        return "at no time known" if low >= END or low <= BEGINNING else f"not before {_minute(low)}"
    return f"not after {_minute(high)}" if low <= BEGINNING else f"between {_minute(low)} and {_minute(high)}"


def _minute(minute: int) -> str:
    return minute_text(minute).replace("T", " ")
