"""The commands `weigh` and `what-if`: what each charge rests on, and what a file would show without some of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from counterproof.case import Case, work
from counterproof.cli.app import UNREAD, CacheFolder, Extractor, OwnWords, app, complain, inquire, read_by
from counterproof.cli.kept import looking_into
from counterproof.cli.unlocking import KeyFile, opened
from counterproof.errors import UsageError
from counterproof.export import file
from counterproof.export.weighing import support_sets_of, weighing
from counterproof.export.what_if import what_if as as_json
from counterproof.inquiry import Inquiry
from counterproof.report import terminal
from counterproof.report.what_if import lines, side_by_side
from counterproof.scenarios import Scenario, consequences, load, save
from counterproof.settings import Settings

_Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", help="Files, folders or hand-written records; - is standard input."),
]
_Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")]
_OnlyAsSaid = Annotated[
    list[str] | None,
    typer.Option(metavar="WHAT", help="Use only as proof that it was said (Convention against Torture, art. 15)."),
]
_SELECTORS = "statement:KEY, declarant:NAME, source:NAME, circumstance:NAME, or hearsay; may be given several times."


@app.command()
def weigh(
    paths: _Paths = None,
    as_json: _Json = False,
    support_sets: Annotated[
        bool, typer.Option("--support-sets", help="List the smallest sets of statements on which each charge stands.")
    ] = False,
    extractor: Extractor = "rules",
    lexicon: OwnWords = "",
    cache: CacheFolder = "",
    key_file: KeyFile = "",
    quiet: _Quiet = False,
) -> None:
    """What each charge rests on: whose word, of what kind, on what terms, in how many lines; what it hangs on."""
    inquiry = _inquiry("weigh", paths, extractor, quiet, key_file, Settings(lexicon=lexicon, cache=cache))
    sets = support_sets_of(inquiry) if support_sets else {}
    if as_json:
        _print({**weighing(inquiry), **({"support_sets": sets} if support_sets else {})})
    else:
        console = Console(highlight=False)
        terminal.weigh(inquiry, console)
        terminal.support(inquiry, sets, console)
    _end(inquiry)


@app.command("what-if")
def what_if(
    paths: _Paths = None,
    without: Annotated[list[str] | None, typer.Option(metavar="WHAT", help=f"Withdraw: {_SELECTORS}")] = None,
    only_as_said: _OnlyAsSaid = None,
    name: Annotated[str, typer.Option(metavar="NAME", help="Name of this scenario.")] = "",
    scenarios: Annotated[
        str, typer.Option(metavar="FILE.json|CASE", help="Ask every scenario saved there too, and compare.")
    ] = "",
    save_to: Annotated[
        str, typer.Option("--save", metavar="FILE.json|CASE", help="Keep this scenario there, beside those it holds.")
    ] = "",
    as_json_too: _Json = False,
    extractor: Extractor = "rules",
    lexicon: OwnWords = "",
    cache: CacheFolder = "",
    key_file: KeyFile = "",
    quiet: _Quiet = False,
) -> None:
    """What changes without some statements: charges, conflicts, dates, and the smallest reason for each change."""
    own = Scenario(name or "this", tuple(without or ()), tuple(only_as_said or ()))
    asked = (*_saved(scenarios, key_file), *([own] if own.selectors else ()))
    if not asked:
        raise UsageError("what-if: say --without or --only-as-said what, or name a file of --scenarios")
    if save_to and not (own.selectors and name):
        raise UsageError("--save: keeps a scenario that has a --name and withdraws something")
    settings = Settings(lexicon=lexicon, cache=cache)
    inquiry = _inquiry("what-if", paths, extractor, quiet, key_file, settings)
    found = [consequences(inquiry, one, settings) for one in asked]
    _save(own, save_to, key_file)
    if as_json_too:
        _print(as_json(inquiry, found))
    else:
        _show(inquiry, found)
    _end(inquiry)


def _saved(name: str, key_file: str) -> tuple[Scenario, ...]:
    """The scenarios of a file, or of the work ledger of a kept case, the last one of each name; none without a name."""
    if not name or not Case.is_at(Path(name)):
        return load(Path(name)) if name else ()
    with opened(Path(name), key_file) as case:
        bodies = [one.body for one in work.kept(case) if one.kind == "scenario"]
    found = {body["name"]: body for body in bodies}
    return tuple(Scenario(one, tuple(b["without"]), tuple(b["only_as_said"])) for one, b in found.items())


def _save(scenario: Scenario, name: str, key_file: str) -> None:
    """Keep a scenario in a file, or in the work ledger of a kept case, of which no export tells."""
    target = Path(name)
    if not name:
        return
    if Case.is_at(target):
        lists = {"without": list(scenario.without), "only_as_said": list(scenario.only_as_said)}
        with opened(target, key_file) as case:
            work.keep(case, "scenario", {"name": scenario.name, **lists})
        return
    file.check(target)
    file.write({target: save(scenario, load(target) if target.exists() else ())})


def _show(inquiry: Inquiry, found: list[Any]) -> None:
    console = Console(highlight=False)
    for one in found:
        if len(found) > 1:
            terminal.indented(console, [(0, f"Scenario: {one.scenario.name}")])
        terminal.indented(console, lines(inquiry, one))
    if len(found) > 1:
        terminal.indented(console, side_by_side(inquiry, found))


def _inquiry(
    command: str, paths: list[str] | None, extractor: str, quiet: bool, key_file: str, settings: Settings
) -> Inquiry:
    reading = read_by(extractor)
    if not paths:
        raise UsageError(f"{command}: name a file or folder, or - for standard input")
    with looking_into(paths, key_file, settings) as kept:
        return inquire(paths, None, reading, quiet, settings, kept.case)


def _print(found: dict[str, Any]) -> None:
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _end(inquiry: Inquiry) -> None:
    for problem in inquiry.problems:
        complain(f"not read: {problem}", style="yellow")
    raise typer.Exit(UNREAD if inquiry.problems else 0)
