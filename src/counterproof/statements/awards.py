"""Awards: what a judgment or report deals out without a verb: "For Adam Hill, who gave the oath, six years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterproof.language import Token
from counterproof.statements.frame import Frame
from counterproof.statements.phrase import is_person
from counterproof.statements.reading import Reading
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word

NEAR = 6
"""Words after "For" within which the one who is meant must be named."""
_WORD = Word("award", "A sentence dealt out without a verb.", "sentence")
_ASKING = frozenset(("propose", "ask", "demand", "request", "recommend", "require", "seek", "claim", "move"))
_UNITS = frozenset(("year", "month", "week", "day", "lash", "stripe"))
_ENDS = frozenset(("death", "life", "banishment", "exile", "transportation", "acquittal", "imprisonment", "hanging"))


@dataclass(frozen=True)
class Award:
    """One such sentence: the one who is meant with what is dealt out, and the whole of it, [start, end)."""

    reading: Reading
    start: int
    end: int


def awards(tree: Tree) -> Iterator[Award]:
    """The awards of a text, in its order. Whether they are only proposed their words do not say."""
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        if len(words) < 4 or words[0].text != "For":
            continue
        root = next((t for t in words if t.dep == "ROOT"), words[0])
        commas = [t.index for t in words if t.text == ","]
        asked = root.lemma.lower() in _ASKING and commas and root.index > commas[0]
        if not asked and _is_told(tree, root):
            continue
        term = _asked(tree, root) if asked else _term(tree, words, commas[-1]) if commas else None
        near = [t for t in words[1 : NEAR + 1] if t.pos == "PROPN" and is_person(tree, t)]
        person = next((t for t in near if tree.names[t.index] is not None), near[0] if near else None)
        if term is None or person is None or person.index > commas[0]:
            continue
        frame = Frame(person, (("object", person), ("to", term)), nominal=True)
        reading = Reading(frame, _WORD, (("patient", person), ("thing", term)), ())
        yield Award(reading, words[0].start, term.end if asked else words[-1].end)


def _asked(tree: Tree, verb: Token) -> Token | None:
    """The term that a prosecutor or commission asks for: "the Commission proposes death"."""
    terms = (t for t in tree.children(verb.index, "dobj") if t.lemma.lower() in _ENDS | _UNITS)
    return next(terms, None)


def _is_told(tree: Tree, root: Token) -> bool:
    """Whether the sentence has a verb with a subject, which says what is done; "who gave the oath" is none."""
    subjects = tree.children(root.index, "nsubj", "nsubjpass")
    return root.pos in ("VERB", "AUX") and any(t.tag not in ("WP", "WDT") for t in subjects)


def _term(tree: Tree, words: Sequence[Token], comma: int) -> Token | None:
    """What is dealt out, behind the last comma: "six years", "death", or a bare "ten" that leaves the unit out."""
    rest = [t for t in words if t.index > comma and t.pos != "PUNCT"]
    if not rest or len(rest) > NEAR:
        return None
    if rest[0].lemma.lower() in _ENDS:
        return rest[0]
    if tree.numbers[rest[0].index] is None and rest[0].pos != "NUM":
        return None
    return next((t for t in rest if t.lemma.lower() in _UNITS), rest[0] if len(rest) == 1 else None)
