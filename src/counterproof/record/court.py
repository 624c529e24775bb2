"""Court: each proceeding with what the entries say of it - dates, judges, accused, outcomes - and the charges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.record.record import Outcome, Proceeding
from counterproof.times import VagueDate

_ACCUSED = frozenset({"try", "charge", "convict", "acquit", "sentence"})
_PLEAS = {"plead_guilty": "guilty", "plead_not_guilty": "not guilty", "confess": "confesses", "withdraw": "withdraws"}
_FATES = {"execute": "executed", "spare": "spared", "die": "died", "kill": "killed", "release": "released"}
_VERDICTS = {"convict": "guilty", "acquit": "not guilty"}
_REVIEWS = frozenset({"rehabilitate", "review"})
_OFFICES = {"judge": "judge", "president": "judge", "presiding": "judge", "prosecutor": "prosecutor"}


def proceedings(entries: Sequence[Entry], entities: Mapping[str, Entity]) -> tuple[Proceeding, ...]:
    """Every proceeding entity with what entries tied to it say, in the order of ids."""
    tied = _tied(entries, entities)
    by_person = _by_person(entries)
    return tuple(
        _proceeding(entity, tied.get(own, []), by_person)
        for own, entity in sorted(entities.items())
        if entity.type == "proceeding"
    )


def _tied(entries: Iterable[Entry], entities: Mapping[str, Entity]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        ids = {entry.happening} | {e for role, e in entry.roles if role in ("topic", "whole", "body", "thing")}
        ids |= {t.happening for t in entry.timings if t.relation == "at" and t.offset is None}
        for own in sorted(ids):
            if own in entities and entities[own].type == "proceeding":
                found[own].append(entry)
    return found


def _told(entry: Entry) -> bool:
    """Whether it tells of something as having happened."""
    content = entry.statement.proposition
    return content.actual and not content.negated and entry.statement.stance == "asserts"


def _by_person(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if _told(entry):
            role = "agent" if entry.statement.proposition.predicate in _PLEAS else "patient"
            for person in entry.fillers(role):
                found[person].append(entry)
    return found


def _proceeding(entity: Entity, tied: Sequence[Entry], by_person: Mapping[str, Sequence[Entry]]) -> Proceeding:
    told = [e for e in tied if _told(e)]
    happened = [e for e in told if e.statement.proposition.predicate in ("happen", "try")]
    accused = {p for e in told if e.statement.proposition.predicate in _ACCUSED for p in e.fillers("patient")}
    tried_here = {e.id for e in told}
    counts = [
        q.value
        for e in told
        if (q := e.statement.proposition.quantity) and q.unit in ("defendant", "accused", "person")
    ]
    places = sorted({e.place for e in happened if e.place})
    courts = sorted({b for e in told for b in e.fillers("body")})
    return Proceeding(
        entity.id,
        entity.kind or "trial",
        (entity.name, *entity.aliases),
        _when(happened),
        places[0] if len(places) == 1 else "",
        courts[0] if len(courts) == 1 else "",
        _officers(told, "judge"),
        _officers(told, "prosecutor"),
        tuple(sorted(accused)),
        counts[0] if len(set(counts)) == 1 else None,
        tuple(_outcome(p, by_person.get(p, ()), tried_here) for p in sorted(accused)),
        tuple(dict.fromkeys(e.id for e in tied)),
    )


def _when(happened: Iterable[Entry]) -> VagueDate | None:
    """Its date, where all entries that give one agree on the text of it."""
    dates = {t.date.edtf: t.date for e in happened for t in e.timings if t.date and t.relation == "at" and t.sure}
    return next(iter(dates.values())) if len(dates) == 1 else None


def _officers(told: Iterable[Entry], office: str) -> tuple[str, ...]:
    found: set[str] = set()
    for entry in told:
        named = " ".join(r.mention.text.casefold() for r in entry.statement.proposition.roles if r.name == "thing")
        holds = entry.statement.proposition.predicate == "hold_office"
        if holds and any(_OFFICES.get(word) == office for word in named.split()):
            found.update(entry.fillers("agent"))
    return tuple(sorted(found))


def _outcome(person: str, about: Sequence[Entry], here: set[str]) -> Outcome:
    """What became of one accused: pleas and verdicts of this proceeding, fate and reviews from the whole record."""
    ordered = sorted(about, key=_moment)
    pleas = [_PLEAS[k] for e in ordered if e.id in here and (k := e.statement.proposition.predicate) in _PLEAS]
    verdicts = [_VERDICTS[k] for e in ordered if e.id in here and (k := e.statement.proposition.predicate) in _VERDICTS]
    fates = {_FATES[k] for e in ordered if (k := e.statement.proposition.predicate) in _FATES}
    sentences = {
        r.mention.text
        for e in ordered
        if e.id in here and e.statement.proposition.predicate == "sentence"
        for r in e.statement.proposition.roles
        if r.name == "thing"
    }
    reviews = [e.id for e in ordered if e.statement.proposition.predicate in _REVIEWS]
    return Outcome(
        person,
        tuple(pleas),
        verdicts[0] if len(set(verdicts)) == 1 else "",
        sentences.pop() if len(sentences) == 1 else "",
        fates.pop() if len(fates) == 1 else "",
        tuple(reviews),
    )


def _moment(entry: Entry) -> tuple[int, str]:
    dated = [t.date.s0 for t in (*entry.timings, *entry.said) if t.date]
    return (min(dated) if dated else 10**12, entry.id)
