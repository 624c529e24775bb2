"""Soles: who is told to be the only one to have done or held a thing - "she alone", "nobody but Adam", "no other man".

"Nobody but Adam touched it" says that Adam did and that nobody else did; so does "I sealed it, and no other person ever
touched it". A bare "it was Adam who" only picks him out: it counts where its sentence says "one", "single" or "alone".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterproof.language import Token
from counterproof.statements.phrase import is_person, people
from counterproof.statements.tree import Tree

_NONE = frozenset(("no", "none", "nobody", "neither"))
_BUT = frozenset(("but", "except", "save", "besides", "excepting", "saving", "than"))
_SOLE = frozenset(("alone", "only", "solely", "sole"))
_ONLY = frozenset(("only", "sole", "single"))
_KEEPING = frozenset(("hand", "keeping", "possession", "charge", "care", "custody", "safekeeping"))
_ANYBODY = frozenset(("one", "person", "man", "woman", "soul", "hand", "body", "individual"))
REACH = 8
"""Words behind the doer within which "and nobody else" must stand."""


def doers(tree: Tree, subject: Token) -> Iterator[Token]:
    """Whom a subject stands for: Adam for "nobody but Adam", and for "no other man" behind what Adam did."""
    yield from left_out(tree, subject) or tuple(people(tree, subject))


def left_out(tree: Tree, noun: Token) -> tuple[Token, ...]:
    """The one whom a "nobody" leaves out of its denial; empty where it denies of everybody."""
    words = {noun.text.lower(), *(t.text.lower() for t in tree.children(noun.index, "det", "neg"))}
    if not words & _NONE:
        return ()
    found = [t for t in _behind(tree, noun) if t.pos != "NUM" and is_person(tree, t)]
    return tuple(found) if found else tuple(_other_than(tree, noun))


def _behind(tree: Tree, noun: Token) -> Iterator[Token]:
    """What follows "but" or "except" in the phrase of a "nobody"."""
    for prep in tree.children(noun.index, "prep"):
        if prep.text.lower() in _BUT:
            yield from tree.children(prep.index, "pobj")
    for other in tree.children(noun.index, "amod", "advmod"):
        for prep in tree.children(other.index, "prep"):
            if prep.text.lower() in _BUT:
                yield from tree.children(prep.index, "pobj")
    for but in tree.children(noun.index, "cc"):
        if but.text.lower() == "but":
            beside = (t for t in tree.children(noun.head, "nsubj") if t.index > but.index)
            yield from (*tree.children(noun.index, "conj"), *beside)


def _other_than(tree: Tree, noun: Token) -> Iterator[Token]:
    """Whoever "no other man" and "nobody else" leave out: the doer of the clause that theirs is joined to."""
    verb = tree.head(noun)
    if _is_other(tree, noun) and noun.dep == "nsubj" and verb.dep == "conj":
        yield from (t for t in tree.children(tree.head(verb).index, "nsubj") if is_person(tree, t))


def _is_other(tree: Tree, noun: Token) -> bool:
    beside = {t.text.lower() for t in tree.children(noun.index, "amod", "advmod")}
    return bool(beside & {"other", "else"})


def described(tree: Tree, verb: Token, noun: Token) -> Token:
    """Who does what a relative clause on this noun tells: Adam in "Adam was the only one who", "the only man who knew
    was Adam", and "it was he, Adam, and he alone, who"; else the noun."""
    be = tree.head(noun)
    if be.lemma.lower() != "be" or be.tag not in ("VBD", "VBZ", "VBP") or tree.has(be.index, "neg", "aux"):
        return noun
    if noun.dep == "conj" and noun.tag == "PRP":
        picked = (t for t in tree.children(be.index, "attr") if t.text.lower() == noun.text.lower() or t.pos == "PROPN")
        return next(picked, noun)
    if not _is_only(tree, noun) or not any(t.text.lower() in ("who", "that") for t in tree.children(verb.index)):
        return noun
    across = "nsubj" if noun.dep == "attr" else "attr" if noun.dep == "nsubj" else ""
    found = (t for t in tree.children(be.index, across) if across and t.text.lower() not in ("it", "this", "that"))
    return next((t for t in found if is_person(tree, t)), noun)


def _is_only(tree: Tree, noun: Token) -> bool:
    only = any(t.text.lower() in _ONLY for t in tree.children(noun.index, "amod", "advmod"))
    return only and noun.lemma.lower() in _ANYBODY


def keepers(tree: Tree, verb: Token) -> Iterator[Token]:
    """In whose hands a clause says that something is: "in the hands of Adam", "in Adam's keeping"."""
    for prep in tree.children(verb.index, "prep"):
        for noun in tree.children(prep.index, "pobj", "pcomp") if prep.lemma.lower() == "in" else ():
            if noun.text.lower() == "keeping" or noun.lemma.lower() in _KEEPING:
                ofs = (t for of in tree.children(noun.index, "prep") for t in tree.children(of.index, "pobj"))
                held = [t for t in (*tree.children(noun.index, "poss", "nsubj"), *ofs) if is_person(tree, t)]
                yield from held[:1]


def is_sole(tree: Tree, head: Token, agents: Sequence[Token]) -> bool:
    """Whether the one doer of this clause is said to be the only one."""
    if len(agents) != 1:
        return False
    doer = agents[0]
    own = list(tree.children(head.index, "nsubj", "nsubjpass"))
    if any(doer in left_out(tree, t) for t in own) or _is_alone(tree, head, doer) or _and_nobody_else(tree, doer):
        return True
    if head.dep != "relcl":
        return False
    noun = tree.head(head)
    return _is_only(tree, noun) or (_picked_out(tree, noun) and _says_once(tree, head))


def _is_alone(tree: Tree, head: Token, doer: Token) -> bool:
    """With "alone", or "only" before the doer: "he only carried it" tells of no other who did not."""
    first = tree.first[doer.index] if doer.tag != "PRP" else doer.index
    beside = (*tree.children(doer.index, "amod", "advmod"), *tree.children(head.index, "advmod", "acomp"))
    return any(
        t.text.lower() == "alone" or (t.text.lower() in _SOLE and first - 1 <= t.index < doer.index) for t in beside
    )


def _and_nobody_else(tree: Tree, doer: Token) -> bool:
    """With "and by nobody else", "and of no other man", "and nobody else's" right behind the doer's own phrase."""
    last = tree.last[doer.index] if doer.tag != "PRP" else doer.index
    words = [t for t in tree.tokens[doer.index + 1 : last + 1 + REACH] if t.sentence == doer.sentence]
    lower = [t.text.lower() for t in words]
    for place, word in enumerate(lower):
        behind = lower[place + 1 : place + 5]
        joined = word in ("and", "but") and any(w in _NONE for w in behind[:2])
        if joined and any(w in ("else", "other") for w in behind):
            return not any(t.pos == "VERB" for t in words[place : place + 6])
    return False


def _picked_out(tree: Tree, noun: Token) -> bool:
    """Whether the noun is what "it was ... who" picks out."""
    be = tree.head(noun)
    its = any(t.text.lower() == "it" for t in tree.children(be.index, "nsubj"))
    return noun.dep in ("attr", "conj") and be.lemma.lower() == "be" and its and not tree.has(be.index, "neg")


def _says_once(tree: Tree, head: Token) -> bool:
    """Whether the sentence says that there was one act and one only."""
    sentence = tree.analysis.sentences[head.sentence]
    words = [t.text.lower() for t in tree.tokens[sentence.first : sentence.last]]
    pairs = list(pairwise(words))
    return bool({"single", "alone", "sole"} & set(words)) or ("one", "only") in pairs or ("only", "one") in pairs
