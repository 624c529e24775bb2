"""Position: what somebody's plea, confession or withdrawal says of the accusation against him or her, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, denies
from counterproof.checks.voice import apart, voice
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record
from counterproof.sources import Span
from counterproof.statements.vocabulary import predicates


@dataclass(frozen=True)
class Position:
    """One person's stand at one moment: `guilt`, `innocence` or `withdrawal`."""

    person: str
    stand: str
    entry: Entry
    when: Window
    of_innocence: bool = False
    """For a withdrawal: it seems to take back a plea of innocence, which it follows at a surely later time."""

    @property
    def guilty(self) -> bool:
        """Whether it owns up to the accusation; a plea of innocence and the withdrawal of a confession do not."""
        return self.stand == "guilt" or self.of_innocence


def changes(record: Record) -> Iterator[tuple[Position, Position]]:
    """Each consecutive change of stand of each person, earlier first, each occasion by the statement that stands for
    it: a plea rather than the withdrawal made with it."""
    by_person: dict[str, list[Position]] = defaultdict(list)
    for position in _own_telling(tuple(_positions(record))):
        by_person[position.person].append(position)
    order = {entry.id: number for number, entry in enumerate(record.entries)}
    for person in sorted(by_person):
        for story in _stories(by_person[person], order):
            for earlier, later in pairwise(_runs(story)):
                if pair := _pair(earlier, later):
                    yield pair


def _positions(record: Record) -> Iterator[Position]:
    parties, windows = Parties(record), Windows(record)
    for entry in record.entries:
        stand = _stand(entry)
        people = entry.fillers("agent") or entry.declarants[-1:]
        for person in sorted({member for one in people for member in parties.members(one)}) if stand else ():
            if person in record.entities:
                said = windows.said(entry)
                yield Position(person, stand, entry, said if said.bounded else windows.of(entry))


def _own_telling(positions: Sequence[Position]) -> Iterator[Position]:
    """The stands without confessions that only a withdrawal speaks of ("his confession was false") where another
    telling of one is there: it is no new one then."""
    taken_back = [p.entry.statement.span for p in positions if p.stand == "withdrawal"]
    named = {p.entry.id for p in positions if p.stand == "guilt" and _is_within(p.entry.statement.span, taken_back)}
    told = {p.person for p in positions if p.stand == "guilt" and p.entry.id not in named}
    yield from (p for p in positions if p.entry.id not in named or p.person not in told)


def _is_within(span: Span, wider: Sequence[Span]) -> bool:
    return bool(span.source) and any(
        s.source == span.source and s.start <= span.start and span.end <= s.end for s in wider
    )


def _stand(entry: Entry) -> str:
    """The stand that an entry tells of, or nothing. Saying that one is guilty counts; another's saying so does not."""
    content = entry.statement.proposition
    if content.predicate == "guilty":
        if voice(entry) not in entry.fillers("agent"):
            return ""
        return "guilt" if affirms(entry) else "innocence" if denies(entry) else ""
    position = predicates()[content.predicate].position
    if entry.statement.stance == "withdraws" and position == "guilt":
        return "withdrawal"
    if content.predicate == "plead_guilty" and denies(entry) and voice(entry) == entry.declarants[-1]:
        return "innocence"
    return position if affirms(entry) else ""


def _stories(positions: list[Position], order: dict[str, int]) -> Iterator[list[Position]]:
    """The stands towards one accusation in order of time: by their dates, and within one document by their place.

    Where a stand has no date and no document ties it to the others, nothing tells which came first: left out, unless
    there are but two stands in all.
    """
    for accusation in _accusations(positions):
        dated = [p for p in accusation if p.when.bounded]
        story = sorted(dated, key=lambda p: (p.when.high, p.when.low, order[p.entry.id]))
        for position in (p for p in accusation if not p.when.bounded):
            place = _place(position, story, order)
            if place is not None and not _told_again(position, story[:place]):
                story.insert(place, position)
            elif len(accusation) == 2:
                story = sorted(accusation, key=lambda p: (not p.guilty, order[p.entry.id]))
                break
        yield story


def _told_again(position: Position, before: list[Position]) -> bool:
    """Whether a stand without a date only goes back, in the same kind of words, to one told before the last change:
    "his confession", behind its withdrawal, speaks of the first and is no new one."""
    key = position.entry.statement.proposition.predicate
    known = any(p.entry.statement.proposition.predicate == key for p in before)
    return known and before[-1].guilty != position.guilty


def _place(position: Position, story: list[Position], order: dict[str, int]) -> int | None:
    """Where an undated stand belongs: behind the last one that the same document tells before it, but a confession
    before the withdrawal that takes it back."""
    source = position.entry.statement.span.source
    same = [n for n, p in enumerate(story) if p.entry.statement.span.source == source and source]
    if not same:
        return None if story else 0
    before = [n for n in same if order[story[n].entry.id] < order[position.entry.id]]
    if before and position.stand == "guilt" and story[before[-1]].stand == "withdrawal":
        return before[-1] if not any(p.guilty for p in story[: before[-1]]) else before[-1] + 1
    return before[-1] + 1 if before else same[0]


def _accusations(positions: list[Position]) -> Iterator[list[Position]]:
    """The stands that can be towards one accusation: those that name different matters are kept apart; those that
    name none go with all."""
    named = sorted({frozenset(p.entry.fillers("topic")) for p in positions if p.entry.fillers("topic")}, key=sorted)
    if len(named) < 2 or not all(a.isdisjoint(b) for n, a in enumerate(named) for b in named[n + 1 :]):
        yield positions
        return
    for topics in named:
        yield [p for p in positions if topics & set(p.entry.fillers("topic"))]


def _runs(story: list[Position]) -> list[list[Position]]:
    """Consecutive stands of one side together."""
    runs: list[list[Position]] = []
    for position in map(_taken_back, story, [None, *story]):
        if runs and runs[-1][-1].guilty == position.guilty:
            runs[-1].append(position)
        else:
            runs.append([position])
    return runs


def _taken_back(position: Position, before: Position | None) -> Position:
    """The position; a withdrawal behind a plea of innocence marked as one of that plea."""
    if position.stand != "withdrawal" or before is None or before.stand != "innocence":
        return position
    return replace(position, of_innocence=before.when.high < position.when.low)


def _pair(earlier: list[Position], later: list[Position]) -> tuple[Position, Position] | None:
    """The two statements of a change: the last before it and the first after it, in words of their own; one with a date
    rather than one whose place in the text alone tells when it was."""
    first = next((p for p in later if p.when.bounded), later[0])
    occasion = [p for p in later if _one_occasion(first, p) or not p.when.bounded]
    choices = sorted(
        occasion,
        key=lambda p: (not p.entry.sure, p.stand == "withdrawal", not p.when.bounded, not _own_words(p)),
    )
    latest_first = list(reversed(earlier))
    before = sorted(
        latest_first, key=lambda p: (not _one_occasion(earlier[-1], p), not p.entry.sure, not _own_words(p))
    )
    for after in choices:
        for prior in before:
            if apart(prior.entry, after.entry):
                return prior, after
    return None


def _own_words(position: Position) -> bool:
    """Whether the person's own words tell it, not another's report of them."""
    return position.entry.declarants[-1] == position.person


def _one_occasion(a: Position, b: Position) -> bool:
    """Whether two stands were taken together: one happening, one day, or no date and one document."""
    if a.entry.happening == b.entry.happening:
        return True
    if a.when.bounded and b.when.bounded:
        return (a.when.low, a.when.high) == (b.when.low, b.when.high)
    return a.entry.statement.span.source == b.entry.statement.span.source
