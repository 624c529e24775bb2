"""Conflicts found in encyclopedia articles: `python -m benchmarks.articles [--shared DIR] [--together] [--write FILE]`.

Prints for every article of the wikipedia folder, each examined alone: words, statements, certain and possible
conflicts by check, with the places where their statements start (characters from 0; no quotation) and the verdict of
whoever read them, from article_verdicts.toml; and seconds. A conflict that nobody has read is "not read yet".
--together examines all of them as one case besides, which is where namesakes meet. --write FILE makes the reference
page of it (docs/reference/articles.md), without seconds.
"""

from __future__ import annotations

import argparse
import time
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterproof.findings import Finding
from counterproof.inquiry import Inquiry, examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings

ROOT = Path(__file__).parent.parent
VERDICTS = Path(__file__).with_name("article_verdicts.toml")
UNREAD = "not read yet"
TOGETHER = "all together"
_HEAD = """# Conflicts in encyclopedia articles

Written by `python -m benchmarks.articles --together --write docs/reference/articles.md`. Fifteen long articles on
trials and disputed cases, each examined alone and then all as one case. A place is the character of the article at
which a statement of the conflict starts, counted from 0. The verdicts are from reading the words in the article:

- **true**: the article itself says two things that cannot both be;
- **defensible**: a careful reader would stop there too, though an explanation is at hand;
- **false**: nothing clashes, and the reason for the mistake is given.
"""

Key = tuple[str, str, tuple[tuple[str, int], ...]]
"""Case, check, and (document, start) of each statement."""


@dataclass(frozen=True)
class Conflict:
    """One conflict shown: where its statements start, and what a reader made of it."""

    check: str
    certainty: str
    places: tuple[tuple[str, int], ...]
    verdict: str


@dataclass(frozen=True)
class Row:
    """One article, or all of them together."""

    name: str
    words: int
    statements: int
    seconds: float
    conflicts: tuple[Conflict, ...]

    def count(self, certainty: str) -> int:
        """How many of its conflicts are of that certainty."""
        return sum(conflict.certainty == certainty for conflict in self.conflicts)


def main() -> None:
    """Examine and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--together", action="store_true", help="also examine all articles as one case")
    parser.add_argument("--write", type=Path, help="write the reference page to this file")
    args = parser.parse_args()
    folder = args.shared / "corpus" / "wikipedia"
    if not folder.is_dir():
        print(f"absent: {args.shared.name} holds no corpus/wikipedia; nothing was measured")
        return
    rows = measure(sorted(folder.glob("*.md")), together=args.together)
    for row in rows:
        print(*_lines(row), sep="\n")
    print(_total(rows))
    if args.write:
        args.write.write_text(page(rows), encoding="utf-8")


def measure(articles: Sequence[Path], *, together: bool = False) -> tuple[Row, ...]:
    """One row for each article, and with `together` one for all of them as one case."""
    verdicts, settings = read_verdicts(VERDICTS.read_text(encoding="utf-8")), Settings()
    pipeline = Pipeline(settings.model)
    cases = [(path.name, [path]) for path in articles] + ([(TOGETHER, list(articles))] if together else [])
    rows = []
    for name, paths in cases:
        started = time.perf_counter()
        found = examine([str(path) for path in paths], settings, pipeline=pipeline)
        seconds = time.perf_counter() - started
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
        conflicts = tuple(_conflict(name, found, finding, verdicts) for finding in found.findings)
        rows.append(Row(name, words, len(found.record.entries), seconds, conflicts))
    return tuple(rows)


def read_verdicts(text: str) -> Mapping[Key, str]:
    """The verdicts on record. Each names the case, the check, the places ("document:start") and the verdict."""
    found: dict[Key, str] = {}
    for row in tomllib.loads(text).get("verdict", []):
        places = [place.rpartition(":") for place in row["places"]]
        key = row["case"], row["check"], tuple(sorted((name, int(start)) for name, _, start in places))
        found[key] = f"{row['verdict']}: {row['why']}"
    return found


def _conflict(case: str, found: Inquiry, finding: Finding, verdicts: Mapping[Key, str]) -> Conflict:
    names = {text.source.id: text.source.name.rsplit("/", 1)[-1] for text in found.record.texts}
    spans = [found.record.entry(one).statement.span for one in finding.clash.statements]
    places = tuple(sorted((names.get(span.source, "?"), span.start) for span in spans))
    verdict = verdicts.get((case, finding.clash.check, places), UNREAD)
    return Conflict(finding.clash.check, finding.clash.certainty, places, verdict)


def _lines(row: Row) -> Iterable[str]:
    counts = f"{row.count('certain')} certain, {row.count('possible')} possible"
    yield f"{row.name}: {row.words} words, {row.statements} statements, {counts}, {row.seconds:.1f} s"
    for conflict in row.conflicts:
        yield f"  {conflict.certainty} {conflict.check} at {_places(row, conflict)}: {conflict.verdict}"


def _places(row: Row, conflict: Conflict) -> str:
    alone = row.name != TOGETHER
    return ", ".join(str(start) if alone else f"{name}:{start}" for name, start in conflict.places)


def _total(rows: Sequence[Row]) -> str:
    alone = [row for row in rows if row.name != TOGETHER]
    words = max(1, sum(row.words for row in alone))
    certain, possible = (sum(row.count(kind) for row in alone) for kind in ("certain", "possible"))
    return (
        f"{len(alone)} articles, {words} words: {certain} certain ({1000 * certain / words:.2f} per 1,000 words), "
        f"{possible} possible ({1000 * possible / words:.2f})"
    )


def page(rows: Sequence[Row]) -> str:
    """The reference page: what a reader of the project needs to trust or check the figures, and no seconds."""
    table = ["| article | words | statements | certain | possible |", "|---|---|---|---|---|"]
    table += [
        f"| {row.name} | {row.words} | {row.statements} | {row.count('certain')} | {row.count('possible')} |"
        for row in rows
    ]
    listed = [
        f"- {row.name}, {conflict.certainty} `{conflict.check}` at {_places(row, conflict)}: {conflict.verdict}"
        for row in rows
        for conflict in row.conflicts
    ]
    none = ["None: with what was read of these articles, nothing clashes. That is no proof that nothing does."]
    parts = [_HEAD, f"{_total(rows)}.\n", *table, "", "## The conflicts\n", *(listed or none)]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    main()
