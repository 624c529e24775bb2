"""Definite: what "the hotel" or "the Major" means - the only one so named or described before, else nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from counterproof.language import Mention
from counterproof.language.unaccented import plain
from counterproof.record.describing import Descriptions
from counterproof.record.entity import Entity, Link
from counterproof.record.nouns import calling
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.roster import Roster

NOUN_REACH = 8
"""Sentences back to which "the hotel" may reach outside its paragraph."""
POINTING = frozenset({"this", "that", "same", "said", "aforesaid", "such"})
_OTHER = frozenset({"a", "an", "another", "other", "second", "third", "each", "every", "any"})
_PASSING = frozenset(
    {"accused", "boy", "defendant", "deponent", "girl", "man", "prisoner", "suspect", "victim", "witness", "woman"}
)
"""Nouns that one person after another bears in one file: alone they never make a sure link."""
_RANKS = frozenset({"chief", "head", "senior", "principal"})
"""Words of an office that a later phrase may keep or leave out: "the chief engineer", "the engineer"."""
MOST_USES = 30
"""Uses of one noun looked back at, at most."""


def described(mention: Mention, page: Page, descriptions: Descriptions, roster: Roster) -> Link | None:
    """Whom "the Major" or "the cooper" means: the only person whom this text, or else the file, so describes."""
    called = roster.called.get(plain(mention.text))
    if called:
        return Link(
            mention.span, called, "alias", sure=True, why=f"“{mention.text}” is said to be this person's by-name"
        )
    if mention.number == "plural" or mention.owner or set(mention.modifiers) - POINTING - _RANKS or not mention.head:
        return None
    if page.after(mention.span.end, 2).strip()[:1].isupper():
        return None
    here = descriptions.get((page.source, mention.head), frozenset())
    if len(here) == 1:
        sure = not another(page, mention) and mention.head not in _PASSING
        why = f"the only person in this document who is called “{mention.head}”"
        return Link(mention.span, next(iter(here)), "definite", sure=sure, why=why)
    return None if here else _by_calling(mention, page, descriptions, roster)


def _by_calling(mention: Mention, page: Page, descriptions: Descriptions, roster: Roster) -> Link | None:
    """The only person in the file who is so called. A trade is kept for life: whoever bears it is surely meant by a
    document that names his associates too. An office passes from one to the next: its bearer is surely meant by a
    document that points to him ("the said captain") and names him alone."""
    nouns = calling(mention.head) or {mention.head}
    anywhere = {person for (_, noun), people in descriptions.items() if noun in nouns for person in people}
    if len(anywhere) != 1:
        return None
    person = anywhere.pop()
    alone = bool(set(mention.modifiers) & POINTING) and roster.named_in.get(page.source) == {person}
    kept = bool(calling(mention.head)) and _is_among(person, page, roster)
    sure = (kept or alone) and not another(page, mention)
    why = f"the only person in the file who is called “{mention.head}”, in another document"
    return Link(mention.span, person, "definite", sure=sure, why=why)


def _is_among(person: str, page: Page, roster: Roster) -> bool:
    """Whether a document names the person, or somebody whom another document names together with him."""
    here = roster.named_in.get(page.source, set())
    return person in here or bool(here & roster.associates(person))


def another(page: Page, mention: Mention, since: int = 0) -> bool:
    """Whether the text speaks of another of the kind before the mention: "a hotel", "another trial", "two hotels"."""
    tokens = page.analysis.tokens
    uses = page.lemma(mention.head)
    first, last = (bisect_left(uses, at, key=lambda t: t.start) for at in (since, mention.span.start))
    for token in uses[max(first, last - MOST_USES) : last]:
        if token.pos == "NOUN":
            words = {t.lemma.lower() for t in tokens[max(0, token.index - 6) : token.index] if t.head == token.index}
            if words & _OTHER or token.tag == "NNS":
                return True
    return False


Held = Mapping[str, Sequence[tuple[int, int, str]]]
"""By plain word: where a text names a thing whose name holds the word (start, end), and which thing, in order."""


def held_words(page: Page, links: Mapping[Place, tuple[Link, ...]], entities: Mapping[str, Entity]) -> Held:
    """The things that one text names, by the words of their names and by their kinds."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for name in page.names:
        for link in links.get(place(name), ()):
            entity = entities.get(link.to)
            if entity and entity.type not in ("person", "event", "proceeding"):
                for word in words_of(entity):
                    found[word].append((name.span.start, name.span.end, link.to))
    return found


def thing(mention: Mention, page: Page, held: Held) -> Link | None:
    """What "the hotel" or "the commission" means: the only thing named before whose name holds that word."""
    if mention.number == "plural" or mention.owner or set(mention.modifiers) - POINTING or not mention.head:
        return None
    uses = held.get(plain(mention.head), ())
    before = uses[: bisect_left(uses, mention.span.start, key=lambda use: use[0])]
    if len({to for _, _, to in before}) != 1:
        return None
    _, end, to = before[-1]
    near = page.sentence(mention.span.start) - page.sentence(end) <= NOUN_REACH
    if not near and page.paragraph(end) != page.paragraph(mention.span.start):
        return None
    sure = not another(page, mention)
    why = f"“{mention.text}”: the only {mention.head} named in this document before it"
    return Link(mention.span, to, "definite", sure=sure, why=why)


def words_of(entity: Entity) -> set[str]:
    """The plain words of a thing's names, and the kind that a person declared it to be."""
    return {w for name in (entity.name, *entity.aliases, entity.kind) for w in plain(name).split()}


def holds(entity: Entity, noun: str) -> bool:
    """Whether the noun is a word of the thing's name, or the kind that a person declared it to be."""
    return plain(noun) in words_of(entity)
