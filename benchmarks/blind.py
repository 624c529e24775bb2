"""The blind pairs: `python -m benchmarks.blind [--shared DIR]`.

44 minimal pairs and 15 clean texts in our own words (blind_pairs.jsonl, in the form of the shared pairs), written by
somebody who had not seen the program. The eleven whose id ends in `-01+` have since been looked at; the others have
not, and are not to be: they tell how far the rules carry over. Needs the scorer of the shared material.

blind_found, blind_clean    share of their contradictions found; share of texts without one that stay without `certain`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.main_job import ROOT, SETTINGS, Scorer, pairs
from counterproof.language.pipeline import Pipeline

PAIRS = Path(__file__).parent / "blind_pairs.jsonl"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = parser.parse_args().shared
    for name, value in pairs(Scorer(shared / "eval" / "score.py"), PAIRS, Pipeline(SETTINGS.model)).items():
        print(f"{name.replace('pairs', 'blind'):28}{value}")


if __name__ == "__main__":
    main()
