"""The commands `pack` and `unpack`: a case handed over, whole or redacted, and taken in again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterproof.cli.app import Extractor, app, inquire, read_by
from counterproof.cli.unlocking import CaseFolder, KeyFile, opened, unlocking
from counterproof.errors import UsageError
from counterproof.packages import Plan, pack_redacted
from counterproof.packages import pack as pack_whole
from counterproof.packages import unpack as unpack_whole
from counterproof.report.shown import flat
from counterproof.settings import Settings

_Package = Annotated[Path, typer.Argument(metavar="PACKAGE", help="A folder, or a file that ends in .zip.")]


@app.command()
def pack(
    folder: CaseFolder,
    to: _Package,
    redact: Annotated[str, typer.Option(metavar="PLAN.toml", help="Tell only what this plan leaves.")] = "",
    people: Annotated[
        bool, typer.Option("--people", help="Replace the names of all people that were read, too.")
    ] = False,
    with_work: Annotated[bool, typer.Option("--with-work", help="Notes and scenarios, too.")] = False,
    extractor: Extractor = "rules",
    key_file: KeyFile = "",
) -> None:
    """Hand a case over as a bag that anyone can check: all of it, or what a plan leaves of it."""
    if with_work and (redact or people):
        raise UsageError("--with-work: notes and scenarios are in no redacted package")
    with opened(folder, key_file) as case:
        if not redact and not people:
            typer.echo(f"{to}: holds the whole case at head {pack_whole(case, to, with_work=with_work)}")
            return
        plan = Plan.load(Path(redact)) if redact else Plan()
        if people:
            inquiry = inquire([], None, read_by(extractor), False, Settings(), case)  # noqa: FBT003 - quiet
            persons = (e for e in inquiry.record.entities.values() if e.type == "person")
            plan = plan.with_names((e.name, *e.aliases) for e in persons)
        packed = pack_redacted(case, to, plan, Settings())
        typer.echo(flat(f"{to}: words with a capital that it shows: {', '.join(packed.capitals) or 'none'}"))
        typer.echo(f"{to}: names written in other ways than those listed are not found: look through it")
        typer.echo(f"{to}: holds parts of the case at head {packed.head}")


@app.command()
def unpack(
    package: _Package,
    to: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the case is made; nothing may be there yet.")],
    key_file: KeyFile = "",
) -> None:
    """Check a package of a whole case, and make an equal case of it."""
    head = unpack_whole(package, to, unlocking(key_file))
    typer.echo(f"{to}: a case at head {head}")
