"""What the tests of the record share: the pipeline, loaded once, and texts of our own read into records."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis
from counterproof.record import Record, build
from counterproof.record.page import Page
from counterproof.statements.extract import extract

Analyses = Callable[..., list[Analysis]]
MakePages = Callable[..., tuple[Page, ...]]
MakeRecord = Callable[..., Record]


@pytest.fixture(scope="session")
def pages(analyses: Analyses) -> MakePages:
    """Texts as pages."""
    return lambda *contents: tuple(map(Page, analyses(*contents)))


@pytest.fixture(scope="session")
def read(analyses: Analyses) -> MakeRecord:
    """Texts as a record."""

    def make(*contents: str) -> Record:
        found = analyses(*contents)
        return build(found, [s for a in found for s in extract(a)])

    return make
