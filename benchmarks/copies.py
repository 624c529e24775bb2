"""Which near-copies are found again among the papers of 1692, and which real papers are grouped.

Recall is over the copies planted; precision over the pairs of a planted copy and another document that are grouped.
Such a pair is right where the other is the copy's original, or stands in one group with the original when nothing is
planted. Papers of fewer than WORDS words are left out of the planting: a few words say nothing of where they come from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.planted import WAYS, Planted, planted
from counterproof.grounds.copies import Copies
from counterproof.sources import Source, Text

WORDS = 60
EVERY = 3
"""A copy is planted of every so-manieth paper: the rest stay alone among them."""


def measure(folder: Path) -> dict[str, Any]:
    """The figures, by way of copying too."""
    rows = [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    documents = {row["id"]: row["text"] for row in rows}
    names = {row["id"]: [w for m in row["mentions"] for w in m["text"].split() if w.isalpha()] for row in rows}
    long = [own for own, text in sorted(documents.items()) if len(text.split()) >= WORDS]
    copies = planted({own: documents[own] for own in long[::EVERY]}, names)
    alone = _partners(documents)
    found = _partners({**documents, **{copy.id: copy.content for copy in copies}})
    return figures(copies, alone, found)


def figures(
    copies: Sequence[Planted], alone: Mapping[str, frozenset[str]], found: Mapping[str, frozenset[str]]
) -> dict[str, Any]:
    """Recall and precision, from the partners of each document without and with the copies."""
    ids = {copy.id: copy.of for copy in copies}
    pairs = [(copy, other) for copy in copies for other in found.get(copy.id, frozenset())]
    right = [_right(copy.of, ids.get(other, other), alone) for copy, other in pairs]
    hit = {copy.id for copy in copies if copy.of in found.get(copy.id, frozenset())}
    by_way = {way: [copy.id in hit for copy in copies if copy.way == way] for way in WAYS}
    return {
        "copies_planted": len(copies),
        "copies_recall": round(len(hit) / max(1, len(copies)), 3),
        "copies_precision": round(sum(right) / max(1, len(right)), 3),
        "copies_recall_by_way": {way: round(sum(h) / max(1, len(h)), 3) for way, h in by_way.items()},
    }


def _right(original: str, other: str, alone: Mapping[str, frozenset[str]]) -> bool:
    return original == other or other in alone.get(original, frozenset())


def _partners(documents: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found = Copies(_texts(documents))
    return {one: frozenset(group.sources) - {one} for group in found.groups for one in group.sources}


def _texts(documents: Mapping[str, str]) -> list[Text]:
    return [Text(Source(own, "", (own,), "text/plain", 0), words, "text/1") for own, words in documents.items()]


def real(folder: Path) -> list[list[str]]:
    """The groups among the real papers, each with the titles that its edition gives them."""
    rows = [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    titles = {row["id"]: " ".join(row["title"].split()) for row in rows}
    found = Copies(_texts({row["id"]: row["text"] for row in rows}))
    return [[f"{own} {titles[own]}" for own in group.sources] for group in found.groups]
