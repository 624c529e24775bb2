"""Negation: the words that deny a clause, wherever they stand - "never", "nor did he", "at none of them"."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.soles import left_out
from counterproof.statements.tree import Tree

_NEVER = frozenset(("not", "n't", "never", "nor", "neither", "nowise", "no"))
_NONE = frozenset(("no", "none", "nobody", "neither", "nothing", "nor"))
_BARELY = frozenset(("only", "merely", "just", "simply", "alone", "but"))
"""After "not" and "nothing" these deny no more: "not only", "nothing but"."""


def negations(tree: Tree, head: Token) -> int:
    """How many words deny the clause of this head; an odd number denies it."""
    words = {t.index for t in _words(tree, head) if not _is_undone(tree, t)}
    return len(words) + (0 if words & {t.index for t in _joining(tree, head)} else _shared(tree, head))


def _words(tree: Tree, head: Token) -> Iterator[Token]:
    for verb in (head, *tree.children(head.index, "aux", "auxpass"), *_turned(tree, head)):
        yield from (t for t in tree.children(verb.index, "neg") if t.text.lower() in _NEVER)
        yield from (
            t for t in tree.children(verb.index, "advmod", "det") if t.text.lower() in ("never", "no", "nowhere")
        )
        yield from _before(tree, verb)
        for prep in tree.children(verb.index, "prep", "agent", "dative"):
            if prep.lemma.lower() != "for":
                yield from (t for noun in tree.children(prep.index, "pobj") for t in _of_noun(tree, noun))
    for noun in tree.children(head.index, "nsubj", "nsubjpass", "dobj", "attr", "agent", "dative"):
        yield from _of_noun(tree, noun)
    yield from _joining(tree, head)


def _before(tree: Tree, verb: Token) -> Iterator[Token]:
    """A "never" or "not" of something set before the verb: "not once did he", "never after that day"."""
    for before in tree.children(verb.index, "prep", "advmod", "npadvmod"):
        if before.index < verb.index:
            yield from (t for t in tree.children(before.index, "neg", "advmod") if t.text.lower() in ("never", "not"))


def _turned(tree: Tree, head: Token) -> Iterator[Token]:
    """The "was" of "at no time was he arrested", where the parser took "arrested" for a clause on "he"."""
    subject = tree.head(head)
    be = tree.head(subject)
    passive = head.dep == "acl" and head.tag == "VBN" and subject.dep == "nsubj" and be.lemma == "be"
    if passive and be.index < subject.index and not tree.has(be.index, "attr", "acomp", "expl"):
        yield be


def _of_noun(tree: Tree, noun: Token) -> Iterator[Token]:
    """The phrase itself where it is "nobody" or "none", else the "no" or "neither" before it; none for "nobody but"."""
    if left_out(tree, noun):
        return
    if noun.text.lower() in _NONE:
        yield noun
    yield from (t for t in tree.children(noun.index, "det", "neg", "preconj") if t.text.lower() in _NONE)


def _joining(tree: Tree, head: Token) -> Iterator[Token]:
    """The "nor" that joins the clause to what stands before it, or opens it: "nor did he ever tell her"."""
    for word in tree.children(head.index, "cc", "preconj"):
        if word.index < head.index and word.text.lower() in ("nor", "neither"):
            yield word
    if head.dep == "conj":
        before = tree.head(head)
        joined = [t for t in tree.children(before.index, "cc") if before.index < t.index < head.index]
        yield from (t for t in joined[-1:] if t.text.lower() == "nor")


def _is_undone(tree: Tree, word: Token) -> bool:
    after = tree.tokens[word.index + 1] if word.index + 1 < len(tree.tokens) else word
    return after.text.lower() in _BARELY and after.sentence == word.sentence


def _shared(tree: Tree, head: Token) -> int:
    """One for the second verb of "he did not go and see": it has no helping verb of its own."""
    if head.dep != "conj" or head.tag != "VB" or tree.has(head.index, "aux", "nsubj", "neg"):
        return 0
    return int(any(t.text.lower() in _NEVER for t in tree.children(tree.head(head).index, "neg")))
