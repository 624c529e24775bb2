"""Support sets: every smallest choice of facts on which one thing stands, worked out only when somebody asks."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from counterproof.logic.support import Rule, Support

MOST = 500
"""Sets that are kept for one thing; where there are more, it is said."""
Sets = frozenset[frozenset[str]]


@dataclass(frozen=True)
class SupportSets:
    """The sets, fewest facts first. None contains another. `complete` is False where some were left out."""

    sets: tuple[frozenset[str], ...]
    complete: bool


def support_sets(support: Support, one: str, most: int = MOST) -> SupportSets:
    """The minimal sets of facts from which it follows; none where it does not stand."""
    rules = support.rules_for(one)
    using: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        for part in rule.body:
            using[part].append(rule)
    known: dict[str, Sets] = defaultdict(frozenset)
    parts = {one, *(part for rule in rules for part in rule.body)}
    for fact in parts & support.facts:
        known[fact] = frozenset((frozenset((fact,)),))
    complete = True
    waiting = deque(rules)
    while waiting:
        rule = waiting.popleft()
        made, whole = _combined(known, rule, most)
        kept = _minimal((*known[rule.head], *made))
        complete = complete and whole and len(kept) <= most
        cut = frozenset(sorted(kept, key=_by_size)[:most])
        if cut != known[rule.head]:
            known[rule.head] = cut
            waiting.extend(using[rule.head])
    return SupportSets(tuple(sorted(known[one], key=_by_size)), complete)


def _combined(known: dict[str, Sets], rule: Rule, most: int) -> tuple[list[frozenset[str]], bool]:
    """The sets by which one rule shows its head: one of each part's sets, joined."""
    made: list[frozenset[str]] = [frozenset()]
    whole = True
    for part in rule.body:
        made = _minimal(have | more for have in made for more in known[part])
        whole = whole and len(made) <= most
        made = made[:most]
    return made, whole


def _minimal(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    kept: list[frozenset[str]] = []
    for one in sorted(set(sets), key=_by_size):
        if not any(other <= one for other in kept):
            kept.append(one)
    return kept


def _by_size(one: frozenset[str]) -> tuple[int, list[str]]:
    return len(one), sorted(one)
