"""Parsing in a separate, limited process: whatever a hostile file does to its parser, this process goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile

from counterproof.errors import InputError
from counterproof.settings import Settings
from counterproof.sources.formats import Decoded, Format, Mark

_KEPT = ("PYTHONPATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "TMPDIR", "TEMP")
"""The environment that the worker gets; nothing else of the user's is handed to it."""
_TOO_LONG = getattr(signal, "SIGXCPU", 0)
_ERROR = re.compile(r"^(?:[A-Za-z_]\w{0,60}\.){0,6}([A-Za-z_]\w{0,60})(?::|$)")


def decode_apart(format: Format, name: str, data: bytes, settings: Settings) -> Decoded:
    """The characters of a document, parsed by `worker`. Raises InputError when the parser refuses, crashes or hangs."""
    limits = (settings.longest_text, settings.parser_seconds, settings.parser_memory)
    command = [sys.executable, "-P", "-m", "counterproof.sources.worker", format.name, *map(str, limits)]
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ} | {"PYTHONUTF8": "1"}
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaint:
        try:
            done = subprocess.run(  # noqa: S603  (our own module, no shell, no word of the document in the command)
                command,
                input=data,
                stdout=answer,
                stderr=complaint,
                env=environment,
                timeout=settings.parser_seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise InputError(name, f"could not be parsed within {settings.parser_seconds} seconds") from None
        answer.seek(0)
        complaint.seek(0, os.SEEK_END)
        complaint.seek(max(0, complaint.tell() - 4096))
        return _read(name, done.returncode, answer.read(), complaint.read())


def _read(name: str, code: int, answer: bytes, complaint: bytes) -> Decoded:
    if code:
        raise InputError(name, f"could not be parsed: {_why(code, complaint)}")
    try:
        said = json.loads(answer)
    except ValueError:
        raise InputError(name, "could not be parsed: its parser gave no answer") from None
    if "reason" in said:
        raise InputError(name, said["reason"])
    return Decoded(said["content"], tuple(said["notes"]), tuple(Mark(*mark) for mark in said["marks"]))


def _why(code: int, complaint: bytes) -> str:
    """Why the worker ended: the signal, or the kind of its last error; never words of the document."""
    if code < 0:
        took = "took too long" if -code == _TOO_LONG else f"was ended by the system (signal {-code})"
        return f"its parser {took}; the file is damaged, or too much for the limits set"
    last = complaint.decode("utf-8", "replace").rstrip().rpartition("\n")[2]
    kind = _ERROR.match(last)
    if kind and kind[1] == "MemoryError":
        return "its parser needed more memory than is allowed"
    return f"the file is damaged ({kind[1] if kind else f'exit code {code}'})"
