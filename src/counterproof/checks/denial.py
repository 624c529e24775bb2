"""Denial: one declarant says that a thing happened or was so, another that it did not."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.excluding import Exclusion, exclusions
from counterproof.checks.opposition import Opposition, assumptions, stated
from counterproof.checks.question import Question
from counterproof.checks.voice import is_named, told, voice
from counterproof.record import Entry, Record


def check(question: Question) -> Iterator[Clash]:
    """Affirmations and denials of one thing by different declarants, and outcomes that exclude each other."""
    record = question.record
    seen: set[tuple[object, ...]] = set()
    for opposition in question.oppositions.all():
        if not differ(opposition.affirmed, opposition.denied):
            continue
        key = _content(opposition)
        if key not in seen and (clash := _clash(record, opposition)):
            seen.add(key)
            yield clash
        if len(seen) >= question.settings.most_conflicts:
            return
    yield from (_excluded(record, exclusion) for exclusion in exclusions(record))


def differ(a: Entry, b: Entry) -> bool:
    """Whether two answer for the two contents. A narrator who tells both is telling two views, not changing one."""
    return voice(a) != voice(b) or not is_named(a)


def _content(opposition: Opposition) -> tuple[object, ...]:
    """What makes two oppositions one: the same content from the same voice in the same document, told twice."""

    def one(entry: Entry) -> tuple[object, ...]:
        content = entry.statement.proposition
        said = tuple((t.relation, t.date.edtf if t.date else t.happening) for t in entry.timings)
        if not entry.statement.span.source:
            return (entry.id,)
        return voice(entry), entry.statement.span.source, content.predicate, entry.roles, entry.place, said

    return one(opposition.affirmed), one(opposition.denied)


def _clash(record: Record, opposition: Opposition) -> Clash | None:
    certainty = opposition.certainty
    if certainty is None:
        return None
    how = "withdrawal" if opposition.how == "answer" else "negation"
    return Clash(
        "denial",
        "disputed",
        certainty,
        opposition.statements,
        assumptions(record, opposition),
        f"{told(record, opposition.affirmed)} is denied by {told(record, opposition.denied)}.",
        stated(opposition, how),
    )


def _excluded(record: Record, exclusion: Exclusion) -> Clash:
    first, second = exclusion.entries
    disputed = differ(first, second) and voice(first) != voice(second)
    return Clash(
        "denial",
        "disputed" if disputed else "impossible",
        exclusion.certainty,
        tuple(sorted((first.id, second.id))),
        ("both speak of one and the same outcome",),
        f"{told(record, first)} and {told(record, second)} exclude each other.",
        exclusion.certificate,
    )
