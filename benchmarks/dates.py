"""Dates as TIMEX3, to be scored on corpora annotated in it: `python -m benchmarks.dates IN.jsonl OUT.jsonl`.

A line of IN is {"doc", "text", "dct": day of writing}; a line of OUT is {"doc", "timex": [{"start", "end", "type",
"value"}]}. Dates that need an anchor take the day of writing ("last year") or the date told before them ("the next
day"), the simplest of orders; the record does better. TIMEX3 has one value for a span of time: its first.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterproof.language.dates import find_dates, solve
from counterproof.language.layout import paragraphs
from counterproof.sources import Source, Text
from counterproof.times import VagueDate, parse

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
    for mention in find_dates(text, paragraphs(text.content)):
        value = solve(mention, written if mention.needs == "document" else reached)
        reached = reached if value is None or mention.needs in ("document", "event") else value
        shown = timex(value) if value else "XXXX-XX-XX"
        kind = "TIME" if "T" in shown else "DATE"
        yield {"start": mention.span.start, "end": mention.span.end, "type": kind, "value": shown}


def main(source: str, target: str) -> None:
    """Read every line of the source and write its dates to the target."""
    lines = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    rows = [{"doc": line["doc"], "timex": list(found(line))} for line in lines]
    Path(target).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
