"""Chronology: everything the record tells as fact, as one network of constraints over starts and ends of happenings.

A happening told by several entries has one pair of variables, which is how two dates of one happening meet. Dates are
widened before they bind. What is unsure binds only under a choice: its mark stands among the constraint's statements,
in the `loose` network; the `strict` network leaves such constraints out, and only it can make a clash certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from counterproof.checks import choice, timing
from counterproof.checks.choice import Choice
from counterproof.checks.oneness import oneness
from counterproof.logic import Constraint, Network, rules
from counterproof.logic.rules import Interval
from counterproof.record import NARRATOR, Entry, EntryTiming, Record
from counterproof.statements.vocabulary import Predicate, lexicon, predicates
from counterproof.times import END, VagueDate, readings, when, widened


@dataclass(frozen=True)
class Chronology:
    """The time of a record. `spans` gives the variables of each entry that is told as fact, or as a stay not left."""

    record: Record
    spans: Mapping[str, Interval]
    constraints: tuple[Constraint, ...]
    choices: Mapping[str, Choice]
    """By mark."""
    lasting: frozenset[str]
    """The happenings that are told as lasting; all others are over as they happen."""
    joined: Mapping[str, str] = field(default_factory=dict)
    """By id of the constraint: in words, why two tellings are taken to be of one happening."""

    @cached_property
    def strict(self) -> Network:
        """What binds without any choice."""
        return Network(c for c in self.constraints if not any(choice.is_mark(s) for s in c.statements))

    @cached_property
    def loose(self) -> Network:
        """What binds once every choice is made."""
        return Network(self.constraints)

    @cached_property
    def facts(self) -> tuple[Entry, ...]:
        """The entries told as fact and not negated, in the order of the record."""
        return tuple(e for e in self.record.entries if e.id in self.spans and not e.statement.proposition.negated)

    def window(self, span: Interval) -> tuple[int, int]:
        """The first minute at which a span can start and the last at which it can end, every choice made."""
        return self.loose.window(span[0])[0], self.loose.window(span[1])[1]


def predicate(entry: Entry) -> Predicate:
    """The kind of happening or state that an entry tells of."""
    return predicates()[entry.statement.proposition.predicate]


def told_as_fact(entry: Entry) -> bool:
    """Whether somebody vouches that it was so: asserted, actual, and not hearsay without a name."""
    unnamed = entry.declarants == (NARRATOR,) and any(c.what == "hearsay" for c in entry.circumstances)
    return entry.statement.stance == "asserts" and entry.statement.proposition.actual and not unnamed


def stays_put(entry: Entry) -> bool:
    """Whether it says that somebody did not leave a place for a span of time, which is a stay there."""
    content = entry.statement.proposition
    return content.negated and content.predicate == "leave" and bool(entry.place and entry.timings)


def chronology(record: Record) -> Chronology:
    """The time of a record, compiled."""
    entries = [e for e in record.entries if told_as_fact(e) and (not e.statement.proposition.negated or stays_put(e))]
    lasting = frozenset(_lasting(record, entries))
    spans = {e.id: _span(e, lasting) for e in entries}
    choices: dict[str, Choice] = {}
    constraints: dict[str, Constraint] = {}
    for entry in entries:
        for constraint in _of_entry(entry, spans[entry.id], lasting, choices, record):
            constraints.setdefault(constraint.id, constraint)
    joined = {one.id: one for one in oneness(record, entries)}
    choices.update((c.mark, c) for one in joined.values() for c in one.doubts)
    constraints.update((one.id, one.constraint(spans)) for one in joined.values())
    constraints.update((c.id, c) for c in _counted(entries, spans))
    constraints.update((c.id, c) for c in _brief(record, lasting))
    bound = tuple(c for _, c in sorted(constraints.items()))
    return Chronology(record, spans, bound, choices, lasting, {one.id: one.sentence for one in joined.values()})


def variables(happening: str) -> Interval:
    """The start and the end of a happening."""
    return f"{happening}.start", f"{happening}.end"


def _lasting(record: Record, entries: list[Entry]) -> Iterator[str]:
    """Happenings that last: proceedings, states, those timed by a span, told to begin or end, or filled by another.

    That something lasts until a happening or from it on does not make the happening last: "until his death"."""
    yield from (e.id for e in record.entities.values() if e.type == "proceeding")
    for entry in entries:
        kind = predicate(entry)
        if _lasts(entry):
            yield entry.happening
        if kind.state == "happening":
            yield from entry.fillers("topic")
        yield from (t.happening for t in entry.timings if t.happening and t.relation == "throughout")


def _lasts(entry: Entry) -> bool:
    return predicate(entry).aspect == "state" or stays_put(entry) or any(timing.lasts(t) for t in entry.timings)


def _span(entry: Entry, lasting: frozenset[str]) -> Interval:
    """An entry's own variables: its happening's, or a moment of its own within a happening that lasts."""
    return variables(entry.id if entry.happening in lasting and not _lasts(entry) else entry.happening)


def _of_entry(
    entry: Entry, span: Interval, lasting: frozenset[str], choices: dict[str, Choice], record: Record
) -> Iterator[Constraint]:
    whole = variables(entry.happening)
    doubts = [*choice.of_reading(entry)]
    if entry.happening != entry.id:
        doubts += choice.of_links(record, entry, entry.happening)
    if len(doubts) > 1:
        doubts = []
        entry = replace(entry, timings=(), said=())
    choices.update((c.mark, c) for c in doubts)
    standing = frozenset({entry.id, *(c.mark for c in doubts)})
    yield from _axioms(entry.happening, lasting)
    if span != whole:
        yield rules.moment(f"{entry.id}/moment", *span)
        yield rules.inside(f"{entry.id}/part", standing, span, whole)
    yield from _links(entry, span, standing, lasting)
    momentary = not _lasts(entry) and span[0].removesuffix(".start") not in lasting
    for number, item in enumerate(entry.timings):
        if stays_put(entry) and item.relation == "at" and item.date and not item.date.extent and not item.offset:
            item = replace(item, relation="throughout")
        yield from _timed(entry, f"{entry.id}/{number}", standing, span, item, choices, momentary=momentary)
        if item.happening:
            yield from _axioms(item.happening, lasting)
    for number, item in enumerate(entry.said):
        said = variables(f"{entry.id}.said")
        yield rules.moment(f"{entry.id}.said/moment", *said)
        yield from _timed(entry, f"{entry.id}.said/{number}", standing, said, item, choices, momentary=True)


def _counted(entries: list[Entry], spans: Mapping[str, Interval]) -> Iterator[Constraint]:
    """Distances from happenings whose date is sure, counted from day to day: "a week after" a fair on the 2nd is the
    9th, which no difference between two unknown minutes can say."""
    dated: dict[str, list[tuple[Entry, VagueDate]]] = defaultdict(list)
    for entry in entries:
        for item in entry.timings if not choice.is_doubted(entry, entry.happening) else ():
            alone = item.relation == "at" and item.sure and not item.offset
            if alone and item.date and item.date.e1 < END and not readings(item.date):
                dated[entry.happening].append((entry, when(item.date.s0, item.date.e1)))
    for entry in entries:
        for number, item in enumerate(entry.timings):
            if not item.offset or not item.sure or choice.is_doubted(entry, item.happening):
                continue
            for other, date in dated[item.happening]:
                if entry.statement.sure and other.statement.sure and other.id != entry.id:
                    name, both = f"{entry.id}/{number}/{other.id}", frozenset({entry.id, other.id})
                    plain = replace(item, date=date, happening="")
                    made = timing.by_date(name, both, spans[entry.id], plain, date, momentary=not _lasts(entry))
                    yield from (made,) if made else ()


def _brief(record: Record, lasting: frozenset[str]) -> Iterator[Constraint]:
    """Axiom: what is brief by its kind is over within days, whatever tells of its beginning."""
    for own in sorted(lasting & record.entities.keys()):
        entity = record.entities[own]
        if entity.type == "event" and entity.unnamed and entity.kind in lexicon().sets["brief"]:
            yield rules.ordered(f"{own}/brief", (), *variables(own), 0, timing.BRIEF * timing.DAY)


def _axioms(happening: str, lasting: frozenset[str]) -> Iterator[Constraint]:
    rule = rules.span if happening in lasting else rules.moment
    yield rule(f"{happening}/span", *variables(happening))


def _links(entry: Entry, span: Interval, standing: frozenset[str], lasting: frozenset[str]) -> Iterator[Constraint]:
    """What an entry about a happening says of it: that it begins, ends, takes place then, or brings about another."""
    kind = predicate(entry)
    topics, results = entry.fillers("topic"), entry.fillers("result")
    for topic in topics if kind.key in ("begin", "finish", "happen") else ():
        start, end = variables(topic)
        yield from _axioms(topic, lasting)
        if kind.key == "begin":
            yield rules.ordered(f"{entry.id}/begin/{topic}", standing, span[0], start, 0, 0)
        elif kind.key == "finish":
            yield rules.ordered(f"{entry.id}/finish/{topic}", standing, span[0], end, 0, 0)
        elif topic != entry.happening:
            yield rules.inside(f"{entry.id}/happen/{topic}", standing, span, (start, end))
    for topic, result in ((t, r) for t in topics for r in results if kind.key == "cause"):
        yield from (*_axioms(topic, lasting), *_axioms(result, lasting))
        yield rules.ordered(
            f"{entry.id}/cause/{topic}/{result}", standing, variables(topic)[0], variables(result)[0], 0
        )


def _timed(
    entry: Entry,
    id: str,
    standing: frozenset[str],
    span: Interval,
    item: EntryTiming,
    choices: dict[str, Choice],
    *,
    momentary: bool,
) -> Iterator[Constraint]:
    """One timing: by its widened date without a choice, and by each reading of a vague word under one."""
    if not item.sure:
        words = f"“{choice.quoted(entry)}” is rightly dated"
        unsure = choice.of_timing(entry, int(id.rsplit("/", 1)[1]), words)
        choices[unsure.mark] = unsure
        standing = standing | {unsure.mark}
    if item.happening:
        yield from timing.by_happening(id, standing, span, item, variables(item.happening), momentary=momentary)
        return
    if item.date is None:
        return
    vague = readings(item.date)
    if not vague or item.relation in ("at", "from", "until"):
        wide = timing.by_date(id, standing, span, item, widened(item.date), momentary=momentary)
        if wide:
            yield wide
    for number, reading in enumerate(vague):
        if reading.date == widened(item.date):
            continue
        taken = choice.of_vague_word(f"{item.date_id or id}#{number}", f"“{_words(entry, item)}” is {reading.words}")
        plain = replace(item, date_id="")
        made = timing.by_date(f"{id}#{number}", standing | {taken.mark}, span, plain, reading.date, momentary=momentary)
        if made:
            choices[taken.mark] = taken
            yield made


def _words(entry: Entry, item: EntryTiming) -> str:
    """The vague word as written, or as its EDTF text."""
    content = entry.statement
    for written in (*content.proposition.timings, *content.said):
        if written.date and written.date.value == item.date:
            return " ".join(written.date.text.split())
    return item.date.edtf if item.date else ""
