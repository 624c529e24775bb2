"""Anchors: what a date that does not stand alone hangs on - a year told before, the document's date, a happening.

A date takes only what its text ties it to, and never today's date. Without such a tie it stays unsolved.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.language import DateMention
from counterproof.language.dates import solve
from counterproof.record.page import Page
from counterproof.record.record import RecordDate
from counterproof.record.resolution import date_id
from counterproof.times import VagueDate

CHAIN = 1
"""Sentences back to which "the next day" surely reaches in its paragraph."""
LOOSE = 4
"""Sentences back to which it may reach, as an anchor that is not sure."""
A_YEAR = 366 * 24 * 60
"""Minutes that a date may lie from the one that gave it its year."""
_FULL = frozenset({"minute", "hour", "day", "week", "month", "season", "year"})


@dataclass(frozen=True)
class Anchored:
    """The dates of a case by id, and the ids of those whose anchor is not sure."""

    dates: Mapping[str, RecordDate]
    unsure: frozenset[str]


@dataclass(frozen=True)
class _Told:
    """A date that the narrative has told: an anchor for those after it."""

    start: int
    id: str
    value: VagueDate


def anchored(
    page: Page, mentions: Iterable[DateMention], happenings: Mapping[int, tuple[str, VagueDate | None]]
) -> Anchored:
    """The dates of one text. `happenings` gives, by the place where its words start, the happening that "a week
    after the trial" names, with its date if the record has one."""
    solved: dict[str, RecordDate] = {}
    unsure: set[str] = set()
    told: list[_Told] = []
    ordered = sorted({date_id(m): m for m in mentions}.items(), key=lambda item: (item[1].span.start, item[0]))
    full = [_Told(m.span.start, i, m.value) for i, m in ordered if m.needs == "nothing" and m.value]
    document = page.analysis.document_date
    for own, mention in ordered:
        found, sure = _solved(page, mention, told, full, document, happenings)
        solved[own] = found
        if not sure:
            unsure.add(own)
        if found.value and found.value.grain in _FULL and not _quoted(page, mention):
            told.append(_Told(mention.span.start, own, found.value))
    return Anchored(solved, frozenset(unsure))


def _solved(
    page: Page,
    mention: DateMention,
    told: Sequence[_Told],
    full: Sequence[_Told],
    document: DateMention | None,
    happenings: Mapping[int, tuple[str, VagueDate | None]],
) -> tuple[RecordDate, bool]:
    """The date with its anchor, and whether the anchor is sure."""
    if mention.needs == "nothing":
        return _record(mention, mention.value), True
    if mention.needs == "event":
        event = happenings.get(mention.event.start) if mention.event else None
        if event is None:
            return _record(mention, None), True
        return _record(mention, solve(mention, event[1]) if event[1] else None, ("event", event[0])), True
    anchor, sure = _anchor(page, mention, told, full, document)
    value = solve(mention, anchor.value) if anchor else None
    if anchor is None or value is None or _strays(mention, value, anchor.value):
        return _record(mention, None), True
    return _record(mention, value, ("date", anchor.id)), sure


def _strays(mention: DateMention, value: VagueDate, anchor: VagueDate) -> bool:
    """Whether a date that takes only its year from its anchor came out years away: week day and day disagree."""
    return mention.needs == "year" and max(value.s0 - anchor.e1, anchor.s0 - value.e1) > A_YEAR


def _anchor(
    page: Page, mention: DateMention, told: Sequence[_Told], full: Sequence[_Told], document: DateMention | None
) -> tuple[_Told | None, bool]:
    dated = _Told(document.span.start, date_id(document), document.value) if document and document.value else None
    own = document is not None and _own_date(page, document)
    if mention.needs == "document":
        return (None, True) if _quoted(page, mention) else (dated, own)
    start = mention.span.start
    same = [t for t in told[-1:] if page.paragraph(t.start) == page.paragraph(start)]
    if mention.needs == "narrative":
        if not same or page.sentence(start) - page.sentence(same[-1].start) > LOOSE:
            return None, True
        return same[-1], page.sentence(start) - page.sentence(same[-1].start) <= CHAIN
    found, sure = _year(page, start, same, told, full, dated)
    return found, sure and (found is None or dated is None or found.id != dated.id or own or found in same)


def _own_date(page: Page, document: DateMention) -> bool:
    """Whether the document's date stands in a dateline or formula ("sworn this 3rd day of May"), not in a story."""
    sentence = page.analysis.sentences[page.sentence(document.span.start)] if page.analysis.sentences else None
    words = page.analysis.tokens[sentence.first : sentence.last] if sentence else ()
    before = [w for w in words if w.start <= document.span.start]
    return not any(w.tag in ("VBD", "VBZ", "VBP") for w in words) or any(w.text.lower() == "this" for w in before)


def _year(
    page: Page, start: int, same: Sequence[_Told], told: Sequence[_Told], full: Sequence[_Told], dated: _Told | None
) -> tuple[_Told | None, bool]:
    """The date that gives the year: in the paragraph, later in the sentence, in the line above, or the document's."""
    if same:
        return same[-1], True
    after = next(iter(full[bisect_right(full, start, key=lambda f: f.start) :]), None)
    if after and page.sentence(after.start) == page.sentence(start):
        return after, True
    last = told[-1] if told else None
    if last and _register(page, start):
        return last, True
    if dated and (last is None or last.id == dated.id or last.value.grain == dated.value.grain):
        near = last is None or abs(last.value.s0 - dated.value.s0) < A_YEAR
        return dated, near
    return last, False


def _register(page: Page, start: int) -> bool:
    """Whether the date opens its paragraph, as entries of a register do: they go on in the year told above."""
    sentence = page.analysis.sentences[page.sentence(start)] if page.analysis.sentences else None
    if sentence is None or start - sentence.start > 6:
        return False
    return page.passage_start(start) == sentence.start


def _quoted(page: Page, mention: DateMention) -> bool:
    return page.quoted(mention.span)


def _record(
    mention: DateMention, value: VagueDate | None, anchor: tuple[Literal["date", "event"], str] | None = None
) -> RecordDate:
    offset = mention.offset.text if mention.offset else ""
    return RecordDate(date_id(mention), mention.span, value, anchor, offset)
