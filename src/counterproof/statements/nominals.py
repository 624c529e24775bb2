"""Nominals: nouns that tell of a happening as if it were a verb - "the arrest of Adam", "Adam's confession"."""

from __future__ import annotations

from counterproof.language import Token
from counterproof.statements.frame import noun_frame
from counterproof.statements.reading import Reading, readings
from counterproof.statements.tree import Tree

_PRESUPPOSED = frozenset(("after", "before", "since", "following", "during", "until", "upon", "despite", "at"))
_DEFINITE = frozenset(("the", "this", "that"))


def nominal_reading(tree: Tree, noun: Token) -> Reading | None:
    """The reading of a noun that asserts an occurrence of somebody's, or None where it only names a kind of thing."""
    if noun.pos != "NOUN" or (tree.names[noun.index] is not None and not tree.has(noun.index, "poss")):
        return None
    reading = readings(tree, noun_frame(tree, noun))
    if reading is None or not reading.word.predicate:
        return None
    if not _owned(tree, noun, reading) or not _told(tree, noun):
        return None
    return reading


def _owned(tree: Tree, noun: Token, reading: Reading) -> bool:
    """Whether the one concerned is named or pointed at: "arrests of engineers" tells of nobody."""
    wanted = [token for role, token in reading.roles if role in ("patient", "agent", "thing", "topic")]
    return any(
        tree.names[t.index] is not None or t.pos == "PRON" or tree.has(t.index, "det", "poss") for t in wanted
    ) and all(t.index != noun.index for t in wanted)


def _told(tree: Tree, noun: Token) -> bool:
    """Whether the noun phrase presupposes or states that it came about."""
    if tree.has(noun.index, "poss"):
        return True
    if not any(t.text.lower() in _DEFINITE for t in tree.children(noun.index, "det")):
        return False
    governor = tree.head(noun)
    return noun.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj") and governor.index != noun.index
