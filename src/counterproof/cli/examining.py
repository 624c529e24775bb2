"""The command `examine`, the main job: read, test every statement against the others, print and write what shows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from counterproof.cli.app import UNREAD, CacheFolder, Extractor, OwnWords, app, complain, inquire, one_of, read_by
from counterproof.cli.kept import Kept, keeping
from counterproof.cli.unlocking import Encrypt, KeyFile, New
from counterproof.errors import UsageError
from counterproof.export import dumps, file
from counterproof.inquiry import Inquiry
from counterproof.report import page, terminal
from counterproof.settings import Settings

DEFAULT_REPORT = "counterproof-report.html"
_CaseToKeep = Annotated[
    str, typer.Option("--case", metavar="DIR", help="Keep it all in this folder: sources, runs, what is given out.")
]
_FailOn = Annotated[
    str | None, typer.Option(metavar="certain|possible", help="Exit with 1 when such a conflict stands.")
]


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
    case: _CaseToKeep = "",
    encrypt: Encrypt = False,
    key_file: KeyFile = "",
    fail_on: _FailOn = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")] = False,
) -> None:
    """Read the documents, test every statement against the others, print the conflicts and write a report page."""
    reading = read_by(extractor)
    limit = None if fail_on is None else one_of("--fail-on", fail_on, ("certain", "possible"))
    inputs = [*(paths or []), *([account] if account else [])]
    if not inputs and not case:
        raise UsageError("examine: name a file or folder to examine, or - for standard input")
    outputs = [Path(report), *([Path(json_file)] if json_file else [])]
    _check_outputs(outputs, inputs)
    settings = Settings(lexicon=lexicon, cache=cache)
    with keeping(inputs, New(encrypt=encrypt, key_file=key_file), case, settings) as kept:
        inquiry = inquire(paths or [], account, reading, quiet, settings, kept.case)
        if reading == "none" and not inquiry.record.entries:
            raise UsageError("--extractor none tests hand-written rows only, and there is none here")
        _give_out(inquiry, outputs, kept)
    unread = _complain_of_unread(inquiry, kept)
    terminal.show(inquiry, Console(highlight=False))
    typer.echo(report)
    raise typer.Exit(_exit_code(inquiry, limit, unread=unread))


def _give_out(inquiry: Inquiry, outputs: list[Path], kept: Kept) -> None:
    """Write the page, and the result where it is asked for; where a case is kept, say so in it."""
    pages = (page.render(inquiry), *([dumps(inquiry)] if len(outputs) > 1 else []))
    file.write(dict(zip(outputs, pages, strict=True)))
    kept.done(inquiry, {path.name: words for path, words in zip(outputs, pages, strict=True)})


def _complain_of_unread(inquiry: Inquiry, kept: Kept) -> bool:
    """Name every file and row that could not be read; whether there is one."""
    problems = dict.fromkeys(map(str, (*kept.problems, *inquiry.problems)))
    for problem in problems:
        complain(f"not read: {problem}", style="yellow")
    return bool(problems)


def _exit_code(inquiry: Inquiry, limit: str | None, *, unread: bool) -> int:
    certainties = {finding.clash.certainty for finding in inquiry.findings}
    if limit and (certainties if limit == "possible" else certainties & {"certain"}):
        return 1
    return UNREAD if unread else 0


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
