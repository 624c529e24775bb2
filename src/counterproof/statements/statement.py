"""Statement and Proposition: what is said, and who says it where, over mentions that are resolved to nothing yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterproof.language import DateMention, Mention
from counterproof.sources import Span
from counterproof.times import Offset

Stance = Literal["asserts", "denies", "withdraws", "promises", "doubts"]
Modality = Literal["actual", "planned", "ordered", "attempted", "conditional", "feared", "rumoured", "refused"]
Tense = Literal["", "past", "perfect"]
TimeRelation = Literal["at", "from", "until", "throughout", "before", "after"]
CIRCUMSTANCES = (
    "custody", "threat", "torture", "deal", "oath", "open court", "written", "anonymous", "confrontation", "private",
    "publication", "hearsay", "translation", "copy",
)  # fmt: skip
"""The conditions under which something was said. `private` is a letter or talk; `publication` a printed account;
`translation` and `copy` are of the paper that it stands in."""

COUNTED = "counted"
"""The head of a mention that stands for what one number of a text counts, and for nothing else."""


@dataclass(frozen=True)
class Timing:
    """One bound on when a proposition holds, by a date or by a happening: exactly one of `date` and `event` is set.

    `at` puts it within; `from` and `until` bound a state's start and end; `throughout` says that it held for all of
    the span; `before` and `after` order it, at a distance `offset` (both ends inclusive) if one is given. `at` with
    an offset means that far from the date or event: "a week after the trial" is at, event "the trial", P1W.
    """

    relation: TimeRelation
    date: DateMention | None = None
    event: Mention | None = None
    offset: Offset | None = None


@dataclass(frozen=True)
class Role:
    """One participant: agent (who does), patient (to whom it is done), companion (together with), recipient, topic
    (the happening or matter spoken of), thing, body (an organisation acted for or in), whole (of a part), part, result,
    place, within (what holds the place), origin (where or whom it came from), except (who is left out of a group)."""

    name: str
    mention: Mention


@dataclass(frozen=True)
class Quantity:
    """A number that the proposition states: `value` of `unit`, as `part` or `whole` of the thing in role `whole`.

    `complete` marks parts that are said to be all there are, so that they must add up to the whole.
    """

    value: int
    unit: str = ""
    part: Literal["whole", "part", "count"] = "count"
    complete: bool = False


@dataclass(frozen=True)
class Circumstance:
    """A condition under which something was said, backed by the words that show it."""

    what: str
    span: Span


@dataclass(frozen=True)
class Proposition:
    """Content, whoever says it. `predicate` is a key of the vocabulary, or `other:` and a lemma that it lacks."""

    predicate: str
    roles: tuple[Role, ...] = ()
    timings: tuple[Timing, ...] = ()
    place: Mention | None = None
    negated: bool = False
    modality: Modality = "actual"
    happening: str = ""
    """The key a person gave to a happening told by several rows ("chapel fire"); empty otherwise."""
    sole: bool = False
    """Said to be the only one to fill its agent role ("he alone", "the only editor")."""
    quantity: Quantity | None = None
    single: bool = False
    """Said to be the only happening of its kind, within the bounds that its roles name ("arrested but once")."""

    first: bool = False
    """Said to be the first of all, as a name that nothing bore before."""

    @property
    def actual(self) -> bool:
        """Whether it is told as having happened (or, negated, as not having happened)."""
        return self.modality == "actual"


@dataclass(frozen=True)
class Statement:
    """A Proposition, said by somebody, found at a Span: the smallest clause that says it.

    `attribution` runs from the narrator inwards and leaves the narrator out: () is the document speaking; (A, B) is
    "A says that B said". Several statements may carry one proposition. `answers` names, by key, the statements of a
    hand-made record that a denial, withdrawal or outcome answers; `supports` those that it is brought in support of, a
    charge above all; `repeats` those that it repeats, copies or translates.
    """

    span: Span
    proposition: Proposition
    attribution: tuple[Mention, ...] = ()
    stance: Stance = "asserts"
    circumstances: tuple[Circumstance, ...] = ()
    said: tuple[Timing, ...] = ()
    """When the innermost declarant said it, if the text tells."""
    extractor: str = "rules/1"
    key: str = ""
    """The key a person gave to this row; empty for statements read from text."""
    answers: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    sure: bool = True
    """False when the extractor itself was unsure of the reading; a conflict resting on it is possible at most."""
    tense: Tense = ""
    """Past or perfect where it had begun when it was told; a perfect ("has burnt") tells news."""
