"""Factuality: whether a clause is told as having happened, denied, or only planned, ordered, feared, rumoured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterproof.language import Token
from counterproof.statements.embedding import Embedding
from counterproof.statements.negation import negations
from counterproof.statements.statement import Modality, Tense
from counterproof.statements.tree import Tree

_MODALS: dict[str, Modality] = {
    "would": "conditional", "could": "conditional", "might": "conditional", "may": "conditional",
    "should": "conditional", "must": "conditional", "can": "conditional", "ought": "conditional",
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "'d": "conditional", "ca": "conditional",
}  # fmt: skip
_PERFECT = frozenset(("has", "have", "'ve", "hath"))
_PAST = frozenset(("had", "having", "was", "were", "did"))
_HEARSAY = frozenset(
    {"allegedly", "reportedly", "supposedly", "apparently", "purportedly", "perhaps", "possibly", "probably", "maybe"}
    | {"presumably", "seemingly", "doubtless"}
)
_NEARLY = frozenset(("hardly", "scarcely", "barely", "almost", "nearly"))
_FICTION = frozenset(("film", "movie", "novel", "novella", "play", "poem", "ballad", "miniseries", "sitcom", "comedy"))
"""Works in which what is told is invented, where a sentence opens with one."""
_UNREAL: dict[str, Modality] = {
    "planned": "planned", "ordered": "ordered", "attempted": "attempted", "conditional": "conditional",
    "feared": "feared", "rumoured": "rumoured", "refused": "refused", "unknown": "conditional",
}  # fmt: skip


@dataclass(frozen=True)
class Factuality:
    """How a clause is told. `sure` is False where negations meet or the words over it are not understood."""

    negated: bool = False
    modality: Modality = "actual"
    sure: bool = True


def judge(tree: Tree, head: Token, over: Sequence[Embedding]) -> Factuality:
    """The factuality of the clause or nominal with this head, under what stands over it."""
    told = _nominal(tree, head) if head.pos in ("NOUN", "PROPN") else _own(tree, head)
    for embedding in over:
        if embedding.content == "promises" and _is_future(tree, head):
            told = replace(told, modality="actual")
        told = _under(tree, told, embedding)
    return told


def tense_of(tree: Tree, head: Token) -> Tense:
    """Whether a clause is told in the past or the perfect; "is taken" may be told of what is to come."""
    helping = {t.text.lower() for t in tree.children(head.index, "aux", "auxpass")}
    if helping & _MODALS.keys() or any(t.tag == "TO" for t in tree.children(head.index, "aux")):
        return ""
    if helping & _PERFECT:
        return "perfect"
    return "past" if (head.tag == "VBD" and not helping) or helping & _PAST else ""


def _is_future(tree: Tree, head: Token) -> bool:
    """Whether "will" or "would" only sets what is promised after the promise; "if he would" is another matter."""
    return any(t.text.lower() in ("will", "shall", "would", "'ll") for t in tree.children(head.index, "aux"))


def _own(tree: Tree, head: Token) -> Factuality:
    """What the clause's own words say: "not", "never", "no such flight", "would", "allegedly"."""
    denials = negations(tree, head)
    modality = _modality(tree, head)
    doubtful = any(t.text.lower() in _NEARLY for t in tree.children(head.index, "advmod"))
    unreal = "rumoured" if _has_word(tree, head, _HEARSAY) or _invented(tree, head) else modality
    return Factuality(denials % 2 == 1, unreal, denials < 2 and not doubtful)


def _invented(tree: Tree, head: Token) -> bool:
    """Whether the sentence opens by placing itself in a work of fiction: "In the film, he travels to Rome"."""
    while head.dep == "conj":
        head = tree.head(head)
    fronted = (p for p in tree.children(head.index, "prep") if p.index < head.index and p.text.lower() == "in")
    return any(noun.lemma.lower() in _FICTION for p in fronted for noun in tree.children(p.index, "pobj"))


def _nominal(tree: Tree, noun: Token) -> Factuality:
    """A happening told by a noun is as real as the verb over it: "could result in his execution" tells of none."""
    for word, governor in tree.ancestors(noun):
        if word.dep == "prep" and word.text.lower() in ("after", "before", "since", "following", "despite", "until"):
            break
        if governor.pos in ("VERB", "AUX"):
            return Factuality(modality=_modality(tree, governor))
    return Factuality()


def _modality(tree: Tree, head: Token) -> Modality:
    helping = list(tree.children(head.index, "aux"))
    governor = tree.head(head)
    if (
        not helping
        and head.dep == "conj"
        and head.tag in ("VB", "VBN")
        and not tree.has(head.index, "nsubj", "auxpass")
    ):
        helping = list(tree.children(governor.index, "aux"))
    for word in helping:
        if (found := _MODALS.get(word.text.lower())) is not None:
            return found
    alone = head.dep == "ROOT" or (head.dep in ("acl", "relcl") and governor.dep == "ROOT" and governor.pos != "VERB")
    return "ordered" if alone and any(t.tag == "TO" for t in helping) else "actual"


def _has_word(tree: Tree, head: Token, words: frozenset[str]) -> bool:
    return any(t.text.lower() in words for t in tree.children(head.index, "advmod", "amod"))


def _under(tree: Tree, told: Factuality, embedding: Embedding) -> Factuality:
    """What one word over the clause makes of it."""
    content = embedding.content
    if embedding.presupposed:
        return replace(told, modality="conditional") if content == "conditional" else told
    denied = bool(negations(tree, embedding.head)) if content != "failed" or embedding.head.pos == "VERB" else False
    if content == "failed":
        return replace(told, negated=not told.negated, sure=told.sure and not denied and not told.negated)
    if content == "actual":
        return _factive(tree, told, embedding, denied)
    if content in ("true", "untrue"):
        return _judged(tree, told, embedding, denied=denied)
    if content in _UNREAL:
        unreal = told if told.modality != "actual" else replace(told, modality=_UNREAL[content])
        return replace(unreal, sure=unreal.sure and content != "unknown" and not denied)
    return _said(tree, told, embedding, denied)


def _factive(tree: Tree, told: Factuality, embedding: Embedding, denied: bool) -> Factuality:
    """What "did not manage to" governs is denied; what "did not know that" governs stays as it is."""
    if denied and embedding.shape == "infinitive":
        return replace(told, negated=not told.negated, sure=told.sure and not told.negated)
    if told.modality == "actual" and embedding.shape == "finite":
        told = replace(told, modality=_modality(tree, embedding.head))
    return replace(told, sure=told.sure and not denied)


def _judged(tree: Tree, told: Factuality, embedding: Embedding, *, denied: bool) -> Factuality:
    """What "it is not true that" and "it is a lie that" govern is denied; what "it would be a lie" governs, nothing."""
    flipped = told.negated != ((embedding.content == "untrue") != denied)
    unreal = told.modality if told.modality != "actual" else _modality(tree, embedding.head)
    return Factuality(flipped, unreal, told.sure)


def _said(tree: Tree, told: Factuality, embedding: Embedding, denied: bool) -> Factuality:
    """Under a word of saying: what was not said, or only might be said, is nobody's account."""
    unreal = _modality(tree, embedding.head)
    if denied or unreal != "actual":
        return Factuality(told.negated, "conditional", sure=False)
    return told
