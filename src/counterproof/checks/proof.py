"""Proof: a question put to the chronology - "can this hold too?" - and the answer made into a Clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from counterproof.checks import choice
from counterproof.checks.axioms import axioms
from counterproof.checks.choice import Choice
from counterproof.checks.chronology import Chronology
from counterproof.checks.clash import CheckName, Clash
from counterproof.checks.telling import list_of, together
from counterproof.checks.timing import BRIEF, DAY
from counterproof.logic import Conflict, Constraint, Outcome, certificate
from counterproof.record import Entry, Link, Record
from counterproof.settings import Settings
from counterproof.times import BEGINNING, VagueDate
from counterproof.times.calendar import civil

MOST = 12
"""Minimal conflicts looked at for one question; the best of them is shown."""
_BETWEEN = ((1700, 10), (1800, 11), (1900, 12), (2100, 13))
"""Days between the calendars up to February of that year; the row below it after that."""
_LAST_WESTERN_REFORM = 1754
"""Great Britain and Sweden, the last in the west, had given up the Julian calendar by the year before."""
_SOUTH, _WEST = 340_000, 190_000
"""Where it was kept after that: north and east of this latitude and longitude, in ten-thousandths of a degree."""
_LAST_REFORM = 1923
"""The year in which the last country still dating by the Julian calendar (Greece) gave it up."""


@dataclass(frozen=True)
class Proven:
    """A minimal conflict, freed of marks, with the choices - none or one - under which alone it is one."""

    conflict: Conflict
    choices: tuple[Choice, ...] = ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of its entries, sorted."""
        return tuple(sorted(self.conflict.statements))

    @property
    def days(self) -> int:
        """By how many days the story fails; a begun day counts."""
        return -(-self.conflict.slack // DAY)


def prove(
    time: Chronology, focus: Sequence[Constraint], settings: Settings, doubts: Iterable[Choice] = ()
) -> Proven | None:
    """The best conflict of these demands with the chronology: one without a choice, else one with a single choice.

    `doubts` are the choices that the demands themselves rest on. With two or more the answer is None: abstained.
    """
    marks = {c.mark: c for c in doubts}
    if not marks:
        found = best(time.strict.conflicts(focus, most=MOST, choices=settings.most_choices), {})
        if found or len(time.choices) == 0:
            return found
    if len(marks) > 1:
        return None
    marked = [replace(c, statements=c.statements | marks.keys()) for c in focus]
    return best(time.loose.conflicts(marked, most=MOST, choices=settings.most_choices), {**time.choices, **marks})


def best(outcome: Outcome, choices: dict[str, Choice]) -> Proven | None:
    """Fewest choices, at most one; then fewest statements; then by id. Only conflicts of two statements or more."""
    found = [p for c in outcome.conflicts if (p := proven(c, choices))]
    return min(found, key=lambda p: (len(p.choices), len(p.statements), p.statements), default=None)


def proven(conflict: Conflict, choices: dict[str, Choice]) -> Proven | None:
    """A conflict freed of its marks; None when it needs more than one choice or rests on a single statement."""
    needed = tuple(choices[s] for s in sorted(conflict.statements) if choice.is_mark(s))
    entries = frozenset(s for s in conflict.statements if not choice.is_mark(s))
    if len(needed) > 1 or len(entries) < 2:
        return None
    bare = tuple(
        replace(c, statements=frozenset(s for s in c.statements if not choice.is_mark(s))) for c in conflict.constraints
    )
    return Proven(Conflict(entries, bare, conflict.proof), needed)


def clash(
    time: Chronology,
    found: Proven,
    check: CheckName,
    *,
    verdict: str,
    axiom: str,
    used: Iterable[str] = (),
    assumptions: Sequence[str] = (),
    possible: bool = False,
    at_most_calendars: bool = False,
) -> Clash:
    """The Clash that a proof makes: what each entry says, what cannot be, and everything taken for granted.

    `used` are the entities whose links carry it, `assumptions` what the check itself takes for granted besides.
    `at_most_calendars`: the story fails by an order of days, so that any number up to those between two calendars may
    come of dating by both.
    """
    record = time.record
    entries = [record.entry(statement) for statement in found.statements]
    granted = [
        *([axioms()[axiom].sentence] if axiom else []),
        *assumptions,
        *_identified(time, found, entries, set(used)),
    ]
    if calendar := _calendar(record, found, entries, any_up_to=at_most_calendars):
        granted.append(calendar)
        possible = True
    granted += [f"{c.words[0].upper()}{c.words[1:]}." for c in found.choices]
    return Clash(
        check,
        "impossible",
        "possible" if possible or found.choices else "certain",
        found.statements,
        tuple(dict.fromkeys(granted)),
        together(record, entries, verdict),
        certificate(found.conflict),
        found.days,
    )


def _links(record: Record, entries: Sequence[Entry], used: set[str]) -> Iterator[str]:
    """Each link to an entity that carries the clash, unless the words are its very name."""
    for entry in entries:
        for link in entry.links:
            name = record.name(link.to)
            words = " ".join(link.span.quote.split())
            if link.to in used and link.sure and link.how != "typed" and words.casefold() != name.casefold():
                yield f"“{words}” is {name}: {link.why}."


def _identified(time: Chronology, found: Proven, entries: Sequence[Entry], used: set[str]) -> Iterator[str]:
    """Everything that the entries are taken to have in common, in sentences."""
    yield from _joined(time, found)
    yield from _links(time.record, entries, used)
    yield from _one(time.record, found, entries)
    yield from _one_person(time.record, entries, used)


def _joined(time: Chronology, found: Proven) -> Iterator[str]:
    """Why tellings that carry the proof are taken to be of one happening."""
    for constraint in found.conflict.constraints:
        if constraint.id in time.joined:
            yield f"{time.joined[constraint.id].rstrip('.')}."


def _one_person(record: Record, entries: Sequence[Entry], used: set[str]) -> Iterator[str]:
    """Each person whom two documents name in the same words: nothing but the name says that they mean one."""
    for person in sorted(p for p in used if p in record.entities and record.entities[p].type == "person"):
        named = [(e, link) for e in entries for link in e.links if link.to == person]
        if len({e.statement.span.source for e, _ in named}) > 1 and all(link.how == "name" for _, link in named):
            yield f"One person is meant by {record.name(person)} in all of these documents."


def _one(record: Record, found: Proven, entries: Sequence[Entry]) -> Iterator[str]:
    """Each happening that several of the entries tell of or hang on, and that is taken to be one and the same."""
    told: Counter[str] = Counter()
    for entry in entries:
        own = {
            entry.happening,
            *entry.fillers("topic"),
            *entry.fillers("result"),
            *(t.happening for t in entry.timings),
        }
        told.update(own)
    points = {e.source for c in found.conflict.constraints for b in c.branches for e in b}
    for happening, times in sorted(told.items()):
        if times > 1 and happening and {f"{happening}.start", f"{happening}.end"} & points:
            yield f"The statements speak of one and the same happening: {_named(record, happening)}."
            yield from (
                f"{link.why}." for e in entries for link in e.links if link.to == happening and _tells_why(link)
            )


def _tells_why(link: Link) -> bool:
    return link.how == "definite" and link.why.startswith("“") and "same happening" in link.why


def _named(record: Record, happening: str) -> str:
    if happening in record.entities:
        return record.name(happening)
    return next((f"“{choice.quoted(e)}”" for e in record.entries if e.id == happening), happening)


def _calendar(record: Record, found: Proven, entries: Sequence[Entry], *, any_up_to: bool) -> str:
    """The assumption that both sides date by one calendar, where the story fails by just the days between the two."""
    sources = {e.statement.span.source for e in entries}
    if len(sources) < 2 or not 1 <= found.days <= 13:
        return ""
    dated = [t for e in entries for t in (*e.timings, *(e.said if any_up_to else ()))]
    years = [civil(t.date.s0 // DAY)[0] for t in dated if t.date and t.date.s0 > BEGINNING]
    told = [t for e in entries for t in (*e.statement.proposition.timings, *(e.statement.said if any_up_to else ()))]
    stated = [t.date.told_calendar and t.date.calendar for t in told if t.date]
    any_up_to = any_up_to or ("julian" in stated and not all(stated))
    if not years or all(stated) or not _julian_possible(record, max(years)):
        return ""
    between = next((days for last, days in _BETWEEN if max(years) <= last), 0)
    names = list_of(sorted({f"“{choice.quoted(e, 40)}”" for e in entries}))
    fits = found.days <= between if any_up_to else found.days == between
    return f"{axioms()['calendar'].sentence} ({between} days; {names})" if fits else ""


def in_two_calendars(record: Record, found: Proven) -> bool:
    """Whether some date is stated to be Old Style and another is not, and the two are one day, or as near to it as the
    conflict's own bounds leave them."""
    entries = [record.entry(statement) for statement in found.statements]
    told = [t.date for e in entries for t in e.statement.proposition.timings if t.date and t.date.value]
    old = [d.value for d in told if d.calendar == "julian" and d.value]
    new = [d.value for d in told if d.calendar != "julian" and d.value]
    lag = BRIEF * DAY if any("/brief" in c.id for c in found.conflict.constraints) else 0
    return any(max(a.s0 + days, b.s0) - min(a.e1 + days, b.e1) <= lag for a in old for b in new for days in _between(a))


def _between(date: VagueDate) -> Iterator[int]:
    """The minutes by which the Julian calendar then lay behind."""
    year = civil(date.s0 // DAY)[0]
    yield from [days * DAY for last, days in _BETWEEN if year <= last][:1]


def _julian_possible(record: Record, year: int) -> bool:
    """Whether a source may date by the Julian calendar: anywhere before the last western reform, and until the last of
    all where the record names a place in the east of Europe or a date that is said to be Old Style."""
    if year < _LAST_WESTERN_REFORM:
        return True
    if year >= _LAST_REFORM:
        return False
    eastern = any(e.location and e.location[0] > _SOUTH and e.location[1] >= _WEST for e in record.entities.values())
    dates = (t.date for e in record.entries for t in e.statement.proposition.timings)
    return eastern or any(date.calendar == "julian" for date in dates if date)
