"""The limited process: what it may not do."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("resource")

CODE = """
from counterproof.sources import worker
from counterproof.sources.formats.html import HTML
worker.load_parsers(HTML)
worker._give_up(5, 1_000_000_000, 1000)
{}
"""


def run(lines: str) -> subprocess.CompletedProcess[str]:
    """Run lines in a process that has given up what the worker gives up."""
    return subprocess.run([sys.executable, "-c", CODE.format(lines)], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("lines", ["import socket; socket.socket()", "open('/etc/hostname')", "open('x', 'w')"])
def test_worker_opens_no_socket_and_no_file(lines: str) -> None:
    """Once limited it can neither speak to anybody nor read or write another file."""
    done = run(lines)
    assert done.returncode == 1
    assert "Too many open files" in done.stderr


def test_worker_memory_and_time_are_bounded() -> None:
    """A greedy parser gets a MemoryError, an endless one is ended."""
    assert "MemoryError" in run("x = bytearray(2_000_000_000)").stderr
    endless = CODE.replace("(5,", "(1,").format("while True: pass")
    assert subprocess.run([sys.executable, "-c", endless], timeout=60).returncode < 0
