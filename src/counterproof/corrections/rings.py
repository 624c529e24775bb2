"""Rings: ids that lead back to themselves. No honest list holds one; a forged one must not make anything vanish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def ringed(leads: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The ids from which, step by step, one comes back to where one started."""
    left = {one: [other for other in others if other in leads] for one, others in leads.items()}
    waiting = [one for one, others in left.items() if not others]
    towards: dict[str, list[str]] = {one: [] for one in leads}
    for one, others in left.items():
        for other in others:
            towards[other].append(one)
    count = {one: len(others) for one, others in left.items()}
    while waiting:
        one = waiting.pop()
        del left[one]
        for before in towards[one]:
            count[before] -= 1
            if not count[before]:
                waiting.append(before)
    return frozenset(one for one in left if _comes_back(one, left))


def _comes_back(one: str, leads: Mapping[str, Sequence[str]]) -> bool:
    seen: set[str] = set()
    waiting = list(leads[one])
    while waiting:
        at = waiting.pop()
        if at == one:
            return True
        if at not in seen:
            seen.add(at)
            waiting += leads.get(at, ())
    return False
