"""Withdrawals in plain words: "yesterday I lied to the court", "what I said was learned by heart", "I take it back".

Only of one's own account as a whole: what somebody says of another's words is a judgement on them, and "what I said of
Adam was false" takes back no more than that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Token
from counterproof.statements.frame import verb_frame
from counterproof.statements.negation import negations
from counterproof.statements.reading import Reading
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word, lexicon

_SAID = frozenset(
    ("say", "tell", "testify", "depose", "swear", "confess", "sign", "write", "declare", "state", "admit")
)
_FALSE = frozenset((
    "false", "untrue", "invented", "fabricated", "fictitious", "lie", "lies", "invention", "fable", "fabrication",
    "falsehood", "falsehoods", "untruth",
))  # fmt: skip
_TRUE = frozenset(("true", "so", "correct", "truth"))
_MADE_UP = frozenset(
    ("learn", "dictate", "invent", "fabricate", "concoct", "rehearse", "forge", "memorise", "memorize")
)
_TAKES_BACK = frozenset(("withdraw", "retract", "recant", "revoke", "disavow", "repudiate", "take", "unsay"))
_ALL = frozenset(("everything", "all", "anything", "nothing", "none", "what", "that", "whatever", "it"))
_ABOUT = frozenset(("about", "of", "concerning", "regarding", "against", "as"))
_HEARERS = frozenset(("judge", "magistrate", "jury", "bench", "coroner", "president", "inspector", "commissioner"))


def withdrawal(tree: Tree, verb: Token) -> Reading | None:
    """The withdrawal that the clause of this verb makes, by the one whose account it was; None for any other clause."""
    lemma, found = verb.lemma.lower(), None
    if verb.text.lower() == "lied" or lemma in ("speak", "tell", "bear", "perjure"):
        found = next(_liar(tree, verb), None)
    elif lemma in _TAKES_BACK:
        found = next(_taken_back(tree, verb), None)
    elif lemma == "be" or lemma in _MADE_UP:
        found = next(_belied(tree, verb), None)
    if found is None:
        return None
    frame = replace(verb_frame(tree, verb), slots=())
    return Reading(frame, replace(_word(), negated=negations(tree, verb) % 2 == 1), (("agent", found),), ())


def _word() -> Word:
    return next(word for word in lexicon().words if word.predicate == "withdraw")


def _liar(tree: Tree, verb: Token) -> Iterator[Token]:
    """Who says that he lied: to a court or in his evidence, falsely before a judge, not the truth on a day."""
    lemma = verb.lemma.lower()
    objects = list(tree.children(verb.index, "dobj"))
    denied = negations(tree, verb) % 2 == 1
    falsely = any(t.text.lower() in ("falsely", "untruly") for t in tree.children(verb.index, "advmod"))
    untruths = any(_is_false_thing(tree, t) for t in objects)
    no_truth = denied and any(t.lemma.lower() == "truth" for t in objects)
    if lemma == "perjure" or (verb.text.lower() == "lied" and not denied):
        told = lemma == "perjure" or _before_court(tree, verb)
    else:
        told = no_truth or ((falsely or untruths) and not denied and (lemma == "bear" or _before_court(tree, verb)))
    yield from (t for t in tree.children(verb.index, "nsubj") if told and _is_own(tree, verb, t))


def _is_false_thing(tree: Tree, noun: Token) -> bool:
    false = any(t.text.lower() == "false" for t in tree.children(noun.index, "amod"))
    return noun.text.lower() in _FALSE or (false and noun.lemma.lower() in ("witness", "story", "tale", "account"))


def _before_court(tree: Tree, verb: Token) -> bool:
    """Whether it was to a court or officer, or in an account of one's own, that one lied."""
    sets = lexicon().sets
    nouns = [t for p in tree.children(verb.index, "prep", "dative") for t in tree.children(p.index, "pobj")]
    nouns += [t for t in tree.children(verb.index, "dative", "dobj") if t.pos in ("NOUN", "PROPN")]
    lemmas = {t.lemma.lower() for t in nouns}
    return bool(lemmas & (_HEARERS | sets["utterances"] | sets["proceedings"] | {"court", "police", "commission"}))


def _taken_back(tree: Tree, verb: Token) -> Iterator[Token]:
    """Who takes back all that he said."""
    back = any(t.text.lower() == "back" for t in tree.children(verb.index, "prt", "advmod"))
    if (verb.lemma.lower() == "take" and not back) or negations(tree, verb):
        return
    said = [*tree.children(verb.index, "dobj", "ccomp")]
    whole = any(_is_account(tree, verb, t) or (t.dep == "ccomp" and _is_telling(tree, verb, t)) for t in said)
    yield from (t for t in tree.children(verb.index, "nsubj") if whole and _is_own(tree, verb, t))


def _belied(tree: Tree, verb: Token) -> Iterator[Token]:
    """Who calls his own account false, invented, learned by heart."""
    if not _is_called_false(tree, verb):
        return
    subjects = [*tree.children(verb.index, "nsubj", "nsubjpass", "csubj", "csubjpass")]
    if not subjects and verb.dep == "conj":
        subjects = [*tree.children(verb.head, "nsubj", "nsubjpass", "csubj", "csubjpass")]
    for subject in subjects:
        yield from _whose_account(tree, verb, subject)


def _is_called_false(tree: Tree, verb: Token) -> bool:
    if verb.lemma.lower() in _MADE_UP:
        by_heart = any(t.lemma.lower() == "heart" for p in tree.children(verb.index, "agent", "prep")
                       for t in tree.children(p.index, "pobj"))  # fmt: skip
        passive = tree.has(verb.index, "auxpass")
        return passive and not negations(tree, verb) and (by_heart or verb.lemma.lower() not in ("learn", "memorise"))
    called = {t.text.lower() for t in tree.children(verb.index, "acomp", "attr", "oprd")}
    denied = negations(tree, verb) % 2 == 1
    return bool(called & _TRUE) if denied else bool(called & _FALSE)


def _whose_account(tree: Tree, verb: Token, subject: Token) -> Iterator[Token]:
    """Whose account a subject is: "my confession", "what I said", "everything I told the police"."""
    if subject.lemma.lower() in lexicon().sets["utterances"]:
        if not _is_about(tree, subject):
            yield from (t for t in tree.children(subject.index, "poss") if _is_own(tree, verb, t))
    elif subject.dep.startswith("csubj"):
        yield from _teller(tree, verb, subject)
    elif subject.text.lower() in _ALL:
        clauses = [*tree.children(subject.index, "relcl")]
        clauses += [t for p in tree.children(subject.index, "prep") for t in tree.children(p.index, "pcomp")]
        for clause in clauses:
            yield from _teller(tree, verb, clause)


def _teller(tree: Tree, verb: Token, clause: Token) -> Iterator[Token]:
    if clause.lemma.lower() in _SAID and not _is_about(tree, clause):
        yield from (t for t in tree.children(clause.index, "nsubj") if _is_own(tree, verb, t))


def _is_account(tree: Tree, verb: Token, noun: Token) -> bool:
    """Whether a phrase is all that somebody said: "all I said", "every word of my deposition"."""
    if noun.lemma.lower() == "word":
        inner = [t for p in tree.children(noun.index, "prep") for t in tree.children(p.index, "pobj")]
        return any(t.lemma.lower() in lexicon().sets["utterances"] for t in inner)
    return noun.text.lower() in _ALL and any(_is_telling(tree, verb, c) for c in tree.children(noun.index, "relcl"))


def _is_telling(tree: Tree, verb: Token, clause: Token) -> bool:
    return next(_teller(tree, verb, clause), None) is not None


def _is_about(tree: Tree, word: Token) -> bool:
    """Whether it is only what was said of one matter."""
    preps = [p for p in tree.children(word.index, "prep") if p.text.lower() in _ABOUT]
    return any(tree.dates[t.index] is None for p in preps for t in tree.children(p.index, "pobj", "pcomp"))


def _is_own(tree: Tree, verb: Token, word: Token) -> bool:
    """Whether the word is the one who speaks: I, or he under a verb of saying."""
    lower = word.text.lower()
    if lower in ("i", "my", "we", "our"):
        return True
    if lower not in ("he", "she", "his", "her", "they", "their"):
        return False
    over = (governor for step, governor in tree.ancestors(verb) if step.dep == "ccomp")
    senses = (w for governor in over for w in lexicon().verbs.get(governor.lemma.lower(), ()))
    return any(w.content in ("asserts", "withdraws") for w in senses)
