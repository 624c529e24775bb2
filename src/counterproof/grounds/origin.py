"""Origin: what two grounds may have in common, so that they are not two lines of testimony. What is found is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from rapidfuzz import fuzz

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.accusation import Accusation
from counterproof.grounds.copies import Copies, folded
from counterproof.grounds.ground import Ground
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import lexicon

Check = Literal[
    "same declarant", "repeats or translates", "copied words", "same interrogator", "same drafting hand",
    "prepared together", "mutual accusation", "same document",
]  # fmt: skip
CHECKED: tuple[Check, ...] = get_args(Check)
"""All that is looked for between every two grounds, strongest first. Withdrawn grounds make no line and are named."""
SHORTEST_COPY = 20
"""Characters from which like words in two documents are taken as copied."""
ALIKE = 90
"""How alike, of 100, words must be to be taken as copied."""
_DRAFTS = frozenset(("write", "other:draft", "other:draw", "other:dictate", "other:compose", "other:translate"))


@dataclass(frozen=True)
class Shared:
    """What two statements have in common, and its root: the id of an entity, a statement or a source."""

    check: Check
    between: tuple[str, str]
    root: str
    shown_by: tuple[str, ...] = ()
    """The entries that tell of it, where an entry does."""


class Origins:
    """The record asked what two grounds share."""

    def __init__(self, record: Record, accusations: Iterable[Accusation], copies: Copies) -> None:
        self._record = record
        self._copies = copies
        self._named = {(a.by, a.against): a.statements for a in accusations}
        self._askers = _handled(record.entries, frozenset(("interrogate",)))
        self._hands = _handled(record.entries, _DRAFTS)
        self._repeats = {entry.id: entry.repeats for entry in record.entries if entry.repeats}
        self._drills = tuple(_drills(record.entries))

    def between(self, a: Ground, b: Ground) -> tuple[Shared, ...]:
        """Everything found, strongest first."""
        pair = (a.statement, b.statement)
        found = (self._ask(check, a, b) for check in CHECKED)
        return tuple(Shared(check, pair, *told) for check, told in zip(CHECKED, found, strict=True) if told is not None)

    def _ask(self, check: Check, a: Ground, b: Ground) -> tuple[str, tuple[str, ...]] | None:
        """The root, with the entries that show it; None where this is not shared."""
        match check:
            case "same declarant":
                return (a.speaker, ()) if a.speaker == b.speaker else None
            case "repeats or translates":
                return self._repeated(a, b)
            case "copied words":
                return self._copied(a, b)
            case "same interrogator":
                return _common(self._askers, a, b)
            case "same drafting hand":
                return _common(self._hands, a, b)
            case "prepared together":
                return next((d for d in self._drills if {a.speaker, b.speaker} <= set(self._whom(d))), None)
            case "mutual accusation":
                one, other = self._named.get((a.speaker, b.speaker)), self._named.get((b.speaker, a.speaker))
                return (b.speaker, (one[0], other[0])) if one and other else None
            case "same document":
                here, there = (self._record.entry(g.statement).statement.span.source for g in (a, b))
                return (here, ()) if here and here == there else None

    def _whom(self, drill: tuple[str, tuple[str, ...]]) -> tuple[str, ...]:
        entry = self._record.entry(drill[1][0])
        return tuple(one for _, one in entry.roles)

    def _repeated(self, a: Ground, b: Ground) -> tuple[str, tuple[str, ...]] | None:
        """The statement that both go back to: one of them, or a third."""
        left, right = self._back(a.statement), self._back(b.statement)
        both = [one for one in left if one in right]
        return (both[-1], ()) if both else None

    def _back(self, statement: str) -> tuple[str, ...]:
        """The statement and all that it repeats, step by step; each once, so that a circle ends."""
        seen = [statement]
        for one in seen:
            seen += [r for r in self._repeats.get(one, ()) if r not in seen]
        return tuple(seen)

    def _copied(self, a: Ground, b: Ground) -> tuple[str, tuple[str, ...]] | None:
        """Like words in two documents, or words of one that stand in a document copied from the other's."""
        first, second = (self._record.entry(g.statement).statement.span for g in (a, b))
        if first.source == second.source:
            return None
        one, other = folded(first.quote), folded(second.quote)
        if min(len(one), len(other)) >= SHORTEST_COPY and fuzz.ratio(one, other) >= ALIKE:
            return self._copies.root(first.source, second.source) or first.source, ()
        if (root := self._copies.root(first.source, second.source)) and fuzz.partial_ratio(one, other) >= ALIKE:
            return root, ()
        return None


def _handled(entries: Sequence[Entry], keys: frozenset[str]) -> Mapping[str, Mapping[str, str]]:
    """For each person who was questioned, or whose words were put down, by whom; with the first entry that tells it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        if entry.statement.proposition.predicate in keys and affirms(entry):
            people = (*entry.fillers("patient"), *entry.fillers("topic"), *entry.fillers("recipient"))
            for whom in people:
                for by in entry.fillers("agent"):
                    found[whom].setdefault(by, entry.id)
    return found


def _common(by: Mapping[str, Mapping[str, str]], a: Ground, b: Ground) -> tuple[str, tuple[str, ...]] | None:
    left, right = by.get(a.speaker, {}), by.get(b.speaker, {})
    both = sorted(set(left) & set(right))
    return (both[0], tuple(dict.fromkeys((left[both[0]], right[both[0]])))) if both else None


def _drills(entries: Sequence[Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Entries that tell of several people being prepared for what they would say: the one who did, and the entry."""
    for entry in entries:
        lemma = entry.statement.proposition.predicate.removeprefix("other:")
        if lemma in lexicon().sets["preparing"] and affirms(entry):
            by = entry.fillers("agent") or ((voice(entry),) if is_named(entry) else ())
            yield (by[0] if by else entry.id), (entry.id,)


def pairs(grounds: Sequence[Ground]) -> Iterator[tuple[Ground, Ground]]:
    """Every two grounds."""
    return combinations(grounds, 2)
