"""Coreference: "he" and "she" tied to whom was spoken of before - or left unresolved where two could be meant.

A wrong link manufactures a contradiction. So a link is sure only where the grammar leaves one person: the subject who
goes on (centering: Grosz, Joshi and Weinstein 1995), nobody else standing where he could take the pronoun over. Where
one leads and another is not excluded the link is marked unsure, and a conflict that needs it is possible at most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.roster import Roster
from counterproof.record.standing import standing
from counterproof.record.trail import Seen, Trail

REACH = 2
"""Sentences back to which a pronoun may reach; the second only where the first speaks of nobody."""
PARAGRAPH = 40
"""Sentences back, in one paragraph, in which nobody else may be named for the plainest of links."""
_HEARERS = frozenset(
    {"chancellor", "commissioner", "coroner", "examiner", "interrogator", "investigator", "judge", "juror", "justice"}
    | {"magistrate", "prosecutor", "recorder", "registrar"}
)
"""Officials before whom people speak."""
_REFLEXIVE = frozenset({"himself", "herself"})
"""Always the subject of its own clause, who has his own mention there."""


def pronoun(mention: Mention, trail: Trail, roster: Roster) -> Link | None:
    """Whom "he" or "she" means: the only one whom the sentence, or else the one before it, leaves; else None."""
    page, start = trail.page, mention.span.start
    if mention.gender not in ("m", "f") or mention.number == "plural" or page.quoted(mention.span):
        return None
    if mention.text.lower() in _REFLEXIVE or _in_a_title(mention, page):
        return None
    reach = [s for s in trail.back(start, PARAGRAPH) if _fits(s, mention, roster) and not _speaks(s, mention, trail)]
    barred = _barred(mention, trail)
    reach = [s for s in reach if not (s.to in barred if s.to else _passed_over(s, mention, page))]
    here = page.sentence(start)
    own = [s for s in reach if s.sentence == here]
    found = (
        _within(mention, page, own) if any(s.standing != "inside" for s in own) else _across(mention, page, reach, here)
    )
    if found is None or trail.taken.get(found[0], mention.gender) != mention.gender:
        return None
    after = [s for s in trail.of_sentence(here) if s.start > start and _fits(s, mention, roster)]
    if any(s.to == found[0] for s in after):
        return None
    person, sure = found[0], found[1] and (bool(own) or not any(s.subject for s in after))
    if len({s.to for s in (*reach, *after)}) == 1 and any(s.subject and s.sure for s in reach):
        why = f"“{mention.text}”: the only person named in this paragraph so far who can be meant"
        return Link(mention.span, person, "pronoun", sure=True, why=why)
    why = f"“{mention.text}”: the subject spoken of just before, and nobody else there can be meant"
    doubt = f"“{mention.text}”: the nearest subject who can be meant; others are named close by"
    return Link(mention.span, person, "pronoun", sure, why if sure else doubt)


def _speaks(seen: Seen, mention: Mention, trail: Trail) -> bool:
    """Whether it is the one whose turn it is, by the label of the turn: of himself he says "I"."""
    turn = trail.page.turn(mention.span)
    if turn is None:
        return False
    own = {s.to for s in trail.seen if turn.label.start <= s.start < turn.label.end and s.to}
    return seen.to in own or turn.label.start <= seen.start < turn.label.end


def _in_a_title(mention: Mention, page: Page) -> bool:
    """Whether a capital inside the sentence shows a word of a title: "Letters of a Clerk to His Sister"."""
    sentence = page.analysis.sentences[page.sentence(mention.span.start)]
    return (
        mention.text[:1].isupper()
        and page.before(mention.span.start, 1).isspace()
        and (
            page.before(mention.span.start, 40).rstrip(" \"“'‘([*_-—–")[-1:].isalpha()
            and mention.span.start > sentence.start
        )
    )


def _fits(seen: Seen, mention: Mention, roster: Roster) -> bool:
    gender = roster.gender(seen.to) if seen.to else seen.gender
    return gender in ("u", mention.gender)


def _within(mention: Mention, page: Page, own: Sequence[Seen]) -> tuple[str, bool] | None:
    """By the words before the pronoun in its own sentence: "Kern testified that he had flown to Basel"."""
    strong = [s for s in own if s.standing != "inside"]
    again = [s for s in strong if s.pronoun and s.standing == "subject"]
    if again and _is_he(mention) and not _reported(mention, page) and len({s.to for s in again}) == 1:
        return (again[0].to, all(s.sure for s in again)) if again[0].to else None
    near = max(strong, key=lambda s: s.start)
    if (
        near.pronoun
        and near.standing == "subject"
        and near.verb == _owning_verb(mention, page)
        and _possessive(mention, page)
    ):
        return (near.to, near.sure) if near.to else None
    chosen = _one(strong)
    if chosen is None:
        return None
    led = all(s.subject for s in own if s.to == chosen and s.standing != "inside")
    alone = {s.to for s in strong} == {chosen} and all(s.sure for s in strong)
    if _is_he(mention) and not _reported(mention, page):
        return chosen, alone and led
    possessive = _possessive(mention, page)
    others = {s.to for s in own if s.to or possessive} - {chosen}
    return chosen, alone and led and not others


def _across(mention: Mention, page: Page, reach: Sequence[Seen], here: int) -> tuple[str, bool] | None:
    """By the sentence before: its subject goes on, if nobody else stands there as subject, object or the like."""
    near = next((n for n in range(1, REACH + 1) if any(s.sentence == here - n for s in reach)), 0)
    told = [s for s in reach if s.sentence == here - near] if near else []
    strong = [s for s in told if s.standing != "inside"]
    chosen = _one(strong)
    if chosen is None:
        return None
    alone = {s.to for s in strong} == {chosen} and all(s.sure for s in strong)
    beside = {s.to for s in reach if s.sentence == here} | (
        {s.to for s in told} if not _goes_on(mention, page, strong) else set()
    )
    return chosen, near == 1 and alone and any(s.subject for s in strong) and beside <= {chosen}


def _goes_on(mention: Mention, page: Page, strong: Iterable[Seen]) -> bool:
    """Whether the pronoun stands where its person stood: "Kern fell ill. He ...", "Kern's letter came. His ..."."""
    if _is_he(mention):
        return True
    owner = standing(page, mention.span) == "owner"
    return owner and any(s.standing == "owner" for s in strong)


def _one(strong: Iterable[Seen]) -> str | None:
    """The only one there, or the only subject; None when that one has no name."""
    strong = tuple(strong)
    people = {s.to for s in strong}
    if len(people) > 1:
        people = {s.to for s in strong if s.subject}
    person = people.pop() if len(people) == 1 else ""
    return person or None


def _is_he(mention: Mention) -> bool:
    """Whether the pronoun stands in the subject's case."""
    return mention.text.lower() in ("he", "she")


def _possessive(mention: Mention, page: Page) -> bool:
    return any(w.tag == "PRP$" for w in page.words(mention.span))


def _owning_verb(mention: Mention, page: Page) -> int:
    """The verb beside which the thing stands that is "his" or "hers"; -1 for none."""
    word = page.head(mention.span)
    tokens = page.analysis.tokens
    thing = tokens[word.head] if word else None
    return thing.head if thing and thing.dep in ("dobj", "nsubjpass", "attr") else -1


def _reported(mention: Mention, page: Page) -> bool:
    """Whether the pronoun's clause is what somebody says or thinks: "he told Kern that he would go"."""
    verb = page.verb(mention)
    return verb >= 0 and page.analysis.tokens[verb].dep in ("ccomp", "pcomp", "relcl", "acl")


def _passed_over(seen: Seen, mention: Mention, page: Page) -> bool:
    """Whether somebody without a name cannot be meant: the subject beside whom the pronoun stands ("the doctor gave
    her" it), or the official who only hears what is said ("she told the coroner that she had gone")."""
    if not seen.subject and _head_word(seen, page) in _HEARERS:
        return True
    return seen.subject and seen.verb >= 0 and seen.verb == page.verb(mention) and not _possessive(mention, page)


def _head_word(seen: Seen, page: Page) -> str:
    tokens = page.analysis.tokens
    at = bisect_left(tokens, seen.start, key=lambda t: t.start)
    return tokens[at].lemma.lower() if at < len(tokens) and tokens[at].start == seen.start else ""


def _barred(mention: Mention, trail: Trail) -> set[str]:
    """Who cannot be meant: whoever else stands under the same verb, unless the pronoun says whose a thing is."""
    page = trail.page
    if _possessive(mention, page):
        return set()
    verb = page.verb(mention)
    shared = page.same_subject(verb) if verb >= 0 else set()
    near = trail.of_sentence(page.sentence(mention.span.start))
    return {s.to for s in near if s.to and (s.verb == verb or (s.subject and s.verb in shared))}
