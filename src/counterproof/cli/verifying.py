"""The command `verify`: whether a kept case is still what it was, and whether the proofs of a result hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from cryptography.x509 import Certificate

from counterproof.case import Case, stamps
from counterproof.case.runs import outputs
from counterproof.case.soundness import soundness
from counterproof.cli.app import app, complain, content
from counterproof.cli.unlocking import KeyFile, opened
from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.keys import fingerprint
from counterproof.ledger.merkle import Head
from counterproof.packages import LEDGER, check, check_whole
from counterproof.packages.archive import opened as package
from counterproof.packages.bag import checked
from counterproof.report.shown import flat
from counterproof.verifier import verify_report


@app.command()
def verify(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="CASE|REPORT...", help="Folders of kept cases; pages they gave out; results of --json."),
    ],
    head: Annotated[str, typer.Option(metavar="HEAD", help="A head of the case that was written down elsewhere.")] = "",
    roots: Annotated[
        str, typer.Option(metavar="FILE.pem", help="Root certificates you trust: time stamps are checked up to them.")
    ] = "",
    key_file: KeyFile = "",
) -> None:
    """Check a kept case from end to end; prove every conflict of a result again, with nothing but arithmetic."""
    written_down = Head.parse(head) if head else None
    cases = [path for path in paths if Case.is_at(Path(path))]
    if written_down and len(paths) != 1:
        raise UsageError("--head: is compared with one case or package; name it alone")
    trusted = stamps.read_roots(content(roots)) if roots else []
    given_out: dict[str, str] = {}
    broken = sum(_case(path, written_down, trusted, key_file, given_out) for path in cases)
    packages = [path for path in paths if path not in cases and _is_package(Path(path))]
    broken += sum(_package(path, written_down, given_out) for path in packages)
    broken += sum(_given(path, cases, given_out) for path in paths if path not in (*cases, *packages))
    if broken:
        raise IntegrityError(f"{broken} thing{'s are' if broken > 1 else ' is'} not what it claims to be")


def _case(path: str, head: Head | None, roots: list[Certificate], key_file: str, given_out: dict[str, str]) -> int:
    """Check one case; how many faults it has."""
    try:
        with opened(Path(path), key_file) as case:
            found = soundness(case, head)
            given_out.update({} if found.faults else outputs(case))
            stamped = [] if found.faults else _stamped(case, roots)
    except IntegrityError as error:
        complain(f"{path}: {error}", style="bold red")
        return 1
    for fault in found.faults:
        complain(f"{path}: {fault}", style="bold red")
    for note in (*found.notes, *stamped):
        typer.echo(flat(f"{path}: {note}"))
    if not found.faults:
        typer.echo(f"{path}: nothing was altered{' since that head was written down' if head else ''}")
    typer.echo(f"{path}: head {found.head}")
    return len(found.faults)


def _stamped(case: Case, roots: list[Certificate]) -> list[str]:
    """What each time stamp shows. Raises IntegrityError for one that does not hold."""
    kept = stamps.stamps(case)
    for stamp in kept if roots else ():
        stamps.check(case, stamp, roots)
    how = "holds" if roots else "not checked: name the root certificates you trust with --roots"
    return [f"time stamp of {stamp.time} over {stamp.head.size} events: {how}" for stamp in kept]


def _is_package(path: Path) -> bool:
    return path.suffix.lower() == ".zip" or (path / "bagit.txt").is_file()


def _package(path: str, written_down: Head | None, given_out: Mapping[str, str]) -> int:
    """Check one package, whole or redacted; whether something is wrong with it."""
    try:
        with package(Path(path)) as archive:
            bag = checked(archive)
            shown = None if LEDGER in bag.payload else check(bag)
            head = shown.head if shown else check_whole(bag)
    except IntegrityError as error:
        complain(f"{path}: {error}", style="bold red")
        return 1
    if shown:
        typer.echo(f"{path}: {shown.documents} documents, {shown.gaps} gaps in them; every word shown is proved")
        typer.echo(f"{path}: names and passages in the gaps, other documents and other events cannot be checked here")
    typer.echo(f"{path}: head {head}")
    if given_out and fingerprint(bag.seal) not in given_out:
        complain(f"{path}: is not what this case gave out", style="bold red")
        return 1
    if written_down and head != written_down:
        complain(f"{path}: was made at another head than the one written down", style="bold red")
        return 1
    return 0


def _given(path: str, cases: list[str], given_out: Mapping[str, str]) -> int:
    """Check a page or a result: whether a case named beside it gave out these very bytes; then the proofs of a result.
    How much of it does not hold."""
    page = path.endswith(".html")
    if page and not cases:
        raise UsageError(f"{path}: name the folder of the case that gave it out, too")
    head = given_out.get(fingerprint(content(path)), "")
    if head:
        typer.echo(f"{path}: was given out at head {head}")
    elif cases:
        complain(f"{path}: is not what this case gave out", style="bold red")
    return int(bool(cases) and not head) + (0 if page else _result(path))


def _result(path: str) -> int:
    """Check one result; how many of its certificates are refused."""
    verified = verify_report(_read_json(path))
    for finding, reason in verified.refused:
        complain(f"{path}: {finding}: refused: {reason}", style="bold red")
    typer.echo(f"{path}: {verified.count - len(verified.refused)} of {verified.count} certificates hold")
    return len(verified.refused)


def _read_json(name: str) -> dict[str, Any]:
    try:
        loaded = json.loads(content(name))
    except (ValueError, RecursionError) as error:
        raise IntegrityError(f"{name}: is not JSON ({error})") from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("findings"), list):
        raise IntegrityError(f"{name}: is not a result of this program: it has no list of findings")
    return loaded
