"""The commands by which a source is withdrawn, sealed away or erased, and brought back where that can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from counterproof.case import Case, KeptSource, removal
from counterproof.case.removal import Warrant
from counterproof.cli.app import app, content
from counterproof.cli.casework import By
from counterproof.cli.unlocking import CaseFolder, KeyFile, opened, store

_Source = Annotated[str, typer.Argument(metavar="SOURCE", help="Its name, id, handle, or the start of its hash.")]
_Reason = Annotated[str, typer.Option(metavar="WORDS", help="Why; kept for good.")]
_Authority = Annotated[
    str, typer.Option(metavar="WORDS", help="On what or whose authority: a law, a court, a request.")
]
_Date = Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="The day of the decision.")]

BEYOND = "Backups, packages and reports given out, and what the disk itself may keep, are beyond this program."


@app.command()
def withdraw(folder: CaseFolder, source: _Source, reason: _Reason, by: By = "", key_file: KeyFile = "") -> None:
    """Examine a source no longer; its bytes stay in the case."""
    _do(folder, source, key_file, Warrant(reason, by=by), removal.withdraw)


@app.command()
def readmit(folder: CaseFolder, source: _Source, reason: _Reason, by: By = "", key_file: KeyFile = "") -> None:
    """Examine a withdrawn source again."""
    _do(folder, source, key_file, Warrant(reason, by=by), removal.readmit)


@app.command()
def seal(
    folder: CaseFolder,
    source: _Source,
    reason: _Reason,
    key_to: Annotated[Path, typer.Option("--key-to", metavar="FILE", help="Where the source's key is written.")],
    authority: _Authority = "",
    date: _Date = "",
    by: By = "",
    key_file: KeyFile = "",
) -> None:
    """Take the key of a source out of the case into a file. Without that file nobody can read the source again."""
    warrant = Warrant(reason, authority, date, by)
    with opened(folder, key_file) as case:
        found = case.source(source)
        warrant.body([found])
        store(key_to, removal.key_of(case, found))
        removal.seal_away(case, found, warrant)
        typer.echo(f"sealed; its key is in {key_to}; head {case.head()}")


@app.command()
def unseal(
    folder: CaseFolder,
    key: Annotated[Path, typer.Option("--key", metavar="FILE", help="The key that seal wrote.")],
    reason: _Reason,
    by: By = "",
    key_file: KeyFile = "",
) -> None:
    """Bring a sealed source back with its key."""
    data = content(key)
    with opened(folder, key_file) as case:
        source = removal.bring_back(case, data, Warrant(reason, by=by))
        typer.echo(f"{source.name}: is back; head {case.head()}")


@app.command()
def erase(
    folder: CaseFolder,
    source: _Source,
    reason: _Reason,
    authority: _Authority,
    date: _Date,
    by: By = "",
    key_file: KeyFile = "",
) -> None:
    """Destroy a source, its key and all derived from it. A tombstone stays; nothing brings the source back."""
    _do(folder, source, key_file, Warrant(reason, authority, date, by), removal.erase)
    typer.echo(BEYOND)


def _do(
    folder: Path, source: str, key_file: str, warrant: Warrant, act: Callable[[Case, KeptSource, Warrant], None]
) -> None:
    with opened(folder, key_file) as case:
        act(case, case.source(source), warrant)
        typer.echo(f"done; head {case.head()}")
