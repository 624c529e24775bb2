"""Application: texts, statements and decisions in; the statements as people decided they are, and what is left to do.

A rejected statement is not tested, and is shown as rejected. One that a person confirmed or amended and that is not
read any more is told again over its words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterproof.corrections.amending import EXTRACTOR, Says, amended, reads_otherwise, said
from counterproof.corrections.changes import Changes, changes
from counterproof.corrections.content import content
from counterproof.corrections.correction import Correction, Decisions
from counterproof.corrections.disposition import Queued
from counterproof.corrections.fastening import Fastened, fasten
from counterproof.corrections.read_there import ReadThere
from counterproof.corrections.shelf import Shelf
from counterproof.corrections.standing import Standing, standing
from counterproof.corrections.target import Conflict, Reading
from counterproof.corrections.told_again import told_again
from counterproof.language import Analysis
from counterproof.sources import Text
from counterproof.statements import Statement


@dataclass(frozen=True)
class Applied:
    """Decisions applied to the statements of a case, and what they ask of the stages that follow."""

    decisions: Decisions = field(default_factory=Decisions)
    statements: tuple[Statement, ...] = ()
    """Those to be tested."""
    changes: Changes = field(default_factory=Changes)
    standing: Standing = field(default_factory=Standing)
    fastened: Mapping[str, Fastened] = field(default_factory=dict)
    """By uid, every decision that has a say."""
    queue: tuple[Queued, ...] = ()

    @property
    def statuses(self) -> tuple[Fastened, ...]:
        """The decisions on conflicts that hold; those in dispute leave a conflict open."""
        return tuple(self.fastened[c.uid] for c in self.standing.holds if isinstance(c.target, Conflict))


def apply(
    decisions: Decisions, texts: Iterable[Text], analyses: Iterable[Analysis], statements: Sequence[Statement]
) -> Applied:
    """What people decided, applied to what was read. `texts` are all texts of the case; a pure function."""
    if not decisions:
        return Applied(statements=tuple(statements))
    shelf, there = Shelf(texts), ReadThere(statements, analyses)
    first = standing(decisions.corrections, decisions.undos)
    fastened = fasten(first.live, shelf, there)
    found = {uid: made.key for uid, made in fastened.items() if made.key is not None}
    stands = standing(decisions.corrections, decisions.undos, found)
    told = _Told(statements, there)
    told.amend([c for c in stands.live if isinstance(c.target, Reading)], fastened)
    told.add([c for c in stands.live if c.what == "added"], fastened)
    differ = (Queued("people differ", tuple(c.uid for c in dispute)) for dispute in stands.disputes)
    return Applied(decisions, tuple(told.result()), changes(stands, fastened), stands, fastened, (*differ, *told.queue))


class _Told:
    """The statements, while decisions are applied to them."""

    def __init__(self, statements: Sequence[Statement], there: ReadThere) -> None:
        self._there = there
        self._kept: dict[int, Statement | None] = dict(enumerate(statements))
        self._more: list[Statement] = []
        self.queue: list[Queued] = []

    def result(self) -> list[Statement]:
        """What is to be tested: what was read, as amended, and then what people added."""
        return [*(s for s in self._kept.values() if s is not None), *self._more]

    def amend(self, corrections: Iterable[Correction], fastened: Mapping[str, Fastened]) -> None:
        """Reject, accept and amend statements; those that are not read any more are told again."""
        groups: dict[Hashable, list[Fastened]] = defaultdict(list)
        for correction in corrections:
            made = fastened[correction.uid]
            if not made.reason:
                groups[made.key].append(made)
        for group in groups.values():
            says = said([made.correction for made in group])
            rejected = "stands" in says and not says["stands"].differ and says["stands"].value(None) is False
            if group[0].now is None:
                self._tell_again(group, says, rejected=rejected)
                continue
            read = group[0].now
            self._ask(group)
            self._kept[read.number] = None if rejected else amended(self._accepted(group, says), says)

    def _accepted(self, group: Sequence[Fastened], says: Says) -> Statement:
        """What is read now; or the reading that a person confirmed, where that was another."""
        read = group[0].now
        confirmed = [m for m in group if m.correction.what == "stands" and m.correction.value is True]
        if read is None or not confirmed or says["stands"].differ:
            return _again(group[0]) if read is None else read.statement
        target = confirmed[0].correction.target
        same = isinstance(target, Reading) and content(target.statement) == read.says
        return read.statement if same else _again(confirmed[0])

    def _tell_again(self, group: Sequence[Fastened], says: Says, *, rejected: bool) -> None:
        """Bring back a statement that is not read any more, unless it was rejected."""
        made = group[0]
        if made.text is None or made.place is None or not isinstance(made.correction.target, Reading):
            return
        was = content(made.correction.target.statement)
        beside = [n.says for n in self._there.near(made.text.source.id, made.place, was.predicate)]
        if beside or not rejected:
            what: Queued = Queued("not read any more", _uids(group), str(was))
            self.queue.append(replace(what, what="read otherwise", now=str(beside[0])) if beside else what)
        if not rejected:
            self._more.append(amended(replace(_again(made), extractor=EXTRACTOR), says))

    def _ask(self, group: Sequence[Fastened]) -> None:
        """Queue the decisions on one statement of which the program now reads something else."""
        read = group[0].now
        changed = [made for made in group if read and reads_otherwise(made.correction, read.says)]
        if changed and read and isinstance(target := changed[0].correction.target, Reading):
            was = str(content(target.statement))
            self.queue.append(Queued("read otherwise", _uids(changed), was, str(read.says)))

    def add(self, corrections: Iterable[Correction], fastened: Mapping[str, Fastened]) -> None:
        """Add what people read in words in which the program did not; once where several added the same."""
        added: set[tuple[object, ...]] = set()
        for made in (fastened[c.uid] for c in corrections):
            statement = made.correction.value
            if made.text is None or made.place is None or not isinstance(statement, Statement):
                continue
            says = content(statement)
            key = (made.text.source.id, made.place.start, made.place.end, says)
            if key not in added:
                added.add(key)
                self._more.append(replace(told_again(statement, made.text, made.place), extractor=EXTRACTOR))
            for read in self._there.near(made.text.source.id, made.place, says.predicate):
                if read.says == says:
                    self._kept[read.number] = None
                else:
                    self.queue.append(Queued("read as well", (made.correction.uid,), str(says), str(read.says)))


def _again(made: Fastened) -> Statement:
    target = made.correction.target
    if made.text is None or made.place is None or not isinstance(target, Reading):
        raise TypeError("only a statement can be told again")
    return told_again(target.statement, made.text, made.place)


def _uids(group: Iterable[Fastened]) -> tuple[str, ...]:
    return tuple(made.correction.uid for made in group)
