"""The command line: `examine`, `verify` and `doctor`. Standard output is data, standard error progress and problems.

Exit codes: 0 done, findings or not; 1 `--fail-on` met; 2 usage; 3 some input could not be read, the rest was;
4 integrity broken.
"""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.text import Text

import counterproof
from counterproof import doctor
from counterproof.doctor import check
from counterproof.errors import CounterproofError, IntegrityError, UsageError
from counterproof.export import dumps, file
from counterproof.inquiry import Inquiry, examine
from counterproof.report import page, terminal
from counterproof.report.shown import flat
from counterproof.settings import Settings
from counterproof.verifier import verify_report

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


@app.command("examine")
def examine_command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files, folders or hand-written records; - is standard input."),
    ] = None,
    account: Annotated[
        str | None, typer.Option(metavar="FILE", help="Go through this document claim by claim.")
    ] = None,
    report: Annotated[str, typer.Option(metavar="FILE", help="Where the report page is written.")] = DEFAULT_REPORT,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Write the result as JSON too.")
    ] = None,
    extractor: Extractor = "rules",
    lexicon: OwnWords = "",
    cache: CacheFolder = "",
    fail_on: Annotated[
        str | None, typer.Option(metavar="certain|possible", help="Exit with 1 when such a conflict stands.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")] = False,
) -> None:
    """Read the documents, test every statement against the others, print the conflicts and write a report page."""
    read_by = one_of("--extractor", extractor, ("rules", "none"))
    limit = None if fail_on is None else one_of("--fail-on", fail_on, ("certain", "possible"))
    inputs = [*(paths or []), *([account] if account else [])]
    if not inputs:
        raise UsageError("examine: name a file or folder to examine, or - for standard input")
    outputs = [Path(report), *([Path(json_file)] if json_file else [])]
    _check_outputs(outputs, inputs)
    inquiry = inquire(
        paths or [], account, "none" if read_by == "none" else "rules", quiet, Settings(lexicon=lexicon, cache=cache)
    )
    if read_by == "none" and not inquiry.record.entries:
        raise UsageError("--extractor none tests hand-written rows only, and there is none here")
    file.write(dict(zip(outputs, (page.render(inquiry), *([dumps(inquiry)] if json_file else [])), strict=True)))
    for problem in inquiry.problems:
        complain(f"not read: {problem}", style="yellow")
    terminal.show(inquiry, Console(highlight=False))
    typer.echo(report)
    raise typer.Exit(_exit_code(inquiry, limit))


@app.command()
def verify(
    results: Annotated[list[str], typer.Argument(metavar="REPORT.json...", help="Results written by examine --json.")],
) -> None:
    """Prove every conflict of a result again from its certificate, with nothing but arithmetic."""
    broken = 0
    for name in results:
        verified = verify_report(_read_json(name))
        for finding, reason in verified.refused:
            complain(f"{name}: {finding}: refused: {reason}", style="bold red")
        broken += len(verified.refused)
        typer.echo(f"{name}: {verified.count - len(verified.refused)} of {verified.count} certificates hold")
    if broken:
        raise IntegrityError(f"{broken} certificate{'s do' if broken > 1 else ' does'} not prove what it claims")


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
    paths: list[str], account: str | None, extractor: Literal["rules", "none"], quiet: bool, settings: Settings
) -> Inquiry:
    """The inquiry, with its progress on standard error where that is a terminal."""
    errors = Console(stderr=True, highlight=False)
    status = errors.status("starting") if errors.is_terminal and not quiet else None

    def tell(words: str) -> None:
        if status is not None:
            status.update(Text(flat(words)))

    try:
        with status or nullcontext():
            stdin = sys.stdin.buffer
            return examine(paths, settings, account=account, extractor=extractor, stdin=stdin, progress=tell)
    except KeyboardInterrupt:
        complain("counterproof: stopped; nothing was written")
        raise typer.Exit(STOPPED) from None


def _exit_code(inquiry: Inquiry, limit: str | None) -> int:
    certainties = {finding.clash.certainty for finding in inquiry.findings}
    if limit and (certainties if limit == "possible" else certainties & {"certain"}):
        return 1
    return UNREAD if inquiry.problems else 0


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> str:
    """The value, if it is one of those allowed. Raises UsageError."""
    if value not in allowed:
        raise UsageError(f"{option}: {value!r} is none of {', '.join(allowed)}")
    return value


def _check_outputs(outputs: list[Path], inputs: list[str]) -> None:
    """Refuse, before any work is done, to write where it is impossible or would harm an input."""
    if len({path.absolute() for path in outputs}) < len(outputs):
        raise UsageError("--report and --json name the same file")
    for path in outputs:
        if str(path) == "-":
            raise UsageError("-: standard output holds the conflicts; name a file to write")
        file.check(path)
        if any(os.path.exists(path) and os.path.exists(i) and path.samefile(i) for i in inputs if i != "-"):
            raise UsageError(f"{path}: is one of the documents; it is not overwritten")


def _read_json(name: str) -> dict[str, Any]:
    try:
        loaded = json.loads(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{name}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise IntegrityError(f"{name}: is not JSON ({error})") from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("findings"), list):
        raise IntegrityError(f"{name}: is not a result of this program: it has no list of findings")
    return loaded


def complain(words: str, style: str = "") -> None:
    """One line on standard error, in which names and words of documents are nothing but text."""
    Console(stderr=True, highlight=False).print(Text(flat(words), style=style), soft_wrap=True)
