"""Journeys: how long it takes from one place to another, as a text states it - "no passage in under nineteen hours".

Only what is said to be the least time is surely read; "five hours by timetable" says what is usual, and somebody may
have been quicker. Days on the road are counted from a morning to an evening.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.statements.phrase import is_place, mention
from counterproof.statements.spans import LONGEST
from counterproof.statements.statement import Proposition, Quantity, Role, Statement, Timing
from counterproof.statements.tally import Teller
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_MINUTES = {"minute": 1, "hour": 60}
_DAY = {"day": 24 * 60, "night": 24 * 60}
AN_EVENING = 6 * 60
"""Minutes on the road of the last of several days, at least."""
FASTEST = 7 * 24 * 60 * 60
"""Longer journeys than this are misread."""
_HALF = {"minute": 0, "hour": 30, "day": 12 * 60, "night": 12 * 60}
_QUICKEST = frozenset(("quickest", "fastest", "shortest", "swiftest", "speediest"))
_LESS = frozenset(("less", "under", "below", "fewer"))
_DENIES = frozenset(("no", "not", "never", "none", "nobody", "cannot", "n't", "nor"))
_UNREAL = frozenset(("if", "would", "might", "perhaps", "should", "unless"))
_VAGUE = frozenset(("about", "some", "nearly", "almost", "over", "more", "most"))
_LASTS = frozenset(("be", "take", "need", "require", "last", "lie", "make", "do"))
_BOTH = frozenset(
    ("port", "town", "place", "city", "village", "station", "harbour", "harbor", "island", "end", "point")
)


@dataclass(frozen=True)
class Journey:
    """A travel time in its sentence: between which places, in minutes; `least` where nobody is said to be quicker."""

    head: Token
    words: tuple[int, int]
    ends: tuple[Mention, Mention]
    minutes: int
    least: bool
    timings: tuple[Timing, ...] = ()


def journeys(tree: Tree) -> Iterator[Journey]:
    """The travel times that a text states, at most one for each sentence."""
    before: tuple[Mention, ...] = ()
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        here = tuple(dict.fromkeys(n for n in (tree.names[t.index] for t in words) if n is not None and _is_site(n)))
        found = _journey(tree, words, before) if words and words[-1].text != "?" else None
        if found is not None:
            yield found
        before = here if len(here) > 1 else before


def stated(tree: Tree, found: Journey, teller: Teller | None, taken: Set[tuple[int, int]]) -> Iterator[Statement]:
    """The statement of a travel time; none where nobody tells it as so. `taken` are the spans of other statements."""
    start, end = tree.tokens[found.words[0]].start, tree.tokens[found.words[1]].end
    if (start, end) in taken:
        start = tree.tokens[found.words[0] + 1].start
    span = tree.analysis.text.span(start, end)
    if teller is None or end - start > LONGEST:
        return
    roles = (Role("place", found.ends[0]), Role("whole", found.ends[1]))
    content = Proposition("distance", roles, found.timings, quantity=Quantity(found.minutes, "minute"))
    yield Statement(span, content, teller.chain, said=teller.said, sure=teller.sure and found.least)


def _journey(tree: Tree, words: tuple[Token, ...], before: tuple[Mention, ...]) -> Journey | None:
    lemmas = {form for t in words for form in (t.lemma.lower(), t.text.lower())}
    if not lemmas & lexicon().sets["conveyances"] or lemmas & _UNREAL:
        return None
    spell = next((t for t in words if _unit(t) and _counted(tree, t)), None)
    ends = _ends(tree, words, before)
    if spell is None or ends is None:
        return None
    minutes = _length(tree, spell)
    least = _is_least(words, spell)
    if not 0 < minutes <= FASTEST or (not least and _is_open(words, spell)):
        return None
    last = words[-2] if len(words) > 1 and words[-1].pos == "PUNCT" else words[-1]
    dates = dict.fromkeys(d for d in (tree.dates[t.index] for t in words) if d is not None and d.value is not None)
    when = tuple(Timing("at", date=date) for date in dates if date.span.end <= spell.start)
    return Journey(spell, (words[0].index, last.index), ends, minutes, least, when)


def _unit(token: Token) -> str:
    lemma = token.lemma.lower()
    return lemma if token.pos in ("NOUN", "PROPN") and lemma in _HALF else ""


def _counted(tree: Tree, unit: Token) -> int:
    """How many of the unit: "nineteen hours", "half an hour"; 0 where no number stands before it."""
    before = tree.tokens[max(0, unit.index - 4) : unit.index]
    told = [n for n in (tree.numbers[t.index] for t in before) if n is not None]
    return told[-1].value if told and told[-1].noun == unit.lemma.lower() else 0


def _length(tree: Tree, unit: Token) -> int:
    """The minutes on the road: of days, from the first morning to the last evening."""
    count, kind = _counted(tree, unit), _unit(unit)
    after = [t.text.lower() for t in tree.tokens[unit.index + 1 : unit.index + 4]]
    half = _HALF[kind] if after == ["and", "a", "half"] else 0
    if kind in _DAY:
        return (count - 1) * _DAY[kind] + AN_EVENING + half
    return count * _MINUTES[kind] + half


def _is_least(words: tuple[Token, ...], unit: Token) -> bool:
    """Whether nobody is said to be quicker: "never in less than", "not under", "the quickest means", "at least"."""
    before = [t.text.lower() for t in words if t.index < unit.index]
    near = set(before[-6:])
    if near & _LESS:
        return bool(set(before) & _DENIES)
    return bool(set(before) & _QUICKEST) or ("at" in near and "least" in near)


def _is_open(words: tuple[Token, ...], unit: Token) -> bool:
    """Whether the length is vague, or that of something else than the way: a delay, a halt, one journey made."""
    before = {t.text.lower() for t in words if t.index < unit.index}
    late = any(t.text.lower() in ("late", "early", "behind", "after", "ago", "before") for t in words)
    verbs = (t.lemma.lower() for t in words if t.pos in ("VERB", "AUX"))
    return late or bool(before & (_VAGUE | _LESS | _DENIES)) or not all(verb in _LASTS for verb in verbs)


def _ends(tree: Tree, words: tuple[Token, ...], before: tuple[Mention, ...]) -> tuple[Mention, Mention] | None:
    """The two places: "from X to Y", "between X and Y", "X to Y"; "the two ports" are those named just before."""
    sites = _sites(tree, words)
    for at, (_, first, place) in enumerate(sites):
        for _, second, other in sites[at + 1 :]:
            joins = _before(tree, second)
            if place.text != other.text and (
                (joins == "to" and (_before(tree, first) in ("from", "of") or second - first <= _NEAR))
                or (joins == "and" and _before(tree, first) == "between")
                or (joins == "from" and not at)
            ):
                return place, other
    pair = any(t.lemma.lower() in _BOTH and tree.tokens[t.index - 1].text.lower() in ("two", "both") for t in words)
    return (before[0], before[1]) if pair and not sites and len(before) == 2 else None


_WEEK = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_NEAR = 3
"""Words from one place to the other where "to" alone joins them: "Bucaramanga to El Paramito"."""


def _sites(tree: Tree, words: tuple[Token, ...]) -> list[tuple[int, int, Mention]]:
    """The places of a sentence: by first word, the first word of the phrase, and the mention."""
    found: list[tuple[int, int, Mention]] = []
    for token in words:
        name = tree.names[token.index]
        if name is not None and _is_site(name):
            if not any(m is name for _, _, m in found):
                found.append((token.index, token.index, name))
        elif name is None and token.tag == "NN" and token.dep == "pobj" and is_place(tree, token):
            told = mention(tree, token)
            if told.form == "definite" and not any(m.span == told.span for _, _, m in found):
                found.append((token.index, tree.first[token.index], told))
    return found


def _is_site(name: Mention) -> bool:
    return name.kind in ("place", "building", "unknown") and name.text.lower() not in _WEEK


def _before(tree: Tree, index: int) -> str:
    """The word before a phrase, its article left out."""
    at = index - 1
    while at > 0 and tree.tokens[at].text.lower() in ("the", "our", "this", "that"):
        at -= 1
    return tree.tokens[at].text.lower() if at >= 0 else ""
