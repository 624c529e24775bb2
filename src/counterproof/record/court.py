"""Court: each proceeding with what the entries say of it - dates, judges, accused, outcomes - and the charges."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.record.nouns import gender_of
from counterproof.record.record import Outcome, Proceeding
from counterproof.record.sitting import sittings
from counterproof.sources import Text
from counterproof.times import VagueDate

_ACCUSED = frozenset({"try", "charge", "convict", "acquit", "sentence"})
_PLEAS = {"plead_guilty": "guilty", "plead_not_guilty": "not guilty", "confess": "confesses", "withdraw": "withdraws"}
_FATES = {"execute": "executed", "spare": "spared", "die": "died", "kill": "killed", "release": "released"}
_VERDICTS = {"convict": "guilty", "acquit": "not guilty"}
_REVIEWS = frozenset({"rehabilitate", "review"})
_OFFICES = {
    "judge": "judge", "president": "judge", "presiding": "judge", "recorder": "judge",
    "prosecutor": "prosecutor", "procurator": "prosecutor", "advocate-general": "prosecutor",
    "attorney-general": "prosecutor",
}  # fmt: skip
_COUNTED = frozenset({"defendant", "accused", "person", "prisoner", "co-defendant"})
_PEOPLE = frozenset({"figure", "people", "man", "woman", "individual"})
_PRESIDED = re.compile(r"\bpresid(?:ed|es|ing)\b")
_LEADS = {
    "judge": re.compile(
        r"\bpresided over by (?:the )?(?:\w+ )?\Z"
        r"|\bbefore (?:the )?(?:Mr\.? |Chief |Lord )?(?:Judge|Justice|Recorder) \Z"
    ),
    "prosecutor": re.compile(r"\b(?:prosecuted by|[Pp]rosecut(?:or|ors|or General) (?:was |were )?)\Z"),
}
"""Words right before a name that give its bearer an office in the proceeding told of."""
_FOLLOWS = {
    "judge": re.compile(r",? (?:presiding|as (?:the )?presiding judge)\b"),
    "prosecutor": re.compile(r",? (?:prosecuting|for the (?:prosecution|Crown|State)|as (?:the )?prosecutor)\b"),
}
"""Words right after one."""


def proceedings(
    entries: Sequence[Entry], entities: Mapping[str, Entity], texts: Iterable[Text] = ()
) -> tuple[Proceeding, ...]:
    """Every proceeding entity with what entries that belong to it say, in the order of ids."""
    tied: dict[str, list[Entry]] = defaultdict(list)
    held = sittings(entries, entities, texts)
    for entry in entries:
        for own in held.get(entry.id, ()):
            tied[own].append(entry)
    by_person = _by_person(entries)
    return tuple(
        _proceeding(entity, tied.get(own, []), by_person, entities)
        for own, entity in sorted(entities.items())
        if entity.type == "proceeding"
    )


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


def _proceeding(
    entity: Entity,
    tied: Sequence[Entry],
    by_person: Mapping[str, Sequence[Entry]],
    entities: Mapping[str, Entity],
) -> Proceeding:
    told = [e for e in tied if _told(e)]
    happened = [e for e in told if e.statement.proposition.predicate in ("happen", "try")]
    accused = {p for e in told if e.statement.proposition.predicate in _ACCUSED for p in e.fillers("patient")}
    tried_here = {e.id for e in told}
    counts = [q.value for e in told if (q := e.statement.proposition.quantity) and _counts_accused(e, q.unit)]
    places = sorted({e.place for e in happened if e.place})
    courts = sorted({b for e in told for b in _bodies(e, entities)})
    return Proceeding(
        entity.id,
        entity.kind or "trial",
        (entity.name, *entity.aliases),
        _when(happened),
        places[0] if len(places) == 1 else "",
        courts[0] if len(courts) == 1 else "",
        _officers(told, "judge", entities),
        _officers(told, "prosecutor", entities),
        tuple(sorted(accused)),
        counts[0] if len(set(counts)) == 1 else None,
        tuple(_outcome(p, by_person.get(p, ()), tried_here) for p in sorted(accused)),
        tuple(dict.fromkeys(e.id for e in tied)),
    )


def _when(happened: Iterable[Entry]) -> VagueDate | None:
    """Its date, where all entries that give one agree on the text of it."""
    dates = {t.date.edtf: t.date for e in happened for t in e.timings if t.date and t.relation == "at" and t.sure}
    return next(iter(dates.values())) if len(dates) == 1 else None


def _counts_accused(entry: Entry, unit: str) -> bool:
    """Whether a number is that of the accused: of defendants, or of people whom the proceeding is said to involve."""
    return unit in _COUNTED or (bool(entry.fillers("part")) and bool(gender_of(unit) or unit in _PEOPLE))


def _bodies(entry: Entry, entities: Mapping[str, Entity]) -> Iterator[str]:
    """The court: the body before which it was held, or that tried, convicted or sentenced."""
    yield from entry.fillers("body")
    if entry.statement.proposition.predicate in _ACCUSED - {"charge"}:
        yield from (a for a in entry.fillers("agent") if a in entities and entities[a].type == "organization")


def _officers(told: Iterable[Entry], office: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    found: set[str] = set()
    for entry in told:
        content = entry.statement.proposition
        named = " ".join(r.mention.text.casefold() for r in content.roles if r.name == "thing")
        if content.predicate == "hold_office" and any(_OFFICES.get(word) == office for word in named.split()):
            found.update(entry.fillers("agent"))
        if office == "judge" and content.predicate == "act_at" and _PRESIDED.search(entry.statement.span.quote):
            found.update(entry.fillers("agent"))
        found.update(_named_beside(entry, office, entities))
    return tuple(sorted(p for p in found if p in entities and entities[p].type == "person"))


def _named_beside(entry: Entry, office: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    """People whom the entry's own words give the office: "with Karl Weiss presiding", "before Mr. Justice Hill"."""
    span = entry.statement.span
    for own, entity in entities.items():
        for m in (m.span for m in entity.mentions if entity.type == "person"):
            if m.source == span.source and span.start <= m.start and m.end <= span.end:
                before, after = span.quote[: m.start - span.start], span.quote[m.end - span.start :]
                if _LEADS[office].search(before) or _FOLLOWS[office].match(after):
                    yield own


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
