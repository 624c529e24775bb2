"""One grammar model for all tests of this folder, and a short way to read a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis, Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements import Statement, extract

Read = Callable[[str], tuple[Statement, ...]]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The model, loaded once."""
    return Pipeline(Settings().model)


@pytest.fixture(scope="session")
def analysed(pipeline: Pipeline) -> Callable[[str], Analysis]:
    """What a text says on its face."""

    def analysed(content: str) -> Analysis:
        return analyse(Text(Source("s1", "0", ("a.txt",), "text/plain", 1), content, "text/1"), pipeline)

    return analysed


@pytest.fixture(scope="session")
def read(analysed: Callable[[str], Analysis]) -> Read:
    """The statements of a text."""

    def read(content: str) -> tuple[Statement, ...]:
        return extract(analysed(content))

    return read
