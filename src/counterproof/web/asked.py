"""Asked: what a request may hold, and the small answers. Lengths are bounded: the page needs no more."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Short = Annotated[str, StringConstraints(max_length=400)]
Words = Annotated[str, StringConstraints(max_length=20_000)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Decision(_Request):
    """One, in the words of the command `correct`. `start` and `end` are a place in the source, in code points."""

    decision: Words
    statement: Short = ""
    words: Words = ""
    names: list[Short] = Field(default_factory=list, max_length=2)
    conflict: Short = ""
    source: Short = ""
    start: int | None = Field(default=None, ge=0, le=2**31)
    end: int | None = Field(default=None, ge=0, le=2**31)
    by: Short = ""
    reason: Words = ""


class Undoing(_Request):
    """What is taken back: the id of a decision, or of an undo."""

    uid: Short
    by: Short = ""
    reason: Words = ""


class WhatIf(_Request):
    """A scenario: selectors as the command `what-if` takes them."""

    without: list[Short] = Field(default_factory=list, max_length=200)
    only_as_said: list[Short] = Field(default_factory=list, max_length=200)


class Document(_Request):
    """A document handed in: its name, and its bytes as base64."""

    name: Short
    data: Annotated[str, StringConstraints(max_length=70_000_000)]


class Checking(_Request):
    """What is to be verified beside the case: the SHA-256 of a page or result that it gave out, or nothing."""

    sha256: Short = ""


class Nothing(_Request):
    """A request that says nothing more."""


class Problem(BaseModel):
    """Why something was not done, in plain words."""

    problem: str


class Session(BaseModel):
    """What the page must know first."""

    csrf: str
    version: str
    title: str
    encrypted: bool
    demo: bool
    """Whether this is our own case, with a tour."""
    by: str
    """Who decides here, as far as it was said."""


class Progress(BaseModel):
    """How far the desk is."""

    number: int
    working: str
    waiting: int
    problem: str
    head: str


class Decided(BaseModel):
    """A decision that is kept."""

    uid: str
    words: str
    head: str


class Preview(BaseModel):
    """A date as it was understood, before it is decided."""

    edtf: str
    words: str
    earliest: str | None
    latest: str | None
    bounds: list[str]
    """What it says of the beginning and of the end, in sentences."""
    alike: bool
    """Whether plain words were turned into EDTF."""


class Event(BaseModel):
    """One event of the case, in words."""

    number: int
    uid: str
    at: str
    what: Literal["decision", "undo", "other"]
    words: str
    by: str
    reason: str
    state: str
    """What became of a decision or an undo; empty for anything else."""
    source: str
    start: int
    end: int


class Taken(BaseModel):
    """What was taken in, and what was not."""

    new: list[str]
    known: list[str]
    problems: list[str]


class Verified(BaseModel):
    """Whether the case and the proofs hold."""

    faults: list[str]
    notes: list[str]
    conflicts: int
    refused: list[str]
    given_out: str
    """The head at which the page that was asked about was given out; empty where this case did not give it out."""
    head: str
