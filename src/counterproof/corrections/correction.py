"""Correction: one person's decision about something that was read. Undo: that person, or another, takes it back.

What can be decided, with the target and the value of each (`VALUES`):

    stands       a statement read by the program is right (True) or wrong (False)
    stance       what its speaker does with it: asserts, denies, withdraws, promises, doubts
    declarants   who says it, by name from the outermost inwards; none is the document itself
    negated      whether it says that something was not so
    added        a statement that the program did not read in some words
    date         what a date in the text means, as EDTF; empty where the words tell no date that counts
    link         whom a name, a pronoun or a description means; an empty name for nobody known
    one          two names are one's (True), or two's (False)
    status       a conflict is explained, resolved, or open again

Neither is ever changed: a later decision names those that it was made in knowledge of, and an undo is an event itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from counterproof.corrections.target import Conflict, Pair, Reading, Target, Words
from counterproof.corrections.wire import from_json, to_json
from counterproof.errors import IntegrityError
from counterproof.language.mention import Kind
from counterproof.statements import Stance, Statement
from counterproof.times import parse

VERSION = 1
"""Of the JSON form; it goes up when what a field means changes, and earlier forms are then raised to it."""

What = Literal["stands", "stance", "declarants", "negated", "added", "date", "link", "one", "status"]
Status = Literal["open", "explained", "resolved"]


@dataclass(frozen=True)
class Who:
    """Whom or what a mention means, by a name of the record or a new one."""

    name: str
    kind: Kind = "person"


@dataclass(frozen=True)
class Declarants:
    """Who says something, by name, from the outermost inwards."""

    names: tuple[str, ...] = ()


Value = bool | str | Who | Declarants | Statement

VALUES: dict[What, tuple[type[Target], Any]] = {
    "stands": (Reading, bool),
    "stance": (Reading, Stance),
    "declarants": (Reading, Declarants),
    "negated": (Reading, bool),
    "added": (Words, Statement),
    "date": (Words, str),
    "link": (Words, Who),
    "one": (Pair, bool),
    "status": (Conflict, Status),
}


@dataclass(frozen=True)
class Correction:
    """One decision. `uid` is random and given by whoever writes it; `by` is a name as its bearer gave it; `at` is UTC.

    `against` is what the program had there when it was decided, in words, where the target does not hold it.
    `supersedes` are the uids of the decisions on the same matter that it was made in knowledge of and takes the place
    of. Raises ValueError where target and value do not belong to what is decided; DateError for a date that is none.
    """

    uid: str
    by: str
    at: str
    what: What
    target: Target
    value: Value
    reason: str = ""
    against: str = ""
    supersedes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a decision that cannot mean anything."""
        if not self.uid or self.what not in VALUES:
            raise ValueError("a correction needs an id and something that it decides")
        target, value = VALUES[self.what]
        fitting = self.value in get_args(value) if get_args(value) else isinstance(self.value, value)
        if not isinstance(self.target, target) or not fitting:
            raise ValueError(f"this is not how '{self.what}' is corrected")
        if self.what == "date" and self.value:
            parse(str(self.value))

    @property
    def key(self) -> tuple[Any, ...]:
        """What it is a decision on, as long as nobody has looked for the words: two of one key answer one question."""
        return (self.what, self.uid) if self.what == "added" else (self.what, self.target.key)

    @property
    def kind(self) -> str:
        """What was done, in one or two words."""
        told = {
            ("stands", True): "accepted", ("stands", False): "rejected", ("one", True): "one", ("one", False): "apart",
            ("status", "open"): "reopened",
        }  # fmt: skip
        plain = self.value if isinstance(self.value, bool | str) else None
        return told.get((self.what, plain), str(plain) if self.what == "status" else self.what)

    def to_json(self) -> dict[str, Any]:
        """As JSON, with the version of its form."""
        return {"v": VERSION, **to_json(self)}

    @staticmethod
    def from_json(raw: Any) -> Correction:
        """From JSON. Raises IntegrityError."""
        _known(raw)
        what = raw.get("what")
        if not isinstance(what, str) or what not in VALUES:
            raise IntegrityError(f"this version does not know how to correct {str(what)[:40]!r}")
        target, value = VALUES[what]
        texts = {key: from_json(str, raw.get(key, "")) for key in ("uid", "by", "at", "reason", "against")}
        try:
            return Correction(
                **texts,
                what=what,
                target=from_json(target, raw.get("target")),
                value=from_json(value, raw.get("value")),
                supersedes=from_json(tuple[str, ...], raw.get("supersedes", [])),
            )
        except ValueError as error:
            raise IntegrityError(str(error)) from None


@dataclass(frozen=True)
class Undo:
    """A decision, or an undo, taken back: `undoes` is its uid. Undoing the undo brings it back."""

    uid: str
    by: str
    at: str
    undoes: str
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        """As JSON, with the version of its form."""
        return {"v": VERSION, **to_json(self)}

    @staticmethod
    def from_json(raw: Any) -> Undo:
        """From JSON. Raises IntegrityError."""
        _known(raw)
        return from_json(Undo, raw)


@dataclass(frozen=True)
class Decisions:
    """Everything that people decided in a case, in no order that matters."""

    corrections: tuple[Correction, ...] = ()
    undos: tuple[Undo, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was decided at all."""
        return bool(self.corrections or self.undos)


def _known(raw: Any) -> None:
    if not isinstance(raw, dict) or raw.get("v") != VERSION:
        raise IntegrityError("a correction in a form that this version does not know")
