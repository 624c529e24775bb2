"""Opposition: an entry that affirms and an entry that denies the same thing, and the steps that bring them together.

A denial that gives fewer roles denies more. Every filler it gives must stand in the same role of the affirmation, the
affirmation's place must lie in the denial's, and its time surely within the time that the denial covers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from counterproof.checks.clash import Certainty
from counterproof.checks.parties import Parties, Steps
from counterproof.checks.polarity import affirms, certainty, denies, withdraws
from counterproof.checks.reading import Reading, own, readings
from counterproof.checks.voice import apart
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates
from counterproof.times import END

_ACCUSATION = frozenset(("accuse", "charge", "try", "convict", "sentence"))
"""To deny one of these is to deny the accusation itself: a position, not a denial of a particular act."""
_NO_TELLING = frozenset(("count", "same_as", "complete", "distance", "cause", "promise"))
"""Predicates that share a happening without telling that it took place."""


@dataclass(frozen=True)
class _Fit:
    """How fillers were brought together: by membership, or by entries that identify them."""

    steps: Steps = ()
    same: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """(filler of the denial, filler of the affirmation, the entries that make them one)."""
    sure: bool = True

    @property
    def statements(self) -> frozenset[str]:
        """The entries that identify."""
        return frozenset(entry for _, _, entries in self.same for entry in entries)


@dataclass(frozen=True)
class Opposition:
    """One thing affirmed and denied. `fit` brings the people together, `places` the places."""

    affirmed: Entry
    denied: Entry
    reading: Reading
    """What of the affirmation the denial meets."""
    window: Window
    scope: Window
    how: str
    """negation, or answer where a person tied the denial to the row that it denies."""
    fit: _Fit = _Fit()
    places: Steps = ()
    sure: tuple[bool, ...] = ()
    """What it rests on besides the two entries' own readings."""
    spoken: bool = False
    """Whether it is taken that the thing lies before the moment the denial was spoken."""

    @property
    def certainty(self) -> Certainty | None:
        """Certain, possible, or None where two or more things are unsure."""
        return certainty(self.affirmed.sure, self.denied.sure, *self.sure)

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of all entries used, sorted."""
        used = {self.affirmed.id, self.denied.id, *self.window.dated_by, *self.scope.dated_by}
        return tuple(sorted(used | self.fit.statements))


class Oppositions:
    """The affirmations of one record, indexed, so that each denial meets only those that it can be about."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.parties = Parties(record)
        self.windows = Windows(record)
        self._by_predicate: dict[str, list[tuple[Entry, Reading]]] = defaultdict(list)
        self._by_happening: dict[str, list[tuple[Entry, Reading]]] = defaultdict(list)
        for entry in record.entries:
            if affirms(entry):
                for reading in readings(entry):
                    self._by_predicate[reading.predicate].append((entry, reading))
                if entry.statement.proposition.predicate not in _NO_TELLING:
                    self._by_happening[entry.happening].append((entry, own(entry)))
        self._charged = {one: charge.against for charge in record.charges for one in charge.stated_in}

    def all(self) -> Iterator[Opposition]:
        """Every opposition of the record, in its order: those a person tied first, then those the contents show."""
        for entry in self._record.entries:
            yield from self._answered(entry)
        for entry in self._record.entries:
            if denies(entry) and entry.complete and entry.statement.proposition.predicate not in _ACCUSATION:
                yield from self._met(entry)

    def met(self, denied: Entry, among: Iterable[tuple[Entry, Reading]]) -> Iterator[Opposition]:
        """The oppositions of one denial with these affirmations."""
        seen: set[str] = set()
        for entry, reading in among:
            if entry.id not in seen and apart(entry, denied) and (found := self._opposed(entry, reading, denied)):
                seen.add(entry.id)
                yield found

    def _answered(self, entry: Entry) -> Iterator[Opposition]:
        takes_back = withdraws(entry) or entry.statement.proposition.predicate == "withdraw"
        if not (denies(entry) or takes_back):
            return
        for one in entry.answers:
            other = self._record.entry(one)
            if other.statement.stance != "promises" and other.statement.proposition.actual and apart(other, entry):
                yield Opposition(other, entry, own(other), Window(), Window(), "answer")

    def _met(self, denied: Entry) -> Iterator[Opposition]:
        key = denied.statement.proposition.predicate
        topics = denied.fillers("topic") or (denied.happening,)
        if key == "happen":
            yield from self.met(denied, (pair for topic in topics for pair in self._by_happening[topic]))
        else:
            yield from self.met(denied, self._by_predicate[key])

    def _opposed(self, affirmed: Entry, reading: Reading, denied: Entry) -> Opposition | None:
        if self._blanket(affirmed, denied):
            return None
        told = own(denied)
        happens = told.predicate == "happen"
        wanted = frozenset(pair for pair in told.roles if not (happens and pair[0] == "topic"))
        shared = happens or denied.happening == affirmed.happening
        if not shared and not self._particular(denied, wanted):
            return None
        fit = self._fits(reading, wanted)
        places = self.parties.inside(denied.place, affirmed.place) if denied.place else ()
        if fit is None or places is None or not _same_number(affirmed, denied):
            return None
        return self._timed(affirmed, reading, denied, fit, places)

    def _fits(self, reading: Reading, wanted: Iterable[tuple[str, str]]) -> _Fit | None:
        """How each filler of a denial is met by one of the same role; None where one is not.

        What is denied of a group is denied of its members; what is told of a group is told of each only perhaps.
        """
        fit = _Fit()
        for role, filler in sorted(wanted):
            here = sorted(one for name, one in reading.roles if name == role)
            found = next((met for one in here if (met := self._fit(filler, one))), None)
            if found is None:
                return None
            fit = _Fit(fit.steps + found.steps, fit.same + found.same, fit.sure and found.sure)
        return fit

    def _fit(self, denied: str, told: str) -> _Fit | None:
        if (steps := self.parties.under(denied, told)) is not None:
            return _Fit(steps)
        if (same := self.parties.identified(denied, told)) is not None:
            return _Fit(same=((denied, told, same),), sure=all(self._record.entry(e).sure for e in same))
        steps = self.parties.under(told, denied)
        return None if steps is None else _Fit(steps, sure=False)

    def _timed(self, affirmed: Entry, reading: Reading, denied: Entry, fit: _Fit, places: Steps) -> Opposition | None:
        if not _meets_happenings(affirmed, denied):
            return None
        for plain, borrowed in ((False, False), (False, True), (True, False), (True, True)):
            window = self._told_by(affirmed, self.windows.of(affirmed, plain=plain, borrowed=borrowed))
            scope = self.windows.scope(denied, plain=plain)
            if scope is None:
                return None
            bound, spoken = self._spoken(affirmed, denied, window, scope)
            if bound and (borrowed or not spoken) and window.inside(scope):
                dated_by = {*window.dated_by, *scope.dated_by}
                firm = (fit.sure, not plain, *(self._record.entry(one).sure for one in sorted(dated_by)))
                return Opposition(affirmed, denied, reading, window, scope, "negation", fit, places, firm, spoken)
        return None

    def _told_by(self, affirmed: Entry, window: Window) -> Window:
        """The window closed by the moment at which the thing was told as having happened."""
        said = self.windows.said(affirmed)
        return replace(window, high=said.high) if window.low <= said.high < window.high else window

    def _spoken(self, affirmed: Entry, denied: Entry, window: Window, scope: Window) -> tuple[bool, bool]:
        """A denial without a time, or without an end to it, covers what lies before it was spoken: whether the thing
        may be taken to lie there, and whether that is taken rather than told."""
        said, closed = self.windows.said(denied), scope.high < END
        if not said.bounded:
            return closed or not denied.timings, False
        if denied.timings and closed:
            return True, False
        told = self.windows.said(affirmed)
        high = min(window.high, told.high)
        return (True, False) if high <= said.high else (window.low <= said.high and not window.bounded, True)

    def _particular(self, denied: Entry, wanted: frozenset[tuple[str, str]]) -> bool:
        """Whether a denial is tied to something besides one person and a verb."""
        return bool(denied.place or denied.timings or len(wanted) > 1)

    def _blanket(self, affirmed: Entry, denied: Entry) -> bool:
        """Whether an accused's bare denial meets the statement of the accusation itself."""
        against = self._charged.get(affirmed.id)
        return bool(against and denied.declarants[-1] in against and not (denied.place or denied.timings))


def _same_number(affirmed: Entry, denied: Entry) -> bool:
    """A denied number is met only by that number: whether more or less was denied is not told."""
    ours, theirs = affirmed.statement.proposition.quantity, denied.statement.proposition.quantity
    if theirs is None:
        return True
    return ours is not None and (ours.value, ours.unit) == (theirs.value, theirs.unit)


def _meets_happenings(affirmed: Entry, denied: Entry) -> bool:
    """A denial "at the trial" meets only what is told of the trial or at it."""
    wanted = {t.happening for t in denied.timings if t.happening and t.relation == "at" and not t.offset}
    at = {t.happening for t in affirmed.timings if t.relation == "at" and not t.offset} | {affirmed.happening}
    return wanted <= at


def stated(opposition: Opposition, how: str) -> dict[str, object]:
    """The opposition as a certificate, for the verifier: see counterproof.verifier.opposition."""
    denied = own(opposition.denied)
    return {
        "kind": "opposition",
        "how": how,
        "affirms": {
            "statement": opposition.affirmed.id,
            "predicate": opposition.reading.predicate,
            "roles": _listed(opposition.reading),
            "place": opposition.affirmed.place,
            "window": [opposition.window.low, opposition.window.high],
            "core": list(opposition.window.core) if opposition.window.core else [],
        },
        "denies": {
            "statement": opposition.denied.id,
            "predicate": denied.predicate,
            "roles": _listed(denied),
            "place": opposition.denied.place,
            "scope": [opposition.scope.low, opposition.scope.high],
        },
        "read_as": opposition.reading.step,
        "members": [list(step) for step in opposition.fit.steps],
        "same": [[a, b, list(entries)] for a, b, entries in opposition.fit.same],
        "within": [list(step) for step in opposition.places],
        "also": sorted({*opposition.window.dated_by, *opposition.scope.dated_by}),
    }


def _listed(reading: Reading) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    for role, one in sorted(reading.roles):
        roles.setdefault(role, []).append(one)
    return roles


def _described_alike(record: Record, opposition: Opposition) -> list[str]:
    """Each description that both sides use, which is taken to mean one and the same."""
    shared = set(own(opposition.affirmed).roles) & set(own(opposition.denied).roles)
    known = (record.entities[one] for _, one in sorted(shared) if one in record.entities)
    return [f"“{entity.name}” means one and the same on both sides" for entity in known if entity.unnamed]


def assumptions(record: Record, opposition: Opposition) -> tuple[str, ...]:
    """What, besides the two statements, the opposition takes for granted, in sentences."""
    found = [
        f"{record.name(held)} is one of {record.name(holder)}"
        for holder, held in opposition.fit.steps
        if not record.entities[holder].unnamed
    ]
    found += _described_alike(record, opposition)
    found += [f"{record.name(held)} lies in {record.name(holder)}" for holder, held in opposition.places]
    found += [f"{record.name(a)} and {record.name(b)} are one" for a, b, _ in opposition.fit.same]
    if opposition.reading.step:
        key, _, then = opposition.reading.step.partition(" says ")
        table = predicates()
        found.append(f"who “{table[key].label}” there also “{table[then].label}”")
    if opposition.spoken:
        found.append("what is told lies before the moment at which it was denied")
    if opposition.window.marked or opposition.scope.marked:
        found.append("a date marked as approximate is taken within the bounds shown")
    return tuple(found)
