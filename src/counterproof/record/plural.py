"""Plural: whom "they" means - the people joined into the subject just before, each of them; else left alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterproof.language import Mention, Token
from counterproof.record.entity import Link
from counterproof.record.nouns import gender_of, names_a
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.standing import Standing, standing

_MOST = 12
"""People in one list at most."""


@dataclass(frozen=True)
class Several:
    """Several spoken of at one place: the ids of all of them in the order of the text, or none where not all are
    known. `people` is False for things, which "they" may mean, too."""

    start: int
    sentence: int
    paragraph: int
    to: tuple[str, ...]
    standing: Standing
    people: bool = True


@dataclass
class Groups:
    """The several spoken of in one text, by sentence; grows as "they" is resolved."""

    page: Page
    held: dict[int, list[Several]] = field(default_factory=dict)

    def add(self, several: Several) -> None:
        """Note several spoken of."""
        self.held.setdefault(several.sentence, []).append(several)

    def tell(self, mention: Mention, to: tuple[str, ...]) -> None:
        """Note whom a phrase such as "the three defendants" means, in place of its bare noun."""
        start, end, page = mention.span.start, mention.span.end, self.page
        here = page.sentence(start)
        self.held[here] = [s for s in self.held.get(here, ()) if not start <= s.start < end]
        self.add(Several(start, here, page.paragraph(start), to, standing(page, mention.span)))


def groups(page: Page, links: Mapping[Place, tuple[Link, ...]], people: Mapping[str, object]) -> Groups:
    """The lists of people, and the plural nouns, of one text."""
    made = Groups(page)
    first: dict[int, tuple[str, ...]] = {}
    for mention in page.names:
        head = page.head(mention.span)
        tied = [k.to for k in links.get(place(mention), ()) if k.sure and k.to in people]
        if head is not None and len(tied) == 1:
            first[head.index] = (tied[0],)
    tokens = page.analysis.tokens
    for token in tokens:
        joined = _joined(tokens, token) if token.dep != "conj" else [token]
        if len(joined) > 1 and token.pos in ("PROPN", "NOUN"):
            known = tuple(to for t in joined for to in first.get(t.index, ()))
            made.add(_several(page, token, known if len(known) == len(joined) else (), people=True))
        elif token.tag in ("NNS", "NNPS"):
            made.add(_several(page, token, (), people=_of_people(token)))
    return made


def _several(page: Page, token: Token, to: tuple[str, ...], *, people: bool) -> Several:
    span = page.analysis.text.span(token.start, token.end)
    told = standing(page, span)
    return Several(token.start, token.sentence, page.paragraph(token.start), to, told, people or bool(to))


def _of_people(token: Token) -> bool:
    return bool(gender_of(token.lemma.lower())) or names_a("group", token.text.lower()) or token.tag == "NNPS"


def _joined(tokens: Sequence[Token], token: Token) -> list[Token]:
    """The words of a list that a word opens, in order; the word alone where there is no list."""
    found = [token]
    for word in tokens[token.index + 1 : token.index + 60]:
        if word.dep == "conj" and word.head == found[-1].index and word.pos in ("PROPN", "NOUN", "PRON"):
            found.append(word)
        if len(found) > _MOST:
            break
    return found


def they(mention: Mention, groups: Groups) -> tuple[Link, ...]:
    """Each of those whom "they", "them" or "their" means: surely where they are the subject of this sentence or of
    the one before and no other several stand there; unsure where things do; else nobody."""
    page, start = groups.page, mention.span.start
    if page.quoted(mention.span) or mention.text.lower() not in ("they", "them", "their"):
        return ()
    here, paragraph = page.sentence(start), page.paragraph(start)
    told = [g for g in groups.held.get(here, ()) if g.start < start]
    above = [g for g in groups.held.get(here - 1, ()) if _one_paragraph(page, here)]
    own, before = ([g for g in held if g.standing != "inside"] for held in (told, above))
    near = own or before
    people = [g for g in near if g.people]
    if not people or len({g.to for g in people}) != 1 or not people[0].to:
        return ()
    chosen = people[0]
    subject = any(g.standing in ("subject", "owner") for g in people)
    others = any(g.people and g.to != chosen.to for g in (told if own else above))
    alone = len(near) == len(people) and not others and chosen.paragraph == paragraph
    sure = subject and alone and mention.text.lower() != "them"
    groups.add(Several(start, here, paragraph, chosen.to, standing(page, mention.span)))
    why = f"“{mention.text}”: those named together as the subject just before"
    return tuple(Link(mention.span, to, "pronoun", sure, why) for to in chosen.to)


def _one_paragraph(page: Page, here: int) -> bool:
    """Whether a sentence and the one before it stand in one paragraph of the text, whatever gaps part them."""
    sentences = page.analysis.sentences
    return 0 < here < len(sentences) and sentences[here - 1].paragraph == sentences[here].paragraph
