"""The figures of weighing: `python -m benchmarks.weighing [--json] [--shared DIR] [--groups]`.

basis_right, lines_right                     charges of the dossiers, from the rows by hand (cases/case-0*), whose basis
                                             (number of lines) is that of the gold
accusations_recall, _precision               who names whom, from the same rows
text_basis_right, text_accusations_...       the same from the dossiers' texts alone
copies_recall, copies_precision              near-copies planted among the papers of 1692 (benchmarks.copies)
withdraw_p99_ms, withdraw_equal              one withdrawal among 100,000 statements (benchmarks.withdrawal)
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from benchmarks import copies, withdrawal
from benchmarks.main_job import ROOT, SETTINGS, Scorer, read, show
from counterproof.language.pipeline import Pipeline


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--groups", action="store_true", help="list what is grouped among the real papers of 1692")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    salem = args.shared / "corpus" / "salem-1692"
    if args.groups:
        print("\n\n".join("\n".join(group) for group in copies.real(salem)))
        return
    show(measure(args.shared), as_json=args.json)


def measure(shared: Path) -> dict[str, Any]:
    """All figures; where the shared material is absent only the time of a withdrawal, and it is said."""
    if not (shared / "eval" / "score.py").exists():
        return {**withdrawal.measure(), "shared": f"absent: {shared.name} holds no eval/score.py"}
    score = Scorer(shared / "eval" / "score.py")
    dossiers = sorted((shared / "corpus" / "cases").iterdir())
    pipeline = Pipeline(SETTINGS.model)
    by_hand = [score.case(gold, read([str(ROOT / "cases" / gold.name)], None)) for gold in dossiers]
    from_text = [score.case(gold, read([str(gold / "docs")], pipeline)) for gold in dossiers]
    return {
        **weighed(score.total(by_hand)),
        **{f"text_{name}": value for name, value in weighed(score.total(from_text)).items()},
        **copies.measure(shared / "corpus" / "salem-1692"),
        **withdrawal.measure(),
    }


def weighed(report: dict[str, Any]) -> dict[str, Any]:
    """The shares that concern charges and accusations; a charge that is not found counts as wrong."""
    found = report["accusations_found"]
    return {
        "charges_found": _share(report["charges_found"], report["charges"]),
        "basis_right": _share(report["basis_right"], report["charges"]),
        "lines_right": _share(report["lines_right"], report["charges"]),
        "accusations_recall": _share(found, report["accusations"]),
        "accusations_precision": _share(found, report["accusations_said"]),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


if __name__ == "__main__":
    main()
