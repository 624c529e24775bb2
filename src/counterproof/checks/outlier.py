"""Outlier: one statement that too many others exclude has more likely been misread than contradicted.

A document that in its own voice tells four things against one that it tells itself is not thought to contradict
itself four times over; and an unsure link or date under which several sure statements clash is thereby refuted.
Statements that a person wrote into a record are never taken for misread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterproof.checks.choice import quoted
from counterproof.checks.clash import Clash
from counterproof.record import NARRATOR, Entry, Record
from counterproof.statements.vocabulary import predicates

AGAINST_SURE = 4
"""So many different things that its own document tells against it make a sure reading doubtful."""
AGAINST_UNSURE = 2
"""So many different sure things refute an unsure link, date or reading."""

_Told = frozenset[tuple[str, ...]]


def weighed(record: Record, clashes: Sequence[Clash]) -> Iterator[Clash]:
    """The clashes without those that only show a misreading; of those that rest on a doubtful reading, the best."""
    against = _against(record, clashes)
    shown: set[str] = set()
    for clash in sorted(clashes, key=lambda c: (c.certainty, len(c.statements), len(c.assumptions), c.statements)):
        entries = [record.entry(one) for one in clash.statements] if clash.kind == "impossible" else []
        if any(_refuted(e, clash, against) for e in entries):
            continue
        doubtful = next((e for e in entries if len(against["sure", e.id]) >= AGAINST_SURE), None)
        if doubtful is None:
            yield clash
        elif doubtful.id not in shown:
            shown.add(doubtful.id)
            yield _doubted(clash, doubtful, len(against["sure", doubtful.id]))


def is_by_hand(entry: Entry) -> bool:
    """Whether a person wrote the statement down."""
    return entry.statement.extractor.startswith("hand")


def _against(record: Record, clashes: Iterable[Clash]) -> Mapping[tuple[str, str], set[_Told]]:
    """For each statement read by a machine, the different things that clash with it: for a `sure` one those told in one
    voice with it; for an `unsure` one all sure ones."""
    found: dict[tuple[str, str], set[_Told]] = defaultdict(set)
    for clash in clashes:
        entries = [record.entry(one) for one in clash.statements] if clash.kind == "impossible" else []
        for entry in (e for e in entries if not is_by_hand(e)):
            others = [e for e in entries if e.id != entry.id]
            told = frozenset(map(_told, others))
            if entry.sure and all(_one_voice(entry, other) for other in others):
                found["sure", entry.id].add(told)
            elif not entry.sure and all(other.sure for other in others):
                found["unsure", entry.id].add(told)
    return found


def _refuted(entry: Entry, clash: Clash, against: Mapping[tuple[str, str], set[_Told]]) -> bool:
    return clash.certainty == "possible" and len(against["unsure", entry.id]) >= AGAINST_UNSURE


def _told(entry: Entry) -> tuple[str, ...]:
    """What makes two tellings one: the same kind of happening, time and place; a birth or death is always one."""
    key = entry.statement.proposition.predicate
    if predicates()[key].state == "life":
        return ("life", predicates()[key].aspect)
    return (key, entry.place, *(t.date.edtf if t.date else t.happening for t in entry.timings))


def _one_voice(a: Entry, b: Entry) -> bool:
    """Whether both are told by narrators, of one document or of any where a pronoun alone ties the first to a name."""
    same = a.statement.span.source == b.statement.span.source or any(link.how == "pronoun" for link in a.links)
    return same and a.declarants == b.declarants == (NARRATOR,)


def _doubted(clash: Clash, entry: Entry, against: int) -> Clash:
    words = f"“{quoted(entry)}” was read rightly: {against} different things that are told speak against it."
    return replace(clash, certainty="possible", assumptions=(*clash.assumptions, words))
