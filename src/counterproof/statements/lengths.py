"""Lengths: how long a thing lasted as stated, beside the two times between which the same text says that it lay.

"The jury retired at ten past two and came back at twenty to three. Their absence of four hours ...": a going and a
coming (a start and an arrival, a beginning and an end) of one subject in one sentence, and a length of the thing of
that kind in the same sentence or, told as "the", "their" or "it", in the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import DateMention, Token
from counterproof.language.clock import clock
from counterproof.language.date_words import split
from counterproof.statements.counts import Count, counts
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

UNITS = ("minute", "hour", "day", "week", "month", "year")
LONGEST = 14
"""Words from the thing that lasted to the number of its hours."""
_DAY, _HALF = 24 * 60, 12 * 60
_STAYS = frozenset(("lie", "remain", "stay", "sit", "languish"))
_LASTS = frozenset(("last", "take", "occupy", "endure", "continue", "be")) | _STAYS
_ITS = frozenset(("the", "their", "his", "her", "its", "this", "that", "our", "my"))
_THEY = frozenset(("it", "they", "he", "she", "we", "i", "this", "that", "which"))


@dataclass(frozen=True)
class End:
    """One end of a length: its value as `unit` counts it, and the words that tell it."""

    value: int
    words: tuple[int, int]


@dataclass(frozen=True)
class Length:
    """A stated length with its words, and its two ends: days of the calendar (`date`), minutes of the day (`clock`),
    or minutes of half a day where nothing tells which half (`dial`)."""

    stated: Count
    words: tuple[int, int]
    ends: tuple[End, End]
    unit: str


def lengths(tree: Tree) -> Iterator[Length]:
    """The lengths of one text that stand beside their two times."""
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        for kind in _kinds():
            found = _ends(tree, words, kind)
            if found is None:
                continue
            here = _stated(tree, kind, found[0][1].words[1] + 1, sentence.last, own=True)
            stated = here or _next(tree, sentence.index, kind)
            if stated is not None and stated[0].exact and _comparable(stated[0].unit, found[1]):
                yield Length(stated[0], stated[1], found[0], found[1])
            break


def _kinds() -> tuple[str, ...]:
    """The kinds of things that last, each with its words in the sets of the lexicon."""
    return tuple(sorted(name.split("_")[1] for name in lexicon().sets if name.startswith("lasting_")))


def _comparable(unit: str, ends: str) -> bool:
    return unit in (("day", "week", "month", "year") if ends == "date" else ("minute", "hour"))


def _ends(tree: Tree, words: tuple[Token, ...], kind: str) -> tuple[tuple[End, End], str] | None:
    """The going and the coming of one subject in a sentence that gives two times and no more."""
    sets = lexicon().sets
    dates = list(dict.fromkeys(d for t in words if (d := tree.dates[t.index]) is not None))
    verbs = [t for t in words if t.pos == "VERB"]
    goes = next((t for t in verbs if t.lemma.lower() in sets[f"going_{kind}"]), None)
    comes = next(
        (t for t in verbs if goes and t.index > goes.index and t.lemma.lower() in sets[f"coming_{kind}"]), None
    )
    if goes is None or comes is None or len(dates) != 2 or not _one_subject(tree, goes, comes):
        return None
    if any(
        tree.has(t.index, "neg") or any(a.tag == "MD" for a in tree.children(t.index, "aux")) for t in (goes, comes)
    ):
        return None
    numbers, unit = _values(dates[0], dates[1])
    if not unit:
        return None
    first, last = (End(n, _span(tree, v, d)) for n, v, d in zip(numbers, (goes, comes), dates, strict=True))
    return ((first, last), unit) if first.words[1] < last.words[0] else None


def _one_subject(tree: Tree, goes: Token, comes: Token) -> bool:
    """Whether whoever comes is whoever went: the same words, none, or a pronoun."""
    own = list(tree.children(comes.index, "nsubj", "nsubjpass"))
    return all(t.text.lower() in _THEY and t.tag.startswith("PRP") for t in own) and tree.has(
        goes.index, "nsubj", "nsubjpass"
    )


def _span(tree: Tree, verb: Token, date: DateMention) -> tuple[int, int]:
    inside = [t.index for t in tree.tokens[max(0, verb.index - 30) : verb.index + 30] if tree.dates[t.index] is date]
    return min(inside[0], verb.index), max(inside[-1], verb.index)


def _values(begin: DateMention, end: DateMention) -> tuple[tuple[int, int], str]:
    """The two times as numbers that can be taken from one another; an empty unit where they cannot."""
    one, other = begin.value, end.value
    if one is not None and other is not None and begin.needs == end.needs and one.s0 < other.s0:
        whole = all(not (v.extent or v.approximate or v.uncertain) for v in (one, other))
        days = (one.s0 // _DAY, other.s0 // _DAY)
        return days, "date" if whole and days[0] < days[1] else ""
    if one is not None and other is not None:
        return (0, 0), ""
    first, second = _clock(begin), _clock(end)
    if first is None or second is None:
        return (0, 0), ""
    open_half = first[1] or second[1]
    size = _HALF if open_half else _DAY
    return (first[0] % size, second[0] % size), "dial" if open_half else "clock"


def _clock(date: DateMention) -> tuple[int, bool] | None:
    """Minutes of the day, and whether the half of the day is left open."""
    words = split(date.text)
    found = clock(words, 0, led=True)
    if date.value is not None and found is None:
        return None
    return (found[0], found[2]) if found is not None else None


def _stated(tree: Tree, kind: str, first: int, last: int, *, own: bool) -> tuple[Count, tuple[int, int]] | None:
    """The length of a thing of the kind among these words; in its own sentence it may be "a journey of three hours"."""
    things = lexicon().sets[f"lasting_{kind}"]
    for count in counts(tree, first, last):
        near = tree.tokens[max(first, count.first - LONGEST) : count.first]
        if count.unit not in UNITS or _and_more(tree, count):
            continue
        thing = next((t for t in reversed(near) if t.lemma.lower() in things), None)
        after = tree.tokens[count.last + 1 : count.last + 5]
        thing = thing or next((t for t in after if t.lemma.lower() in things), None)
        if thing is not None and (own or _is_the_same(tree, thing)):
            return count, (min(thing.index, count.first), max(count.last + 1, thing.index))
        verb = next((t for t in reversed(near) if t.lemma.lower() in _LASTS and t.pos in ("VERB", "AUX")), None)
        if verb is not None and thing is None and _of_them(tree, verb, kind):
            return count, (min(tree.first[verb.index], verb.index), count.last + 1)
    return None


def _is_the_same(tree: Tree, thing: Token) -> bool:
    """Whether a phrase of the next sentence takes up the thing: "their absence", not "the passage home"."""
    words = {t.text.lower() for t in tree.children(thing.index, "det", "poss")}
    narrowed = tree.has(thing.index, "amod", "compound", "advmod", "relcl")
    return bool(words & _ITS) and not narrowed


def _of_them(tree: Tree, verb: Token, kind: str) -> bool:
    """Whether "it lasted", "they were out" speaks of the thing just told."""
    subjects = [t.text.lower() for t in tree.children(verb.index, "nsubj", "nsubjpass")]
    away = {t.text.lower() for t in tree.children(verb.index, "advmod", "acomp", "prt")}
    if verb.lemma.lower() == "be":
        return (
            subjects in (["they"], ["he"], ["she"])
            and kind == "absence"
            and bool(away & {"out", "away", "absent", "gone"})
        )
    return bool(subjects) and subjects[0] in ("it", "this", "that", "which")


def _and_more(tree: Tree, count: Count) -> bool:
    """Whether a fraction follows: "three hours and a half"."""
    after = [t.text.lower() for t in tree.tokens[count.last + 1 : count.last + 5]]
    return "half" in after or "quarter" in after or "odd" in after or "minutes" in after[1:]


def _next(tree: Tree, index: int, kind: str) -> tuple[Count, tuple[int, int]] | None:
    sentences = tree.analysis.sentences
    if index + 1 >= len(sentences) or sentences[index + 1].paragraph != sentences[index].paragraph:
        return None
    after = sentences[index + 1]
    return _stated(tree, kind, after.first, after.last, own=False)
