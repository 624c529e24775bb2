"""What is new between two examinations, in plain words, one line for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterproof.inquiry import Inquiry
from counterproof.report.shown import short
from counterproof.scenarios.news import Change, News
from counterproof.sources import Span


def lines(before: Inquiry, after: Inquiry, found: News) -> Iterator[tuple[int, str]]:
    """Each line with its indent: 0 for a heading."""
    names = {text.source.id: text.source.name for inquiry in (before, after) for text in inquiry.record.texts}
    yield 0, "Sources that came"
    yield from _or_none([(1, name) for name in found.came])
    if found.went:
        yield 0, "Sources that are no longer examined"
        yield from ((1, name) for name in found.went)
    yield 0, "Claims that gained or lost support"
    yield from _or_none([line for change in found.claims for line in _change(change, names)])
    yield 0, "Charges whose grounds changed"
    yield from _or_none([line for change in found.charges for line in _change(change, names)])
    yield 0, "Conflicts that are new"
    yield from _or_none([(1, finding.clash.summary) for finding in found.new])
    yield 0, "Conflicts that are gone"
    yield from _or_none([(1, finding.clash.summary) for finding in found.gone])


def _change(change: Change, names: dict[str, str]) -> Iterator[tuple[int, str]]:
    yield 1, _words(change.claim, names)
    yield from _each("now also", change.gained, names)
    yield from _each("no longer", change.lost, names)


def _each(how: str, spans: Iterable[Span], names: dict[str, str]) -> Iterator[tuple[int, str]]:
    return ((2, f"{how} {_words(span, names)}") for span in spans)


def _words(span: Span, names: dict[str, str]) -> str:
    return f"“{short(span.quote)}” ({names.get(span.source, 'a record written by hand')})"


def _or_none(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return found or [(1, "none")]
