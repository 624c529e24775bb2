"""Exceptions: stays told as unbroken but for some time, "save one Sunday", which then are not unbroken."""

from __future__ import annotations

from counterproof.language import Token
from counterproof.statements.statement import Proposition
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import predicates

REACH = 4
"""Words behind "save" or "except" within which a time must follow."""
_WORDS = frozenset(("save", "except", "excepting", "barring", "bar", "saving", "excepted"))
_PAIRS = frozenset((("but", "for"), ("apart", "from"), ("other", "than"), ("with", "the"), ("only", "on")))
_TIMES = frozenset(
    (
        "day", "night", "week", "month", "hour", "time", "once", "twice", "occasion", "evening", "morning", "afternoon",
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "when", "weekend", "visit",
        "journey", "interval", "absence", "furlough", "leave", "exception", "fortnight",
    )
)  # fmt: skip


def excepts_a_time(tree: Tree, head: Token, content: Proposition) -> bool:
    """Whether a stay or custody is told of a span less some time of it: nothing in the span can then be excluded."""
    if predicates()[content.predicate].state not in ("stay", "custody") and content.predicate != "leave":
        return False
    sentence = tree.analysis.sentences[head.sentence]
    words = tree.tokens[sentence.first : sentence.last]
    return any(_opens(words, number) and _tells_a_time(tree, words[number:]) for number in range(len(words)))


def _opens(words: tuple[Token, ...], number: int) -> bool:
    word = words[number].text.lower()
    after = words[number + 1].text.lower() if number + 1 < len(words) else ""
    return (word in _WORDS and words[number].pos != "VERB") or (word, after) in _PAIRS or word == "save"


def _tells_a_time(tree: Tree, words: tuple[Token, ...]) -> bool:
    near = words[1 : REACH + 2]
    return any(t.lemma.lower() in _TIMES or tree.dates[t.index] is not None for t in near)
