"""Window: between which minutes a thing told of must lie, and which minutes a denial surely covers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from counterproof.checks.polarity import affirms
from counterproof.record import Entry, EntryTiming, Record
from counterproof.times import BEGINNING, END, VagueDate, shift, widened


@dataclass(frozen=True)
class Window:
    """A thing told of lies in [low, high], whole minutes, both ends included, and takes all of `core`, if any.

    A core that is open on one side covers nothing surely: a state that began then may have ended at any time since.
    `dated_by` are the other entries whose date it borrows; `marked` says that one with "about" is in it.
    """

    low: int = BEGINNING
    high: int = END
    core: tuple[int, int] | None = None
    dated_by: tuple[str, ...] = ()
    marked: bool = False

    @property
    def bounded(self) -> bool:
        """Whether anything at all is known of the time."""
        return self.low > BEGINNING or self.high < END

    def inside(self, scope: Window) -> bool:
        """Whether some minute of the thing surely lies in the scope."""
        if scope.low <= self.low <= self.high <= scope.high:
            return True
        if self.core is None or self.core[0] == BEGINNING or self.core[1] == END:
            return False
        return max(self.core[0], scope.low) <= min(self.core[1], scope.high)


class Windows:
    """The windows of a record's entries; an entry without a date of its own borrows that of its happening."""

    def __init__(self, record: Record) -> None:
        telling: dict[str, list[Entry]] = defaultdict(list)
        for entry in record.entries:
            if affirms(entry) and entry.happening != entry.id and any(t.date for t in entry.timings):
                telling[entry.happening].append(entry)
        self._telling = {h: min(es, key=lambda e: (not e.sure, e.id)) for h, es in telling.items()}

    def of(self, entry: Entry, *, plain: bool = False, borrowed: bool = True) -> Window:
        """Where the thing told of lies. With `plain`, "about" and "perhaps" are taken at their word; unless `borrowed`,
        by the entry's own dates alone."""
        found = Window()
        for timing in entry.timings:
            if borrowed or timing.date is not None:
                found = self._bounded(found, timing, plain)
        if borrowed and not found.bounded and found.core is None and (other := self._telling.get(entry.happening)):
            found = self._own(other, plain) if other.id != entry.id else found
        return found

    def said(self, entry: Entry) -> Window:
        """When the words were spoken or written."""
        found = Window()
        for timing in entry.said:
            found = self._bounded(found, timing, plain=False)
        return found

    def scope(self, entry: Entry, *, plain: bool = False) -> Window | None:
        """The minutes that a denial surely covers; all time where it names none. None where that cannot be told."""
        found: Window | None = Window()
        for timing in entry.timings:
            if found is None:
                break
            if timing.date is not None:
                found = _covered(found, timing, timing.date, plain)
            elif timing.relation != "at" or timing.offset:
                found = self._beside(found, timing, plain)
        return found

    def _own(self, entry: Entry, plain: bool) -> Window:
        found = Window(dated_by=(entry.id,))
        for timing in entry.timings:
            if timing.date is not None:
                found = _narrowed(found, timing, timing.date, plain)
        return found

    def _bounded(self, window: Window, timing: EntryTiming, plain: bool) -> Window:
        if timing.date is not None:
            return _narrowed(window, timing, timing.date, plain)
        other = self._telling.get(timing.happening)
        if other is None or timing.offset:
            return window
        theirs = self._own(other, plain)
        low = max(window.low, theirs.low) if timing.relation in ("at", "from", "after") else window.low
        high = min(window.high, theirs.high) if timing.relation in ("at", "until", "before") else window.high
        used = tuple(sorted({*window.dated_by, other.id}))
        return replace(window, low=low, high=high, dated_by=used, marked=window.marked or theirs.marked)

    def _beside(self, scope: Window, timing: EntryTiming, plain: bool) -> Window | None:
        """A denial of what lies before or after a happening: what is surely on that side of it."""
        other = self._telling.get(timing.happening)
        if other is None or timing.offset or timing.relation not in ("before", "after"):
            return None
        theirs = self._own(other, plain)
        used = tuple(sorted({*scope.dated_by, other.id}))
        if timing.relation == "before":
            return replace(scope, high=min(scope.high, theirs.low - 1), dated_by=used)
        return replace(scope, low=max(scope.low, theirs.high + 1), dated_by=used)


def _narrowed(window: Window, timing: EntryTiming, written: VagueDate, plain: bool) -> Window:
    """The window further bound by one date. Widening makes "before", "after" and "throughout" say more, not less: by a
    marked date they bind no further than its far side, and fill nothing."""
    date, marked = _date(timing, written, plain=plain), written.qualified
    loose = marked and not plain
    low, high, core = window.low, window.high, window.core
    relation = "at" if timing.offset else timing.relation
    match relation:
        case "at":
            low, high = max(low, date.s0), min(high, date.e1)
            if date.extent and date.s1 <= date.e0:
                core = (date.s1, date.e0)
        case "from":
            low = max(low, date.s0)
            core = (date.s1 if date.extent else date.e1, core[1] if core else END)
        case "until":
            high = min(high, date.e1)
            core = (core[0] if core else BEGINNING, date.e0 if date.extent else date.s0)
        case "throughout" if not loose:
            core = (date.s1, date.e0) if date.extent else (date.s0, date.e1)
        case "before":
            high = min(high, date.e1 if loose else date.s0 - 1)
        case "after":
            low = max(low, date.s0 if loose else date.e1 + 1)
    if core and core[0] > core[1]:
        core = None
    return replace(window, low=low, high=high, core=core, marked=window.marked or marked)


def _covered(scope: Window, timing: EntryTiming, written: VagueDate, plain: bool) -> Window:
    """The scope cut down to what one date surely covers: nothing where it is marked, unless taken `plain`."""
    far = timing.offset
    vague = written.qualified or written.grain == "season" or bool(far and far.low != far.high)
    date, usable = _date(timing, written, plain=True), plain or not vague
    low, high = scope.low, scope.high
    first, last = (date.s1, date.e0) if date.extent else (date.s0, date.e1)
    relation = "at" if timing.offset else timing.relation
    match relation:
        case "at" | "throughout":
            low, high = max(low, first), min(high, last)
        case "from":
            low = max(low, first if date.extent else last)
        case "until":
            high = min(high, last if date.extent else first)
        case "before":
            high = min(high, date.s0 - 1)
        case "after":
            low = max(low, date.e1 + 1)
    marked = scope.marked or vague
    return replace(scope, low=low if usable else END, high=high if usable else BEGINNING, marked=marked)


def _date(timing: EntryTiming, date: VagueDate, *, plain: bool) -> VagueDate:
    """The date a timing puts the thing at: widened unless `plain`, moved by the timing's distance."""
    date = date if plain else widened(date)
    if timing.offset:
        back = timing.relation == "before" and timing.offset.high > 0
        return shift(date, -timing.offset if back else timing.offset)
    return date
