"""Hearing: which papers of a case are those of people heard in a matter of law, who speaks in them, who is named where.

A paper counts as one by the words at its head: a deposition, an interview by the police, the record of a session.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterproof.language import Mention
from counterproof.language.old_spelling import is_old
from counterproof.record.entity import Entity
from counterproof.record.entry import NARRATOR, Entry

HEAD = 700
"""Code points at the front of a paper that say what it is."""
EXCHANGE = 8
"""Turns back to which a pronoun may go in an exchange that names nobody else."""
_HEARD = re.compile(
    r"(?i)\b(?:deposition|deponent|deposed|affidavit|examin(?:ation|ed)|interrogat\w+|confession|testimony|protocol"
    r"|record of (?:the |a )?(?:hearing|session|trial)|hearing officer|stenographic|court|tribunal|troika|sworn"
    r"|holy office|inquisition|minutes of (?:the )?(?:trials?|hearings?|evidence|inquest|examination)"
    r"|council of war|prosecutor|magistrate|judge|police|inquest|commission(?:er)?|oath|assizes?|arraigned|indicted"
    r"|sessions? paper|deponeth|saith|pannel|on trial|old bailey|sheriff)\b"
)
_BY_HIMSELF = re.compile(
    r"(?i)\b(?:deposition|affidavit|confession|testimony|declared under oath|makes? oath|deposed|information of"
    r"|statement of|statement made)\b"
)
"""A paper that is wholly the account of one witness; an examination is told by its clerk."""
_SUSPECT = re.compile(
    r"(?i)\b(?:the prisoner (?:gave|said|declared|states?|stated|answered)|confession of|interrogation of"
    r"|examination of the (?:accused|prisoner)|voluntary examination|statement of the accused)\b"
)
"""A paper in which somebody answers who is himself suspected."""
_DEFENDS = re.compile(
    r"(?i)\b(?:for (?:the use of )?the defence|in (?:support|favou?r|defence) of|petition|character)\b"
)
"""A paper given for an accused."""
_CALLED = re.compile(
    r"[^.\n]{1,30}\.?[^.\n]{0,60}\b(?:called|brought|heard|witness) (?:[a-z]+ )?(?:by|for) (?:the )?"
    r"(?:prisoner|defence|accused|defendant)"
)
"""A witness whom the defence calls, from the name on."""
_LABEL = re.compile(r"\s{0,4}(?:[A-Z][^\n:]{1,40}:|[QA][.:])\s")
"""A speaker's name at the head of a turn."""


def is_courts(content: str) -> bool:
    """Whether a text is by the words at its head one of a court, an office or a witness, or a report of one."""
    return _HEARD.search(content[:HEAD]) is not None


@dataclass(frozen=True)
class Seen:
    """Somebody named in a text: where, who, and of which sex as far as the file tells."""

    start: int
    to: str
    gender: str


@dataclass(frozen=True)
class Hearings:
    """The papers of one case, asked who is heard in them."""

    contents: Mapping[str, str]
    tellers: Mapping[str, str]
    """By source: whose account a deposition is."""
    seen: Mapping[str, Sequence[Seen]]
    """By source: the people named, in order."""
    testified: frozenset[tuple[str, str]] = frozenset()
    """Source and person: of whom a text tells that he testified, whatever the text is."""

    def is_one(self, source: str, by: str) -> bool:
        """Whether somebody is heard in a paper, and not for the defence."""
        text = self.contents[source]
        called = any(_CALLED.match(text, s.start) for s in self.seen.get(source, ()) if s.to == by)
        return (self.is_courts(source) or (source, by) in self.testified) and not called

    def is_courts(self, source: str) -> bool:
        """Whether a paper is by the words at its head one of a court, an office or a witness, or a report of one."""
        return is_courts(self.contents[source])

    def is_own(self, source: str, by: str) -> bool:
        """Whether a paper is wholly somebody's account, and none for an accused. What is written in old spelling says
        whom it is against in words of its own."""
        text = self.contents[source]
        return self.tellers.get(source) == by and not _DEFENDS.search(text[:HEAD]) and not is_old(text)

    def is_suspect(self, source: str) -> bool:
        """Whether the one who answers in a paper is himself suspected."""
        return _SUSPECT.search(self.contents[source][:HEAD]) is not None

    def meant(self, mention: Mention, by: str) -> tuple[str, ...]:
        """Whom "he" or "she" means in an answer, where nothing ties it: the nearest who fits of those named in this
        answer and the question before it, else the only one in the exchange before; who answers and who asks left out.
        """
        start, source = mention.span.start, mention.span.source
        text = self.contents.get(source, "")
        turn = _LABEL.match(text, text.rfind("\n", 0, start) + 1)
        if mention.form != "pronoun" or mention.number == "plural" or turn is None:
            return ()
        before = [s for s in self.seen.get(source, ()) if s.start < start and s.to != by]
        fit = [s for s in before if s.gender in ("", mention.gender) and not _LABEL.match(text, s.start)]
        if near := [s for s in fit if s.start >= _back(text, start, 1)]:
            return (near[-1].to,)
        far = {s.to for s in fit if s.start >= _back(text, start, EXCHANGE)}
        return tuple(far) if len(far) == 1 else ()


def hearings(entries: Iterable[Entry], entities: Mapping[str, Entity], contents: Mapping[str, str]) -> Hearings:
    """What the papers of a case show of who is heard in them."""
    entries = tuple(entries)
    testified = frozenset((e.statement.span.source, by) for e in entries for by in _testifying(e))
    return Hearings(contents, _tellers(entries, contents), _seen(entities), testified)


def _testifying(entry: Entry) -> tuple[str, ...]:
    content = entry.statement.proposition
    told = content.predicate == "testify" and content.actual and not content.negated
    return entry.fillers("agent") if told else ()


def _tellers(entries: Iterable[Entry], contents: Mapping[str, str]) -> dict[str, str]:
    """The one person whom "I" and "this deponent" mean outside quotations and turns, else whose deposition it is."""
    selves: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        span = entry.statement.span
        if not _BY_HIMSELF.search(contents.get(span.source, "")[:HEAD]):
            continue
        if entry.declarants == (NARRATOR,):
            selves[span.source].update(link.to for link in entry.links if link.how == "self")
        if entry.statement.proposition.predicate == "testify" and span.start < HEAD // 3:
            named[span.source].update(entry.fillers("agent"))
    told = named | {source: people for source, people in selves.items() if people}
    return {source: next(iter(people)) for source, people in told.items() if len(people) == 1}


def _seen(entities: Mapping[str, Entity]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for own, entity in entities.items():
        if entity.type == "person" and not entity.unnamed:
            genders = {m.gender for m in entity.mentions} & {"m", "f"}
            gender = genders.pop() if len(genders) == 1 else ""
            for m in entity.mentions:
                if m.form in ("name", "definite"):
                    found[m.span.source].append(Seen(m.span.start, own, gender))
    return {source: sorted(seen, key=lambda s: s.start) for source, seen in found.items()}


def _back(text: str, at: int, turns: int) -> int:
    """Where the turn begins that lies so many before the one of a place; a line is a turn, empty ones left out."""
    start = text.rfind("\n", 0, at) + 1
    while turns and start > 0:
        start = text.rfind("\n", 0, start - 1) + 1
        turns -= text[start] != "\n"
    return start
