"""A case's expected.toml against a result: what had to be found and was, and what must not be found and was."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Outcome:
    """Titles of the expectations, by what became of them."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    hit: tuple[str, ...]
    """Must-nots of which a `certain` finding joins two quotes."""


def compare(case: Path, result: dict[str, Any]) -> Outcome:
    """Compare a result with the case's expected.toml. A statement stands for a quote when their spans overlap."""
    expected = tomllib.loads((case / "expected.toml").read_text(encoding="utf-8"))
    musts, must_nots = expected.get("must", []), expected.get("must_not", [])
    kept = {m["title"]: any(_meets(case, result, finding, m) for finding in result["findings"]) for m in musts}
    certain = [f for f in result["findings"] if f["certainty"] == "certain"]
    hit = [m["title"] for m in must_nots if any(_joins(case, result, f, m["quotes"]) for f in certain)]
    return Outcome(
        found=tuple(title for title, met in kept.items() if met),
        missed=tuple(title for title, met in kept.items() if not met),
        hit=tuple(hit),
    )


def _meets(case: Path, result: dict[str, Any], finding: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return (
        finding["kind"] == wanted["kind"]
        and wanted["certainty"] in ("any", finding["certainty"])
        and wanted.get("status", finding["status"]) == finding["status"]
        and _joins(case, result, finding, wanted["quotes"])
    )


def _joins(case: Path, result: dict[str, Any], finding: dict[str, Any], quotes: list[dict[str, str]]) -> bool:
    """Whether two different quotes are each overlapped by a statement of the finding, or of one that shows the same."""
    sets = [finding["statements"], *(one["statements"] for one in finding["also"])]
    return any(_overlapped(case, result, statements, quotes) >= 2 for statements in sets)


def _overlapped(case: Path, result: dict[str, Any], ids: list[str], quotes: list[dict[str, str]]) -> int:
    names = {source["id"]: Path(source["name"]).name for source in result["sources"]}
    statements = [s for s in result["statements"] if s["id"] in ids]
    overlapped = 0
    for quote in quotes:
        start = (case / "docs" / quote["doc"]).read_text(encoding="utf-8").index(quote["quote"])
        end = start + len(quote["quote"])
        overlapped += any(
            names[s["source"]] == quote["doc"] and s["start"] < end and start < s["end"] for s in statements
        )
    return overlapped
