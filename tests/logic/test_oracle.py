"""The command that holds the logic against trying every minute, on a small number of records."""

import json
import subprocess
import sys
from pathlib import Path


def test_the_oracle_finds_nothing_false_and_nothing_missed():
    """150 records: it counts them, finds conflicts of two and of more statements, and no fault."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.oracle", "--records", "150", "--seed", "7", "--json"],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    figures = json.loads(run.stdout)
    assert run.returncode == 0, figures
    assert figures["records"] == 150
    assert figures["conflicts"] > figures["of_three_or_more"] > 10
    assert not any(figures[name] for name in ("false_certain", "missed", "not_minimal", "undecided", "refused"))
