"""`python -m benchmarks.oracle --records 10000`: the logic against trying every minute, on small random records.

Prints one line for each count. Exit code 1 where anything false, missed, not minimal, undecided or refused is counted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from random import Random

from benchmarks.small_records import SmallRecord, constraints, minimal_conflicts_by_trying, random_record, satisfiable
from counterproof.errors import CertificateError
from counterproof.logic import Conflict, certificate, minimal_conflicts
from counterproof.verifier import verify

MUST_BE_ZERO = ("false_certain", "missed", "not_minimal", "undecided", "refused")


def main() -> int:
    """Compare, print, and say by the exit code whether all agreed."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.oracle")
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    for number in range(arguments.records):
        counts += compare(random_record(Random(f"{arguments.seed}/{number}")))  # noqa: S311 - a draw, not a secret
    names = ("records", "statements", "inconsistent", "conflicts", "of_three_or_more", *MUST_BE_ZERO)
    figures = {name: counts[name] for name in names}
    print(json.dumps(figures) if arguments.json else "\n".join(f"{n:>18} {c}" for n, c in figures.items()))
    return 1 if any(figures[name] for name in MUST_BE_ZERO) else 0


def compare(record: SmallRecord) -> Counter[str]:
    """What the logic finds in one record, held against all that there is."""
    background, elsewhere = constraints(record)
    outcome = minimal_conflicts([*background, *elsewhere], most=1_000, choices=24)
    found = {c.statements for c in outcome.conflicts}
    wanted = minimal_conflicts_by_trying(record)
    return Counter(
        records=1,
        statements=len(record.statements),
        inconsistent=bool(wanted),
        conflicts=len(wanted),
        of_three_or_more=sum(len(statements) > 2 for statements in wanted),
        false_certain=sum(satisfiable(record, statements) for statements in found),
        missed=len(wanted - found),
        not_minimal=sum(not satisfiable(record, statements) for statements in found - wanted),
        undecided=not outcome.decided or outcome.reached_cap,
        refused=sum(not proven(conflict) for conflict in outcome.conflicts),
    )


def proven(conflict: Conflict) -> bool:
    """Whether the verifier takes the certificate."""
    try:
        verify(certificate(conflict))
    except CertificateError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
