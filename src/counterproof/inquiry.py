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
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record import Record
from counterproof.settings import Settings
from counterproof.sources import Loaded, Source, Span, Text, load
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
class Request:
    """What is to be examined, and how it is read."""

    paths: Sequence[str] = ()
    account: str | None = None
    case: Case | None = None
    size: int | None = None
    extractor: Literal["rules", "none"] = "rules"
    stdin: BinaryIO | None = None
    corrections: Decisions | None = None


@dataclass(frozen=True)
class Papers:
    """Everything that goes into an examination, taken out of the case or the files: what follows needs neither."""

    loaded: Loaded
    decisions: Decisions
    footing: Footing | None
    called: str
    """What it is called where no record says so."""


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
    request = Request(paths, account, case, size, extractor, stdin, corrections)
    progress("reading the files")
    gathered = papers(request, settings, _loaded(request, settings))
    return conclude(request, gathered, settings, Readings(settings, pipeline), progress)


def papers(request: Request, settings: Settings, loaded: Loaded) -> Papers:
    """What goes into an examination, with what was loaded; the case is not looked at again. Raises UsageError."""
    case = request.case
    decided = request.corrections or (decisions(case, request.size) if case else Decisions())
    stands_on = footing(case, _choices(request, settings)) if case and request.size is None else None
    return Papers(loaded, decided, stands_on, _called(request))


def conclude(
    request: Request, gathered: Papers, settings: Settings, readings: Readings, progress: Progress = lambda _: None
) -> Inquiry:
    """The examination of the papers: a pure function of them, the settings and the model. Raises UsageError where
    nothing was readable; VocabularyError."""
    with spoken(settings.lexicon):
        return _concluded(request, gathered, settings, readings, progress)


def _concluded(
    request: Request, gathered: Papers, settings: Settings, readings: Readings, progress: Progress
) -> Inquiry:
    loaded = gathered.loaded
    intake = read_records(loaded.records, loaded.texts, settings)
    problems = (*loaded.problems, *intake.problems)
    if not loaded.texts and not intake.statements:
        raise UsageError("; ".join(["nothing could be read", *map(str, problems)]))
    read = readings.of(loaded.texts, progress) if request.extractor == "rules" else ()
    analyses = tuple(analysis for analysis, _ in read)
    statements = _outranked([s for _, found in read for s in found], intake.statements)
    progress("resolving names, dates and happenings")
    texts = (*loaded.texts, *intake.texts)
    applied = apply(gathered.decisions, texts, analyses, statements)
    made = record.build(analyses, applied.statements, intake.entities, texts, applied.changes)
    progress("testing every statement against the others")
    question = checks.Question(made, settings)
    found, decided = findings.decide(made, findings.assemble(made, checks.ask(question)), applied.statuses)
    copies = Copies(loaded.texts)
    weighed, accused = grounds.weigh(made, copies), grounds.accusations(made)
    tested = _source_of(request.account, made.texts) if request.account else ""
    return Inquiry(
        title=intake.title or gathered.called,
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
        footing=gathered.footing,
        corrected=upshot(applied, (*made.borne, *decided)) if gathered.decisions else None,
    )


class Readings:
    """What was read in each text, kept as long as this lives: no text is read twice with one model and one lexicon."""

    def __init__(self, settings: Settings, pipeline: Pipeline | None = None) -> None:
        self._settings = settings
        self._pipeline = pipeline
        self._held: dict[tuple[Source, str], tuple[Analysis, tuple[Statement, ...]]] = {}

    def of(
        self, texts: Sequence[Text], progress: Progress = lambda _: None
    ) -> tuple[tuple[Analysis, tuple[Statement, ...]], ...]:
        """The analysis of each text, with the statements extracted from it."""
        new = [text for text in texts if _version(text) not in self._held]
        if new:
            self._read(new, self._model(progress), progress)
        return tuple(self._held[_version(text)] for text in texts)

    def _read(self, new: Sequence[Text], pipeline: Pipeline, progress: Progress) -> None:
        for number, text in enumerate(new, start=1):
            progress(f"reading document {number} of {len(new)}: {text.source.name}")
            analysis = analyse(text, pipeline)
            self._held[_version(text)] = analysis, tuple(extract(analysis))

    def _model(self, progress: Progress) -> Pipeline:
        if self._pipeline is None:
            progress("loading the language model")
            kept = Kept(self._settings.cache) if self._settings.cache else None
            self._pipeline = Pipeline(self._settings.model, kept)
        return self._pipeline


def _version(text: Text) -> tuple[Source, str]:
    """What decides a text's characters and its names."""
    return text.source, text.format


def _loaded(request: Request, settings: Settings) -> Loaded:
    """What there is to examine: all that a case keeps, or what the paths lead to."""
    if request.case is not None:
        return request.case.loaded(settings, request.size)
    account = (request.account,) if request.account else ()
    return load((*request.paths, *account), settings, request.stdin)


def _choices(request: Request, settings: Settings) -> dict[str, str]:
    """All that decides a result beside what the case holds."""
    return {
        "version": counterproof.__version__,
        "extractor": request.extractor,
        "model": settings.model,
        "account": _sha256(request.account) if request.account else "",
        "lexicon": _sha256(settings.lexicon) if settings.lexicon else "",
    }


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


def _called(request: Request) -> str:
    """What the case is called; else the names of what was handed in, in the alphabet's order."""
    if request.case is not None:
        return request.case.title
    paths = request.paths or [request.account or ""]
    names = [path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path for path in paths]
    return ", ".join(sorted("standard input" if name == "-" else name for name in names))
