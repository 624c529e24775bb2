"""Read there: what the program reads now at the words that a correction is fastened to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterproof.corrections.content import Content, content
from counterproof.corrections.place import Place
from counterproof.language import Analysis, DateMention, Mention
from counterproof.sources import Span
from counterproof.statements import Statement

At = tuple[str, int, int]
"""Where a mention stands: source, start, end."""
MOST = 0.5
"""Of the words of a place that must be shared for what is read there to be about it."""


@dataclass(frozen=True)
class Now:
    """A statement as it is read now: its number among all of them."""

    number: int
    statement: Statement
    says: Content


class ReadThere:
    """The statements, mentions and dates of a case by the source that they stand in. Rows by hand are no reading."""

    def __init__(self, statements: Sequence[Statement], analyses: Iterable[Analysis]) -> None:
        self._statements: dict[str, list[Now]] = defaultdict(list)
        self._mentions: dict[str, set[At]] = defaultdict(set)
        self._dates: dict[str, set[At]] = defaultdict(set)
        for number, statement in enumerate(statements):
            if not statement.extractor.startswith("hand"):
                self._statements[statement.span.source].append(Now(number, statement, content(statement)))
            self._note(_mentions(statement), _dates(statement))
        for analysis in analyses:
            words = (analysis.text.span(t.start, t.end) for t in analysis.tokens if t.tag in ("PRP", "PRP$"))
            self._note((*(m.span for m in analysis.names), *words), (d.span for d in analysis.dates))

    def _note(self, mentions: Iterable[Span], dates: Iterable[Span]) -> None:
        for held, spans in ((self._mentions, mentions), (self._dates, dates)):
            for span in spans:
                held[span.source].add((span.source, span.start, span.end))

    def near(self, source: str, place: Place, predicate: str) -> list[Now]:
        """The statements of a predicate that share most of their words, or of the place's, with a place."""
        here = self._statements.get(source, ())
        return [n for n in here if n.says.predicate == predicate and _least(_at(n.statement.span), place) >= MOST]

    def same(self, was: Content, source: str, place: Place) -> Now | None:
        """What a reading has become: the very same, or that of its predicate which has most of those who take part in
        common with it. None where none has any, or where two have as many and stand as near."""
        near = [
            (_alike(was, n.says), _share(_at(n.statement.span), place), n)
            for n in self.near(source, place, was.predicate)
        ]
        ordered = sorted((one for one in near if one[0]), key=lambda one: (-one[0], -one[1], one[2].number))
        if not ordered or (len(ordered) > 1 and ordered[0][:2] == ordered[1][:2] and ordered[0][2].says != was):
            return None
        return ordered[0][2]

    def mention(self, source: str, place: Place) -> At | None:
        """The name, pronoun or description that stands at a place, or shares most of its words."""
        return _nearest(self._mentions.get(source, ()), place)

    def date(self, source: str, place: Place) -> At | None:
        """The date that stands at a place, or shares most of its words."""
        return _nearest(self._dates.get(source, ()), place)


def _alike(was: Content, now: Content) -> int:
    """How much two readings of one predicate have in common; 0 where nobody takes part in both."""
    if was == now:
        return 1000
    common = len(set(was.roles) & set(now.roles))
    people = len({words for _, words in was.roles} & {words for _, words in now.roles})
    return 2 * common + people if was.roles else 1


def _nearest(every: Iterable[At], place: Place) -> At | None:
    shared = [(_share(at, place), at) for at in every]
    best = max((one for one in shared if one[0] >= MOST), key=lambda one: (one[0], one[1]), default=None)
    return best[1] if best else None


def _at(span: Span) -> At:
    return span.source, span.start, span.end


def _common(at: At, place: Place) -> int:
    return max(0, min(at[2], place.end) - max(at[1], place.start))


def _share(at: At, place: Place) -> float:
    """What they have in common of all that they cover together."""
    together = max(at[2], place.end) - min(at[1], place.start)
    return _common(at, place) / together if together else 0.0


def _least(at: At, place: Place) -> float:
    """What they have in common of the shorter."""
    return _common(at, place) / max(1, min(at[2] - at[1], place.end - place.start))


def _mentions(statement: Statement) -> Iterator[Span]:
    content = statement.proposition
    held: list[Mention] = [role.mention for role in content.roles]
    held += [*statement.attribution, *([content.place] if content.place else [])]
    held += [timing.event for timing in (*content.timings, *statement.said) if timing.event]
    for mention in held:
        if mention.form != "typed":
            yield mention.span
            if mention.owner:
                yield mention.owner.span


def _dates(statement: Statement) -> Iterator[Span]:
    dates: list[DateMention] = [t.date for t in (*statement.proposition.timings, *statement.said) if t.date]
    yield from (date.span for date in dates if date.span.source and date.span != statement.span)
