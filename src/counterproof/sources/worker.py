"""The limited process in which a hostile file may crash its parser: bytes in, JSON out, nothing else to hold.

Run as `python -m counterproof.sources.worker FORMAT MOST SECONDS MEMORY`; the bytes come on standard input, one JSON
object goes to standard output: `{"content", "notes", "marks"}` or `{"reason"}`. Before the first byte is parsed it
gives up, for good, memory above MEMORY bytes, processor time above SECONDS, the opening of any further file or socket,
and output above the size that MOST code points can have. Where the system has no such limits (Windows) only the
parent's clock and the separation of processes remain.
"""

from __future__ import annotations

import encodings.cp437
import encodings.idna
import importlib
import json
import pkgutil
import sys
from contextlib import suppress
from xml.etree import ElementTree  # noqa: F401  (loaded before files can no longer be opened)

from counterproof.errors import InputError
from counterproof.sources.formats import FORMATS, Format

_LOADED = (encodings.cp437, encodings.idna)
"""Codecs that a zip archive may ask for: loaded before files can no longer be opened."""


def main(arguments: list[str]) -> int:
    """Decode standard input and answer on standard output. A crash is an answer too: the parent reads the exit code."""
    name, most, seconds, memory = arguments[0], *map(int, arguments[1:])
    chosen = next(known for known in FORMATS if known.name == name)
    load_parsers(chosen)
    data = sys.stdin.buffer.read()
    _give_up(seconds, memory, 12 * most + 10_000)
    try:
        decoded = chosen.decode("", data, most)
    except InputError as error:
        answer: dict[str, object] = {"reason": error.reason}
    else:
        marks = [[mark.start, mark.label] for mark in decoded.marks]
        answer = {"content": decoded.content, "notes": list(decoded.notes), "marks": marks}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return 0


def load_parsers(chosen: Format) -> None:
    """Import what the format needs, before files can no longer be opened."""
    for name in chosen.parsers:
        package = importlib.import_module(name.removesuffix(".*"))
        if name.endswith(".*"):
            for inner in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
                with suppress(ImportError):  # a codec of another system
                    importlib.import_module(inner.name)


def _give_up(seconds: int, memory: int, output: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for limit, soft, margin in (
        (resource.RLIMIT_AS, memory, 0),
        (resource.RLIMIT_CPU, seconds, 1),
        (resource.RLIMIT_FSIZE, output, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, 3, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        highest = soft + margin if hard == resource.RLIM_INFINITY else min(soft + margin, hard)
        try:
            resource.setrlimit(limit, (min(soft, highest), highest))
        except (OSError, ValueError):  # some systems know a limit and do not let it be set (macOS, RLIMIT_AS)
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
