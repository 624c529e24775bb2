"""Timing of clauses: which date belongs to which verb or noun, and how it bounds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import DateMention, Token
from counterproof.statements.bounding import RELATIONS, clause, clause_verb, is_course, is_list, timing_of
from counterproof.statements.clefts import is_cleft
from counterproof.statements.dating import dated_after
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.prepositions import done_before
from counterproof.statements.statement import Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_COMES_ABOUT = frozenset(("occur", "happen", "be", "fall", "follow", "ensue", "last", "come"))
_CARRIED_OUT = frozenset(("carry", "effect", "make", "hold", "perform", "accomplish", "execute", "complete", "achieve"))
_STARTS = frozenset(("begin", "start", "open", "commence", "end", "close", "conclude", "finish"))
_STAYS = frozenset(("stay", "remain", "continue", "lie", "sit", "wait", "live", "languish", "linger"))
_LATER = frozenset(("later", "subsequently", "then", "afterwards", "eventually", "finally", "thereafter", "since"))


def dates_by_head(tree: Tree) -> dict[int, tuple[DateMention, ...]]:
    """For each word, by index, the dates that time it. A date on a noun that tells of a happening times that alone."""
    found: dict[int, list[DateMention]] = {}
    seen: set[int] = set()
    for token in tree.tokens:
        date = tree.dates[token.index]
        if date is None or date.span.start in seen:
            continue
        seen.add(date.span.start)
        root = _root(tree, token, date)
        told = clause_verb(tree, date)
        owner = _hung_on(tree, told) if told is not None else _timed(tree, root, spans=_spans(date))
        if owner is not None:
            found.setdefault(owner.index, []).append(date)
    for index, date in dated_after(tree):
        found.setdefault(index, [date])
    return {index: tuple(dates) for index, dates in found.items()}


def timings(tree: Tree, head: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[Timing, ...]:
    """The bounds that the text puts on when the clause of this word holds."""
    own = [timing_of(tree, date) for date in (*dates.get(head.index, ()), *_lent(tree, head, dates))]
    if all(t is None or t.relation == "until" for t in own):
        own = [*(replace(t, relation="from") for t in _since(tree, head, dates)), *own]
    if not own:
        own = [timing_of(tree, date) for date in _leading(tree, head, dates)]
        if head.dep == "advcl":
            own = [replace(t, relation="at") if t and t.relation == "from" else t for t in own if t and not _ends(t)]
    kept = [timing for timing in own if timing is not None]
    return (*_paired(kept), *_by_events(tree, head), *_by_clauses(tree, head))


def _since(tree: Tree, head: Token, dates: dict[int, tuple[DateMention, ...]]) -> Iterator[Timing]:
    """When a stay began that a verb before it tells: "was put in the fort on 3 May and stayed there until June", "was
    taken on 3 May to the fort, where he was held until June"."""
    if not any(_says_until(tree, date) for date in dates.get(head.index, ())):
        return
    stays = head.dep == "conj" and head.lemma.lower() in _STAYS and not tree.has(head.index, "nsubj")
    came = tree.head(head) if stays else _came_there(tree, head)
    if came is not None:
        found = (timing_of(tree, date) for date in dates.get(came.index, ()))
        yield from (t for t in found if t is not None and t.relation == "at" and t.date is not None)


def _came_there(tree: Tree, head: Token) -> Token | None:
    """The verb before a clause with "where" on the place to which it leads."""
    if head.dep != "relcl" or not any(t.text.lower() == "where" for t in tree.children(head.index, "advmod")):
        return None
    return next((above for _, above in tree.ancestors(tree.head(head)) if above.pos in ("VERB", "AUX")), None)


def _says_until(tree: Tree, date: DateMention) -> bool:
    found = timing_of(tree, date)
    return found is not None and found.relation == "until"


def _ends(timing: Timing) -> bool:
    return timing.relation == "until"


def _lent(tree: Tree, noun: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[DateMention, ...]:
    """The dates of a verb that only says that the happening came about: "the dissolution took effect on 3 May"."""
    verb = tree.head(noun)
    if noun.pos in ("VERB", "AUX"):
        return _of_subject(tree, noun, dates)
    if (done := done_before(tree, noun)) is not None:
        return dates.get(done.index, ())
    if noun.dep not in ("nsubj", "nsubjpass") or noun.pos != "NOUN" or verb.pos not in ("VERB", "AUX"):
        return ()
    lemma = verb.lemma.lower()
    if noun.dep == "nsubjpass":
        return dates.get(verb.index, ()) if lemma in _CARRIED_OUT else ()
    objects = [t.lemma.lower() for t in tree.children(verb.index, "dobj")]
    bare = lemma in _COMES_ABOUT and not objects
    return dates.get(verb.index, ()) if bare or (lemma == "take" and objects in (["place"], ["effect"])) else ()


_SPELLS = frozenset(("day", "night", "week", "fortnight", "month", "year", "time", "period", "while"))
_MODIFIES = ("prep", "nmod", "nummod", "compound", "poss", "amod", "npadvmod")


def _of_subject(tree: Tree, verb: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[DateMention, ...]:
    """The dates of a happening or office as subject: "the treaty, on 3 May, put an end to the war"; of the happening
    that a clause describes: "the fire which destroyed the mill broke out on 3 May"; of its "when" clause."""
    if dates.get(verb.index):
        return ()
    lemma, noun = verb.lemma.lower(), tree.head(verb)
    if verb.dep == "relcl" and noun.lemma.lower() in lexicon().sets["happenings"]:
        which = any(t.tag == "WDT" for t in tree.children(verb.index, "nsubj"))
        return (*dates.get(noun.index, ()), *_lent(tree, noun, dates)) if which else ()
    ends = any(t.lemma.lower() in ("end", "stop") for t in tree.children(verb.index, "dobj"))
    if lemma in ("be", "remain") or (lemma in ("put", "make", "bring") and ends):
        return tuple(d for t in tree.children(verb.index, "nsubj") for d in dates.get(t.index, ()))
    if inner := _nominal_verb(tree, verb):
        return dates.get(inner.index, ())
    if lemma in _STARTS:
        withs = [
            t for p in tree.children(verb.index, "prep") if p.lemma == "with" for t in tree.children(p.index, "pobj")
        ]
        return tuple(d for t in withs for d in dates.get(t.index, ()))
    return _of_scene(tree, verb, dates) or _of_when(tree, verb, dates)


def _nominal_verb(tree: Tree, verb: Token) -> Token | None:
    """The verb that stands in a phrase with another as one: "ceased to exist", "came into being", "laid to rest"."""
    found = [t for t in tree.children(verb.index, "xcomp") if (verb.lemma.lower(), t.lemma.lower()) in _AS_ONE]
    found += [
        t
        for p in tree.children(verb.index, "prep")
        for t in tree.children(p.index, "pobj", "pcomp")
        if p.lemma.lower() == "into" and t.pos in ("AUX", "VERB")
    ]
    return found[0] if found else None


_AS_ONE = frozenset(
    (("cease", "exist"), ("cease", "be"), ("cease", "appear"), ("stop", "appear"), ("lay", "rest"), ("let", "go"))
)


def _of_scene(tree: Tree, verb: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[DateMention, ...]:
    """The dates of the happening in which it came about: "in the gale of 3 May he was drowned"."""
    if any(t.lemma.lower() == "have" for t in tree.children(verb.index, "aux")):
        return ()
    scenes = [p for p in tree.children(verb.index, "prep") if p.lemma.lower() in ("in", "during", "at")]
    nouns = [t for p in scenes for t in tree.children(p.index, "pobj")]
    happened = [t for t in nouns if t.lemma.lower() in lexicon().sets["happenings"] and not tree.has(t.index, "poss")]
    return tuple(d for t in happened for d in dates.get(t.index, ()) if _at(tree, d))


def _of_when(tree: Tree, verb: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[DateMention, ...]:
    """The dates of a "when" clause time what it stands with: "when the court met in May, he spoke"."""
    if any(t.lemma.lower() == "have" for t in tree.children(verb.index, "aux")):
        return ()
    for told in tree.children(verb.index, "advcl"):
        if any(t.text.lower() == "when" for t in tree.children(told.index, "advmod", "mark")):
            return tuple(d for d in dates.get(told.index, ()) if _at(tree, d))
    return ()


def _at(tree: Tree, date: DateMention) -> bool:
    found = timing_of(tree, date)
    return found is not None and found.relation == "at"


def _hung_on(tree: Tree, clause: Token) -> Token | None:
    """The verb whose time is counted from what a clause tells."""
    return next((above for _, above in tree.ancestors(clause) if above.pos in ("VERB", "AUX")), None)


def _root(tree: Tree, token: Token, date: DateMention) -> Token:
    """The word of the date that hangs on a word outside it."""
    while token.head != token.index and tree.dates[token.head] is date:
        token = tree.tokens[token.head]
    return token


def _spans(date: DateMention) -> bool:
    """Whether the date tells from when or until when: such a span belongs to the verb, whatever it hangs on."""
    before = date.span.prefix.rstrip().lower().endswith((" since", " until", " till"))
    return before or date.text.lower().startswith(("from ", "until ", "till ", "since ", "between "))


def _timed(tree: Tree, token: Token, *, spans: bool) -> Token | None:
    """The word that a date times: the nearest verb above it, or a noun of happening that it hangs on directly."""
    for word, governor in tree.ancestors(token):
        if governor.pos in ("VERB", "AUX"):
            return tree.head(governor) if _is_inserted(tree, governor, token) else governor
        if governor.pos in ("NOUN", "PROPN") and word.dep in _MODIFIES:
            lemma = governor.lemma.lower()
            if lemma in lexicon().sets["happenings"] or lemma in lexicon().sets["proceedings"]:
                return governor
            if word.dep in ("poss", "compound", "nummod") and not _is_person(tree, governor):
                return governor
            if not spans and _is_aside(tree, governor):
                return governor
        if word.dep in ("appos", "conj") and governor.pos == "PROPN":
            return None
    return None


def _is_person(tree: Tree, noun: Token) -> bool:
    """A date that stands before a person's name ("On 3 May 1921 Lund pleaded") dates what the person did."""
    name = tree.names[noun.index]
    return name is not None and name.kind == "person"


def _is_inserted(tree: Tree, verb: Token, date: Token) -> bool:
    """Whether a verb only says who tells it, and the date goes with what is told: "broke out, he writes, on 3 May"."""
    told = verb.dep == "parataxis" and verb.head < verb.index < date.index
    return told and any(w.content == "asserts" for w in lexicon().verbs.get(verb.lemma.lower(), ()))


def _is_aside(tree: Tree, noun: Token) -> bool:
    """Whether a noun keeps its date to itself: "delegates to the congress in 1934" does not date what befell them."""
    if noun.pos != "NOUN" or noun.dep == "dobj" or tree.names[noun.index] is not None:
        return False
    if is_course(noun) or is_list(noun) or noun.lemma.lower() in _SPELLS:
        return False
    first_time = noun.lemma == "time" and tree.head(noun).lemma == "for"
    if first_time or (tree.head(noun).lemma == "with" and not is_person(tree, noun)):
        return False
    return noun.lemma.lower() not in lexicon().sets["places"]


def _leading(tree: Tree, head: Token, dates: dict[int, tuple[DateMention, ...]]) -> tuple[DateMention, ...]:
    """Dates that open the sentence hold for a verb joined to the first one, and for its "when" clause."""
    governor = tree.head(head)
    words = {t.text.lower() for t in tree.children(head.index, "advmod")}
    if words & _LATER or governor.index == head.index:
        return ()
    if governor.pos not in ("VERB", "AUX"):
        return _scene(tree, head)
    joined = head.dep == "conj" and not tree.has(head.index, "nsubj", "nsubjpass")
    when = head.dep == "advcl" and "when" in words
    carried = head.dep == "xcomp" or is_cleft(tree, head)
    if not (joined or when or carried):
        return _scene(tree, head)
    if joined and governor.lemma.lower() == "date":
        return dates.get(governor.index, ())
    opening = [d for d in dates.get(governor.index, ()) if d.span.end <= governor.start or carried]
    return tuple(opening) or (_leading(tree, governor, dates) if governor.head != governor.index else ())


def _scene(tree: Tree, head: Token) -> tuple[DateMention, ...]:
    """The date of "it was Monday 3 May, and it was Adam who ...": it holds for what the sentence goes on to tell."""
    if head.dep != "relcl" or tree.head(head).dep != "attr":
        return ()
    verb = tree.head(tree.head(head))
    for first in (verb, *((tree.head(verb),) if verb.dep in ("conj", "ccomp") else ())):
        if not any(t.text.lower() == "it" for t in tree.children(first.index, "nsubj")):
            return ()
        found = (tree.dates[t.index] for t in tree.children(first.index, "attr"))
        if scene := tuple(date for date in found if date is not None):
            return scene
    return ()


def _paired(found: list[Timing]) -> list[Timing]:
    """A "to" without a "from" is no end ("moved to 1936"): kept only beside a start."""
    starts = any(t.relation == "from" for t in found)
    return [t for t in found if t.relation != "until" or starts or t.date is None or not _says_to(t.date)]


def _says_to(date: DateMention) -> bool:
    return date.span.prefix.rstrip().lower().endswith(" to")


def _by_clauses(tree: Tree, head: Token) -> Iterator[Timing]:
    """What is set before or after what a clause tells, without a distance: "he left before the bridge fell"."""
    for told in tree.children(head.index, "advcl"):
        marks = [t for t in tree.children(told.index, "mark") if t.lemma.lower() in ("before", "after")]
        if not marks or told.tag not in ("VBD", "VBN"):
            continue
        mark, opening = marks[0], tree.first[told.index]
        words = [t.text.lower() for t in tree.tokens[max(0, mark.index - 2) : mark.index]]
        distance = tree.dates[max(0, mark.index - 1)]
        hung = distance is not None and distance.event is not None
        if not hung and mark.index - opening <= 1 and not {"not", "ever", "even"} & set(words):
            yield Timing("before" if mark.lemma.lower() == "before" else "after", event=clause(tree, told))


def _by_events(tree: Tree, head: Token) -> Iterator[Timing]:
    """What is set before or after a happening told by a noun, without a distance: "after the trial"."""
    for prep in tree.children(head.index, "prep"):
        relation = RELATIONS.get(prep.text.lower())
        if relation not in ("before", "after", "until") or prep.text.lower() == "to":
            continue
        for noun in tree.children(prep.index, "pobj"):
            lemma = noun.lemma.lower()
            if tree.dates[noun.index] is None and (
                lemma in lexicon().sets["happenings"] or (noun.pos == "NOUN" and lemma in lexicon().nouns)
            ):
                yield Timing(relation, event=mention(tree, noun))
