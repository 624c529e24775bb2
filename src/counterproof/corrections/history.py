"""History: what was decided on one matter, step by step, and what each step came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterproof.corrections.correction import Correction, Decisions, Undo
from counterproof.corrections.disposition import Disposition, Upshot


@dataclass(frozen=True)
class Step:
    """One decision or undo, and what it came to: a state of a decision, or whether an undo holds."""

    event: Correction | Undo
    state: str


def history(decisions: Decisions, upshot: Upshot, uid: str) -> tuple[Step, ...]:
    """Everything on the matter that a decision (or undo) is on, by time: whatever bears the same key, stands at the
    same words, or is tied to one of these by superseding or undoing. Nothing for an uid that is not known."""
    by_uid = {d.correction.uid: d for d in upshot.dispositions}
    undos = {u.uid: u for u in decisions.undos}
    related = {uid} & (by_uid.keys() | undos.keys())
    while more := _tied(related, by_uid, undos) - related:
        related |= more
    steps = [Step(by_uid[one].correction, by_uid[one].state) for one in related if one in by_uid]
    steps += [Step(undos[one], _state(one, upshot)) for one in related if one in undos]
    return tuple(sorted(steps, key=lambda step: (step.event.at, step.event.uid)))


def same_matter(one: Disposition, other: Disposition) -> bool:
    """Whether two decisions are on one matter."""
    if one.correction.what != other.correction.what or one.correction.what == "added":
        return one.correction.uid == other.correction.uid
    if one.correction.key == other.correction.key:
        return True
    return one.span is not None and one.span == other.span and one.correction.what in ("date", "link")


def _tied(related: set[str], by_uid: Mapping[str, Disposition], undos: Mapping[str, Undo]) -> set[str]:
    found: set[str] = set()
    for uid, other in by_uid.items():
        supersedes = set(other.correction.supersedes)
        mine = [by_uid[one] for one in related if one in by_uid]
        if supersedes & related or any(uid in one.correction.supersedes or same_matter(one, other) for one in mine):
            found.add(uid)
    found |= {u.uid for u in undos.values() if u.undoes in related}
    found |= {undos[uid].undoes for uid in related if uid in undos and undos[uid].undoes in {**by_uid, **undos}}
    return found


def _state(uid: str, upshot: Upshot) -> str:
    if uid in upshot.standing.undone:
        return "undone"
    return "without effect" if uid in upshot.standing.idle else "holds"
