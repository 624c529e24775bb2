"""Coreference: pronouns and descriptions tied to what was named before - or left unresolved, which is the usual answer.

A wrong link manufactures a contradiction. So a link is sure only where nothing else in reach could be meant; where one
candidate leads by a clear margin the link is marked unsure, and a conflict that needs it is possible at most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.nouns import gender_of
from counterproof.record.page import ACTORS, Page
from counterproof.record.resolution import place
from counterproof.record.roster import Roster

REACH = 2
"""Sentences back to which a pronoun may reach."""
PARAGRAPH = 40
"""Sentences back, in one paragraph, in which nobody else may be named for a pronoun's link to be sure."""
MARGIN = 3
"""Points by which the best candidate must lead to be linked at all when there are others."""
MOST_RIVALS = 30
"""Names or uses of one noun looked back at, at most."""
_THIRD = frozenset({"he", "him", "his", "she", "her", "hers", "himself", "herself"})
_REFLEXIVE = frozenset({"himself", "herself"})
"""Always the subject of its own clause, who has his own mention there."""
_ANYBODY = frozenset(
    {"each", "one", "another", "someone", "somebody", "anyone", "anybody", "everyone", "nobody", "none"}
)


@dataclass(frozen=True)
class Seen:
    """A person seen in a text before the pronoun: where, who, and whether as the subject of the clause."""

    start: int
    sentence: int
    paragraph: int
    to: str
    subject: bool
    verb: int


def _sentence(seen: Seen) -> int:
    return seen.sentence


@dataclass
class Trail:
    """The people seen in one text, in order; grows as pronouns are resolved."""

    page: Page
    seen: list[Seen] = field(default_factory=list)
    trials: list[tuple[int, str]] = field(default_factory=list)
    """Places at which a phrase such as "the trial" was tied to a proceeding."""

    def add(self, mention: Mention, to: str) -> None:
        """Note a person seen."""
        start = mention.span.start
        page = self.page
        seen = Seen(
            start, page.sentence(start), page.paragraph(start), to, page.is_subject(mention), page.verb(mention)
        )
        self.seen.insert(bisect_left(self.seen, start, key=lambda s: s.start), seen)

    def back(self, start: int, sentences: int) -> list[Seen]:
        """Those seen before a place in its paragraph, at most so many sentences back."""
        here, paragraph = self.page.sentence(start), self.page.paragraph(start)
        before = self.seen[: bisect_left(self.seen, start, key=lambda s: s.start)]
        found = []
        for seen in reversed(before):
            if here - seen.sentence > sentences or seen.paragraph != paragraph:
                break
            found.append(seen)
        return found


def trails(pages: Sequence[Page], roster: Roster) -> dict[str, Trail]:
    """The people named in each text."""
    made = {}
    for page in pages:
        trail = made[page.source] = Trail(page)
        for mention in page.names:
            for link in roster.links.get(place(mention), ()):
                trail.add(mention, link.to)
    return made


def pronoun(mention: Mention, trail: Trail, roster: Roster, doubtful: Sequence[Mention] = ()) -> Link | None:
    """Whom "he" or "she" means: the only person in reach, or one who leads clearly (then unsure); else None.

    `doubtful` are names of the text that were tied to nobody, or read as a body: each may be a person.
    """
    if mention.gender not in ("m", "f") or mention.number == "plural":
        return None
    page, start = trail.page, mention.span.start
    if page.quoted(mention.span) or mention.text.lower() in _REFLEXIVE:
        return None
    reach = [s for s in trail.back(start, REACH) if roster.gender(s.to) in ("u", mention.gender)]
    barred = _barred(mention, trail)
    reach = [s for s in reach if s.to not in barred]
    people = {s.to for s in reach}
    if not people or people & _later(mention, trail):
        return None
    rivals = [*_unnamed(page, start, mention.gender), *_doubtful(page, start, doubtful)]
    topics = {s.to for s in trail.back(start, PARAGRAPH) if roster.gender(s.to) in ("u", mention.gender)}
    if topics - barred == people and len(people) == 1 and not rivals and any(s.subject for s in reach):
        why = f"“{mention.text}”: the only person named in this paragraph so far who can be meant"
        return Link(mention.span, people.pop(), "pronoun", sure=True, why=why)
    reported = _of_same_sentence(mention, page, reach, rivals)
    if reported and (topics - barred == {reported.to} or _alone(reported.to, page, reach, start)):
        return reported
    return _leading(mention, page, reach, rivals)


def _alone(person: str, page: Page, reach: Sequence[Seen], start: int) -> bool:
    """Whether the sentences just before speak of nobody else, by name or by a pronoun."""
    here = page.sentence(start)
    before = page.analysis.sentences[max(0, here - REACH) : here]
    tokens = [
        t
        for s in before
        for t in page.analysis.tokens[s.first : s.last]
        if page.paragraph(s.start) == page.paragraph(start)
    ]
    spoken = any(t.tag in ("PRP", "PRP$") and t.text.lower() in _THIRD for t in tokens)
    return {s.to for s in reach} == {person} and not spoken


def _of_same_sentence(
    mention: Mention, page: Page, reach: Sequence[Seen], rivals: Sequence[tuple[int, bool]]
) -> Link | None:
    """In "Kern testified that he had flown", he is the subject of the clause above, and nobody else is there."""
    here = page.sentence(mention.span.start)
    near = [s for s in reach if s.sentence == here]
    clause = page.verb(mention)
    if len({s.to for s in near}) != 1 or any(at == here for at, _ in rivals) or clause < 0:
        return None
    word = page.analysis.tokens[clause]
    if (
        page.is_subject(mention)
        and word.dep in ("ccomp", "advcl")
        and any(s.subject and s.verb == word.head for s in near)
    ):
        why = f"“{mention.text}”: the subject of the clause above, and the only person named in the sentence before it"
        return Link(mention.span, near[0].to, "pronoun", sure=True, why=why)
    return None


def _barred(mention: Mention, trail: Trail) -> set[str]:
    """Who cannot be meant: whoever else is named under the same verb, unless the pronoun says whose a thing is."""
    page = trail.page
    here = page.sentence(mention.span.start)
    near = trail.seen[bisect_left(trail.seen, here, key=_sentence) : bisect_left(trail.seen, here + 1, key=_sentence)]
    verb = page.verb(mention)
    if any(w.tag == "PRP$" for w in page.words(mention.span)):
        return set()
    shared = page.same_subject(verb) if verb >= 0 else set()
    return {s.to for s in near if s.verb == verb or (s.subject and s.verb in shared)}


def _later(mention: Mention, trail: Trail) -> set[str]:
    """Who is named after the pronoun in its sentence: "he" in "he wrote to Kern" is hardly Kern."""
    here = trail.page.sentence(mention.span.start)
    after = trail.seen[bisect_left(trail.seen, mention.span.start, key=lambda s: s.start) :][:MOST_RIVALS]
    return {s.to for s in after if s.sentence == here}


def _doubtful(page: Page, start: int, doubtful: Sequence[Mention]) -> list[tuple[int, bool]]:
    """Doubtful names earlier in the passage: sentence, and whether subject."""
    paragraph = page.paragraph(start)
    before = doubtful[: bisect_left(doubtful, start, key=lambda m: m.span.start)][-MOST_RIVALS:]
    near = [m for m in before if page.paragraph(m.span.start) == paragraph]
    return [(page.sentence(m.span.start), page.is_subject(m)) for m in near]


def _leading(mention: Mention, page: Page, reach: Sequence[Seen], rivals: Sequence[tuple[int, bool]]) -> Link | None:
    here = page.sentence(mention.span.start)
    scores: dict[str, int] = defaultdict(int)
    for seen in reach:
        scores[seen.to] = max(scores[seen.to], _score(here - seen.sentence, subject=seen.subject))
    others = [_score(here - sentence, subject=subject) for sentence, subject in rivals]
    ranked = sorted(scores, key=lambda to: (-scores[to], to))
    others += [scores[to] for to in ranked[1:]]
    if scores[ranked[0]] - max(others, default=0) < MARGIN:
        return None
    why = f"“{mention.text}”: the nearest subject who can be meant; others are named close by"
    return Link(mention.span, ranked[0], "pronoun", sure=False, why=why)


def _score(back: int, *, subject: bool) -> int:
    return 2 * (REACH - back) + (3 if subject else 0)


def _unnamed(page: Page, start: int, gender: str) -> list[tuple[int, bool]]:
    """People in reach without a name ("a guard", "her brother"): sentence, and whether subject."""
    here, paragraph = page.sentence(start), page.paragraph(start)
    sentences = page.analysis.sentences
    found = []
    for sentence in sentences[max(0, here - REACH) : here + 1]:
        if sentence.paragraph != paragraph:
            continue
        for token in page.analysis.tokens[sentence.first : sentence.last]:
            if token.start >= start:
                break
            stray = page.is_stray_name(token) or (token.lemma.lower() in _ANYBODY and token.dep in ACTORS)
            told = "u" if stray else gender_of(token.lemma.lower()) if token.tag == "NN" else ""
            free = token.dep not in ("appos", "compound", "attr", "poss", "oprd") and not _beside_name(
                page, token.index
            )
            if told in ("u", gender) and free:
                found.append((sentence.index, token.dep in ("nsubj", "nsubjpass")))
    return found


def _beside_name(page: Page, index: int) -> bool:
    """Whether a name stands in apposition to the noun: "the engineer, Ada Kern"."""
    tokens = page.analysis.tokens
    return any(t.head == index and t.dep == "appos" and t.pos == "PROPN" for t in tokens[index : index + 8])
