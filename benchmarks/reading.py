"""The figures of reading: `python -m benchmarks.reading [--json] [--shared DIR]`.

wikiwars_relaxed_value, wikiwars_strict_value   F1 in per cent of dates in war histories, by the scorer of dates
dates_right                 share of the gold's dates solved right, dossiers and article together
pairs_found, pairs_clean    share of the pairs' contradictions found; share of clean texts without a `certain` one
cases_recall                share of the six dossiers' contradictions found by reading
cases_false_per_1000, cases_possible_per_1000   false alarms and unmatched `possible` ones, per 1,000 words of them
litbank_speaker             share of all quotations of fiction with the right speaker (benchmarks.litbank)
salem_f1                    micro F1 of who testified against whom in 1692 (benchmarks.salem)
spacy_ratio                 words per second of the whole chain over the bare spaCy pipeline, in this run

Other forms, one at a time:
--timex IN.jsonl OUT.jsonl      the time expressions of any file (benchmarks.dates)
--attribution FOLDER OUT.jsonl  the attributions of any folder of texts (benchmarks.attributions)
--lost                          for each contradiction missed, the stage that lost it (benchmarks.lost)
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import attributions, dates, litbank, lost, salem
from benchmarks.main_job import ROOT, SETTINGS, Scorer, pairs, read, show, speed
from counterproof.language.pipeline import Pipeline


def main() -> None:
    """Measure and print, or write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--timex", nargs=2, metavar=("IN", "OUT"))
    parser.add_argument("--attribution", nargs=2, type=Path, metavar=("FOLDER", "OUT"))
    parser.add_argument("--lost", action="store_true")
    args = parser.parse_args()
    if args.timex:
        dates.main(*args.timex)
    elif args.attribution:
        attributions.write(*args.attribution, Pipeline(SETTINGS.model))
    elif not (args.shared / "eval" / "score.py").exists():
        sys.exit(f"{args.shared} holds no eval/score.py: nothing can be measured")
    elif args.lost:
        print(lost.table(list(lost.Reader(args.shared, Pipeline(SETTINGS.model)).losses())))
    else:
        show(measure(args.shared), as_json=args.json)


def measure(shared: Path) -> dict[str, Any]:
    """All figures, read from the shared material."""
    pipeline = Pipeline(SETTINGS.model)
    corpus, score = shared / "corpus", Scorer(shared / "eval" / "score.py")
    article = corpus / "moscow-trials"
    told = score.case(article, read([str(article / "docs")], pipeline))
    dossiers = (score.case(d, read([str(d / "docs")], pipeline)) for d in sorted((corpus / "cases").iterdir()))
    gold, found = salem.measure(corpus / "salem-1692", pipeline)
    spoken = litbank.measure(corpus / "litbank" / "quotations" / "tsv", pipeline)
    return {
        **wikiwars(shared / "eval" / "score_dates.py", corpus / "wikiwars" / "dev.jsonl"),
        **cases(score.total(dossiers), told),
        **pairs(score, corpus / "pairs" / "dev.jsonl", pipeline),
        "litbank_speaker": litbank.share(list(spoken.values())),
        "salem_f1": round(salem.f1(gold, found)[2], 3),
        **speed(article / "docs", pipeline),
    }


def wikiwars(script: Path, gold: Path) -> dict[str, float]:
    """The two figures of dates that the scorer beside the material gives."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "timex.jsonl"
        dates.main(str(gold), str(ours))
        command = [sys.executable, str(script), str(gold), str(ours)]
        report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {
        "wikiwars_relaxed_value": report["value"]["F1"],
        "wikiwars_strict_value": report["strict+value"]["F1"],
    }


def cases(dossiers: Mapping[str, Any], article: Mapping[str, Any]) -> dict[str, float]:
    """The figures of the dossiers' added report, and the dates of dossiers and article together."""
    thousands = dossiers["words"] / 1000
    right, wanted = (sum(report[key] for report in (dossiers, article)) for key in ("dates_right", "dates"))
    return {
        "dates_right": round(right / wanted, 3),
        "cases_recall": round(dossiers["found"] / dossiers["wanted"], 3),
        "cases_false_per_1000": round(dossiers["false_alarms"] / thousands, 3),
        "cases_possible_per_1000": round(dossiers["possible_unmatched"] / thousands, 3),
    }


if __name__ == "__main__":
    main()
