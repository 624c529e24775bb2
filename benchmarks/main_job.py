"""The figures of the main job: `python -m benchmarks.main_job [--json] [--shared DIR]`.

ceiling_recall, ceiling_false   the dossiers transcribed by hand (cases/case-*), no text read: share of the gold's
                                contradictions found; false alarms among `certain` findings
article_found, _wanted, _false, _possible_per_1000    the encyclopedia article, read by the rules
cases_recall, _false, _possible_per_1000              the six dossiers, read by the rules
pairs_found, pairs_clean        share of the pairs' contradictions found; share of clean texts without a `certain` one
own_found, own_wanted, own_hit  cases/moscow-trials against its expected.toml: found, wanted, must-nots that were hit
seconds, peak_mb                the article from a cold start, one process
spacy_ratio                     words per second of the whole chain over the bare spaCy pipeline, in this run
"""

from __future__ import annotations

import argparse
import importlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.expected import compare
from counterproof.export import result
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings

ROOT = Path(__file__).parent.parent
SETTINGS = Settings()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    show(measure(args.shared), as_json=args.json)


def show(figures: Mapping[str, Any], *, as_json: bool) -> None:
    """Print figures, one to a line, or as one JSON object."""
    if as_json:
        print(json.dumps(figures, indent=1))
    else:
        print("\n".join(f"{name:28}{value}" for name, value in figures.items()))


def measure(shared: Path) -> dict[str, Any]:
    """All figures; where the shared material is absent only those of our own case, and it is said."""
    pipeline = Pipeline(SETTINGS.model)
    figures: dict[str, Any] = dict(zip(("own_found", "own_wanted", "own_hit"), _own(pipeline), strict=True))
    if not (shared / "eval" / "score.py").exists():
        return {**figures, "shared": f"absent: {shared.name} holds no eval/score.py"}
    score = Scorer(shared / "eval" / "score.py")
    dossiers = sorted((shared / "corpus" / "cases").iterdir())
    article = shared / "corpus" / "moscow-trials"
    figures |= _ceiling(score, dossiers)
    figures |= _figures("article", score.case(article, read([str(article / "docs")], pipeline)))
    figures |= _figures("cases", score.total(score.case(d, read([str(d / "docs")], pipeline)) for d in dossiers))
    figures |= pairs(score, shared / "corpus" / "pairs" / "dev.jsonl", pipeline)
    return figures | _cold_start(article / "docs") | speed(article / "docs", pipeline)


class Scorer:
    """The scorer beside the material, run as a process of its own so that it stays independent of us."""

    def __init__(self, script: Path) -> None:
        self._script = script

    def _run(self, *args: str) -> dict[str, Any]:
        done = subprocess.run([sys.executable, str(self._script), *args], capture_output=True, text=True, check=True)
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    def case(self, gold: Path, found: dict[str, Any]) -> dict[str, Any]:
        """One dossier's report."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "result.json"
            path.write_text(json.dumps(found), encoding="utf-8")
            return self._run("case", str(gold), str(path))

    def total(self, reports: Iterable[dict[str, Any]]) -> dict[str, Any]:
        """Reports added up."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, report in enumerate(reports):
                paths.append(Path(folder) / f"{number}.json")
                paths[-1].write_text(json.dumps(report), encoding="utf-8")
            return self._run("sum", *map(str, paths))

    def pairs(self, gold: Path, results: Path) -> dict[str, Any]:
        """The minimal pairs' report."""
        return self._run("pairs", str(gold), str(results))


def read(paths: Sequence[str], pipeline: Pipeline | None) -> dict[str, Any]:
    """The result of an examination; without a pipeline no text is read, and hand-written rows stand alone."""
    extractor = "none" if pipeline is None else "rules"
    return result(examine(paths, SETTINGS, extractor=extractor, pipeline=pipeline))


def _own(pipeline: Pipeline) -> tuple[int, int, int]:
    folder = ROOT / "cases" / "moscow-trials"
    outcome = compare(folder, read([str(folder)], pipeline))
    return len(outcome.found), len(outcome.found) + len(outcome.missed), len(outcome.hit)


def _ceiling(score: Scorer, dossiers: Sequence[Path]) -> dict[str, Any]:
    by_hand = ((gold, ROOT / "cases" / gold.name) for gold in dossiers)
    report = score.total(score.case(gold, read([str(ours)], None)) for gold, ours in by_hand if ours.exists())
    return {
        "ceiling_recall": round(report["found"] / report["wanted"], 3),
        "ceiling_false": report["false_alarms"],
        "ceiling_wanted": report["wanted"],
    }


def _figures(name: str, report: dict[str, Any]) -> dict[str, Any]:
    return {
        f"{name}_found": report["found"],
        f"{name}_wanted": report["wanted"],
        f"{name}_recall": round(report["found"] / report["wanted"], 3),
        f"{name}_false": report["false_alarms"],
        f"{name}_possible_per_1000": round(report["possible_unmatched"] * 1000 / report["words"], 2),
        f"{name}_trap_hits": report["trap_hits"],
        f"{name}_dates_right": round(report.get("dates_right", 0) / max(1, report.get("dates", 0)), 3),
    }


def pairs(score: Scorer, gold: Path, pipeline: Pipeline) -> dict[str, Any]:
    """The share of the contradictions of minimal pairs that is found, and of texts without one that stays clean."""
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results"
        results.mkdir()
        for line in gold.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            docs = Path(folder) / item["id"]
            docs.mkdir()
            for doc in item["docs"]:
                (docs / doc["name"]).write_text(doc["text"], encoding="utf-8")
            found = read([str(docs)], pipeline)
            (results / f"{item['id']}.json").write_text(json.dumps(found), encoding="utf-8")
        report = score.pairs(gold, results)
    return {
        "pairs_found": round(report["contradiction_right"] / report["contradiction"], 3),
        "pairs_clean": round(report["clean_right"] / report["clean"], 3),
    }


def _cold_start(docs: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "counterproof", "examine", str(docs), "-q", "--report", f"{folder}/r.html"]
        before = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"seconds": round(seconds, 1), "peak_mb": peak}


def speed(docs: Path, pipeline: Pipeline) -> dict[str, Any]:
    """Words per second of the whole chain over those of the bare model, both warm, in one run."""
    bare = importlib.import_module(SETTINGS.model).load()
    texts = [path.read_text(encoding="utf-8") for path in sorted(docs.iterdir())]
    read([str(docs)], pipeline)
    started = time.perf_counter()
    for text in texts:
        bare(text)
    middle = time.perf_counter()
    read([str(docs)], pipeline)
    return {"spacy_ratio": round((middle - started) / (time.perf_counter() - middle), 2)}


if __name__ == "__main__":
    main()
