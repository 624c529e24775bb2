"""Dating: sentences that only say when - "That was the 3rd of May." - and so date what the sentence before tells."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import DateMention, Token
from counterproof.statements.tree import Tree

_POINTS = frozenset(("that", "this", "which"))
_COMES_ABOUT = frozenset(("be", "happen", "occur", "fall", "befall"))
MOST_BESIDE = 12
"""Words that such a sentence may hold beside its date."""


def dated_after(tree: Tree) -> Iterator[tuple[int, DateMention]]:
    """For each such sentence, the word whose clause it dates - the main verb of the sentence before it, or the verb of
    the "when" clause there - and the date."""
    sentences = tree.analysis.sentences
    for sentence in sentences[1:]:
        words = tree.tokens[sentence.first : sentence.last]
        date = _only_when(tree, words)
        before = sentences[sentence.index - 1]
        told = (
            _told(tree, tree.tokens[before.first : before.last])
            if date and before.paragraph == sentence.paragraph
            else None
        )
        if date is not None and told is not None:
            yield told.index, date


def _only_when(tree: Tree, words: tuple[Token, ...]) -> DateMention | None:
    """The one date of a sentence that says nothing but when "that" was."""
    root = next((t for t in words if t.dep == "ROOT"), None)
    if root is None or root.lemma.lower() not in _COMES_ABOUT or tree.has(root.index, "neg"):
        return None
    pointing = any(t.text.lower() in _POINTS for t in tree.children(root.index, "nsubj"))
    dates = {id(d): d for t in words if (d := tree.dates[t.index]) is not None}
    beside = sum(tree.dates[t.index] is None for t in words)
    if not pointing or len(dates) != 1 or beside > MOST_BESIDE:
        return None
    return _hung_on(tree, root, next(iter(dates.values())))


def _hung_on(tree: Tree, root: Token, date: DateMention) -> DateMention | None:
    """The date, where it is what "that" was, or when: "that was on 3 May"; not "that was the law of 1841"."""
    own = list(tree.children(root.index, "attr", "npadvmod"))
    own += [t for p in tree.children(root.index, "prep") for t in tree.children(p.index, "pobj")]
    return date if any(tree.dates[t.index] is date for t in own) else None


def _told(tree: Tree, words: tuple[Token, ...]) -> Token | None:
    """The verb of what a sentence tells: that of its "when" clause, which is the news of it, else its own."""
    root = next((t for t in words if t.dep == "ROOT" and t.pos in ("VERB", "AUX")), None)
    if root is None:
        return None
    for clause in tree.children(root.index, "advcl"):
        when = any(t.text.lower() == "when" for t in tree.children(clause.index, "advmod", "mark"))
        if when and root.lemma.lower() in ("be", "remain"):
            return clause
    return root
