"""Corrections over a random walk of editing, re-reading, shifting text, restarting and undoing: none may be lost.

python -m benchmarks.corrected [--steps 10000] [--json]
"""

from __future__ import annotations

import argparse
import json

from benchmarks.dossier_walk import STEPS, WEIGHTS, Dossier

LIFE = 80
"""Steps after which the walk goes on with a new dossier."""


def measure(steps: int, seed: int = 1) -> tuple[int, int]:
    """How many steps were walked, and how many corrections were lost: each counts once, however long it stays lost."""
    lost = 0
    for first in range(0, steps, LIFE):
        dossier = Dossier(seed * steps + first)
        gone: set[str] = set()
        for _ in range(min(LIFE, steps - first)):
            getattr(dossier, dossier.random.choices(STEPS, WEIGHTS)[0])()
            gone.update(dossier.lost())
        lost += len(gone)
    return steps, lost


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Corrections lost in a random walk.")
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    steps, lost = measure(options.steps)
    figures = {"correction_steps": steps, "corrections_lost": lost}
    print(json.dumps(figures) if options.json else f"{steps} steps, {lost} corrections lost")


if __name__ == "__main__":
    main()
