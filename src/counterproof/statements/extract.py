"""Extract: every statement of one text, in the order of the text, by rules over its trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Analysis, Token
from counterproof.statements.ages import Age, ages
from counterproof.statements.answers import staged
from counterproof.statements.arraigning import arraigned
from counterproof.statements.attended import place_of, timings_of
from counterproof.statements.attribution import Voice
from counterproof.statements.awards import Award, awards
from counterproof.statements.bounds import bounds
from counterproof.statements.contrasts import beside, fragment, not_after, parted, without
from counterproof.statements.denial import scoped
from counterproof.statements.dock import docked
from counterproof.statements.exceptions import excepts_a_time
from counterproof.statements.factuality import Factuality, tense_of
from counterproof.statements.finds import Find, finds
from counterproof.statements.firsts import named_first, not_before
from counterproof.statements.frame import verb_frame
from counterproof.statements.ground import Ground, circumstances, heard, said, survey
from counterproof.statements.heads import predicate_heads
from counterproof.statements.journeys import journeys, stated
from counterproof.statements.leaning import leanings
from counterproof.statements.lengths import lengths
from counterproof.statements.openings import openings
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.proposition import proposition
from counterproof.statements.reading import Reading
from counterproof.statements.replied import replied
from counterproof.statements.replies import replies
from counterproof.statements.roll import rolls
from counterproof.statements.spans import clause_words, span_of
from counterproof.statements.statement import Proposition, Role, Statement, Timing
from counterproof.statements.sums import sums
from counterproof.statements.tally import Teller, clause_head, numbered, timed
from counterproof.statements.testimony import testimonies
from counterproof.statements.timing import timings
from counterproof.statements.tree import Tree, grow
from counterproof.statements.utterance import Utterance

_OF_RECORD = frozenset(("testify", "interrogate", "plead_guilty", "plead_not_guilty", "confess", "be_at"))
"""What is done before the court or office whose sitting a heading places."""


def extract(analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of one text, in the order of the text; no two of them have the same span."""
    tree = grow(analysis)
    found = tuple(predicate_heads(tree))
    read = frozenset(r.frame.head.index for r in found if not r.word.predicate.startswith("other:"))
    ground = survey(tree, found)
    entered = tuple(rolls(tree, read))
    statements = [*entered, *_clauses(ground, found, frozenset(s.span.start for s in entered))]
    statements += [s for reply in (*replies(tree), *leanings(tree)) for s in replied(ground, reply)]
    statements += [s for age in ages(tree) for s in _births(ground, age)]
    taken = frozenset((s.span.start, s.span.end) for s in statements)
    statements += [s for found in sums(tree) for s in numbered(tree, found, _teller(ground, found.total.first), taken)]
    statements += [s for b in bounds(tree) for s in numbered(tree, b, _teller(ground, b.total.first, able=True), taken)]
    statements += [s for found in lengths(tree) for s in timed(tree, found, _teller(ground, found.stated.first), taken)]
    statements += [
        s for way in journeys(tree) for s in stated(tree, way, _teller(ground, way.head.index, denied=way.least), taken)
    ]
    statements += [s for award in awards(tree) for s in _awarded(ground, award)]
    statements += (*testimonies(tree), *openings(tree))
    statements += [s for find in finds(tree) for s in _found(ground, find)]
    statements += docked(tree)
    statements += [s for s in arraigned(tree) if not any(_holds(other, s) for other in statements)]
    return tuple(_apart(sorted(statements, key=lambda s: (s.span.start, s.span.end, s.proposition.predicate))))


def _clauses(ground: Ground, found: tuple[Reading, ...], entered: frozenset[int]) -> Iterator[Statement]:
    """The statements of the clauses, less what the grammar makes of the entries of registers."""
    for reading in found:
        for told in _statements(ground, reading):
            if not (told.proposition.predicate.startswith("other:") and told.span.start in entered):
                yield told


def _statements(ground: Ground, reading: Reading) -> Iterator[Statement]:
    """The statement that a reading makes, once for each of its joint speakers."""
    tree, head = ground.tree, reading.frame.head
    if _is_put(ground, reading):
        return
    reading = _inside(reading, ground.speakers.quotation(head))
    over, told, speech = heard(ground, head)
    if reading.frame.shared and any(_is_none(tree, t) for t in reading.frame.fillers("subject")):
        told = replace(told, negated=not told.negated)
    if speech.rumour and told.modality == "actual":
        told = replace(told, modality="rumoured")
    if reading.word.under and all(e.content != reading.word.under for e in over):
        return
    if reading.word.predicate.startswith("other:") and (told.modality != "actual" or not told.sure):
        return
    reading = replace(reading, places=(*reading.places, *place_of(tree, reading)))
    when = timings(tree, head, ground.dates) or timings_of(tree, reading, ground.dates)
    if not when and not speech.verbs and head.sentence in ground.opened:
        when = (Timing("at", date=ground.opened[head.sentence]),)
    told, when = _not_until(told, when)
    denied = fragment(tree, head) if not told.negated else None
    whole, (when, apart) = reading, parted(tree, when, denied) if denied else (when, ())
    reading = without(reading, denied) if denied else reading
    content = _content(ground, reading, told, when, denies=speech.stance == "denies")
    if excepts_a_time(tree, head, content) or (content.predicate == "exist" and "there" in reading.word.needs):
        return
    words = _words(ground, reading)
    first = Statement(
        span_of(tree, words), content, speech.chain, speech.stance, circumstances(ground, reading, speech, words),
        said(ground, speech, head), sure=told.sure and speech.sure, tense=tense_of(tree, head),
    )  # fmt: skip
    yield named_first(tree, reading, first)
    yield from _earlier(ground, reading, first)
    denial = beside(tree, whole, first.proposition, denied, apart) if denied else None
    if denied is not None and denial is not None:
        yield replace(first, span=span_of(tree, (denied.first, denied.last)), proposition=denial)
    yield from _pledged(ground, speech)
    yield from _jointly(ground, speech, first)


def _jointly(ground: Ground, speech: Voice, first: Statement) -> Iterator[Statement]:
    """The same statement of each who says it with the first."""
    for other in speech.others:
        start = min(other.span.start, first.span.start)
        wider = ground.tree.analysis.text.span(start, max(other.span.end, first.span.end))
        yield replace(first, span=wider, attribution=(*speech.chain[:-1], other))


def _is_put(ground: Ground, reading: Reading) -> bool:
    """Whether a clause only asks or addresses somebody: it tells of nothing."""
    utterance = ground.speakers.turn(reading.frame.head)
    asks = utterance is not None and utterance.question
    return asks or any(token.text.lower() in ("you", "yourself", "thou") for _, token in reading.roles)


def _pledged(ground: Ground, speech: Voice) -> Iterator[Statement]:
    """To whom a promise was made by a verb that else only says: "assured the men that they would be spared"."""
    verb = speech.verbs[0] if speech.stance == "promises" and speech.verbs else None
    if verb is None or verb.pos != "VERB" or verb.index in ground.promising:
        return
    frame = verb_frame(ground.tree, verb)
    told = (*frame.fillers("dative"), *frame.fillers("object"))
    to = [Role("recipient", mention(ground.tree, t)) for t in told if is_person(ground.tree, t)]
    if to and not frame.passive:
        content = Proposition("promise", (Role("agent", speech.chain[-1]), *to))
        span = span_of(ground.tree, clause_words(ground.tree, verb, ground.heads))
        yield Statement(span, content, speech.chain[:-1], said=())


def _earlier(ground: Ground, reading: Reading, told: Statement) -> Iterator[Statement]:
    """That what happened for the first time had not happened before, nor what happened for the last time after; in
    the words up to those that say so."""
    if told.stance != "asserts":
        return
    for found in (
        not_before(ground.tree, reading, told.proposition),
        not_after(ground.tree, reading, told.proposition),
    ):
        start, end = told.span.start, ground.tree.tokens[found[1]].end if found else told.span.end
        if found and start < end != told.span.end:
            yield replace(told, span=ground.tree.analysis.text.span(start, end), proposition=found[0])


def _content(
    ground: Ground, reading: Reading, told: Factuality, when: tuple[Timing, ...], *, denies: bool
) -> Proposition:
    """What the reading says, at the time and place of its scene and sitting; a denial as wide as its words make it."""
    tree, head = ground.tree, reading.frame.head
    content = staged(tree, head, proposition(tree, reading, told, when), ground.scenes.get(head.sentence))
    content = _seated(ground, reading, _not_before(content))
    narrow = content.negated == denies or reading.frame.nominal
    return content if narrow else scoped(tree, reading, content)


def _seated(ground: Ground, reading: Reading, content: Proposition) -> Proposition:
    """An act of record with the place and date of the heading above it, where it has none of its own."""
    head = reading.frame.head
    place = ground.seats.get(head.sentence)
    main = head.dep in ("ROOT", "acl", "conj", "dep", "advcl") and not reading.frame.nominal
    if content.predicate not in _OF_RECORD or place is None or not content.actual or not main or content.place:
        return content
    if content.predicate == "be_at" and head.lemma.lower() not in ("attend", "appear"):
        return content
    dates = (Timing("at", date=ground.sessions[head.sentence]),) if head.sentence in ground.sessions else ()
    return replace(content, place=place, timings=content.timings or dates)


def _inside(reading: Reading, quoted: Utterance | None) -> Reading:
    """A reading without what stands outside its quotation, where only a label names the speaker."""
    if quoted is None or quoted.verb is not None or quoted.speaker is None:
        return reading
    roles = tuple(pair for pair in reading.roles if quoted.start <= pair[1].start < quoted.end)
    return replace(reading, roles=roles)


def _births(ground: Ground, age: Age) -> Iterator[Statement]:
    """The birth that an age at a date tells of, once for each speaker, where the age is told as a fact and dated."""
    when = timings(ground.tree, age.verb, ground.dates)
    dated = tuple(replace(t, offset=age.offset) for t in when if t.relation == "at" and t.offset is None)
    for told in _statements(ground, age.birth) if dated else ():
        if told.proposition.actual and not told.proposition.negated and told.stance == "asserts":
            yield replace(told, proposition=replace(told.proposition, timings=dated[:1]))


def _teller(ground: Ground, word: int, *, denied: bool = False, able: bool = False) -> Teller | None:
    """Who tells a number; None where a question, an unreal clause (but for how many were `able`) or, unless it is
    `denied`, a denial holds it."""
    tree = ground.tree
    head = clause_head(tree, word)
    utterance = ground.speakers.turn(head)
    _, told, speech = heard(ground, head)
    if utterance is not None and utterance.question:
        return None
    unreal = told.modality == "feared" or (told.modality == "conditional" and not able)
    if not denied and (told.negated or unreal):
        return None
    if speech.stance != "asserts" or speech.rumour:
        return None
    return Teller(speech.chain, said(ground, speech, head), told.sure and speech.sure)


def _awarded(ground: Ground, award: Award) -> Iterator[Statement]:
    """What a sentence without a verb deals out: ordered, for its words do not say that it came about."""
    for told in _statements(ground, award.reading):
        span = ground.tree.analysis.text.span(award.start, award.end)
        yield replace(told, span=span, proposition=replace(told.proposition, modality="ordered"))


def _found(ground: Ground, find: Find) -> Iterator[Statement]:
    """A thing found, as it is told; what is asked, denied or supposed is left."""
    utterance = ground.speakers.turn(find.verb)
    _, told, speech = heard(ground, find.verb)
    asks = utterance is not None and utterance.question
    if asks or told.negated or told.modality != "actual" or speech.rumour or speech.stance != "asserts":
        return
    words = ground.tree.tokens
    span = ground.tree.analysis.text.span(words[find.first].start, words[find.last].end)
    when = said(ground, speech, find.verb)
    yield Statement(span, find.content, speech.chain, "asserts", (), when, sure=told.sure and speech.sure)


def _holds(other: Statement, charge: Statement) -> bool:
    """Whether a charge that was read from its clause says what a second reading of its words says."""
    one, two = other.proposition, charge.proposition
    people = {r.mention.span for r in one.roles if r.name == "patient"}
    same = one.predicate == "charge" and one.actual and {r.mention.span for r in two.roles} <= people
    return same and other.span.start <= charge.span.start and charge.span.end <= other.span.end


def _not_until(told: Factuality, when: tuple[Timing, ...]) -> tuple[Factuality, tuple[Timing, ...]]:
    """What did not happen until a date happened at it; from a date to a date it did not happen at all."""
    relations = {t.relation for t in when}
    if not told.negated or "until" not in relations or "from" in relations:
        return told, when
    return replace(told, negated=False), tuple(replace(t, relation="at") if t.relation == "until" else t for t in when)


def _not_before(content: Proposition) -> Proposition:
    """What there was none of before a date came into being after it."""
    told = [t.relation for t in content.timings]
    if content.predicate != "exist" or not content.negated or told not in (["before"], ["until"]):
        return content
    return replace(content, predicate="found", negated=False, timings=(replace(content.timings[0], relation="after"),))


def _is_none(tree: Tree, token: Token) -> bool:
    """Whether a phrase denies by itself: the "no man" that a second verb shares with the first."""
    return any(t.text.lower() in ("no", "neither") for t in tree.children(token.index, "det"))


def _words(ground: Ground, reading: Reading) -> tuple[int, int]:
    """First and last word; what somebody was seen doing is part of the sighting."""
    tree, head = ground.tree, reading.frame.head
    seen = {token.index for token in reading.frame.fillers("doing")}
    return clause_words(tree, head, ground.heads - {head.index} - seen)


def _apart(statements: list[Statement]) -> Iterator[Statement]:
    """Statements with spans of their own: of several with one span the first in order stays."""
    first: dict[tuple[int, int], Statement] = {}
    for statement in statements:
        first.setdefault((statement.span.start, statement.span.end), statement)
    yield from first.values()
