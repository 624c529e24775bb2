"""Small random records of one person's whereabouts, and all their minimal conflicts by trying every minute.

The search by trying shares nothing with the engine but the record: it knows presences as sets of minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from counterproof.logic import Constraint, rules

HORIZON = 8
PLACES = 3
LARGEST_OFFSET = 3


@dataclass(frozen=True)
class Presence:
    """Somebody at a place: a moment in [s0, s1], or a stay that starts in [s0, s1] and ends in [e0, e1]."""

    place: int
    s0: int
    s1: int
    e0: int
    e1: int
    moment: bool


@dataclass(frozen=True)
class Order:
    """low <= start of presence `later` - end of presence `earlier` <= high; no bound above where high is None."""

    earlier: int
    later: int
    low: int
    high: int | None


@dataclass(frozen=True)
class SmallRecord:
    """Presences are the statements p0, p1...; orders are o0, o1...; `travel[a][b]` is in minutes."""

    presences: tuple[Presence, ...]
    orders: tuple[Order, ...]
    travel: tuple[tuple[int, ...], ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The names of all statements."""
        return (*(f"p{i}" for i in range(len(self.presences))), *(f"o{i}" for i in range(len(self.orders))))


def random_record(random: Random) -> SmallRecord:
    """A record of 2 to 6 statements; of each regime some: exact, vague, crowded, ordered."""
    presences = tuple(_random_presence(random) for _ in range(random.randint(2, 5)))
    pairs = list(combinations(range(len(presences)), 2))
    orders = tuple(
        _random_order(random, *random.choice(pairs)) for _ in range(random.randint(0, min(2, 6 - len(presences))))
    )
    longest = random.choice([0, 0, 1, 2])
    travel = tuple(tuple(0 if a == b else random.randint(0, longest) for b in range(PLACES)) for a in range(PLACES))
    return SmallRecord(presences, orders, travel)


def _random_presence(random: Random) -> Presence:
    place, moment = random.randrange(PLACES), random.random() < 0.5
    if moment:
        first, last = sorted(random.choices(range(HORIZON + 1), k=2))
        return Presence(place, first, last, first, last, moment)
    s0, s1, e0, e1 = sorted(random.choices(range(HORIZON + 1), k=4))
    if random.random() < 0.3:
        s1, e0 = e0, s1
    return Presence(place, s0, s1, e0, e1, moment)


def _random_order(random: Random, earlier: int, later: int) -> Order:
    low = random.randint(-LARGEST_OFFSET, LARGEST_OFFSET)
    return Order(earlier, later, low, random.choice([None, random.randint(low, LARGEST_OFFSET)]))


def constraints(record: SmallRecord) -> tuple[list[Constraint], list[Constraint]]:
    """What the record demands, in the engine's terms: the background, and who-cannot-be-in-two-places."""
    background: list[Constraint] = []
    for i, p in enumerate(record.presences):
        start, end = f"{i}.start", f"{i}.end"
        background.append(rules.dated(f"dated {i}", f"p{i}", start, end, p.s0, p.s1, p.e0, p.e1))
        background.append((rules.moment if p.moment else rules.span)(f"lasting {i}", start, end))
    for i, o in enumerate(record.orders):
        background.append(rules.ordered(f"order {i}", f"o{i}", f"{o.earlier}.end", f"{o.later}.start", o.low, o.high))
    elsewhere = [
        rules.apart(
            f"apart {i} {j}", (f"p{i}", f"p{j}"), (f"{i}.start", f"{i}.end"), (f"{j}.start", f"{j}.end"),
            record.travel[one.place][other.place], record.travel[other.place][one.place],
        )
        for (i, one), (j, other) in combinations(enumerate(record.presences), 2)
        if one.place != other.place
    ]  # fmt: skip
    return background, elsewhere


def minimal_conflicts_by_trying(record: SmallRecord) -> set[frozenset[str]]:
    """Every minimal set of statements that no choice of minutes satisfies."""
    found: set[frozenset[str]] = set()
    for size in range(1, len(record.statements) + 1):
        for chosen in map(frozenset, combinations(record.statements, size)):
            if not any(known <= chosen for known in found) and not satisfiable(record, chosen):
                found.add(chosen)
    return found


def satisfiable(record: SmallRecord, standing: frozenset[str]) -> bool:
    """Whether some choice of minutes meets what stands; a presence that only an order tells of is undated."""
    orders = [o for i, o in enumerate(record.orders) if f"o{i}" in standing]
    spoken_of = {i for o in orders for i in (o.earlier, o.later)}
    told = [i for i in range(len(record.presences)) if f"p{i}" in standing]
    choices = {i: list(_choices(record.presences[i], i in told)) for i in {*told, *spoken_of}}
    needed = sorted(choices, key=lambda i: (i not in told, len(choices[i])))

    def extend(placed: dict[int, tuple[int, int]]) -> bool:
        if len(placed) == len(needed):
            return True
        i = needed[len(placed)]
        concerned = [o for o in orders if i in (o.earlier, o.later) and {o.earlier, o.later} <= {i, *placed}]
        return any(
            all(_in_order(o, now) for o in concerned)
            and all(_fits(record, standing, i, j, now) for j in placed)
            and extend(now)
            for now in ({**placed, i: choice} for choice in choices[i])
        )

    return extend({})


def _choices(presence: Presence, dated: bool) -> Iterator[tuple[int, int]]:
    """All (start, end); the undated may lie beyond the horizon, as far as two orders can carry them."""
    reach = 0 if dated else 3 * LARGEST_OFFSET
    p = presence if dated else Presence(0, -reach, HORIZON + reach, -reach, HORIZON + reach, presence.moment)
    for start in range(p.s0, p.s1 + 1):
        ends = (start,) if presence.moment else range(max(start, p.e0), p.e1 + 1)
        yield from ((start, end) for end in ends if p.e0 <= end <= p.e1)


def _fits(record: SmallRecord, standing: frozenset[str], i: int, j: int, placed: dict[int, tuple[int, int]]) -> bool:
    """Whether one person can be at both: the minutes taken leave time to travel. A moment takes its minute."""
    one, other = record.presences[i].place, record.presences[j].place
    if one == other or not {f"p{i}", f"p{j}"} <= standing:
        return True
    (start, end), (other_start, other_end) = placed[i], placed[j]
    last, other_last = max(start, end - 1), max(other_start, other_end - 1)
    return other_start - last > record.travel[one][other] or start - other_last > record.travel[other][one]


def _in_order(order: Order, placed: dict[int, tuple[int, int]]) -> bool:
    gap = placed[order.later][0] - placed[order.earlier][1]
    return gap >= order.low and (order.high is None or gap <= order.high)
