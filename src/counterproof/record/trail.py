"""Trail: the people of one text in the order in which they are spoken of, with where each stands in its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from counterproof.language import Mention, Token
from counterproof.language.gazetteer import countries, towns
from counterproof.language.unaccented import plain
from counterproof.record.nouns import gender_of, names_a
from counterproof.record.page import ACTORS, Page
from counterproof.record.resolution import place
from counterproof.record.roster import Roster
from counterproof.record.standing import Standing, standing

_ANYBODY = frozenset(
    {"each", "one", "another", "someone", "somebody", "anyone", "anybody", "everyone", "nobody", "none"}
)
_SAID_OF = frozenset({"appos", "compound", "attr", "poss", "oprd"})
"""Places of a noun that describes somebody else in its clause, or owns something there."""


@dataclass(frozen=True)
class Seen:
    """Somebody spoken of: where, who (an entity's id; empty for one without a name) and in what place of the clause."""

    start: int
    sentence: int
    paragraph: int
    to: str
    verb: int = -1
    standing: Standing = "inside"
    gender: Literal["m", "f", "u"] = "u"
    """What a noun or pronoun tells, for those without a name."""
    sure: bool = True
    pronoun: bool = False

    @property
    def subject(self) -> bool:
        """Whether the clause is about him: its subject, or the owner of its subject."""
        return self.standing in ("subject", "owner")


@dataclass
class Trail:
    """The people spoken of in one text, in order; grows as pronouns are resolved."""

    page: Page
    seen: list[Seen] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)
    """The gender of each person whom a pronoun has surely meant; empty for one whom two genders seemed to mean."""
    trials: list[tuple[int, str]] = field(default_factory=list)
    """Places at which a phrase such as "the trial" was tied to a proceeding."""

    def add(self, mention: Mention, to: str, *, sure: bool = True) -> None:
        """Note somebody named, or a phrase tied to him; `to` is empty where the phrase is tied to nobody."""
        start, end, page = mention.span.start, mention.span.end, self.page
        first, last = (bisect_left(self.seen, at, key=lambda s: s.start) for at in (start, end))
        self.seen[first:last] = [s for s in self.seen[first:last] if s.to]
        gender: Literal["m", "f", "u"] = mention.gender if mention.gender in ("m", "f") else "u"
        told = "inside" if page.quoted(mention.span) else standing(page, mention.span)
        seen = Seen(start, page.sentence(start), page.paragraph(start), to, page.verb(mention), told, gender, sure)
        seen = replace(seen, pronoun=mention.form == "pronoun")
        if seen.pronoun and to and sure:
            self.taken[to] = gender if self.taken.get(to, gender) == gender else ""
        self.seen.insert(bisect_left(self.seen, start, key=lambda s: s.start), seen)

    def aside(self) -> Trail:
        """A copy on which something may be tried."""
        return Trail(self.page, list(self.seen), dict(self.taken), list(self.trials))

    def back(self, start: int, sentences: int) -> list[Seen]:
        """Those seen before a place in its paragraph, nearest first, at most so many sentences back."""
        here, paragraph = self.page.sentence(start), self.page.paragraph(start)
        before = self.seen[: bisect_left(self.seen, start, key=lambda s: s.start)]
        found = []
        for seen in reversed(before):
            if here - seen.sentence > sentences or seen.paragraph != paragraph:
                break
            found.append(seen)
        return found

    def of_sentence(self, number: int) -> Sequence[Seen]:
        """Those seen in one sentence."""
        first, last = (bisect_left(self.seen, n, key=lambda s: s.sentence) for n in (number, number + 1))
        return self.seen[first:last]


def trails(pages: Sequence[Page], roster: Roster, doubtful: Mapping[str, Sequence[Mention]]) -> dict[str, Trail]:
    """The people named in each text, and those spoken of without a name; `doubtful` are names that may be people's."""
    made = {}
    for page in pages:
        trail = made[page.source] = Trail(page, sorted(_unnamed(page), key=lambda s: s.start))
        for mention in doubtful.get(page.source, ()):
            head = page.head(mention.span)
            if head is None or not _title_of_a_thing(page.analysis.tokens, head.index):
                trail.add(mention, "")
        for mention in page.names:
            for link in roster.links.get(place(mention), ()):
                trail.add(mention, link.to, sure=link.sure)
    return made


def _unnamed(page: Page) -> Iterator[Seen]:
    """People without a name: "a guard", "her brother", "another"."""
    for token in page.analysis.tokens:
        told = _told(page, token)
        if told and token.dep not in _SAID_OF and not _beside_name(page.analysis.tokens, token.index):
            span = page.analysis.text.span(token.start, token.end)
            gender: Literal["m", "f", "u"] = "m" if told == "m" else "f" if told == "f" else "u"
            place_told = "inside" if page.quoted(span) else standing(page, span)
            verb = token.head if token.dep in ACTORS else -1
            yield Seen(token.start, token.sentence, page.paragraph(token.start), "", verb, place_told, gender)


def _told(page: Page, token: Token) -> str:
    stray = page.is_stray_name(token) and not _title_of_a_thing(page.analysis.tokens, token.index)
    if stray or (token.lemma.lower() in _ANYBODY and token.dep in ACTORS):
        return "u"
    return gender_of(token.lemma.lower()) if token.tag == "NN" else ""


def _title_of_a_thing(tokens: Sequence[Token], index: int) -> bool:
    """Whether a common noun beside the name says that it is a thing's: "the novel Night Train"."""
    near = tokens[max(0, index - 4) : index]
    said = [t.lemma.lower() for t in near if t.head == index and t.dep in ("compound", "nmod", "amod")]
    return any(names_a(kind, noun) for kind in ("publication", "building", "organization") for noun in said)


def _beside_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands in apposition to the noun: "the engineer, Ada Kern"."""
    return any(t.head == index and t.dep == "appos" and t.pos == "PROPN" for t in tokens[index : index + 8])


def pronouns(page: Page, known: Iterable[Mention]) -> list[Mention]:
    """Every personal pronoun of the third person in a text, as the statements hold it or else by itself, in order."""
    held = {(m.span.start, m.span.end): m for m in known}
    for token in page.analysis.tokens:
        told = _THIRD.get(token.text.lower()) if token.tag in ("PRP", "PRP$") else None
        if told and (token.start, token.end) not in held:
            gender, number = told
            span = page.analysis.text.span(token.start, token.end)
            held[token.start, token.end] = Mention(span, token.text, "person", "pronoun", "", number, gender)
    return [held[at] for at in sorted(held)]


_THIRD: Mapping[str, tuple[Literal["m", "f", "unknown"], Literal["singular", "plural"]]] = {
    **dict.fromkeys(("he", "him", "his"), ("m", "singular")),
    **dict.fromkeys(("she", "her", "hers"), ("f", "singular")),
    **dict.fromkeys(("they", "them", "their", "theirs"), ("unknown", "plural")),
}


def taken_up(page: Page) -> Iterator[str]:
    """Single-word names of unclear kind that a "he" or "she" in a clause under their own takes up: people's, then.

    "Kern caused a stir when he ...": the name is the subject, and nobody else is named in the sentence before it.
    """
    tokens = page.analysis.tokens
    for token in tokens:
        verb = tokens[token.head]
        if token.text.lower() not in ("he", "she") or token.dep not in _CLAUSE or verb.dep not in ("advcl", "ccomp"):
            continue
        first = page.analysis.sentences[token.sentence].start
        names = [m for m in page.names_between(first, token.start) if m.kind not in ("publication", "object")]
        head = page.head(names[0].span) if len(names) == 1 else None
        if head and head.dep in _CLAUSE and head.head == verb.head and names[0].text.isalpha() and _unclear(names[0]):
            yield names[0].text


def called_people(page: Page) -> Iterator[str]:
    """Single-word names of unclear kind in apposition to a word for a person: "one treasurer, Varela"."""
    tokens = page.analysis.tokens
    for mention in page.names:
        head = page.head(mention.span)
        if head is None or not mention.text.isalpha() or not _unclear(mention):
            continue
        noun = tokens[head.head] if head.dep == "appos" else tokens[max(0, head.index - 1)]
        beside = head.dep == "appos" or (noun.head == head.index and noun.dep in ("compound", "nmod", "amod"))
        if beside and noun.index != head.index and noun.tag == "NN" and gender_of(noun.lemma.lower()):
            yield mention.text


_CLAUSE = ("nsubj", "nsubjpass")


def _unclear(mention: Mention) -> bool:
    """Whether a name may be a person's although it was read as something else."""
    known = plain(mention.text) in towns() or plain(mention.text) in countries()
    return mention.kind != "person" and not mention.text.isupper() and not known
