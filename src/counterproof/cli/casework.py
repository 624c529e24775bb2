"""The commands of a kept case: take in, list, tell of custody and news, note, merge, stamp, lock."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from counterproof.case import Origin, stamps, work
from counterproof.case.custody import custody
from counterproof.case.merging import merge
from counterproof.cli.app import UNREAD, Extractor, app, complain, content, inquire, read_by
from counterproof.cli.kept import take_in
from counterproof.cli.unlocking import CaseFolder, Encrypt, KeyFile, New, opened, opened_or_made
from counterproof.errors import UsageError
from counterproof.export import file
from counterproof.report import terminal
from counterproof.report.news import lines
from counterproof.report.shown import flat
from counterproof.scenarios.news import news
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
        added = take_in(case, paths, Settings(), Origin(how, whence, by))
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


@app.command()
def new(
    folder: CaseFolder,
    since: Annotated[str, typer.Option(metavar="HEAD|DATE", help="A head written down, or a day or time (UTC).")],
    extractor: Extractor = "rules",
    key_file: KeyFile = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")] = False,
) -> None:
    """What is new in a case since a head or a day: sources, support gained and lost, conflicts."""
    with opened(folder, key_file) as case:
        size = case.size_at(since)
        after = inquire([], None, read_by(extractor), quiet, Settings(), case)
        before = inquire([], None, read_by(extractor), quiet, Settings(), case, size)
    terminal.indented(Console(highlight=False), lines(before, after, news(before, after)))


@app.command()
def note(
    folder: CaseFolder,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What is to be remembered.")],
    about: Annotated[str, typer.Option(metavar="SOURCE", help="The source it is about: it goes when that goes.")] = "",
    by: By = "",
    key_file: KeyFile = "",
) -> None:
    """Keep a note beside the case. No report, export or package holds it unless it is named."""
    with opened(folder, key_file) as case:
        work.keep(case, "note", {"words": words, "by": by}, case.source(about) if about else None)


@app.command()
def notes(folder: CaseFolder, as_json: AsJson = False, key_file: KeyFile = "") -> None:
    """List the notes kept beside a case."""
    with opened(folder, key_file) as case:
        names = {source.handle: source.name for source in case.sources()}
        found = [(one.at, names.get(one.about, ""), one.body) for one in work.kept(case) if one.kind == "note"]
    if as_json:
        listed = [{"at": at, "about": name, "words": body["words"], "by": body["by"]} for at, name, body in found]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for at, name, body in found:
        typer.echo(flat(": ".join(filter(None, (at[:16], body["by"], name, body["words"])))))


@app.command("merge")
def merge_command(
    folder: CaseFolder,
    other: Annotated[Path, typer.Argument(metavar="COPY", help="Another copy of the case; it is not altered.")],
    key_file: KeyFile = "",
) -> None:
    """Take in all that another copy of this case holds and this one does not. Neither side's events are lost."""
    with opened(folder, key_file) as case, opened(other, key_file) as copy:
        merged = merge(case, copy)
        head = case.head()
    for problem in merged.problems:
        complain(f"not taken in: {problem}", style="yellow")
    for name in merged.sources:
        typer.echo(flat(name))
    typer.echo(f"{merged.events} events taken in; head {head}")
    raise typer.Exit(UNREAD if merged.problems else 0)


@app.command()
def stamp(
    folder: CaseFolder,
    request: Annotated[Path | None, typer.Option(metavar="FILE.tsq", help="Write a request over the head.")] = None,
    response: Annotated[Path | None, typer.Option(metavar="FILE.tsr", help="Keep what the authority answered.")] = None,
    key_file: KeyFile = "",
) -> None:
    """Have a time stamp authority witness the head (RFC 3161), by files, so that the case needs no network."""
    if (request is None) == (response is None):
        raise UsageError("stamp: name a --request to write, or a --response to keep")
    with opened(folder, key_file) as case:
        if request is not None:
            head, data = stamps.request(case)
            file.check(request)
            request.write_bytes(data)
            typer.echo(f"{request}: a request over head {head}; send it to an authority, keep what it answers")
        elif response is not None:
            kept = stamps.keep(case, content(response))
            typer.echo(f"kept: {kept.time} over head {kept.head}")
