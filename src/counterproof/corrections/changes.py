"""Changes: what standing decisions ask of the record: links, dates, and which names are one's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterproof.corrections.correction import Correction, Who
from counterproof.corrections.fastening import Fastened
from counterproof.corrections.place import Place
from counterproof.corrections.read_there import At
from counterproof.corrections.standing import Standing
from counterproof.corrections.target import Pair
from counterproof.sources import Span
from counterproof.times import BEGINNING, END, VagueDate, parse, when


@dataclass(frozen=True)
class LinkChange:
    """Whom a mention means; nobody where `who` has no name, and where people differ. `why` is a sentence."""

    uids: tuple[str, ...]
    span: Span
    who: Who
    why: str


@dataclass(frozen=True)
class DateChange:
    """What a date means; None where it tells none. Where people differ it is vague enough for each, and not sure."""

    uids: tuple[str, ...]
    value: VagueDate | None
    sure: bool


@dataclass(frozen=True)
class Oneness:
    """Two names that are one's, or two's; with a mention's place for each that namesakes have. `one` is None where
    people differ: nothing that rests on it is sure."""

    uids: tuple[str, ...]
    names: tuple[str, str]
    places: tuple[tuple[str, Place] | None, tuple[str, Place] | None]
    one: bool | None
    why: str


@dataclass(frozen=True)
class Changes:
    """All of them. Mentions and dates are named by where they stand."""

    links: Mapping[At, LinkChange] = field(default_factory=dict)
    dates: Mapping[At, DateChange] = field(default_factory=dict)
    pairs: tuple[Oneness, ...] = ()


def changes(standing: Standing, fastened: Mapping[str, Fastened]) -> Changes:
    """What the record must do otherwise than by itself."""
    links: dict[At, LinkChange] = {}
    dates: dict[At, DateChange] = {}
    for at, group in _by_place("link", standing.holds, fastened).items():
        links[at] = LinkChange(_uids(group), _span(group[0], fastened), _who(group[0]), because(group[0]))
    for at, group in _by_place("date", standing.holds, fastened).items():
        value = group[0].value
        dates[at] = DateChange(_uids(group), parse(str(value)) if value else None, sure=True)
    for dispute in standing.disputes:
        for at, group in _by_place("link", dispute, fastened).items():
            links[at] = LinkChange(_uids(group), _span(group[0], fastened), Who(""), "people differ")
        for at, group in _by_place("date", dispute, fastened).items():
            dates[at] = DateChange(_uids(group), _hull([str(c.value) for c in group]), sure=False)
    pairs = [_oneness(c, fastened[c.uid], c.value is True) for c in standing.holds if c.what == "one"]
    pairs += [_oneness(c, fastened[c.uid], None) for d in standing.disputes for c in d if c.what == "one"]
    return Changes(links, dates, tuple(pair for pair in pairs if pair))


def because(correction: Correction) -> str:
    """Who decided it, and why."""
    return f"{correction.by or 'somebody'} decided so" + (f": {correction.reason}" if correction.reason else "")


def _uids(group: Sequence[Correction]) -> tuple[str, ...]:
    return tuple(c.uid for c in group)


def _span(correction: Correction, fastened: Mapping[str, Fastened]) -> Span:
    made = fastened[correction.uid]
    if made.text is None or made.at is None:
        raise TypeError("only a mention that was found can be linked")
    return made.text.span(made.at[1], made.at[2])


def _who(correction: Correction) -> Who:
    return correction.value if isinstance(correction.value, Who) else Who("")


def _by_place(
    what: str, corrections: Iterable[Correction], fastened: Mapping[str, Fastened]
) -> dict[At, list[Correction]]:
    found: dict[At, list[Correction]] = defaultdict(list)
    for correction in corrections:
        at = fastened[correction.uid].at
        if correction.what == what and at is not None:
            found[at].append(correction)
    return found


def _hull(values: Sequence[str]) -> VagueDate | None:
    """A time vague enough for each of them; None where one says that there is none, or nothing bounds them."""
    dates = [parse(value) for value in values if value]
    if len(dates) < len(values):
        return None
    low, high = min(date.s0 for date in dates), max(date.e1 for date in dates)
    return when(low, high) if low > BEGINNING or high < END else None


def _oneness(correction: Correction, fastened: Fastened, one: bool | None) -> Oneness | None:
    target = correction.target
    if fastened.reason or not isinstance(target, Pair):
        return None
    places = iter(fastened.places)
    first = next(places) if target.one.anchor else None
    second = next(places) if target.other.anchor else None
    why = because(correction) if one is not None else "people differ"
    return Oneness((correction.uid,), (target.one.name, target.other.name), (first, second), one, why)
