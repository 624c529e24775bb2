"""Describing: the common nouns that texts use of named people - offices, trades, kin - found by grammar and title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from counterproof.record.nouns import gender_of
from counterproof.record.page import Page
from counterproof.record.resolution import place
from counterproof.record.roster import Roster

Descriptions = Mapping[tuple[str, str], frozenset[str]]
"""(source, lower-case noun) with the people whom that source so describes."""


def descriptions(pages: Sequence[Page], roster: Roster) -> Descriptions:
    """Who is called what: "Ada Kern, an engineer", "the cooper Holt", "Holt was a baker", "Major Reyes"."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for page in pages:
        for mention in page.names:
            links = roster.links.get(place(mention), ())
            head = page.head(mention.span)
            if not links or head is None:
                continue
            inside = frozenset(w.index for w in page.words(mention.span))
            for noun in _nouns_of(page, head.index, mention.span.start, inside):
                found[page.source, noun].add(links[0].to)
            for name in roster.names.get(links[0].to, ()):
                for title in name.titles:
                    found[page.source, title].add(links[0].to)
    return {key: frozenset(people) for key, people in found.items()}


def _nouns_of(page: Page, head: int, start: int, inside: frozenset[int]) -> list[str]:
    """Nouns for people that stand beside a name's head: apposition either way, compound before it, predicate noun, and
    what the parser makes of "the physician Adam Holt"; in "HOLT, Adam, captain" the noun hangs on the given name."""
    tokens = page.analysis.tokens
    word = tokens[head]
    near = tokens[max(0, head - 12) : head + 16]
    nouns = [t for t in near if t.head == head and t.dep in ("appos", "compound") and t.sentence == word.sentence]
    nouns += [t for t in near if t.head in inside - {head} and t.dep == "appos" and t.index not in inside]
    if word.dep == "appos":
        nouns.append(tokens[word.head])
    if word.dep == "nsubj" and tokens[word.head].lemma == "be":
        nouns += [t for t in near if t.head == word.head and t.dep == "attr"]
    nouns += [t for t in tokens[max(0, head - 4) : head] if t.end + 1 == start and t.dep != "poss"]
    return [t.lemma.lower() for t in nouns if gender_of(t.lemma.lower()) and t.tag in ("NN", "NNP")]
