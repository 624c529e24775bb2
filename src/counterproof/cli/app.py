"""The command line: what all commands share, and `doctor`.

Standard output is data, standard error progress and problems.

Exit codes: 0 done, findings or not; 1 `--fail-on` met; 2 usage; 3 some input could not be read, the rest was;
4 integrity broken.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.text import Text

import counterproof
from counterproof import doctor
from counterproof.case import Case
from counterproof.doctor import check
from counterproof.errors import CounterproofError, UsageError
from counterproof.inquiry import Inquiry, Progress, examine
from counterproof.report.shown import flat
from counterproof.settings import Settings

DEFAULT_REPORT = "counterproof-report.html"
UNREAD = 3
STOPPED = 130

OwnWords = Annotated[
    str, typer.Option("--lexicon", metavar="FILE.toml", help="Your own words too: docs/howto/add-a-verb.md.")
]
Extractor = Annotated[
    str, typer.Option(metavar="rules|none", help="How text is read; none tests hand-written rows only.")
]
CacheFolder = Annotated[
    str, typer.Option("--cache", metavar="DIR", help="Keep parses here, so that no text is parsed twice.")
]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="What cannot be true together in a body of documents, and on whose word each thing rests.",
)


def main() -> None:
    """Run the command line; errors meant for people are one line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except CounterproofError as error:
        complain(f"counterproof: {error}", style="bold red")
        raise SystemExit(error.exit_code) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(counterproof.__version__)
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """What cannot be true together in a body of documents, and on whose word each thing rests."""


@app.command("doctor")
def doctor_command(
    lexicon: OwnWords = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check the installation and every lexicon: each example must be read as what it exemplifies. Exit 1 on a fault."""
    found, pipeline = doctor.environment(Settings().model, Path.cwd())
    checks = (*found, *doctor.lexicons(lexicon, pipeline))
    lines = (json.dumps(check.as_json(checks), indent=1),) if as_json else check.as_lines(checks)
    for line in lines:
        typer.echo(line if as_json else flat(line))
    raise typer.Exit(0 if all(c.sound for c in checks) else 1)


def inquire(
    paths: list[str],
    account: str | None,
    extractor: Literal["rules", "none"],
    quiet: bool,
    settings: Settings,
    case: Case | None = None,
    size: int | None = None,
) -> Inquiry:
    """The inquiry, with its progress on standard error where that is a terminal."""
    with telling(quiet, "nothing was written") as tell:
        return examine(
            paths,
            settings,
            case=case,
            size=size,
            account=account,
            extractor=extractor,
            stdin=sys.stdin.buffer,
            progress=tell,
        )


@contextmanager
def telling(quiet: bool, if_stopped: str) -> Iterator[Progress]:
    """Progress on standard error where that is a terminal. Ctrl-C ends the command and says what is left."""
    errors = Console(stderr=True, highlight=False)
    status = errors.status("starting") if errors.is_terminal and not quiet else None

    def tell(words: str) -> None:
        if status is not None:
            status.update(Text(flat(words)))

    try:
        with status or nullcontext():
            yield tell
    except KeyboardInterrupt:
        complain(f"counterproof: stopped; {if_stopped}")
        raise typer.Exit(STOPPED) from None


def read_by(extractor: str) -> Literal["rules", "none"]:
    """How text is read. Raises UsageError."""
    return "none" if one_of("--extractor", extractor, ("rules", "none")) == "none" else "rules"


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> str:
    """The value, if it is one of those allowed. Raises UsageError."""
    if value not in allowed:
        raise UsageError(f"{option}: {value!r} is none of {', '.join(allowed)}")
    return value


def content(name: str | Path) -> bytes:
    """The bytes of a file that a command is given. Raises UsageError with its name and the reason."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: {error.strerror}") from None


def complain(words: str, style: str = "") -> None:
    """One line on standard error, in which names and words of documents are nothing but text."""
    Console(stderr=True, highlight=False).print(Text(flat(words), style=style), soft_wrap=True)
