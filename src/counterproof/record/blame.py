"""Blame: whom somebody heard in a matter of law puts to an act - by "it was Kern who", by an answer to "who gave the
order?", by what Kern gave him or told him to do, by any act of one who stands accused.

Only words given in an examination, a deposition, a statement to the police or in court count, or those that are quoted
with "it was Kern who". What Kern merely was, knew or said, where he lived or went, blames him for nothing. Whoever puts
himself to an act blames himself: that is a confession, and no accusation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterproof.record.entity import Entity
from counterproof.record.entry import NARRATOR, Entry
from counterproof.record.hearing import Hearings, hearings
from counterproof.record.record import Charge
from counterproof.sources import Span, Text
from counterproof.statements.vocabulary import lexicon

_PLAIN = frozenset({
    "be_at", "know", "reside", "born", "die", "marry", "hold_office", "speak", "write", "learn", "mention", "read",
    "see", "travel", "leave", "belong", "same_as", "count", "exist", "appoint", "dismiss", "found", "begin", "finish",
    "happen", "bury", "baptise", "testify", "confess", "plead_guilty", "plead_not_guilty", "withdraw", "accuse",
    "charge", "try", "convict", "acquit", "sentence", "interrogate", "promise", "distance", "publish", "guilty",
    "coerced", "cause", "arrest", "detain", "release", "search", "possess", "complete", "rename", "dissolve", "meet",
    "lead", "review", "rehabilitate", "spare",
})  # fmt: skip
"""What an innocent person does as well, or what the law does to him."""
_ASKED = frozenset({"write", "lead", "publish", "possess", "see", "hand_over", "pay", "send", "sell"})
"""What is blame besides where it answers "who?"."""
_PRESENT = frozenset({"be_at", "meet"})
_GIVEN = frozenset({"hand_over", "pay", "send", "sell"})
_HANDED = _GIVEN | {"other:give", "other:hand", "other:pass", "other:slip", "other:deliver", "other:offer"}
_SENSED = frozenset({"see", "know", "learn", "mention", "other:hear"})
_GOING = frozenset({"go", "going", "come", "coming", "pass", "passing", "leave", "leaving", "run", "running"})
_CLEFT = re.compile(
    r"(?i)\bit (?:was|is)(?: (?:always|only|surely|none other than|nobody but|in fact))?\s(?:[A-Z]\w{0,9}\.?\s)?\Z"
)
_WHOSE = re.compile(r"(?i)\A(?:by |from |of |to |with )?(?:who|whom|which of)\b[^?]{0,200}\?")
_VAGUE = re.compile(r"(?i)\A(?:this|that|these|those|such|some|an?|another)\b|\b(?:very|same|other)\b")
"""Descriptions that name nobody."""


@dataclass(frozen=True)
class _Case:
    """What is known of one case before its entries are asked whom they blame."""

    papers: Hearings
    accused: frozenset[str]
    people: frozenset[str]
    aimed: frozenset[str]
    """Papers that say by themselves whom they testify against."""
    unseen: Mapping[str, Sequence[Span]]
    """By source: what somebody says that he did not see, hear or know."""


@dataclass(frozen=True)
class _Told:
    """One entry as told by somebody in a paper."""

    entry: Entry
    by: str
    case: _Case

    @property
    def predicate(self) -> str:
        return self.entry.statement.proposition.predicate

    @property
    def source(self) -> str:
        return self.entry.statement.span.source

    @property
    def heard(self) -> bool:
        """Whether he is heard in a matter of law."""
        return self.case.papers.is_one(self.source, self.by)

    @property
    def suspect(self) -> bool:
        """Whether he is himself accused, or answers as one."""
        return self.by in self.case.accused or self.case.papers.is_suspect(self.source)

    def doers(self) -> tuple[str, ...]:
        """Who did it; the one seen doing it, of a sighting."""
        if self.predicate == "see" and self.by in (*self.entry.fillers("agent"), self.by):
            return self.entry.fillers("patient")
        told = (*self.entry.fillers("agent"), *self.entry.fillers("companion"))
        return told or self._meant("recipient" if self.predicate == "sell" else "agent")

    def receivers(self) -> tuple[str, ...]:
        """Who was given it."""
        return self.entry.fillers("recipient") or self._meant("recipient")

    def _meant(self, name: str) -> tuple[str, ...]:
        held = [r.mention for r in self.entry.statement.proposition.roles if r.name == name]
        return self.case.papers.meant(held[0], self.by) if len(held) == 1 else ()


def with_blame(
    entries: Sequence[Entry], entities: Mapping[str, Entity], charges: Sequence[Charge], texts: Iterable[Text]
) -> tuple[Entry, ...]:
    """The entries, each with the pairs of who blames whom by it."""
    contents = {text.source.id: text.content for text in texts}
    accused = frozenset(member for charge in charges for one in charge.against for member in _members(one, entities))
    people = frozenset(i for i, e in entities.items() if e.type == "person" and not _VAGUE.search(e.name))
    testified = (e for e in entries if e.statement.proposition.predicate == "testify" and e.fillers("patient"))
    aimed = frozenset(e.statement.span.source for e in testified)
    case = _Case(hearings(entries, entities, contents), accused, people, aimed, _unseen(entries))
    return tuple(replace(e, blames=found) if (found := tuple(dict.fromkeys(_blamed(e, case)))) else e for e in entries)


def _members(one: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    return (one, *(entities[one].members if one in entities else ()))


def _unseen(entries: Iterable[Entry]) -> Mapping[str, Sequence[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for entry in entries:
        content = entry.statement.proposition
        if content.predicate in _SENSED and content.negated:
            found[entry.statement.span.source].append(entry.statement.span)
    return found


def _blamed(entry: Entry, case: _Case) -> Iterator[tuple[str, str]]:
    content, span = entry.statement.proposition, entry.statement.span
    if not entry.statement.extractor.startswith("rules"):
        return
    own = entry.declarants[-1] == NARRATOR
    by = case.papers.tellers.get(span.source, "") if own else entry.declarants[-1]
    if by not in case.people or span.source not in case.papers.contents:
        return
    if not content.actual or content.negated or entry.statement.stance != "asserts" or _is_unseen(span, case):
        return
    told = _Told(entry, by, case)
    found = (*_pointed(told), *(_handed(told) if told.heard else ()), *(_done(told) if told.heard else ()))
    yield from ((by, one) for one in found if one in case.people)


def _is_unseen(span: Span, case: _Case) -> bool:
    return any(no.start <= span.start and span.end <= no.end for no in case.unseen.get(span.source, ()))


def _pointed(told: _Told) -> Iterator[str]:
    """Who is pointed out: by "it was Kern who", or in answer to "who?" and "from whom?"."""
    others = [one for one in told.doers() if one != told.by]
    act = _is_act(told.predicate)
    if (act or told.predicate == "speak") and _is_cleft(told):
        yield from others
    meant = act or told.predicate in _ASKED or (told.predicate in _PRESENT and told.suspect)
    if meant and told.heard and _WHOSE.match(told.entry.statement.span.quote):
        yield from others
        yield from (one for one in told.entry.fillers("origin") if one != told.by)


def _handed(told: _Told) -> Iterator[str]:
    """Who gave the one who tells it something; of an accused both himself and whom he gave or had it from."""
    if told.predicate not in _HANDED:
        return
    receivers, givers = told.receivers(), (*told.doers(), *told.entry.fillers("origin"))
    accused = told.by in told.case.accused
    if told.by in receivers:
        yield from (one for one in givers if one != told.by)
        yield from ((told.by,) if accused else ())
    elif told.by in givers and accused:
        yield from receivers
    yield from (one for one in receivers if one in told.case.accused and one != told.by)


def _done(told: _Told) -> Iterator[str]:
    """Accused people, the suspect himself, and in a deposition of his own anybody who is told to have done an act."""
    seen = told.predicate == "see"
    if not told.case.papers.is_courts(told.source) and (seen or not _touches(told.entry)):
        return  # a history of the case tells of anything that a witness saw, or that somebody went through
    if not (_is_seen_doing(told.entry) if seen else _is_act(told.predicate)):
        return
    open_to_all = told.source not in told.case.aimed and told.case.papers.is_own(told.source, told.by)
    overt = open_to_all and (seen or _touches(told.entry))
    for one in told.doers():
        if one == told.by:
            yield from ((one,) if told.suspect and not seen else ())
        elif overt or one in told.case.accused:
            yield one


def _is_cleft(told: _Told) -> bool:
    """Whether the one who acts is named before the clause: "it was Kern | who gave the order"."""
    starts = [r.mention.span.start for r in told.entry.statement.proposition.roles if r.name == "agent"]
    text = told.case.papers.contents[told.source]
    return bool(starts) and _CLEFT.search(text[max(0, min(starts) - 40) : min(starts)]) is not None


def _is_act(predicate: str) -> bool:
    """Whether it is something done, and not what anybody is, says or goes through."""
    return predicate not in _PLAIN and predicate.removeprefix("other:") not in lexicon().sets["harmless"]


def _touches(entry: Entry) -> bool:
    """Whether something is done to somebody or something."""
    content = entry.statement.proposition
    return content.predicate not in _GIVEN and any(r.name in ("thing", "patient", "recipient") for r in content.roles)


def _is_seen_doing(entry: Entry) -> bool:
    """Whether the witness saw somebody at something: "I saw him hand over the packet", "go out with a lantern"."""
    harmless = lexicon().sets["harmless"]
    doing = {(r.mention.head or r.mention.text).lower() for r in entry.statement.proposition.roles if r.name == "topic"}
    stirred = {w for w in doing if not {w, w.removesuffix("ing"), w.removesuffix("ting"), w[:-3] + "e"} & harmless}
    return bool(stirred) and (not stirred <= _GOING or " with " in entry.statement.span.quote)
