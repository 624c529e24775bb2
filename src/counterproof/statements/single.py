"""Single: whether a text says that a happening was the only one of its kind - "but once", "the only fire".

What it says holds within bounds: "the only fire of that year", "arrested only once for debt". Where the words name
bounds that no role of the statement holds, it is not called single.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.reading import Reading
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_ONLY = frozenset(("only", "sole"))
_TIMES = frozenset(("time", "occasion", "instance", "one"))
_ONCE = re.compile(
    r"\b(?:(?:only|but|just|exactly) (?:the )?(once)|(once) only|the (once)(?=[,.;])"
    r"|(once) in (?:all )?(?:his|her|its|their|my|our) (?:whole )?(?:career|days|existence|history|life)"
    r"|(?:a|one) single (time|occasion)|the (?:only|sole|one|first and (?:the )?(?:last|only)) (time|occasion)"
    r"|(?:only|but|just) one (time|occasion)|on one (occasion) only"
    r"|never (before),? (?:n?or|and never) (?:again|since)|never (again),? n?or before|neither (before) nor since)\b"
    r"(?!(?: more)?,? (?:a|after|before|between|during|each|every|more|since|that|the|this|under|when|while|within)\b)"
    r"(?! in (?!(?:all )?(?:his|her|its|their|my|our|living|recorded)\b))"
)
"""Said of no part of a time: "only once before", "only once in the war" and "once a year" tell of more times."""
_SAID_AFTER = re.compile(
    r"(?:(?:It|This|That) (?:was|is|has been|remains|remained) (?:the|his|her|its|their|our|my) (?:only|sole|one)"
    r"|There (?:was|has been|had been|is) (?:never|no)(?: been)? (?:an)?other|No other)"
    r" (\w+)(?! (?:in|of) (?:the|that|this)\b)"
)
_NO_OTHER = re.compile(
    r"There (?:was|has been) (?:never been )?(?:never another|no (?:other|second|more))[.,;]"
    r"|(?:Nothing of the (?:kind|sort)|The like|It|That)"
    r" (?:never happened|happened|was never (?:seen|known|done)|never came about)"
    r"[^.;]{0,20}(?:again|before or since)"
)
_BUT_ONE = re.compile(
    r"\W{0,3}(?:of which there (?:was|had been) (?:but|only|just) (?:the )?one|there being but one)\b"
)


_KNOWN = frozenset(("know", "see", "have", "witness", "experience", "remember", "record", "suffer"))
"""What a place or body does with every happening of its own: "the only fire that the town had known" is unbounded."""
_BOUNDING = frozenset(
    ("for", "under", "during", "after", "before", "since", "until", "within", "without", "as", "over")
)
_SPANS = frozenset(("century", "day", "decade", "month", "reign", "season", "summer", "week", "winter", "year"))
_LONG = frozenset(("month", "season", "year", "decade", "century", "span"))


def single(tree: Tree, reading: Reading) -> bool:
    """Whether the words say that what the reading tells came about this once, within the bounds that they name."""
    head = reading.frame.head
    nouns = [head] if head.pos == "NOUN" else [t for role, t in reading.roles if role == "topic" and t.pos == "NOUN"]
    if any(_only(tree, noun) for noun in nouns):
        return True
    return head.pos in ("VERB", "AUX") and (_once(tree, head) or _beside(tree, reading) or _after(tree, reading))


def _only(tree: Tree, noun: Token) -> bool:
    """Whether a noun, or what it is said to be right behind it, is the only one."""
    if _BUT_ONE.match(tree.analysis.text.content, noun.end) or _called_only(tree, noun):
        return True
    beside = [t for t in tree.children(noun.index, "appos") if t.lemma.lower() in {*_TIMES, noun.lemma.lower()}]
    return any(_is_only(tree, n) for n in (noun, *beside))


def _is_only(tree: Tree, noun: Token) -> bool:
    only = any(t.text.lower() in _ONLY and _narrows(tree, noun, t) for t in tree.children(noun.index))
    dated = only and any(_is_span(tree, t) for t in _to_the_verb(tree, noun))
    return only and not dated and all(_is_unbounded(tree, c) for c in tree.children(noun.index, "relcl", "acl"))


def _to_the_verb(tree: Tree, noun: Token) -> Iterator[Token]:
    """The words under a noun, and those behind it up to the first verb."""
    yield from tree.tokens[tree.first[noun.index] : tree.last[noun.index] + 1]
    for token in tree.tokens[noun.index + 1 : tree.analysis.sentences[noun.sentence].last]:
        if token.pos in ("VERB", "AUX"):
            break
        yield token


def _is_span(tree: Tree, token: Token) -> bool:
    """Whether a word names a time of some length, within which there was but one: "the only fire of that year"."""
    date = tree.dates[token.index]
    long = date is not None and (date.value is None or date.value.grain in _LONG)
    return long or token.lemma.lower() in _SPANS


def _is_unbounded(tree: Tree, clause: Token) -> bool:
    """Whether a clause behind "the only one" takes in all that ever were: "that the town ever saw"."""
    ever = any(t.text.lower() == "ever" for t in tree.children(clause.index, "advmod"))
    return ever or (clause.lemma.lower() in _KNOWN and not tree.has(clause.index, "prep", "advcl"))


def _called_only(tree: Tree, noun: Token) -> bool:
    """Whether "the only one" stands behind a noun and what narrows it, with no verb between."""
    last = tree.analysis.sentences[noun.sentence].last
    for token in tree.tokens[noun.index + 1 : last - 1]:
        if token.pos in ("VERB", "AUX"):
            return False
        named = tree.tokens[token.index + 1]
        if token.text.lower() in _ONLY and named.lemma.lower() in _TIMES:
            clauses = tree.children(named.index, "relcl", "acl")
            return tree.tokens[token.index - 2].text == "," and all(_is_unbounded(tree, c) for c in clauses)
    return False


def _narrows(tree: Tree, noun: Token, word: Token) -> bool:
    """Whether "only" stands inside the phrase: "the only fire", not "only the fire"."""
    article = min((t.index for t in tree.children(noun.index, "det", "poss")), default=noun.index)
    return word.dep in ("amod", "advmod") and article < word.index < noun.index


def _once(tree: Tree, verb: Token) -> bool:
    """Whether it is done "but once" or "a single time": said beside no other verb."""
    if _is_within(tree, verb):
        return False
    first, last = tree.tokens[tree.first[verb.index]], tree.tokens[tree.last[verb.index]]
    for found in _ONCE.finditer(tree.analysis.text.content, first.start, last.end):
        at = found.start(found.lastindex or 0)
        word = next((t for t in tree.tokens[first.index : last.index + 1] if t.start == at), None)
        if word is not None and _verb_over(tree, word) == verb.index and not _is_bounded(tree, verb, word):
            return True
    return False


def _is_bounded(tree: Tree, verb: Token, once: Token) -> bool:
    """Whether the verb has a phrase that narrows it and fills no role: "arrested only once for debt"."""
    narrowing = (p for p in tree.children(verb.index, "prep") if p.text.lower() in _BOUNDING)
    return any(not tree.first[p.index] <= once.index <= tree.last[p.index] for p in narrowing)


def _is_within(tree: Tree, verb: Token) -> bool:
    """Whether a date opens the clause, so that it was once within that time: "in 1905 he was taken but once"."""
    before = tree.tokens[tree.first[verb.index] : verb.index]
    return any(tree.dates[t.index] is not None and _verb_over(tree, t) == verb.index for t in before)


def _verb_over(tree: Tree, word: Token) -> int:
    return next((g.index for _, g in tree.ancestors(word) if g.pos in ("VERB", "AUX")), -1)


def _beside(tree: Tree, reading: Reading) -> bool:
    """Whether the clause is called the only one of its kind: "the five got over the wall, the only escape ever"."""
    head = reading.frame.head
    return any(
        t.dep == "appos" and _is_kind(t, reading) and _only(tree, t) and _verb_over(tree, t) == head.index
        for t in tree.tokens[head.index : tree.last[head.index] + 1]
    )


def _after(tree: Tree, reading: Reading) -> bool:
    """Whether the next sentence says so: "It was the only time that the council met"."""
    head, sentences = reading.frame.head, tree.analysis.sentences
    if head.head != head.index or head.sentence + 1 >= len(sentences):
        return False
    content, start = tree.analysis.text.content, sentences[head.sentence + 1].start
    if _NO_OTHER.match(content, start):
        return True
    found = _SAID_AFTER.match(content, start)
    return found is not None and found.group(1).lower() in {*_TIMES, *_kinds(reading)}


def _is_kind(noun: Token, reading: Reading) -> bool:
    return noun.lemma.lower() in {*_TIMES, *_kinds(reading)}


def _kinds(reading: Reading) -> Iterator[str]:
    """The nouns for what the reading tells."""
    for noun, senses in lexicon().nouns.items():
        if any(sense.predicate == reading.word.predicate for sense in senses if sense.predicate):
            yield noun
