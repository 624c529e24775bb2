"""Replies: a bare "Yes" or "No, never" takes over what was asked.

Only plain questions of yes or no that are put to the one who answers, and answers that say nothing else first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterproof.language import Token, Turn
from counterproof.sources import Span
from counterproof.statements.answers import Scene
from counterproof.statements.frame import verb_frame
from counterproof.statements.negation import negations
from counterproof.statements.reading import Reading, readings
from counterproof.statements.tree import Tree

LONGEST = 500
"""Code points from the question's beginning to the end of the answer."""

ASKING = frozenset(("did", "were", "was", "have", "has", "had", "do", "are"))
"""How a question of fact opens; "would you" asks of none."""
_TAIL = (
    r"(?: (?:sir|madam|my lord|my lady|your (?:honou?r|worship|lordship)|never|indeed"
    r"|i (?:did|was|have|had)(?: not)?))*"
)
_REPLY = re.compile(
    r"(?:(?P<yes>yes|aye|yea|certainly|quite so|i (?:did|was|have|had)"
    r"|(?:it|that) (?:is|was) (?:so|true|right|correct))"
    r"|(?P<no>no|never|nay|not at all|not once|certainly not|by no means|never in my life"
    rf"|i never (?:did|was|have|had)|i (?:did|was|have|had|do|am) not)){_TAIL}"
)


@dataclass(frozen=True)
class Reply:
    """A question's reading as one answers it: `denied` for "no"; the span holds question and answer."""

    reading: Reading
    denied: bool
    span: Span
    answer: Token
    """The first word of the answer: whoever speaks it says the content."""
    question: Token
    """The first word of the question: whoever speaks it is its "I"."""
    scene: Scene | None = None
    """When and where, as the answer tells it."""


def replies(tree: Tree) -> Iterator[Reply]:
    """The questions of one text that the turn after them answers with yes or no, in order."""
    turns = sorted(tree.analysis.turns, key=lambda t: t.body.start)
    for asked, answered in pairwise(turns):
        question, answer = own_sentences(tree, asked)[-1:], own_sentences(tree, answered)[:1]
        if not question or not answer or asked.speaker == answered.speaker:
            continue
        told = _REPLY.fullmatch(" ".join(re.findall(r"[\w']+", " ".join(t.text.lower() for t in answer[0]))))
        reading = _asked(tree, question[0])
        start, end = question[0][0].start, answer[0][-1].end
        if told and reading is not None and end - start <= LONGEST:
            yield Reply(
                reading, told["no"] is not None, tree.analysis.text.span(start, end), answer[0][0], question[0][0]
            )


def own_sentences(tree: Tree, turn: Turn) -> list[tuple[Token, ...]]:
    """The words of each sentence of a turn, its label left out."""
    found = []
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        own = tuple(t for t in words if turn.body.start <= t.start < turn.body.end)
        if own and any(t.text.isalpha() for t in own):
            found.append(own)
    return found


def _asked(tree: Tree, words: tuple[Token, ...]) -> Reading | None:
    """What a plain question of yes or no asks of "you"; who is called by name before it only hears that he is meant."""
    called = next((n for n, t in enumerate(words[:5]) if t.text == ","), -1)
    if called > 0 and words[0].text.lower() not in ASKING and any(t.pos == "PROPN" for t in words[:called]):
        words = words[called + 1 :]
    if words[-1].text != "?" or words[0].text.lower() not in ASKING or len(words) < 4:
        return None
    root = next((t for t in words if t.dep == "ROOT"), words[0])
    subjects = [t.text.lower() for t in tree.children(root.index, "nsubj", "nsubjpass") if t.index >= words[0].index]
    if subjects != ["you"] or words[1].text.lower() != "you" or negations(tree, root):
        return None
    reading = readings(tree, verb_frame(tree, root))
    return reading if reading is not None and reading.word.predicate else None
