"""The whole chain, top to bottom: from paths to findings. This module is the map of the code."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

import counterproof
from counterproof import checks, findings, grounds, record
from counterproof.case import Case
from counterproof.case.decided import decisions
from counterproof.case.runs import Footing, footing
from counterproof.checks.undecided import undecided
from counterproof.corrections import Decisions, Upshot, apply, upshot
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
from counterproof.sources import Loaded, Span, Text, load
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
    footing: Footing | None = None
    """What it stands on in the ledger of a kept case; None where nothing is kept."""
    corrected: Upshot | None = None
    """What became of people's corrections; None where there are none."""


@dataclass(frozen=True)
class _Request:
    """What is to be examined, and how it is read."""

    paths: Sequence[str]
    account: str | None
    case: Case | None
    size: int | None
    extractor: Literal["rules", "none"]
    stdin: BinaryIO | None
    corrections: Decisions


def examine(
    paths: Sequence[str],
    settings: Settings,
    *,
    case: Case | None = None,
    size: int | None = None,
    account: str | None = None,
    extractor: Literal["rules", "none"] = "rules",
    pipeline: Pipeline | None = None,
    stdin: BinaryIO | None = None,
    corrections: Decisions | None = None,
    progress: Progress = lambda _: None,
) -> Inquiry:
    """Examine files, folders and hand-written records, or (then `paths` is not looked at) all that a case keeps, or
    kept when it held `size` events; test one document among them, `account`, claim by claim. `corrections` are what
    people decided, in a kept case those that it keeps; they outrank what is read.

    A `pipeline` already loaded is used again. Raises UsageError for a wrong path, an empty folder, nothing readable;
    VocabularyError for a fault in the user's lexicon.
    """
    with spoken(settings.lexicon):
        decided = corrections or (decisions(case, size) if case else Decisions())
        request = _Request(paths, account, case, size, extractor, stdin, decided)
        return _examined(request, settings, pipeline, progress)


def _examined(request: _Request, settings: Settings, pipeline: Pipeline | None, progress: Progress) -> Inquiry:
    progress("reading the files")
    loaded = _loaded(request, settings)
    account = request.account
    stands_on = footing(request.case, _choices(request, settings)) if request.case and request.size is None else None
    intake = read_records(loaded.records, loaded.texts, settings)
    problems = (*loaded.problems, *intake.problems)
    if not loaded.texts and not intake.statements:
        raise UsageError("; ".join(["nothing could be read", *map(str, problems)]))
    analyses = _analyses(loaded.texts, pipeline, settings, progress) if request.extractor == "rules" else ()
    statements = _outranked([s for a in analyses for s in extract(a)], intake.statements)
    progress("resolving names, dates and happenings")
    texts = (*loaded.texts, *intake.texts)
    applied = apply(request.corrections, texts, analyses, statements)
    made = record.build(analyses, applied.statements, intake.entities, texts, applied.changes)
    progress("testing every statement against the others")
    question = checks.Question(made, settings)
    found, decided = findings.decide(made, findings.assemble(made, checks.ask(question)), applied.statuses)
    copies = Copies(loaded.texts)
    weighed, accused = grounds.weigh(made, copies), grounds.accusations(made)
    tested = _source_of(account, made.texts) if account else ""
    return Inquiry(
        title=_title(request, intake.title),
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
        footing=stands_on,
        corrected=upshot(applied, (*made.borne, *decided)) if request.corrections else None,
    )


def _loaded(request: _Request, settings: Settings) -> Loaded:
    """What there is to examine: all that a case keeps, or what the paths lead to."""
    if request.case is not None:
        return request.case.loaded(settings, request.size)
    account = (request.account,) if request.account else ()
    return load((*request.paths, *account), settings, request.stdin)


def _choices(request: _Request, settings: Settings) -> dict[str, str]:
    """All that decides a result beside what the case holds."""
    return {
        "version": counterproof.__version__,
        "extractor": request.extractor,
        "model": settings.model,
        "account": _sha256(request.account) if request.account else "",
        "lexicon": _sha256(settings.lexicon) if settings.lexicon else "",
    }


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
    sha256 = _sha256(path)
    for text in texts:
        if text.source.sha256 == sha256 or (path == "-" and "standard input" in text.source.names):
            return text.source.id
    raise UsageError(f"{path}: the account could not be read, so there is nothing to test")


def _sha256(path: str) -> str:
    """The hash of a file; of standard input, which is read only once, none."""
    if path == "-":
        return ""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None


def _title(request: _Request, written: str) -> str:
    """What a record calls it, or the case; else the names of what was handed in, in the alphabet's order."""
    if written or request.case is not None:
        return written or (request.case.title if request.case else "")
    paths = request.paths or [request.account or ""]
    names = [path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path for path in paths]
    return ", ".join(sorted("standard input" if name == "-" else name for name in names))
