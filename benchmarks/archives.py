"""Synthetic archives: who was where, in vague dates of every grain, with planted conflicts; seeded, with its truth.

Everybody has a true life: one stay after another over sixty years, with just the time to travel in between. What is
told is true of that life - stays, or acts within them, the dates blurred to a minute, day, month, season, year or
decade - but for the planted: an act in a place where that life was not. Of each it is known with which true tellings it
clashes: one stay (a pair) or two to five in a row that leave its window no minute (a cover). People are told of by a
zipf law.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from counterproof.logic.large.stays import Stays, Whole

GRAINS = ("minute", "day", "month", "season", "year", "decade")
_SHARES = (0.05, 0.45, 0.25, 0.08, 0.12, 0.05)
_UNITS = {"day": ("D", 1), "month": ("M", 1), "season": ("M", 3), "year": ("Y", 1), "decade": ("Y", 10)}
_DAY = 1440
_BEGIN, _END = (int(np.datetime64(f"{year}-01-01", "m").astype(np.int64)) for year in (1900, 1960))
PLACES, PLANE_KM, KMH = 400, 3000, 100
PLANTED = 0.002
"""Groups planted for each statement."""
KINDS = ("exact pair", "vague pair", "cover of 2", "cover of 3", "cover of 4", "cover of 5")


@dataclass(frozen=True)
class Planted:
    """One wrong act, and the true stays that alone suffice to make it impossible."""

    kind: str
    act: int
    stays: tuple[int, ...]


@dataclass(frozen=True)
class Archive:
    """Statements by number, and the truth about them."""

    stays: Stays
    planted: tuple[Planted, ...]
    share_of_first: float
    """The share of all statements that tell of the person most told of."""


@dataclass(frozen=True)
class Lives:
    """The true stays of everybody, one person after the other; `begins` says where each person begins."""

    begins: Whole
    place: npt.NDArray[np.int32]
    start: Whole
    end: Whole


def archive(statements: int, seed: int, *, planted: float = PLANTED, people: int = 0) -> Archive:
    """An archive of as many statements; people are told of twenty times on average, unless it is said how many."""
    rng = np.random.default_rng(seed)
    travel = _travel(rng)
    people = people or max(1, statements // 20)
    weights = np.arange(1, people + 1) ** -1.05
    who = np.sort(rng.choice(people, statements, p=weights / weights.sum())).astype(np.int32)
    told = np.bincount(who, minlength=people)
    lives = _lives(rng, np.clip(told // 4, 3, 1500), travel)
    groups = _plant(rng, lives, travel, int(statements * planted)) if planted else []
    size = sum(len(group.rows) for group in groups)
    who = rng.permutation(who)[: statements - size]
    columns = [_true(rng, lives, who), *(np.array(group.rows) for group in groups)]
    table = np.concatenate(columns)
    number, truth = statements - size, []
    for group in groups:
        members = tuple(range(number, number + len(group.rows)))
        truth.append(Planted(group.kind, members[0], members[1:]))
        number += len(group.rows)
    place = np.arange(statements)[rng.permutation(statements)]
    shuffled = np.empty_like(table)
    shuffled[place] = table
    truth = [Planted(p.kind, int(place[p.act]), tuple(int(place[s]) for s in p.stays)) for p in truth]
    bounds = tuple(np.ascontiguousarray(shuffled[:, k]) for k in range(2, 6))
    stays = Stays.told(
        shuffled[:, 0].astype(np.int32), shuffled[:, 1].astype(np.int32), bounds, shuffled[:, 6] == 1, travel
    )  # fmt: skip
    return Archive(stays, tuple(truth), float(told.max() / statements))


def blurred(rng: np.random.Generator, times: Whole, shares: tuple[float, ...] = _SHARES) -> tuple[Whole, Whole]:
    """For each minute the first and last of a calendar's window of a random grain that holds it."""
    grain = rng.choice(len(GRAINS), len(times), p=shares)
    first, last = times.copy(), times.copy()
    for number, name in enumerate(GRAINS[1:], 1):
        chosen = grain == number
        unit, count = _UNITS[name]
        period = times[chosen].astype("datetime64[m]").astype(f"datetime64[{unit}]").astype(np.int64) // count
        first[chosen], last[chosen] = _period(period, unit, count)
    return first, last


def _period(number: Whole, unit: str, count: int) -> tuple[Whole, Whole]:
    begin, end = (
        ((number + k) * count).astype(f"datetime64[{unit}]").astype("datetime64[m]").astype(np.int64) for k in (0, 1)
    )
    return begin, end - 1


def _travel(rng: np.random.Generator) -> Whole:
    at = rng.uniform(0, PLANE_KM, (PLACES, 2))
    apart = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
    return np.floor(apart * 60 / KMH).astype(np.int64)


def _lives(rng: np.random.Generator, counts: Whole, travel: Whole) -> Lives:
    """One stay after another, the last of each person left only at the end of the sixty years."""
    begins = np.concatenate([[0], np.cumsum(counts)])
    total, last = begins[-1], begins[1:] - 1
    place = np.cumsum(rng.integers(1, PLACES, total)) % PLACES
    gap = travel[place, np.roll(place, -1)]
    gap[last] = 0
    weight = rng.exponential(1, total) + 0.2
    whole, gaps = np.add.reduceat(weight, begins[:-1]), np.add.reduceat(gap, begins[:-1])
    length = np.floor(weight / np.repeat(whole, counts) * np.repeat(_END - _BEGIN - gaps, counts)).astype(np.int64)
    passed = np.cumsum(length + gap)
    before = np.repeat(np.concatenate([[0], passed[last[:-1]]]), counts)
    start = _BEGIN + passed - length - gap - before
    return Lives(begins, place.astype(np.int32), start, start + length)


def _true(rng: np.random.Generator, lives: Lives, who: npt.NDArray[np.int32]) -> Whole:
    """A true telling of each of these people: rows of person, place, s0, s1, e0, e1, and 1 for a moment."""
    counts = np.diff(lives.begins)[who]
    which = lives.begins[who] + rng.integers(0, counts)
    start, end = lives.start[which], lives.end[which]
    moment = rng.random(len(who)) < 0.6
    part = rng.random(len(who)) < 0.3
    low = np.where(part | moment, start + ((end - start) * rng.random(len(who)) * 0.9).astype(np.int64), start)
    high = np.where(part, low + 1 + ((end - low - 1) * rng.random(len(who))).astype(np.int64), end)
    s0, s1 = blurred(rng, low)
    e0, e1 = blurred(rng, high)
    return np.stack([who, lives.place[which], s0, s1, e0, e1, moment], axis=1).astype(np.int64)


@dataclass(frozen=True)
class _Group:
    kind: str
    rows: tuple[tuple[int, ...], ...]
    """The wrong act, then the stays."""


def _plant(rng: np.random.Generator, lives: Lives, travel: Whole, count: int) -> list[_Group]:
    groups: list[_Group] = []
    people = np.arange(len(lives.begins) - 1)
    draws = iter(rng.choice(people, 50 * count + 1000).tolist())
    while len(groups) < count:
        group = _group(rng, lives, travel, next(draws), KINDS[len(groups) % len(KINDS)])
        groups += [group] if group else []
    return groups


def _group(rng: np.random.Generator, lives: Lives, travel: Whole, person: int, kind: str) -> _Group | None:
    """A wrong act among a person's true stays; None where this person's life has no room for the kind."""
    size = int(kind[-1]) if kind.startswith("cover") else 1
    begin, end = int(lives.begins[person]), int(lives.begins[person + 1])
    if end - begin < size:
        return None
    chosen = range(k := int(rng.integers(begin, end - size + 1)), k + size)
    places, elsewhere = [int(lives.place[k]) for k in chosen], int(rng.integers(PLACES))
    starts, ends = [int(lives.start[k]) for k in chosen], [int(lives.end[k]) for k in chosen]
    ways = [int(travel[elsewhere, place]) for place in places]
    if elsewhere in places or any(e + a < s - b for e, a, s, b in zip(ends, ways, starts[1:], ways[1:], strict=False)):
        return None
    window = _within(rng, kind, starts, ends)
    if window is None:
        return None
    stays = tuple((person, p, s, s, e, e, 0) for p, s, e in zip(places, starts, ends, strict=True))
    return _Group(kind, ((person, elsewhere, *window, *window, 1), *stays))


def _within(rng: np.random.Generator, kind: str, starts: list[int], ends: list[int]) -> tuple[int, int] | None:
    """The window of the wrong act: a day, a longer period of the calendar, or from the first stay into the last."""
    if kind.startswith("cover"):
        return int(rng.integers(starts[0], ends[0])), int(rng.integers(starts[-1], ends[-1]))
    grain = "day" if kind == "exact pair" else str(rng.choice(["month", "season", "year"]))
    unit, count = _UNITS[grain]
    time = np.array([rng.integers(starts[0], ends[0])])
    period = time.astype("datetime64[m]").astype(f"datetime64[{unit}]").astype(np.int64) // count
    first, last = (int(bound[0]) for bound in _period(period, unit, count))
    return (first, last) if starts[0] <= first and last < ends[0] else None
