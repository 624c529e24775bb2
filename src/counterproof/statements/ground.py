"""Ground: what is known of one text before its clauses are read, and how a clause of it is told: by whom, when, how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.answers import Scene, scenes
from counterproof.statements.attribution import Voice, voice
from counterproof.statements.circumstances import around, of_paper
from counterproof.statements.embedding import Embedding, embeddings
from counterproof.statements.factuality import Factuality, judge
from counterproof.statements.letter import letter_date
from counterproof.statements.reading import Reading
from counterproof.statements.registers import opening_dates, session_dates, session_places
from counterproof.statements.spans import clause_words
from counterproof.statements.speakers import Speakers, find_speakers
from counterproof.statements.statement import Circumstance, Timing
from counterproof.statements.timing import dates_by_head, timings
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_LABEL = 40
"""Words before a turn in which the date of the hearing may stand."""
_SPEAKING = frozenset(
    ("confess", "plead_guilty", "plead_not_guilty", "testify", "withdraw", "accuse", "promise", "write", "mention")
)


@dataclass(frozen=True)
class Ground:
    """What is known of one text before its clauses are read."""

    tree: Tree
    dates: dict[int, tuple[DateMention, ...]]
    speakers: Speakers
    heads: frozenset[int]
    promising: frozenset[int]
    """The verbs that are read as promising by themselves."""
    carried: dict[int, Mention]
    """For each sentence that begins with a bare "That", who goes on speaking."""
    opened: dict[int, DateMention]
    """For each sentence of a register's line, the date that the line opens with."""
    sessions: dict[int, DateMention]
    """For each sentence, the date of the session that a heading above it gives."""
    seats: dict[int, Mention]
    """For each sentence, the place of that session."""
    heard_on: dict[int, DateMention]
    """For each turn, by where its words begin, the date on which its label says that the witness was heard."""
    scenes: dict[int, Scene]
    """For each sentence of a turn, the scene set by a fragment before it."""
    paper: tuple[Circumstance, ...]
    """The conditions that the document gives for all that its author says in it."""


def survey(tree: Tree, found: Sequence[Reading]) -> Ground:
    """What one text shows before its clauses, of which `found` are the readings, are read."""
    heads = frozenset(r.frame.head.index for r in found if not r.frame.nominal)
    promising = frozenset(r.frame.head.index for r in found if r.word.predicate == "promise")
    return Ground(
        tree, dates_by_head(tree), find_speakers(tree), heads, promising, _carried(tree), opening_dates(tree),
        session_dates(tree), session_places(tree), _heard_on(tree), scenes(tree), of_paper(tree),
    )  # fmt: skip


def heard(ground: Ground, head: Token) -> tuple[tuple[Embedding, ...], Factuality, Voice]:
    """What stands over a clause, how it is told under that, and who tells it."""
    over = _within_quotation(ground, head, tuple(embeddings(ground.tree, head)))
    told = judge(ground.tree, head, over)
    return over, told, voice(ground.tree, head, over, ground.speakers, ground.carried.get(head.sentence))


def _within_quotation(ground: Ground, head: Token, over: tuple[Embedding, ...]) -> tuple[Embedding, ...]:
    """What stands over a clause, without its quotation's own verb of saying where the tree leads past it."""
    quoted = ground.speakers.quotation(head)
    if quoted is None or quoted.verb is None:
        return over
    inside = tuple(e for e in over if quoted.start <= e.head.start < quoted.end)
    outside = [e for e in over if not quoted.start <= e.head.start < quoted.end]
    return over if outside and outside[0].content in ("asserts", "denies", "accuses") else (*inside, *outside)


def circumstances(ground: Ground, reading: Reading, speech: Voice, words: tuple[int, int]) -> tuple[Circumstance, ...]:
    """Conditions of the saying: around its verb, or around the head itself where the statement is an act of saying."""
    found: tuple[Circumstance, ...] = ()
    if speech.verbs:
        found = around(ground.tree, _saying(ground, speech.verbs[0]), words)
    elif reading.word.predicate in _SPEAKING:
        found = around(ground.tree, words, None)
    if _in_his_own_words(ground, speech):
        found = (*found, *(c for c in ground.paper if c.what not in {one.what for one in found}))
    oath = speech.turn.oath if speech.turn is not None else None
    if oath is not None and not any(c.what == "oath" for c in found):
        found = (*found, Circumstance("oath", oath))
    return found


def _saying(ground: Ground, verb: Token) -> tuple[int, int]:
    """The clause of a verb of saying, with that of the verb it is joined to: "being sworn, deposes and says"."""
    first, last = clause_words(ground.tree, verb, ground.heads)
    governor = ground.tree.head(verb)
    if verb.dep != "conj" or governor.pos != "VERB":
        return first, last
    return min(first, clause_words(ground.tree, governor, ground.heads)[0], ground.tree.first[governor.index]), last


def _in_his_own_words(ground: Ground, speech: Voice) -> bool:
    """Whether the clause is the author's own: nobody else's saying stands over it."""
    author = ground.tree.analysis.author
    if not speech.chain:
        return True
    who = speech.chain[-1]
    return who.form == "self" or (author is not None and who.text == author.text) or speech.turn is not None


def said(ground: Ground, speech: Voice, head: Token) -> tuple[Timing, ...]:
    """When a clause was said: by its verb of saying, else by the session or the date of the letter it stands in."""
    spoken = speech.verbs[0] if speech.verbs else None
    own = (timings(ground.tree, spoken, ground.dates) or _of_paper(ground, spoken)) if spoken else ()
    if not own and speech.turn is not None and (heard_on := ground.heard_on.get(speech.turn.start)) is not None:
        return (Timing("at", date=heard_on),)
    if not own and speech.turn is not None and head.sentence in ground.sessions:
        return (Timing("at", date=ground.sessions[head.sentence]),)
    if not own and not speech.verbs and speech.turn is None and (date := letter_date(ground.tree.analysis)):
        return (Timing("at", date=date),)
    return own


def _of_paper(ground: Ground, verb: Token) -> tuple[Timing, ...]:
    """The date of the paper in which something is said: "in a letter of 3 May he wrote", "her report of 3 May says"."""
    tree = ground.tree
    nouns = [n for p in tree.children(verb.index, "prep") if p.lemma.lower() in ("in", "by") for n in _under(tree, p)]
    papers = [
        n for n in (*nouns, *tree.children(verb.index, "nsubj")) if n.lemma.lower() in lexicon().sets["documents"]
    ]
    behind = (tree.dates[i] for n in papers for i in range(n.index + 1, n.index + 4) if i < len(tree.tokens))
    dated = {date.span.start: date for date in behind if date is not None}
    return tuple(Timing("at", date=date) for date in dated.values()) if len(dated) == 1 else ()


def _under(tree: Tree, prep: Token) -> tuple[Token, ...]:
    return tuple(tree.children(prep.index, "pobj"))


def _carried(tree: Tree) -> dict[int, Mention]:
    """Who goes on speaking in sentences that are nothing but "That ..." clauses, as depositions are written."""
    speaker = tree.analysis.author
    found: dict[int, Mention] = {}
    for sentence in tree.analysis.sentences:
        first = tree.tokens[sentence.first]
        if first.text == "That" and first.dep == "mark" and speaker is not None:
            found[sentence.index] = speaker
    return found


def _heard_on(tree: Tree) -> dict[int, DateMention]:
    """The one date before the words of a turn, in its own paragraph: "Adam Hill, heard on 9 May 1840: I saw him"."""
    found: dict[int, DateMention] = {}
    turns = {turn.body.start: turn for turn in tree.analysis.turns}
    openings = {t.start: t for t in tree.tokens if t.start in turns}
    for start, opening in openings.items():
        paragraph = tree.analysis.sentences[opening.sentence].paragraph
        before = [t for t in tree.tokens[max(0, opening.index - _LABEL) : opening.index]
                  if tree.analysis.sentences[t.sentence].paragraph == paragraph]  # fmt: skip
        dates = {id(d): d for t in before if (d := tree.dates[t.index]) is not None}
        tells = any(t.text.lower() in ("who", "which", "whose", "when") for t in before)
        if len(dates) == 1 and not tells:
            found[start] = next(iter(dates.values()))
    return found
