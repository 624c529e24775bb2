"""Dates as TIMEX3, to be scored on corpora annotated in it: `python -m benchmarks.dates IN.jsonl OUT.jsonl`; and
`python -m benchmarks.dates --gold CORPUS`, which shows what became of every date in the gold of the dossiers there.

A line of IN is {"doc", "text", "dct": day of writing}; a line of OUT is {"doc", "timex": [{"start", "end", "type",
"value"}]}. Dates that need an anchor take the day of writing ("last year") or the date told before them ("the next
day"), the simplest of orders; the record finds as many right ones and knows which of them are guesses. TIMEX3 has one
value for a span of time: its first.

With --gold every document is read by itself. A line says whether the date is right, "alike" (the same days in another
notation, a clock time on the day wanted, or overlapping where the gold is approximate), WRONG (and sure), unsure
(wrong, but known to be doubtful), open (found, not solved) or missed; then what was wanted, what came out, the words.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from counterproof.errors import DateError
from counterproof.language.date_numbers import small_number
from counterproof.language.date_words import Words, at, date_words, split
from counterproof.language.dates import find_dates, solve
from counterproof.language.layout import paragraphs
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record.anchors import Anchored, anchored
from counterproof.record.page import Page
from counterproof.record.record import RecordDate
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.times import VagueDate, first_day, last_day, parse

_JOIN = re.compile(
    r"(?:(?:from|between|the years|years|in) )?(.{1,40}?)(?: to | until | till | through | and | ?[-–—/] ?)(.{1,40})",
    re.IGNORECASE,
)
_REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "former": "PAST_REF",
    "formerly": "PAST_REF", "recently": "PAST_REF", "recent": "PAST_REF", "future": "FUTURE_REF",
}  # fmt: skip
"""TIMEX3's guidelines mark these words; they tie nothing to a calendar, so the engine leaves them alone."""
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


def timex(value: VagueDate) -> str:
    """The TIMEX3 value of a date; a part of a month or year ("late 1949") is that month or year there."""
    text = re.sub(r"[~?%\[\]]", "", value.edtf)
    ends = [end for end in re.split(r"\.\.|/|,", text) if end]
    text = ends[0]
    if value.edtf.startswith("[") and value.approximate and len(ends) == 2:
        size = 7 if ends[0][:7] == ends[1][:7] and len(ends[0]) == 10 else 4
        text = text[:size] if not text.startswith("-") else text
    season = re.fullmatch(r"(-?\d{4})-(2[1-4])", text)
    if season:
        text = f"{season[1]}-{_SEASONS[season[2]]}"
    before_christ = re.match(r"-(\d{4})", text)
    if before_christ:
        text = f"BC{int(before_christ[1]) + 1:04d}{text[5:]}"
    return text.rstrip("X")


def found(line: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The dates of one document with their values."""
    text = Text(Source("src-0", "", (line["doc"],), "text/plain", 0), line["text"], "text/1")
    written, reached = parse(line["dct"]), None
    mentions = find_dates(text, paragraphs(text.content))
    yield from _untied(text.content, [(m.span.start, m.span.end) for m in mentions])
    for mention in mentions:
        value = solve(mention, written if mention.needs == "document" else reached)
        reached = reached if value is None or mention.needs in ("document", "event") else value
        for start, end, half in _halves(mention.text, value):
            shown = timex(half) if half else "XXXX-XX-XX"
            kind = "TIME" if "T" in shown else "DATE"
            begin = mention.span.start
            yield {"start": begin + start, "end": begin + end, "type": kind, "value": shown}


def _untied(content: str, taken: Sequence[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    """What TIMEX3 marks and no date is: durations, and words for the past, present and future."""
    words = split(content)
    spans = [(words[i].start, words[end - 1].end, value) for i in range(len(words)) if (read := _duration(words, i))
             for end, value in [read]]  # fmt: skip
    spans += [(w.start, w.end, _REFERENCES[w.low]) for w in words if w.low in _REFERENCES]
    starts = [start for start, _ in taken]
    for start, end, value in spans:
        near = taken[max(0, bisect_right(starts, end) - 3) : bisect_right(starts, end)]
        if not any(a < end and start < b for a, b in near):
            yield {"start": start, "end": end, "type": "DURATION" if value[0] == "P" and "_" not in value else "DATE",
                   "value": value}  # fmt: skip


def _duration(words: Words, i: int) -> tuple[int, str] | None:
    """Such as "three days", "a ten-day"."""
    count = small_number(words, i)
    if count is None or at(words, i).raw == "" or (words[i].number is None and at(words, i - 1).raw == "-"):
        return None
    j = count[1] + (at(words, count[1]).raw == "-")
    unit = date_words().units.get(
        {"centuries": "century"}.get(at(words, j).low, at(words, j).low.removesuffix("s")), ""
    )
    if unit.startswith("T"):
        return j + 1, f"PT{count[0]}{unit[1]}"
    return (j + 1, f"P{count[0]}{unit}") if len(unit) == 1 and at(words, j + 1).low not in ("ago", "later") else None


def _halves(words: str, value: VagueDate | None) -> list[tuple[int, int, VagueDate | None]]:
    """The parts of a date with their values: TIMEX3 marks both ends of "from October to March"."""
    joined = _JOIN.fullmatch(words)
    ends = value.edtf.split("/") if value else []
    if joined is None or value is None or len(ends) != 2 or not all(ends):
        return [(0, len(words), value)]
    return [(*joined.span(n), parse(ends[n - 1])) for n in (1, 2)]


def main(source: str, target: str) -> None:
    """Read every line of the source and write its dates to the target."""
    lines = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    rows = [{"doc": line["doc"], "timex": list(found(line))} for line in lines]
    Path(target).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def against_gold(corpus: Path) -> None:
    """Print what became of each date of the gold, and the totals of each folder of documents."""
    pipeline = Pipeline(Settings().model)
    for gold_path in sorted(corpus.glob("**/gold.json")):
        gold, counts = json.loads(gold_path.read_text(encoding="utf-8")), Counter[str]()
        solved = {name: _read(gold_path.parent / name, pipeline) for name in gold["documents"]}
        print(f"\n{gold_path.parent.name}")
        for wanted in gold.get("dates", ()):
            text, dates = solved[wanted["doc"]]
            outcome, shown = _outcome(wanted, text.content, dates)
            counts[outcome] += 1
            print(f"  {outcome:7} {wanted['edtf']:26} {shown:40} {wanted['quote']!r} | {wanted['context'][:90]!r}")
        print(f"  {dict(sorted(counts.items()))}")


def _read(path: Path, pipeline: Pipeline) -> tuple[Text, Anchored]:
    content = path.read_text(encoding="utf-8")
    text = Text(Source(f"src-{path.name}", "", (path.name,), "text/plain", 0), content, "text/1")
    analysis = analyse(text, pipeline)
    return text, anchored(Page(analysis), analysis.dates, {})


def _outcome(wanted: dict[str, Any], content: str, solved: Anchored) -> tuple[str, str]:
    """What became of one date of the gold, and the dates found there, as the scorer of the dossiers places it."""
    base = content.find(wanted["context"])
    start = base + wanted["context"].find(wanted["quote"]) if base >= 0 else content.find(wanted["quote"])
    near = [d for d in solved.dates.values() if d.span.start < start + len(wanted["quote"]) and d.span.end > start]
    shown = " ".join(f"{d.span.quote}={d.value.edtf if d.value else None}" for d in near)
    if any(d.value and _same(wanted, d) for d in near):
        return "right", shown
    if any(d.value and _alike(wanted["edtf"], d.value) for d in near):
        return "alike", shown
    if not any(d.value for d in near):
        return "open" if near else "missed", shown
    return "unsure" if all(d.id in solved.unsure for d in near if d.value) else "WRONG", shown


def _alike(wanted: str, found: VagueDate) -> bool:
    """Whether two dates mean the same days, or share some where the one wanted is approximate."""
    try:
        gold = parse(re.sub(r"(T\d\d:\d\d):\d\d(Z|[+-]\d\d:\d\d)?", r"\1", wanted))
    except DateError:
        return False
    if gold.approximate:
        return found.s0 <= gold.e1 and gold.s0 <= found.e1
    within = gold.s0 <= found.s0 and found.e1 <= gold.e1 and gold.grain == "day"
    return (gold.s0, gold.e1) == (found.s0, found.e1) or within


def _same(wanted: dict[str, Any], date: RecordDate) -> bool:
    if date.value is None or date.value.edtf == wanted["edtf"]:
        return date.value is not None
    days = (str(first_day(date.value))[:10], str(last_day(date.value))[:10])
    return bool(wanted.get("earliest")) and days == (wanted["earliest"], wanted["latest"])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if sys.argv[1] == "--gold":
        against_gold(Path(sys.argv[2]))
    else:
        main(*sys.argv[1:])
