"""Who says what in a folder of texts: `python -m benchmarks.attributions FOLDER OUT.jsonl`.

One line for each attribution, by the name of the file and the place of its content: {"doc", "source": [start, end],
"cue": [start, end], "content": [start, end]} in code points of the text as it stands, half-open. A continuous content
has its cue inside where the saying stands in the midst. Every file that can be read as UTF-8 text is read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterproof.language.pipeline import Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Span, Text
from counterproof.statements.attribution_span import attribution_spans
from counterproof.statements.speakers import find_speakers
from counterproof.statements.tree import grow


def rows(name: str, content: str, pipeline: Pipeline) -> Iterator[dict[str, Any]]:
    """The attributions of one text."""
    text = Text(Source("src-0", "", (name,), "text/plain", 0), content, "text/1")
    tree = grow(analyse(text, pipeline))
    for found in attribution_spans(tree, find_speakers(tree)):
        yield {
            "doc": name, "source": _ends(found.source), "cue": _ends(found.cue), "content": _ends(found.content)
        }  # fmt: skip


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def write(folder: Path, target: Path, pipeline: Pipeline) -> int:
    """Read every text under the folder, write the lines, and say how many there are."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith(".")):
        try:
            content = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            print(f"{path}: not read: {error}", file=sys.stderr)
            continue
        found += list(rows(str(path.relative_to(folder)), content, pipeline))
    target.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
    return len(found)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(write(Path(sys.argv[1]), Path(sys.argv[2]), Pipeline(Settings().model)), "attributions")
