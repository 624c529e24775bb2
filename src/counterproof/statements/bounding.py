"""Bounding: how one date bounds its clause - at, from, until, before, after - by the preposition before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.phrase import mention
from counterproof.statements.statement import TimeRelation, Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

RELATIONS: dict[str, TimeRelation] = {
    "since": "from", "until": "until", "till": "until", "to": "until", "throughout": "throughout", "before": "before",
    "after": "after", "following": "after", "from": "from",
}  # fmt: skip
_WHOLES = ("whole", "all", "entirety")
LONGEST_EVENT = 8
"""Words within which the noun of an event must follow "after"."""


def timing_of(tree: Tree, date: DateMention) -> Timing | None:
    """The bound that a date puts on its clause; None where it puts none, as in "by May"."""
    if date.event is not None:
        event = _event(tree, date)
        relation = "at" if date.offset is not None else _relation(tree, date)
        return Timing(relation or "at", event=event, offset=date.offset) if event is not None else None
    relation = _relation(tree, date)
    if relation is None or (date.value is None and date.needs == "nothing"):
        return None
    return Timing(relation, date=date)


def _event(tree: Tree, date: DateMention) -> Mention | None:
    span = date.event
    if span is None:
        return None
    if (verb := clause_verb(tree, date)) is not None:
        return clause(tree, verb)
    at = bisect_left(tree.tokens, span.start, key=lambda t: t.start)
    words = [
        t for t in tree.tokens[at : at + LONGEST_EVENT] if t.start < span.end and t.pos in ("NOUN", "PROPN", "PRON")
    ]
    if not words:
        return None
    head = words[0]
    while head.dep in ("compound", "nmod", "amod", "poss") and tree.head(head).pos in ("NOUN", "PROPN"):
        head = tree.head(head)
    return mention(tree, head)


def clause_verb(tree: Tree, date: DateMention) -> Token | None:
    """The verb of the clause that a distance is counted from: "a week after the bridge fell"."""
    if date.event is None:
        return None
    at = bisect_left(tree.tokens, date.event.start, key=lambda t: t.start)
    words = [t for t in tree.tokens[at : at + LONGEST_EVENT] if t.start < date.event.end]
    return next((t for t in words if t.pos == "VERB" and t.dep in ("advcl", "pcomp", "ccomp", "relcl")), None)


def clause(tree: Tree, verb: Token) -> Mention:
    """The mention that stands for what a clause tells."""
    span = tree.analysis.text.span(verb.start, verb.end)
    return Mention(span, span.quote, form="clause", head=verb.lemma.lower())


def _relation(tree: Tree, date: DateMention) -> TimeRelation | None:
    """How a date bounds its clause, by the preposition inside or just before it. None for "by" and "for"."""
    first = tree.tokens[bisect_right(tree.tokens, date.span.start, key=lambda t: t.end)]
    inside = first.pos in ("ADP", "SCONJ")
    before = tree.tokens[first.index - 1] if first.index else first
    word = first.text.lower() if inside else before.text.lower() if before.pos in ("ADP", "SCONJ") else ""
    if word == "of" and not inside and before.index and _bears_a_date(tree.tokens[before.index - 1]):
        return "at"
    if _is_spent(tree, first):
        return "throughout"
    if word in ("by", "for", "of") and not inside:
        over = (governor for _, governor in islice(tree.ancestors(before), 3))
        return "at" if word != "by" and any(is_list(noun) for noun in over) else None
    if word in ("from", "to", "since") and date.value is not None and date.value.extent:
        return "at"
    return RELATIONS.get(word, "at")


def _is_spent(tree: Tree, first: Token) -> bool:
    """Whether the date is what somebody spends: "spent May 1911 in Oslo", "spent the whole of May there"."""
    root = first
    while root.head != root.index and (tree.dates[root.index] is not None or root.lemma.lower() in ("of", *_WHOLES)):
        if root.dep == "dobj":
            return tree.head(root).lemma.lower() in ("spend", "pass")
        root = tree.head(root)
    return False


def _bears_a_date(noun: Token) -> bool:
    """Whether "of" and a date tell when it was: "the gale of 3 May", "in the course of 1873"."""
    return is_course(noun) or noun.lemma.lower() in lexicon().sets["happenings"]


def is_list(noun: Token) -> bool:
    """Whether the noun is a list that "for" or "of" gives a date: "the muster for 1849"."""
    return noun.pos == "NOUN" and noun.lemma.lower() in lexicon().sets["books"]


def is_course(noun: Token) -> bool:
    """Whether the noun only says that it was within the date: "in the course of 1873"."""
    return noun.lemma.lower() in ("course", "space", "run")
