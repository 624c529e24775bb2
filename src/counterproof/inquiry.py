"""The whole chain, top to bottom: from paths to findings. This module is the map of the code."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from counterproof import checks, findings, grounds, record
from counterproof.checks.undecided import undecided
from counterproof.errors import InputError, UsageError
from counterproof.findings import Finding
from counterproof.findings.account import Answer, answer
from counterproof.grounds import Accusation, Grounds, Survey
from counterproof.grounds.copies import Copies
from counterproof.intake import read_records
from counterproof.language import Analysis
from counterproof.language.kept import Kept
from counterproof.language.pipeline import Pipeline, analyse_all
from counterproof.record import Record
from counterproof.settings import Settings
from counterproof.sources import Span, Text
from counterproof.sources.load import load
from counterproof.statements import Statement
from counterproof.statements.extract import extract
from counterproof.statements.vocabulary import spoken

Progress = Callable[[str], None]
"""Told in plain words what is being done now."""


@dataclass(frozen=True)
class Inquiry:
    """One examination, whole: what was handed in, the record made of it, and everything found in the record."""

    title: str
    record: Record
    findings: tuple[Finding, ...]
    grounds: tuple[Grounds, ...]
    accusations: tuple[Accusation, ...]
    survey: Survey = field(default_factory=Survey)
    problems: tuple[InputError, ...] = ()
    """Files and rows that could not be read; the rest went on."""
    undecided: tuple[str, ...] = ()
    """What the checks over time could not decide, in sentences."""
    account: str = ""
    """Id of the source under test; empty when none was named."""
    answers: tuple[Answer, ...] = ()
    copies: Copies = field(default_factory=lambda: Copies(()))
    """Which documents are copied from one another."""


def examine(
    paths: Sequence[str],
    settings: Settings,
    *,
    account: str | None = None,
    extractor: Literal["rules", "none"] = "rules",
    pipeline: Pipeline | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = lambda _: None,
) -> Inquiry:
    """Examine files, folders and hand-written records; test one document of them, `account`, claim by claim.

    A `pipeline` already loaded is used again. Raises UsageError for a wrong path, an empty folder, nothing readable;
    VocabularyError for a fault in the user's lexicon.
    """
    with spoken(settings.lexicon):
        return _examined(paths, settings, account, extractor, pipeline, stdin, progress)


def _examined(
    paths: Sequence[str],
    settings: Settings,
    account: str | None,
    extractor: Literal["rules", "none"],
    pipeline: Pipeline | None,
    stdin: BinaryIO | None,
    progress: Progress,
) -> Inquiry:
    progress("reading the files")
    loaded = load((*paths, account) if account else paths, settings, stdin)
    intake = read_records(loaded.records, loaded.texts, settings)
    problems = (*loaded.problems, *intake.problems)
    if not loaded.texts and not intake.statements:
        raise UsageError("; ".join(["nothing could be read", *map(str, problems)]))
    analyses = _analyses(loaded.texts, pipeline, settings, progress) if extractor == "rules" else ()
    statements = _outranked([s for a in analyses for s in extract(a)], intake.statements)
    progress("resolving names, dates and happenings")
    made = record.build(analyses, statements, declared=intake.entities, texts=(*loaded.texts, *intake.texts))
    progress("testing every statement against the others")
    question = checks.Question(made, settings)
    found = findings.assemble(made, checks.ask(question))
    copies = Copies(loaded.texts)
    weighed, accused = grounds.weigh(made, copies), grounds.accusations(made)
    tested = _source_of(account, made.texts) if account else ""
    return Inquiry(
        title=intake.title or _title(paths or [account or ""]),
        record=made,
        findings=found,
        grounds=weighed,
        accusations=accused,
        survey=grounds.survey(made, accused, weighed, copies),
        copies=copies,
        problems=problems,
        undecided=undecided(question),
        account=tested,
        answers=answer(made, found, tested) if tested else (),
    )


def _analyses(
    texts: Sequence[Text], pipeline: Pipeline | None, settings: Settings, progress: Progress
) -> tuple[Analysis, ...]:
    if not texts:
        return ()
    progress("loading the language model")
    pipeline = pipeline or Pipeline(settings.model, Kept(settings.cache) if settings.cache else None)
    analyses = []
    for number, analysis in enumerate(analyse_all(texts, pipeline), start=1):
        progress(f"reading document {number} of {len(texts)}: {analysis.text.source.name}")
        analyses.append(analysis)
    return tuple(analyses)


def _outranked(read: Iterable[Statement], by_hand: Sequence[Statement]) -> tuple[Statement, ...]:
    """All statements, less those that the extractor read out of words a person has already put into a row."""
    spans = [s.span for s in by_hand if s.span.source]
    kept = [s for s in read if not any(_overlap(s.span, span) for span in spans)]
    return (*kept, *by_hand)


def _overlap(one: Span, other: Span) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _source_of(path: str, texts: Sequence[Text]) -> str:
    """The source that the account's bytes are; standard input is known by its name."""
    sha256 = ""
    if path != "-":
        with open(path, "rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    for text in texts:
        if text.source.sha256 == sha256 or (path == "-" and "standard input" in text.source.names):
            return text.source.id
    raise UsageError(f"{path}: the account could not be read, so there is nothing to test")


def _title(paths: Sequence[str]) -> str:
    """The names of what was handed in, in no order but the alphabet's."""
    names = [path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path for path in paths]
    return ", ".join(sorted("standard input" if name == "-" else name for name in names))
