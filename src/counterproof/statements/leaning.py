"""Leaning: an answer without a verb - "No one.", "In the autumn of 1948, at Vardo." - says what its question asked.

Only questions of fact that ask for one thing (who, whom, where, when, how many times) and statements put to the one
who answers ("You travelled to Vardo."). What the answer names fills the place of the question word; "no one" and
"never" deny the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from counterproof.language import Token
from counterproof.statements.answers import LONGEST as LONGEST_FRAGMENT
from counterproof.statements.answers import scene
from counterproof.statements.embedding import embeddings
from counterproof.statements.factuality import judge
from counterproof.statements.frame import Frame, verb_frame
from counterproof.statements.heads import other
from counterproof.statements.phrase import is_person, is_place, mention
from counterproof.statements.reading import readings
from counterproof.statements.replies import ASKING, LONGEST, Reply, own_sentences
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

LISTED = 40
"""Words of the longest list of people that answers a question."""
_NEGATIVE = frozenset(("no", "not", "never", "none", "nobody", "nothing", "nowhere", "n't", "neither", "nor"))
_ANY = frozenset(("anyone", "anybody", "anything"))
_ASKED = {"who": "who", "whom": "who", "what": "what", "when": "when", "where": "where"}
_DENYING = {
    "who": ("no", "none", "nobody", "not"), "what": ("nothing",), "where": ("nowhere", "never"),
    "when": ("never", "not"), "times": ("never", "not", "none"),
}  # fmt: skip
"""The first word of the answers that deny, for each kind of gap."""
_SEVERAL = frozenset(("them", "you", "these", "those", "the"))
_PERIODS = frozenset(("day", "date", "night", "evening", "month", "year", "time", "hour", "week", "season"))
_COURTESIES = frozenset(
    ("sir", "madam", "ma'am", "lord", "lordship", "worship", "honour", "honor", "please", "my", "your", "at", "all")
)


@dataclass(frozen=True)
class _Gap:
    """What a question leaves open: `who`, `what`, `when`, `where`, `times`, or nothing in what is put to somebody."""

    kind: str
    slot: str = ""
    word: int = -1
    """The index of the question word; -1 for none."""


def leanings(tree: Tree) -> Iterator[Reply]:
    """The questions of one text that the turn after them answers without a verb of its own, in order."""
    turns = sorted(tree.analysis.turns, key=lambda t: t.body.start)
    for asked, answered in pairwise(turns):
        question, told = own_sentences(tree, asked)[-1:], own_sentences(tree, answered)
        if not question or not told or asked.speaker == answered.speaker:
            continue
        fragments = list(_fragments(told))
        gap = _gap(tree, question[0])
        if fragments and gap is not None and (reply := _reply(tree, question[0], fragments, gap)) is not None:
            yield reply


def _fragments(told: list[tuple[Token, ...]]) -> Iterator[tuple[Token, ...]]:
    """The sentences without a verb that open an answer, two at most."""
    for words in told[:2]:
        if (
            len(words) > (LISTED if words[0].pos in ("DET", "PROPN") else LONGEST_FRAGMENT)
            or words[-1].text == "?"
            or _tells(words)
        ):
            return
        yield words


def _tells(words: tuple[Token, ...]) -> bool:
    """Whether a sentence has a verb of its own: "a man who was called Lind" has none, nor "Lind did"."""
    if _stands_for(words) is not None:
        return False
    inside: set[int] = set()
    for token in words:
        if (token.dep in ("relcl", "acl") and token.pos in ("VERB", "AUX")) or token.head in inside:
            inside.add(token.index)
    verbs = [t for t in words if t.pos in ("VERB", "AUX") and t.index not in inside and t.head not in inside]
    return bool(verbs)


def _stands_for(words: tuple[Token, ...]) -> Token | None:
    """The one of whom an answer says no more than that he did: "Mr Lind did.", "It was Lind."."""
    plain = [t for t in words if t.pos != "PUNCT"]
    verbs = [t for t in plain if t.pos in ("VERB", "AUX")]
    if len(verbs) != 1 or verbs[0].lemma.lower() not in ("do", "be", "have"):
        return None
    if plain[-1] is verbs[0]:
        return next((t for t in plain if t.dep in ("nsubj", "nsubjpass")), None)
    if [t.text.lower() for t in plain[:2]] == ["it", "was"]:
        return next((t for t in plain if t.dep == "attr"), None)
    return None


def _gap(tree: Tree, words: tuple[Token, ...]) -> _Gap | None:
    root = _root(words)
    if words[-1].text != "?":
        subjects = [t.text.lower() for t in tree.children(root.index, "nsubj", "nsubjpass")]
        return _Gap("put") if subjects == ["you"] and words[0].text.lower() == "you" else None
    opening = words[0].text.lower()
    anybody = next((t for t in words if t.text.lower() in _ANY), None)
    if opening in ASKING and anybody is not None:
        return _Gap("what" if anybody.text.lower() == "anything" else "who", _slot(tree, anybody, root), anybody.index)
    second = words[1].text.lower() if len(words) > 1 else ""
    if opening == "how" and (second == "often" or (second == "many" and words[2].lemma.lower() == "time")):
        return _Gap("times", word=words[0].index)
    if opening in _ASKED:
        return _Gap(_ASKED[opening], _slot(tree, words[0], root), words[0].index)
    period = words[2] if len(words) > 2 and second in ("what", "which") and words[0].pos == "ADP" else None
    if period is not None and period.lemma.lower() in _PERIODS:
        return _Gap("when", word=period.index)
    if opening == "which" and second == "of" and len(words) > 3 and words[2].text.lower() in _SEVERAL:
        return _Gap("who", _slot(tree, words[0], root), words[0].index)
    if words[0].pos == "ADP" and second in ("whom", "what"):
        return _Gap(_ASKED[second], opening, words[1].index)
    return None


def _slot(tree: Tree, word: Token, root: Token) -> str:
    if word.text.lower() in ("when", "where"):
        return ""
    preps = (p for p in tree.children(root.index, "prep", "dative", "agent") if p.pos == "ADP")
    bare = [p for p in preps if not tree.has(p.index, "pobj", "pcomp")]
    if word.dep == "pobj":
        return tree.head(word).lemma.lower()
    if bare:
        return bare[-1].lemma.lower()
    return "subject" if word.dep in ("nsubj", "nsubjpass") else "object"


def _root(words: tuple[Token, ...]) -> Token:
    return next((t for t in words if t.dep == "ROOT"), words[0])


def _reply(tree: Tree, question: tuple[Token, ...], told: list[tuple[Token, ...]], gap: _Gap) -> Reply | None:
    root = _root(question)
    if root.pos not in ("VERB", "AUX"):
        return None
    fact = judge(tree, root, tuple(embeddings(tree, root)))
    if fact.negated or fact.modality != "actual" or not fact.sure:
        return None
    said = _said(told[0])
    denied = said in lexicon().sets["nothings"] and said.split()[0] in _DENYING.get(gap.kind, ())
    filled = ((gap.slot, _root(told[0])),) if denied and gap.slot else () if denied else _filled(tree, told, gap)
    if filled is None or (not denied and _NEGATIVE & set(said.split())):
        return None
    frame = verb_frame(tree, root)
    kept = tuple(pair for pair in frame.slots if pair[1].index != gap.word and pair[1].tag not in ("WP", "WRB", "WDT"))
    slots = tuple(("subject" if frame.passive and slot == "by" else slot, t) for slot, t in filled)
    return _answered(tree, replace(frame, slots=(*kept, *slots)), question, told, denied=denied)


def _answered(
    tree: Tree, frame: Frame, question: tuple[Token, ...], told: list[tuple[Token, ...]], *, denied: bool
) -> Reply | None:
    reading = readings(tree, frame)
    if reading is None or not reading.word.predicate:
        reading = other(tree, frame) if not denied else None
    if reading is None:
        return None
    if denied:
        reading = replace(reading, roles=tuple(r for r in reading.roles if r[1].index < told[0][0].index))
    if not reading.roles:
        return None
    found = next((s for s in (scene(tree, words) for words in told) if s is not None), None) if not denied else None
    last = told[0][-1].end
    start = question[0].start if last - question[0].start <= LONGEST else told[0][0].start
    return Reply(reading, denied, tree.analysis.text.span(start, last), told[0][0], question[0], found)


def _said(words: tuple[Token, ...]) -> str:
    """An answer's words in lower case, without marks and without what politeness adds."""
    return " ".join(t.text.lower() for t in words if t.pos != "PUNCT" and t.text.lower() not in _COURTESIES)


def _filled(tree: Tree, told: list[tuple[Token, ...]], gap: _Gap) -> tuple[tuple[str, Token], ...] | None:
    """What the answer puts into the question's gap; None where it answers something else."""
    words = told[0]
    root = (_stands_for(words) if gap.kind == "who" else None) or _root(words)
    if gap.kind == "times":
        return () if _said(words) in lexicon().sets["frequencies"] else None
    if gap.kind == "put":
        return () if root.pos == "ADP" or any(scene(tree, one) for one in told) else None
    if gap.kind == "when":
        return () if scene(tree, words) is not None else None
    if gap.kind == "where":
        sites = [
            t for prep in words if prep.pos == "ADP" for t in tree.children(prep.index, "pobj") if is_place(tree, t)
        ]
        return (("at", sites[0]),) if sites else None
    return _named(tree, root, gap)


def _named(tree: Tree, root: Token, gap: _Gap) -> tuple[tuple[str, Token], ...] | None:
    """The one whom the answer names, in the question's own slot; behind a preposition only behind the question's."""
    if root.pos == "ADP":
        inner = next(tree.children(root.index, "pobj"), None)
        if inner is None or root.lemma.lower() != gap.slot:
            return None
        root = inner
    if gap.kind == "who":
        named = tree.names[root.index]
        fits = is_person(tree, root) and (named is None or named.kind in ("person", "unknown", "group"))
        others = tuple((gap.slot, t) for t in _beside(tree, root) if is_person(tree, t))
        return ((gap.slot, root), *others) if fits and root.tag not in ("PRP", "CD") else None
    return ((gap.slot, root),) if root.pos in ("NOUN", "PROPN") and mention(tree, root).form != "name" else None


def _beside(tree: Tree, root: Token) -> Iterator[Token]:
    """Those listed with the first: "The count, the doctor, and a man from Vardo"."""
    for token in tree.children(root.index, "conj", "appos"):
        yield token
        yield from _beside(tree, token)
