"""Ground: one statement on which a charge rests - whose word, of what kind, at how many removes, on which terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.bearing import Bearing
from counterproof.grounds.charged import ACCUSING, COURT, Charged
from counterproof.grounds.partner import partners
from counterproof.record import NARRATOR, Entry, EntryCircumstance, Record
from counterproof.statements.vocabulary import lexicon, predicates

Kind = Literal["own_confession", "accomplice", "witness", "document", "thing", "expert", "official_act"]
"""A confession and an accomplice's word are two things in law: they are never merged."""
_LOOKING_ON = frozenset(
    ("be_at", "act_at", "see", "hear", "know", "learn", "mention", "speak", "write", "travel", "leave")
)
"""What a bystander does as well, and what says no more than that something was done on the spot."""
_OFFICIAL = frozenset(("arrest", "detain", "release", "interrogate", "try", "convict", "acquit", "sentence", "execute"))
"""What an office does and its papers record."""
_FOUND = frozenset(("possess", "search", "other:find", "other:discover", "other:seize", "other:produce"))
"""How a thing comes before a court."""

_CLERKS = frozenset(("clerk", "secretary", "registrar", "stenographer", "recorder", "reporter", "court"))


@dataclass(frozen=True)
class Ground:
    """One ground of a charge. Says nothing of how good it is."""

    statement: str
    speaker: str
    """Whose word it is: the id of an entity, or `narrator` and a source."""
    kind: Kind
    depth: int
    """At how many removes: 0 for one's own word, 1 for what another is said to have said."""
    circumstances: tuple[EntryCircumstance, ...] = ()
    derives_from: tuple[str, ...] = ()
    """The statements that it repeats, copies or translates."""
    withdrawn_by: tuple[str, ...] = ()
    """The statements by which its own declarant takes it back."""
    ways: tuple[tuple[str, ...], ...] = ((),)
    """The identifications by which it comes to be about the accused, any of which is enough."""


def ground(
    record: Record, bearing: Bearing, case: Charged, accomplices: frozenset[str], answers: Mapping[str, Sequence[Entry]]
) -> Ground:
    """The ground that an entry is of a charge; `answers` are the entries that answer each entry."""
    entry = bearing.entry
    speaker = speaker_of(entry, case)
    return Ground(
        entry.id,
        speaker,
        _kind(record, bearing, case, accomplices),
        depth(entry),
        entry.circumstances,
        entry.repeats,
        tuple(e.id for e in answers.get(entry.id, ()) if _takes_back(e, entry)),
        bearing.ways,
    )


def accomplices(record: Record, cases: Mapping[str, Charged]) -> frozenset[str]:
    """All who stand accused in this file, and those who say of themselves that they did something in an act charged,
    though nobody charged them. To have been there, or to have seen it, is not to have taken part."""
    accused = {person for case in cases.values() for person in case.against}
    accused |= {person for proceeding in record.proceedings for person in proceeding.accused}
    happenings = frozenset(happening for case in cases.values() for happening in case.happenings) | _tied(record, cases)
    owning = {by for entry in record.entries for by, against in entry.blames if by == against}
    return frozenset(
        accused | owning | partners(record) | {voice(e) for e in record.entries if _took_part(e, happenings)}
    )


def _tied(record: Record, cases: Mapping[str, Charged]) -> frozenset[str]:
    """The happenings at which what a person has tied to a charge takes place."""
    stated = frozenset(one for case in cases.values() for one in case.charge.stated_in)
    tied = [entry for entry in record.entries if stated & set(entry.supports)]
    return frozenset(h for entry in tied for h in _scenes(entry) if h != entry.id)


def _scenes(entry: Entry) -> tuple[str, ...]:
    return (entry.happening, *(t.happening for t in entry.timings if t.relation == "at" and t.happening))


def _took_part(entry: Entry, happenings: frozenset[str]) -> bool:
    return (
        is_named(entry)
        and affirms(entry)
        and voice(entry) in (*entry.fillers("agent"), *entry.fillers("companion"))
        and entry.statement.proposition.predicate not in ACCUSING | COURT | _LOOKING_ON
        and bool(happenings & set(_scenes(entry)))
    )


def speaker_of(entry: Entry, case: Charged) -> str:
    """Whose word a ground is: for an accusation that a document reports, the accuser's; for words of an accused that
    only another tells of, that other's, who alone can be asked about them."""
    agents = entry.fillers("agent")
    reported = not is_named(entry) or _is_minuted(entry)
    if reported and entry.statement.proposition.predicate == "accuse" and len(agents) == 1:
        return agents[0]
    blaming = next((by for by, against in entry.blames if case.names(against)), "")
    own = voice(entry) if is_named(entry) or not blaming else blaming
    if pleaders := _pleaders(entry, case):
        return pleaders[0]
    if case.names(own) and len(entry.declarants) > 2 and entry.declarants[-2] != NARRATOR:
        return entry.declarants[-2]
    return own


def _is_minuted(entry: Entry) -> bool:
    """Whether it is the clerk who notes it, whose office is to write down what others do and say."""
    said = entry.statement.attribution
    return bool(said) and said[-1].form == "definite" and said[-1].head.lower() in _CLERKS


def _pleaders(entry: Entry, case: Charged) -> tuple[str, ...]:
    """The accused among several of whom a document tells that they pleaded guilty: it is their own word."""
    joint = predicates()[entry.statement.proposition.predicate].position == "guilt" and not is_named(entry)
    return tuple(one for one in entry.fillers("agent") if joint and case.names(one))


def mouths(entry: Entry) -> tuple[str, ...]:
    """All through whom an entry comes: who says it, who relays it, and an accuser or confessor it tells of."""
    told = entry.fillers("agent") if entry.statement.proposition.predicate in ("accuse", "testify") else ()
    own = (voice(entry),) if is_named(entry) else ()
    return tuple(dict.fromkeys((*(d for d in entry.declarants if d != NARRATOR), *own, *told)))


def depth(entry: Entry) -> int:
    """How many mouths stand between the page and the content, the speaker's own left out."""
    told = max(0, len(entry.declarants) - 2)
    return max(told, 1) if any(c.what == "hearsay" for c in entry.circumstances) else told


def _kind(record: Record, bearing: Bearing, case: Charged, accomplices: frozenset[str]) -> Kind:
    entry = bearing.entry
    speaker = speaker_of(entry, case)
    doers = {*entry.fillers("agent"), *entry.fillers("companion")}
    others = bool(case.against & doers) and speaker not in doers
    if (speaker, speaker) in entry.blames and case.names(speaker):
        return "own_confession"
    if case.names(speaker) and not others and (bearing.tied or speaker in doers):
        return "own_confession"
    if speaker in accomplices:
        return "accomplice"
    key = entry.statement.proposition.predicate
    if speaker.startswith(f"{NARRATOR} "):
        if key in _FOUND and entry.fillers("thing"):
            return "thing"
        return "official_act" if key in _OFFICIAL else "document"
    if _is_expert(record, speaker):
        return "expert"
    terms = {c.what for c in entry.circumstances}
    return "document" if "written" in terms and not terms & {"oath", "open court"} else "witness"


def _is_expert(record: Record, speaker: str) -> bool:
    """Whether the file calls somebody by a calling whose word courts take on matters of its art: a chemist."""
    entity = record.entities.get(speaker)
    if entity is None:
        return False
    words = {word.casefold() for name in (entity.name, *entity.aliases, entity.kind) for word in name.split()}
    return bool(words & lexicon().sets["experts"])


def _takes_back(later: Entry, entry: Entry) -> bool:
    """Whether the declarant of an entry takes it back in his own words, not in what another tells of him."""
    if voice(later) != voice(entry) or len(later.declarants) > 2:
        return False
    withdraws = later.statement.stance == "withdraws" or later.statement.proposition.predicate == "withdraw"
    return withdraws or (affirms(entry) and not affirms(later) and later.statement.proposition.actual)
