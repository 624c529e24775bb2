"""Names of one person in two writings: which pairs the engine takes for one name, on a list split before any tuning.

`name_pairs.tsv` holds pairs of our own across languages and systems of romanisation, the same person's or not. A pair
belongs to the `tuning` or the `blind` half by the hash of its words, so that nobody chose. Precision is the share of
the pairs taken for one that are one; recall the share of those that are one that were taken so.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from counterproof.record.personal import may_be_one, parse_name
from counterproof.record.writing import may_be_written

PAIRS = Path(__file__).with_name("name_pairs.tsv")


def half(one: str, other: str) -> str:
    """The half of the list that a pair belongs to."""
    return "blind" if hashlib.sha256(f"{one}|{other}".encode()).digest()[0] % 2 else "tuning"


def measure() -> dict[str, dict[str, object]]:
    """For each half: pairs, precision, recall, and the pairs judged wrongly (of the tuning half alone)."""
    rows: dict[str, list[tuple[str, str, bool, bool]]] = defaultdict(list)
    with PAIRS.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            one, other = row["one"], row["other"]
            names = parse_name(one), parse_name(other)
            taken = may_be_one(*names) or may_be_written(*names)
            rows[half(one, other)].append((one, other, row["same"] == "yes", taken))
    return {name: _figures(name, found) for name, found in sorted(rows.items())}


def _figures(name: str, rows: Sequence[tuple[str, str, bool, bool]]) -> dict[str, object]:
    both = sum(same and taken for _, _, same, taken in rows)
    taken_for_one, are_one = sum(taken for *_, taken in rows), sum(same for _, _, same, _ in rows)
    wrong = [f"{one} / {other}" for one, other, same, taken in rows if same != taken]
    return {
        "pairs": len(rows),
        "precision": round(both / taken_for_one, 3) if taken_for_one else 1.0,
        "recall": round(both / are_one, 3) if are_one else 1.0,
        "wrong": wrong if name == "tuning" else len(wrong),
    }


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="as JSON")
    figures = measure()
    if parser.parse_args().json:
        print(json.dumps(figures, ensure_ascii=False))
        return
    for name, values in figures.items():
        print(name, *(f"{key} {value}" for key, value in values.items() if key != "wrong"))
        print("  judged wrongly:", values["wrong"])


if __name__ == "__main__":
    main()
