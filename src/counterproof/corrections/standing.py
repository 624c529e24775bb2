"""Standing: which decisions hold now. A pure function of the list of all of them, whatever order it comes in.

A decision holds unless it was undone or another that knew of it took its place. Where several on one matter hold and
say different things, neither knew of the other, and both are in dispute until somebody who knows both decides. Nothing
is ever dropped: every decision is in exactly one of `holds`, `disputes`, `superseded`, `undone`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from counterproof.corrections.correction import Correction, Undo
from counterproof.corrections.oneness import parted
from counterproof.corrections.rings import ringed


@dataclass(frozen=True)
class Standing:
    """What became of each decision, by time and uid."""

    holds: tuple[Correction, ...] = ()
    disputes: tuple[tuple[Correction, ...], ...] = ()
    """Decisions on one matter that say different things, none made in knowledge of another."""
    superseded: Mapping[str, str] = field(default_factory=dict)
    """Uid of a decision to the uid of one that took its place."""
    undone: Mapping[str, str] = field(default_factory=dict)
    """Uid of a decision or an undo to the uid of an undo that holds."""
    idle: tuple[str, ...] = ()
    """Uids of undos that take nothing back: what they name is not there (yet), or they undo one another in a ring."""

    @property
    def live(self) -> tuple[Correction, ...]:
        """What holds and what is in dispute: all that has a say."""
        return _ordered((*self.holds, *(c for dispute in self.disputes for c in dispute)))


def standing(
    corrections: Iterable[Correction], undos: Iterable[Undo] = (), found: Mapping[str, Hashable] = MappingProxyType({})
) -> Standing:
    """What holds of all decisions. `found` gives, by uid, where a decision's words were found to stand: two decisions
    found at one place are on one matter, whatever text each was made in."""
    every = {c.uid: c for c in _ordered(corrections)}
    undone, idle = _undone(every, {u.uid: u for u in undos})
    live = [c for c in every.values() if c.uid not in undone]
    superseded = _superseded(every, live)
    groups: dict[Hashable, list[Correction]] = defaultdict(list)
    for correction in live:
        if correction.uid not in superseded:
            key = (correction.what, found[correction.uid]) if correction.uid in found else correction.key
            groups[key].append(correction)
    holds = [c for group in groups.values() if not _differ(group) for c in group]
    disputes = [tuple(group) for group in groups.values() if _differ(group)]
    rent = parted(holds)
    disputes += rent
    torn = {c.uid for dispute in rent for c in dispute}
    return Standing(
        _ordered(c for c in holds if c.uid not in torn),
        tuple(sorted(disputes, key=lambda dispute: (dispute[0].at, dispute[0].uid))),
        superseded,
        undone,
        idle,
    )


def _ordered(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(corrections, key=lambda c: (c.at, c.uid)))


def _differ(group: Sequence[Correction]) -> bool:
    return any(c.value != group[0].value for c in group) and group[0].what != "added"


def _undone(every: Mapping[str, Correction], undos: Mapping[str, Undo]) -> tuple[dict[str, str], tuple[str, ...]]:
    """What is taken back, by which undo; and the undos without effect. An undo holds unless it is undone itself."""
    against: dict[str, list[str]] = defaultdict(list)
    for uid in sorted(undos):
        against[undos[uid].undoes].append(uid)
    ring = ringed({uid: (undo.undoes,) for uid, undo in undos.items() if undo.undoes in undos})
    waiting = [uid for uid in sorted(undos) if not against[uid] and uid not in ring]
    left = {uid: len(against[uid]) for uid in undos}
    holding: set[str] = set()
    undone: dict[str, str] = {}
    while waiting:
        uid = waiting.pop()
        if uid not in undone:
            holding.add(uid)
            undone.setdefault(undos[uid].undoes, uid)
        if (target := undos[uid].undoes) in undos and target not in ring:
            left[target] -= 1
            if not left[target]:
                waiting.append(target)
    known = {uid: undone[uid] for uid in sorted(undone) if uid in every or (uid in undos and uid not in ring)}
    idle = (uid for uid in sorted(undos) if uid in ring or undos[uid].undoes not in {**every, **undos})
    return known, tuple(idle)


def _superseded(every: Mapping[str, Correction], live: Sequence[Correction]) -> dict[str, str]:
    """What something live was made in knowledge of, directly or through what it knew."""
    knows = {
        c.uid: [one for one in c.supersedes if one in every and every[one].what == c.what and one != c.uid]
        for c in every.values()
    }
    ring = ringed(knows)
    known: dict[str, str] = {}
    for correction in live:
        waiting = [one for one in knows[correction.uid] if not {one, correction.uid} <= ring]
        while waiting:
            uid = waiting.pop()
            if uid not in known:
                known[uid] = correction.uid
                waiting += [one for one in knows[uid] if not {one, uid} <= ring]
    return {c.uid: known[c.uid] for c in live if c.uid in known}
