"""What the tests of the checks share: texts of our own, read and tested."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from counterproof.checks import run
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record import build
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements.extract import extract

Tested = Callable[..., list[str]]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The English pipeline."""
    return Pipeline(Settings().model)


def _text(number: int, content: str) -> Text:
    digest = hashlib.sha256(content.encode()).hexdigest()
    name = f"text-{number}.txt"
    return Text(Source(f"so-{digest[:12]}", digest, (name,), "text/plain", len(content)), content, "text/1")


@pytest.fixture(scope="session")
def tested(pipeline: Pipeline) -> Tested:
    """What the checks find in texts: "order", or "order?" where it is only possible."""

    def tested(*contents: str) -> list[str]:
        analyses = [analyse(_text(n, c), pipeline) for n, c in enumerate(contents)]
        found = run(build(analyses, [s for a in analyses for s in extract(a)]), Settings())
        return [c.check + ("?" if c.certainty == "possible" else "") for c in found]

    return tested
