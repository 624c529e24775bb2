"""The commands by which people correct what was read: `correct`, `undo`, `history`, `queue`."""

from __future__ import annotations

import os
from typing import Annotated

import typer
from rich.console import Console

from counterproof.case import Case, decided
from counterproof.cli.app import Extractor, app, inquire, read_by
from counterproof.cli.unlocking import CaseFolder, KeyFile, opened
from counterproof.corrections import Correction, history
from counterproof.deciding import Asked, correction
from counterproof.errors import UsageError
from counterproof.inquiry import Inquiry
from counterproof.report import terminal
from counterproof.report.decisions import decisions, in_words
from counterproof.report.shown import flat
from counterproof.settings import Settings

BY = "COUNTERPROOF_BY"
_By = Annotated[str, typer.Option("--by", metavar="NAME", help=f"Who decides; else ${BY}.")]
_Reason = Annotated[str, typer.Option(metavar="WORDS", help="Why; kept for good.")]
_DECISION = (
    "rejected, accepted, stance=denies, negated=yes, declarants='A > B' (of a --statement); date=1903-05-04, "
    "means='Anna Lind', says='what=meet; who=Anna Lind' (of --words); one, apart (of two --name); "
    "explained, resolved, open (of a --conflict)"
)


@app.command()
def correct(
    folder: CaseFolder,
    decision: Annotated[str, typer.Argument(metavar="DECISION", help=_DECISION)],
    statement: Annotated[str, typer.Option(metavar="ID|WORDS", help="A statement, by its id or words in it.")] = "",
    words: Annotated[str, typer.Option(metavar="WORDS", help="Words as they stand in a document.")] = "",
    name: Annotated[list[str] | None, typer.Option(metavar="NAME", help="A name; twice, for two.")] = None,
    conflict: Annotated[str, typer.Option(metavar="NUMBER|ID", help="A conflict, as examine numbers it.")] = "",
    source: Annotated[str, typer.Option(metavar="SOURCE", help="The document in which the words stand.")] = "",
    nth: Annotated[int, typer.Option(metavar="N", help="Which of several places of the words.")] = 0,
    reason: _Reason = "",
    by: _By = "",
    extractor: Extractor = "rules",
    key_file: KeyFile = "",
) -> None:
    """Decide about something that was read. It holds on every later run, whatever the program reads there then."""
    asked = Asked(decision, statement, words, tuple(name or ()), conflict, source, nth)
    with opened(folder, key_file) as case:
        inquiry = _inquiry(case, extractor)
        made = correction(asked, inquiry, by=_who(by), reason=reason)
        decided.decide(case, made)
        typer.echo(f"{made.uid}: {flat(in_words(made))}; head {case.head()}")


@app.command()
def undo(
    folder: CaseFolder,
    uid: Annotated[str, typer.Argument(metavar="UID", help="The id of a decision, or of an undo.")],
    reason: _Reason = "",
    by: _By = "",
    key_file: KeyFile = "",
) -> None:
    """Take back a decision; undoing the undo brings it back. Both stay in the history."""
    with opened(folder, key_file) as case:
        made = decided.undo(case, uid, _who(by), reason)
        typer.echo(f"{made.uid}: takes back {uid}; head {case.head()}")


@app.command("history")
def history_command(
    folder: CaseFolder,
    uid: Annotated[str, typer.Argument(metavar="UID", help="Only what is on the matter of this decision.")] = "",
    extractor: Extractor = "rules",
    key_file: KeyFile = "",
) -> None:
    """Every decision of a case by time, and what became of it; nothing that was decided is missing."""
    with opened(folder, key_file) as case:
        known = decided.decisions(case)
        upshot = _inquiry(case, extractor).corrected if known else None
    if upshot is None:
        typer.echo("nobody decided anything yet")
        return
    every = [one.uid for one in known.corrections] + [one.uid for one in known.undos]
    uids = [uid] if uid else every
    steps = {step.event.uid: step for one in uids for step in history(known, upshot, one)}
    if uid and not steps:
        raise UsageError(f"{uid}: nothing of that id was decided in this case")
    for step in sorted(steps.values(), key=lambda step: (step.event.at, step.event.uid)):
        event = step.event
        what = in_words(event) if isinstance(event, Correction) else f"takes back {event.undoes}"
        who = f", by {event.by}" if event.by else ""
        why = f": {event.reason}" if event.reason else ""
        typer.echo(f"{event.at[:16]}  {event.uid}  {step.state}  {flat(f'{what}{who}{why}')}")


@app.command()
def queue(folder: CaseFolder, extractor: Extractor = "rules", key_file: KeyFile = "") -> None:
    """What waits for a person: people who differ, decisions of which the program now reads something else, orphans."""
    with opened(folder, key_file) as case:
        groups = decisions(_inquiry(case, extractor))
    waiting = [group for group in groups if group.heading != "Decided by people"]
    if not waiting:
        typer.echo("nothing waits")
    for group in waiting:
        terminal.indented(Console(highlight=False), [(0, group.heading), *((1, line) for line in group.lines)])


def _inquiry(case: Case, extractor: str) -> Inquiry:
    return inquire([], None, read_by(extractor), False, Settings(), case)  # noqa: FBT003 - quiet, as the commands say it


def _who(by: str) -> str:
    return by or os.environ.get(BY, "")
