"""The commands of a kept case: `add`, `sources`, `custody`, `lock`, `unlock`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from counterproof.case import Origin
from counterproof.case.custody import custody
from counterproof.cli.app import UNREAD, app, complain
from counterproof.cli.unlocking import CaseFolder, Encrypt, KeyFile, New, opened, opened_or_made
from counterproof.report.shown import flat
from counterproof.settings import Settings

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who does this; kept only if you say it.")]
_Why = Annotated[str, typer.Option(metavar="WORDS", help="Why; kept for good.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command()
def add(
    folder: CaseFolder,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files or folders; - is standard input.")],
    title: Annotated[str, typer.Option(metavar="WORDS", help="What a new case is called.")] = "",
    whence: Annotated[
        str, typer.Option("--from", metavar="WORDS", help="Where they come from: archive, address.")
    ] = "",
    how: Annotated[str, typer.Option(metavar="WORDS", help="How they came: scanned, downloaded, by post.")] = "",
    by: By = "",
    encrypt: Encrypt = False,
    key_file: KeyFile = "",
) -> None:
    """Keep documents in a case, byte for byte. The same file twice adds nothing."""
    new = New(title, encrypt, key_file)
    with opened_or_made(folder, new, lambda words: complain(f"counterproof: {words}")) as case:
        added = case.add(paths, Settings(), Origin(how, whence, by), sys.stdin.buffer)
        head = case.head()
    for problem in added.problems:
        complain(f"not read: {problem}", style="yellow")
    typer.echo(f"{len(added.new)} new, {len(added.known)} there already; head {head}")
    raise typer.Exit(UNREAD if added.problems else 0)


@app.command()
def sources(folder: CaseFolder, as_json: AsJson = False, key_file: KeyFile = "") -> None:
    """List every source that ever came into a case, whatever became of it."""
    with opened(folder, key_file) as case:
        found = case.sources()
    if as_json:
        typer.echo(json.dumps([asdict(s) | {"id": s.id} for s in found], ensure_ascii=False, indent=2))
        return
    for s in found:
        typer.echo(f"{s.id or s.handle}  {s.at[:10]}  {s.state:9}  {flat(', '.join(s.names) or s.name)}")


@app.command("custody")
def custody_command(
    folder: CaseFolder,
    names: Annotated[list[str] | None, typer.Argument(metavar="SOURCE...", help="Names, ids or hashes.")] = None,
    as_json: AsJson = False,
    key_file: KeyFile = "",
) -> None:
    """What is known of how a source came and was kept, point by point as the Berkeley Protocol asks."""
    with opened(folder, key_file) as case:
        chosen = [case.source(name) for name in names or ()] or case.sources()
        found = [custody(case, source) for source in chosen]
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        typer.echo(flat(one.name))
        for point in one.points:
            typer.echo(f"  {flat(point.asked)}: {flat(point.answer)}")
        for at, words in one.events:
            typer.echo(f"  {at}  {flat(words)}")
        typer.echo(f"  head {one.head}")


@app.command()
def lock(folder: CaseFolder, reason: _Why = "", key_file: KeyFile = "") -> None:
    """From now on nothing of this case may be offered over, or sent to, any network endpoint."""
    _turn(folder, "locked", reason, key_file)


@app.command()
def unlock(folder: CaseFolder, reason: _Why = "", key_file: KeyFile = "") -> None:
    """Take the lock off again."""
    _turn(folder, "unlocked", reason, key_file)


def _turn(folder: Path, what: str, reason: str, key_file: str) -> None:
    with opened(folder, key_file) as case:
        if case.locked != (what == "locked"):
            case.write(what, {"reason": reason})
        typer.echo(f"{what}; head {case.head()}")
