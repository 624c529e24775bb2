"""Number: parts that do not add up, two totals for one thing, lengths of time and ages that do not fit their dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from counterproof.checks.clash import Clash
from counterproof.checks.length import elapsed, misfits
from counterproof.checks.polarity import certainty
from counterproof.checks.question import Question
from counterproof.checks.tally import Tally, Total, lists, loose_lists, one_time, tallies, totals, whole_is_fixed
from counterproof.checks.voice import is_named, told, voice
from counterproof.record import Record


def check(question: Question) -> Iterator[Clash]:
    """All clashes of numbers. Units are never mixed; nothing is added up that is not said to be all."""
    record = question.record
    for tally in tallies(record):
        yield from _sums(record, tally)
        yield from _too_big(record, tally)
    for first, second in totals(record):
        if voice(first.entry) != voice(second.entry) or not is_named(first.entry):
            yield from _two_totals(record, first, second)
    for misfit in chain(misfits(record), elapsed(record)):
        entries = (misfit.stated, *misfit.dates)
        if how_sure := certainty(*(entry.sure for entry in entries)):
            ids = tuple(sorted({entry.id for entry in entries}))
            summary = " and ".join(told(record, entry) for entry in entries) + f": {misfit.words}."
            yield Clash("number", "impossible", how_sure, ids, misfit.assumptions, summary, misfit.certificate)


def _sums(record: Record, tally: Tally) -> Iterator[Clash]:
    """Parts said to be all there are, against each total that the file gives."""
    fixed = whole_is_fixed(record, tally.whole)
    found = list(lists(tally))
    for whole in tally.totals:
        sums = {sum(part.value for part in parts) for parts in found} | {sum(part.value for part in tally.parts)}
        if whole.value in sums:
            continue
        for parts in found:
            if all(_may_be_of(whole, part, fixed=fixed) for part in parts):
                yield from _sum(record, whole, parts)


def _may_be_of(whole: Total, part: Total, *, fixed: bool) -> bool:
    """Whether the part is of that total: not dated apart from it. The total may itself be told after its parts."""
    if whole.when.bounded and part.when.bounded and not fixed:
        return one_time(whole, part, fixed=fixed)
    return True


def _sum(record: Record, whole: Total, parts: tuple[Total, ...]) -> Iterator[Clash]:
    if (how_sure := certainty(whole.entry.sure, *(part.entry.sure for part in parts))) is None:
        return
    figures = " + ".join(str(part.value) for part in parts)
    reached = sum(part.value for part in parts)
    quotes = ", ".join(dict.fromkeys(told(record, part.entry) for part in parts))
    yield Clash(
        "number",
        "impossible",
        how_sure,
        tuple(sorted({whole.entry.id, *(part.entry.id for part in parts)})),
        (f"these are all the parts of {record.name(whole.whole)}, and none is counted twice",),
        f"{quotes} make {figures} = {reached}, but {told(record, whole.entry)} gives {whole.value}.",
        {
            "kind": "sum",
            "relation": "equal",
            "whole": whole.certificate(),
            "parts": [part.certificate() for part in parts],
        },
    )


def _too_big(record: Record, tally: Tally) -> Iterator[Clash]:
    """A part that alone is more than the whole, or parts of one voice that together are, though nobody says that they
    are all there is."""
    fixed = whole_is_fixed(record, tally.whole)
    for whole in tally.totals:
        loose = chain(tally.parts if len(tally.parts) == 1 else (), tally.loose)
        parts = [p for p in loose if fixed or one_time(whole, p, fixed=fixed)]
        for part in (p for p in parts if p.value > whole.value):
            yield from _exceeding(record, whole, (part,))
        for together in loose_lists([p for p in parts if p.value <= whole.value], whole):
            yield from _exceeding(record, whole, together)


def _exceeding(record: Record, whole: Total, parts: tuple[Total, ...]) -> Iterator[Clash]:
    if (how_sure := certainty(whole.entry.sure, *(part.entry.sure for part in parts))) is None:
        return
    reached = sum(part.value for part in parts)
    many = len(parts) > 1
    name = record.name(whole.whole)
    yield Clash(
        "number",
        "impossible",
        how_sure,
        tuple(sorted({whole.entry.id, *(part.entry.id for part in parts)})),
        (
            f"these are parts of {name}, and none is counted twice"
            if many
            else f"the one is a part of the other: {name}",
        ),
        f"{', '.join(told(record, part.entry) for part in parts)} {'make' if many else 'gives'} {reached}, more than "
        f"the whole of {whole.value} in {told(record, whole.entry)}.",
        {
            "kind": "sum",
            "relation": "at_most",
            "whole": whole.certificate(),
            "parts": [part.certificate() for part in parts],
        },
    )


def _two_totals(record: Record, first: Total, second: Total) -> Iterator[Clash]:
    if how_sure := certainty(first.entry.sure, second.entry.sure):
        yield Clash(
            "number",
            "impossible",
            how_sure,
            tuple(sorted((first.entry.id, second.entry.id))),
            (f"both numbers are the whole of {record.name(first.whole)}",),
            f"{told(record, first.entry)} gives {first.value}, {told(record, second.entry)} gives {second.value}.",
            {"kind": "sum", "relation": "same", "whole": first.certificate(), "parts": [second.certificate()]},
        )
