"""Who testified against whom in the papers of 1692: `python -m benchmarks.salem [--shared DIR] [--wrong]`.

Each document is read by itself and from its `text` alone; title, kind and the marked mentions stay hidden. What the
engine says are its accusations: who names whom. A pair counts once for each document; F1 is taken over all pairs of
all documents (micro). A name is mapped to the list of persons by the first of these that leaves one person:
 1. equal, case, punctuation, titles and editors' brackets apart;
 2. equal after old spellings are evened out (doubled letters, y for i, final e, "ph" for f);
 3. the nearest by rapidfuzz's ratio, at least 88 of 100 and 4 better than the next;
a name of several spellings tries its fullest first. One that fits nobody keeps its words: it can only be wrong.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from counterproof import grounds, record
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record.personal import titles
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements import extract

Pair = tuple[str, str, str]
"""A document, who testifies in it, against whom."""

LEAST = 88
MARGIN = 4
_EVENED = ((r"ph", "f"), (r"y", "i"), (r"(.)\1+", r"\1"), (r"e\b", ""), (r"[ck]+", "c"), (r"oo|ou|ow", "o"))


class Persons:
    """The list of persons, searched by name."""

    def __init__(self, persons: Mapping[str, str]) -> None:
        self._plain: dict[str, set[str]] = defaultdict(set)
        self._even: dict[str, set[str]] = defaultdict(set)
        for own, name in persons.items():
            self._plain[plain(name)].add(own)
            self._even[evened(plain(name))].add(own)

    def find(self, names: Iterable[str]) -> str:
        """The id of the person called so, by the rule at the head of this module; else the fullest name itself."""
        ordered = sorted(dict.fromkeys(names), key=lambda n: (-len(n.split()), n))
        for name in ordered:
            for table, key in ((self._plain, plain(name)), (self._even, evened(plain(name)))):
                if len(found := table.get(key, ())) == 1:
                    return next(iter(found))
        return next((own for name in ordered if (own := self._near(plain(name)))), ordered[0] if ordered else "")

    def _near(self, name: str) -> str:
        if " " not in name:
            return ""
        best = process.extract(name, list(self._plain), scorer=fuzz.ratio, limit=2)
        clear = best[0][1] >= LEAST and (len(best) == 1 or best[0][1] - best[1][1] >= MARGIN)
        return next(iter(self._plain[best[0][0]])) if clear and len(self._plain[best[0][0]]) == 1 else ""


def plain(name: str) -> str:
    """A name in small letters, without punctuation, titles and what stands in brackets."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)|['’]", "", name).lower())
    kept = [word for word in words if word not in titles()]
    return " ".join(kept or words)


def evened(name: str) -> str:
    """A plain name with the commonest old spellings made one."""
    for pattern, instead in _EVENED:
        name = re.sub(pattern, instead, name)
    return name


def accused_in(name: str, content: str, pipeline: Pipeline, persons: Persons) -> set[Pair]:
    """Who testifies against whom in one document, mapped to the list of persons."""
    text = Text(Source("src-0", "", (name,), "text/plain", 0), content, "text/1")
    analysis = analyse(text, pipeline)
    made = record.build([analysis], extract(analysis))
    called = {own: persons.find((e.name, *e.aliases)) for own, e in made.entities.items()}
    return {(name, called[a.by], called[a.against]) for a in grounds.accusations(made)}


def f1(gold: set[Pair], found: set[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two sets of pairs."""
    hits = len(gold & found)
    precision, recall = hits / max(1, len(found)), hits / max(1, len(gold))
    return precision, recall, 2 * hits / max(1, len(found) + len(gold))


def measure(folder: Path, pipeline: Pipeline) -> tuple[set[Pair], set[Pair]]:
    """The pairs of the gold and those found."""
    persons = Persons(json.loads((folder / "persons.json").read_text(encoding="utf-8")))
    gold = {(row["doc"], row["speaker"], row["against"]) for row in _rows(folder / "testified_against.jsonl")}
    found: set[Pair] = set()
    for row in _rows(folder / "documents.jsonl"):
        found |= accused_in(row["id"], row["text"], pipeline, persons)
    return gold, found


def _rows(path: Path) -> Sequence[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--wrong", action="store_true", help="print what was missed (-) and said wrongly (+)")
    args = parser.parse_args()
    gold, found = measure(args.shared / "corpus" / "salem-1692", Pipeline(Settings().model))
    if args.wrong:
        print(*(f"{'-' if pair in gold else '+'} {' | '.join(pair)}" for pair in sorted(gold ^ found)), sep="\n")
    precision, recall, both = f1(gold, found)
    print(f"precision {precision:.3f} ({len(found)} said), recall {recall:.3f} ({len(gold)} wanted), F1 {both:.3f}")


if __name__ == "__main__":
    main()
