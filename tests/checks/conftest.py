"""What the tests of the checks share: texts of our own, read and tested."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.checks import run
from counterproof.language import Analysis
from counterproof.record import build
from counterproof.settings import Settings
from counterproof.statements.extract import extract

Analyses = Callable[..., list[Analysis]]
Tested = Callable[..., list[str]]


@pytest.fixture(scope="session")
def tested(analyses: Analyses) -> Tested:
    """What the checks find in texts: "order", or "order?" where it is only possible."""

    def tested(*contents: str) -> list[str]:
        found = analyses(*contents)
        clashes = run(build(found, [s for a in found for s in extract(a)]), Settings())
        return [c.check + ("?" if c.certainty == "possible" else "") for c in clashes]

    return tested
