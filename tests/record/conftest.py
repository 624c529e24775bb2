"""What the tests of the record share: the pipeline, loaded once, and texts of our own read into records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record import Record, build
from counterproof.record.page import Page
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements.extract import extract

MakePages = Callable[..., tuple[Page, ...]]
MakeRecord = Callable[..., Record]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The English pipeline."""
    return Pipeline(Settings().model)


def _text(number: int, content: str) -> Text:
    digest = hashlib.sha256(content.encode()).hexdigest()
    name = f"text-{number}.txt"
    return Text(Source(f"so-{digest[:12]}", digest, (name,), "text/plain", len(content)), content, "text/1")


@pytest.fixture(scope="session")
def pages(pipeline: Pipeline) -> MakePages:
    """Texts as pages."""
    return lambda *contents: tuple(Page(analyse(_text(n, c), pipeline)) for n, c in enumerate(contents))


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> MakeRecord:
    """Texts as a record."""

    def make(*contents: str) -> Record:
        analyses = [analyse(_text(n, c), pipeline) for n, c in enumerate(contents)]
        return build(analyses, [s for a in analyses for s in extract(a)])

    return make
