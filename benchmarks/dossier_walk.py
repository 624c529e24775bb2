"""A walk through the life of a dossier: decided on by several people, re-read, edited, re-flowed, restarted, undone.

The walk knows where every passage stands, so that it can tell a decision that was lost from one that is accounted for,
and one that is fastened to its own words from one that strayed to others.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.plain_reader import document, read
from counterproof.corrections import (
    Anchor,
    Conflict,
    Correction,
    Decisions,
    Declarants,
    Disposition,
    Named,
    Pair,
    Reading,
    Undo,
    Upshot,
    Who,
    Words,
    apply,
    upshot,
)
from counterproof.corrections.correction import Value
from counterproof.corrections.target import Target
from counterproof.sources import Span, Text
from counterproof.statements import Statement

PEOPLE = ("Anna Lind", "Per Holm", "Karin Berg", "Olof Dahl", "Maria Sand", "Nils Ek")
PLACES = ("Visby", "Stockholm", "Lund", "Malmö", "Kalmar")
MONTHS = ("January", "May", "August", "October")
SPEAKERS = (
    "the ferryman",
    "the widow next door",
    "a clerk of the bank",
    "the pastor",
    "her brother",
    "the night porter",
)
ASIDES = (
    "The court rose at noon, and the gallery was cleared before the doctor was heard.",
    "He had the paper with him still, folded in four, and gave it up unwillingly.",
    "Of the weather nobody agreed, some having it snow and others a dry cold wind.",
    "The ledger of that year wants eleven leaves, cut out close to the binding.",
    "She was asked whether she had been promised anything, and said that she had not.",
    "A second clerk wrote from here on, in a smaller hand and with a poorer pen.",
    "The interpreter begged leave to correct himself as to one word of the oath.",
    "Nothing was found in the cellar but a lamp, a coil of rope and two empty crates.",
)
CLERKS = ("Eva", "Jon", "Ida")


@dataclass
class Passage:
    """A piece of the dossier; `version` counts how often its words were changed."""

    number: int
    words: str
    version: int = 0


@dataclass(frozen=True)
class Footprint:
    """The passage that a decision is about, and those that its words and their context touched, as they were."""

    own: int
    around: tuple[tuple[int, int], ...]


@dataclass
class Dossier:
    """The passages in order, how they are laid out, what people decided, and what the program has come to read."""

    seed: int
    passages: list[Passage] = field(default_factory=list)
    struck: list[tuple[int, Passage]] = field(default_factory=list)
    layout: int = 0
    changed: frozenset[str] = frozenset()
    corrections: list[Correction] = field(default_factory=list)
    undos: list[Undo] = field(default_factory=list)
    prints: dict[str, Footprint] = field(default_factory=dict)
    made: int = 0

    def __post_init__(self) -> None:
        self.random = Random(self.seed)  # noqa: S311 - a walk that can be repeated, and no secret
        for _ in range(8):
            self.insert()

    # what there is

    def laid_out(self) -> tuple[Text, list[tuple[int, int]]]:
        """The text as it is now, and where each passage stands in it."""
        parts: list[str] = []
        spans: list[tuple[int, int]] = []
        at = 0
        for passage in self.passages:
            words = _laid_out(passage.words, self.layout)
            spans.append((at, at + len(words)))
            parts += [words, "\n" if self.layout % 2 else "\n\n"]
            at += len(words) + len(parts[-1])
        return document("dossier.txt", "".join(parts)), spans

    def upshot(self) -> Upshot:
        """What became of every decision."""
        text, _ = self.laid_out()
        decisions = Decisions(tuple(self.corrections), tuple(self.undos))
        return upshot(apply(decisions, [text], [], read(text, self.changed)))

    # what happens to the text

    def insert(self) -> None:
        """One more passage somewhere."""
        words = self._sentence() if self.random.random() < 0.6 else self.random.choice(ASIDES)
        self.passages.insert(self.random.randint(0, len(self.passages)), Passage(self._next(), words))

    def _sentence(self) -> str:
        pick = self.random.choice
        who, whom = self.random.sample(PEOPLE, 2)
        date = f"{self.random.randint(1, 28)} {pick(MONTHS)} {self.random.randint(1900, 1909)}"
        told = f"{who} {pick(('met', 'saw', 'paid'))} {whom} in {pick(PLACES)} on {date}, said {pick(SPEAKERS)}."
        return f"{told} {pick(ASIDES)}" if self.random.random() < 0.5 else told

    def strike(self) -> None:
        """Strike a passage out."""
        if len(self.passages) > 4:
            at = self.random.randrange(len(self.passages))
            self.struck.append((at, self.passages.pop(at)))

    def restore(self) -> None:
        """Bring a struck passage back to about where it stood."""
        if self.struck:
            at, passage = self.struck.pop(self.random.randrange(len(self.struck)))
            self.passages.insert(min(at, len(self.passages)), passage)

    def mend(self) -> None:
        """Change one letter of a passage."""
        passage = self.random.choice(self.passages)
        letters = [n for n, letter in enumerate(passage.words) if letter.isalpha()]
        at = self.random.choice(letters)
        letter = self.random.choice("aeiorstn")
        if letter != passage.words[at]:
            passage.words = passage.words[:at] + letter + passage.words[at + 1 :]
            passage.version += 1

    def reflow(self) -> None:
        """Another version of the reader lays the same words out otherwise."""
        self.layout = self.random.randrange(8)

    def read_otherwise(self) -> None:
        """Another version of the program reads denials, or no longer does, where somebody is the subject."""
        self.changed ^= {self.random.choice(PEOPLE)}

    # what people do

    def decide(self) -> None:
        """One more decision, in knowledge of the earlier ones on that matter or in none."""
        text, spans = self.laid_out()
        statements = read(text, self.changed)
        if not statements:
            return
        statement = self.random.choice(statements)
        what, target, value, span = self._decision(text, statement, statements)
        uid = f"u{self._next()}"
        fresh = Correction(uid, self.random.choice(CLERKS), self._now(), what, target, value, "as I know")
        known = [c.uid for c in self.corrections if c.key == fresh.key] if self.random.random() < 0.6 else []
        self.corrections.append(Correction(**{**vars(fresh), "supersedes": tuple(known)}))
        if span is not None:
            self.prints[uid] = self._footprint(span, spans)

    def _decision(
        self, text: Text, statement: Statement, statements: Sequence[Statement]
    ) -> tuple[str, Target, Value, Span | None]:
        pick = self.random.choice
        reading = Reading(Anchor.of(text, statement.span), statement)
        mention = pick(statement.proposition.roles).mention.span
        date = statement.proposition.timings[0].date
        what = pick(("stands", "stance", "declarants", "negated", "added", "date", "link", "one", "status"))
        if what == "date" and date:
            return what, Words(Anchor.of(text, date.span)), pick(("1903-05-04", "1903", "")), date.span
        if what == "link":
            return what, Words(Anchor.of(text, mention)), Who(pick(("", *PEOPLE))), mention
        if what == "one":
            return what, Pair(*map(Named, self.random.sample(PEOPLE, 2))), pick((True, False)), None
        if what == "added":
            return what, Words(reading.anchor), statement, statement.span
        if what == "status":
            other = pick(statements)
            both = (reading, Reading(Anchor.of(text, other.span), other))
            return what, Conflict(f"fi-{self._next()}", "presence", both), pick(("explained", "resolved", "open")), None
        values = {"stance": ("denies", "doubts"), "declarants": tuple(Declarants((p,)) for p in PEOPLE)}
        return what, reading, pick(values.get(what, (True, False))), statement.span

    def undo(self) -> None:
        """Take a decision, or an undo, back."""
        uids = [event.uid for event in (*self.corrections, *self.undos)]
        if uids:
            undoes = self.random.choice(uids[-12:])
            self.undos.append(Undo(f"x{self._next()}", self.random.choice(CLERKS), self._now(), undoes))

    def restart(self) -> None:
        """Everything decided is written out, read in again, and comes in another order."""
        self.corrections = [Correction.from_json(json.loads(json.dumps(c.to_json()))) for c in self.corrections]
        self.undos = [Undo.from_json(json.loads(json.dumps(u.to_json()))) for u in self.undos]
        self.random.shuffle(self.corrections)
        self.random.shuffle(self.undos)

    # what must be so

    def lost(self) -> Iterator[str]:
        """The uid of each decision that is not accounted for, is fastened to other words than its own, or is given up
        although its words and those around them stand unchanged."""
        made = self.upshot()
        queued = {uid for item in made.queue for uid in item.corrections}
        found = {d.correction.uid: d for d in made.dispositions}
        spans = {p.number: span for p, span in zip(self.passages, self.laid_out()[1], strict=True)}
        for correction in self.corrections:
            uid = correction.uid
            disposition = found.get(uid)
            unlisted = disposition is None or len(made.dispositions) != len(self.corrections)
            unasked = disposition is not None and disposition.state == "disputed" and uid not in queued
            if unlisted or unasked or not self._in_place(disposition, self.prints.get(uid), spans):
                yield uid

    def _in_place(self, found: Disposition | None, print_: Footprint | None, spans: dict[int, tuple[int, int]]) -> bool:
        if found is None or print_ is None or found.state in ("superseded", "undone"):
            return True
        if found.span is not None:
            start, end = spans.get(print_.own, (-1, -1))
            return start <= found.span.start and found.span.end <= end
        return not self._untouched(print_)

    def _untouched(self, print_: Footprint) -> bool:
        now = [(p.number, p.version) for p in self.passages]
        size = len(print_.around)
        return any(tuple(now[n : n + size]) == print_.around for n in range(len(now) - size + 1))

    def _footprint(self, span: Span, spans: Sequence[tuple[int, int]]) -> Footprint:
        low, high = span.start - 34, span.end + 34
        around = [p for p, (start, end) in zip(self.passages, spans, strict=True) if start < high and low < end]
        own = next(p.number for p, s in zip(self.passages, spans, strict=True) if s[0] <= span.start < s[1])
        return Footprint(own, tuple((p.number, p.version) for p in around))

    def _next(self) -> int:
        self.made += 1
        return self.made

    def _now(self) -> str:
        """A clock that is not to be trusted: two machines, one of them behind."""
        return f"2026-01-01T00:{self.made % 60 if self.random.random() < 0.8 else 0:02d}:00Z"


STEPS = ("decide", "undo", "insert", "strike", "restore", "mend", "reflow", "read_otherwise", "restart")
WEIGHTS = (30, 8, 12, 6, 4, 10, 10, 5, 5)


def _laid_out(words: str, layout: int) -> str:
    if layout in (2, 3):
        return textwrap.fill(words, 41, break_on_hyphens=False)
    if layout in (4, 5):
        return words.replace(". ", ".   ").replace(" in ", " \n in ").replace("'", "’")
    return textwrap.fill(words, 66).replace("\n", "\r\n") if layout in (6, 7) else words
