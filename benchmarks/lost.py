"""Where each contradiction was lost: `python -m benchmarks.lost [--shared DIR] [--json]`.

For every contradiction of the pairs, dossiers and the article that the scorer calls missed, each quote of the gold is
looked up among the statements read (one covers it as the scorer has it). The quote stands at the stage at which its
best statement stopped, the first of these that holds; the contradiction stands at the earliest stage of its quotes:

 unread       no statement was read there
 predicate    only with a word that the vocabulary lacks (`other:`)
 name         a role or the place is a name, and the record tied it to nothing
 link         a role, place or happening is a pronoun or description, and the record tied it to nothing
 attribution  somebody says it, and the record does not know who
 date         it has a time that was not solved, or a date stands in the quote and no statement there took it
 doubt        read to the end, but the reading or a link is unsure; or a finding matches, and only as possible
 check        every quote is read, whole and sure, and no check made the finding
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from counterproof.export import result
from counterproof.inquiry import Inquiry, examine
from counterproof.language import Mention
from counterproof.language.pipeline import Pipeline
from counterproof.record import Entry
from counterproof.settings import Settings

STAGES = ("unread", "predicate", "name", "link", "attribution", "date", "doubt", "check")


@dataclass(frozen=True)
class Loss:
    """One missed contradiction: where, of which type, its stage and the stages of its quotes in their order."""

    case: str
    type: str
    stage: str
    quotes: tuple[str, ...]


def scorer(script: Path) -> ModuleType:
    """The scorer beside the material as a module, for its rule of what covers a quote and what matches."""
    spec = importlib.util.spec_from_file_location("score", script)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_entry(entry: Entry) -> str:
    """The stage at which a statement stopped; empty for one that is read to the end."""
    content = entry.statement.proposition
    if content.predicate.startswith("other:"):
        return "predicate"
    unresolved = list(_unresolved(entry))
    if unresolved:
        return "name" if any(m.form == "name" for m in unresolved) else "link"
    if len(entry.declarants) < 1 + len(entry.statement.attribution):
        return "attribution"
    if len(entry.timings) < len(content.timings):
        return "date"
    return "" if entry.sure and entry.complete else "doubt"


def _unresolved(entry: Entry) -> Iterator[Mention]:
    content, tied = entry.statement.proposition, {(link.span.start, link.span.end) for link in entry.links}
    held = [role.mention for role in content.roles] + ([content.place] if content.place else [])
    held += [timing.event for timing in content.timings if timing.event]
    yield from (m for m in held if m.form != "typed" and (m.span.start, m.span.end) not in tied)


def of_quote(entries: Sequence[Entry], *, dated: bool) -> str:
    """The stage of a quote covered by these statements; `dated` when a date stands in it."""
    if not entries:
        return "unread"
    best = max((of_entry(entry) for entry in entries), key=_rank)
    untaken = dated and not any(t.date for entry in entries for t in entry.timings)
    return "date" if untaken and _rank(best) > _rank("date") else best


def _rank(stage: str) -> int:
    return STAGES.index(stage or "check")


def of_contradiction(quotes: Iterable[str], *, possible: bool) -> str:
    """The stage of a missed contradiction, by those of its quotes; `possible` when a possible finding matches it."""
    return "doubt" if possible else min((stage or "check" for stage in quotes), key=_rank)


class Reader:
    """Reads documents, and says of what their gold wants and the engine missed where it was lost."""

    def __init__(self, shared: Path, pipeline: Pipeline) -> None:
        self._score = scorer(shared / "eval" / "score.py")
        self._shared, self._pipeline, self._settings = shared, pipeline, Settings()

    def losses(self) -> Iterator[Loss]:
        """All losses: pairs first, then dossiers, then the article."""
        yield from self._pairs()
        for gold in (*sorted((self._shared / "corpus" / "cases").iterdir()), self._shared / "corpus" / "moscow-trials"):
            wanted = json.loads((gold / "gold.json").read_text(encoding="utf-8"))
            texts = {Path(d).name: (gold / d).read_bytes().decode("utf-8") for d in wanted["documents"]}
            must = [g for g in wanted["contradictions"] if g.get("tier", "must_find") == "must_find"]
            yield from self._lost(gold / "docs", gold.name[:12], texts, must)

    def _pairs(self) -> Iterator[Loss]:
        lines = (self._shared / "corpus" / "pairs" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
        for item in map(json.loads, lines):
            if item["expect"] == "none":
                continue
            texts = {doc["name"]: doc["text"] for doc in item["docs"]}
            with tempfile.TemporaryDirectory() as folder:
                for name, text in texts.items():
                    (Path(folder) / name).write_text(text, encoding="utf-8")
                wanted = {**item, "certainty": item["expect"]}
                yield from self._lost(Path(folder), "", texts, [wanted])

    def _lost(
        self, docs: Path, case: str, texts: Mapping[str, str], wanted: Sequence[dict[str, Any]]
    ) -> Iterator[Loss]:
        inquiry = examine([str(docs)], self._settings, pipeline=self._pipeline)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "result.json"
            path.write_text(json.dumps(result(inquiry)), encoding="utf-8")
            read, names, findings = self._score.read_result(path)
        spans = [({**s, "doc": names[s["source"]]}, s["id"]) for s in read["statements"]]
        for gold in wanted:
            places = [self._score.locate(texts, q) for q in gold["quotes"]]
            matched = {f["certainty"] for f in findings if self._score.matches(f["spans"], places)}
            if gold["certainty"] in matched or (gold["certainty"] != "certain" and "certain" in matched and case):
                continue
            stages = tuple(self._of_places(inquiry, spans, place) for place in places)
            stage = of_contradiction(stages, possible="possible" in matched)
            yield Loss(f"{case} {gold['id']}".strip(), gold["type"], stage, tuple(s or "check" for s in stages))

    def _of_places(
        self, inquiry: Inquiry, spans: Sequence[tuple[dict[str, Any], str]], places: Sequence[tuple[str, int, int]]
    ) -> str:
        held = {own for statement, own in spans if any(self._score.covers(statement, place) for place in places)}
        entries = [entry for entry in inquiry.record.entries if entry.id in held]
        names = {t.source.id: Path(t.source.name).name for t in inquiry.record.texts}
        dated = any(
            names.get(date.span.source) == doc and start <= date.span.start < end
            for date in inquiry.record.dates.values()
            for doc, start, end in places
        )
        return of_quote(entries, dated=dated)


def table(losses: Sequence[Loss]) -> str:
    """Each loss on a line, then how many each stage lost, by type; last, where the quotes of all of them stand."""
    rows = [f"{loss.case:18} {loss.type:12} {loss.stage:12} {' '.join(loss.quotes)}" for loss in losses]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for loss in losses:
        counts[loss.type][loss.stage] += 1
        counts["all"][loss.stage] += 1
        counts["quotes"].update(loss.quotes)
    rows += ["", f"{'type':12}" + "".join(f"{stage:>12}" for stage in STAGES)]
    for kind, row in sorted(counts.items(), key=lambda pair: (pair[0] in ("all", "quotes"), pair[0])):
        rows.append(f"{kind:12}" + "".join(f"{row[stage]:>12}" for stage in STAGES))
    return "\n".join(rows)


def main() -> None:
    """Compute and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--json", action="store_true", help="print one JSON object for each loss")
    args = parser.parse_args()
    losses = list(Reader(args.shared, Pipeline(Settings().model)).losses())
    if args.json:
        sys.stdout.writelines(json.dumps(vars(loss)) + "\n" for loss in losses)
    else:
        print(table(losses))


if __name__ == "__main__":
    main()
