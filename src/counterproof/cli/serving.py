"""The commands `serve` and `demo`: a case in the browser, on this machine alone."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from counterproof.case import Case
from counterproof.cli.app import CacheFolder, Extractor, OwnWords, app, complain, read_by
from counterproof.cli.unlocking import CaseFolder, KeyFile, opened
from counterproof.errors import UsageError
from counterproof.settings import Settings

_Port = Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="The port; 0 is any free one.")]
_Browser = Annotated[bool, typer.Option("--browser/--no-browser", help="Open the link in this machine's browser.")]


@app.command()
def serve(
    folder: CaseFolder,
    account: Annotated[
        str | None, typer.Option(metavar="FILE", help="Go through this document of the case claim by claim.")
    ] = None,
    port: _Port = 0,
    browser: _Browser = True,
    extractor: Extractor = "rules",
    lexicon: OwnWords = "",
    cache: CacheFolder = "",
    key_file: KeyFile = "",
) -> None:
    """Open a case in the browser: see it, question it, correct it. On this machine alone; Ctrl-C ends it."""
    from counterproof.web import serve as serving  # a web server, which no other command needs

    if cache and Case.needs_unlocking(folder):
        raise UsageError("--cache: would keep parses of an encrypted case in the clear")
    settings = Settings(lexicon=lexicon, cache=cache)
    with opened(folder, key_file) as case:
        serving(case, settings, lambda link: _tell(link, browser), port=port, extractor=read_by(extractor),
                account=account)  # fmt: skip


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="Keep the copy here; else it is gone at the end.")
    ] = None,
    port: _Port = 0,
    browser: _Browser = True,
) -> None:
    """Our own case, the Moscow Trials, in the browser, with a short tour. Nothing of yours is touched."""
    from counterproof.web import serve as serving
    from counterproof.web.demo import lay

    with ExitStack() as held:
        place = folder or Path(held.enter_context(tempfile.TemporaryDirectory(prefix="counterproof-"))) / "demo"
        tour = lay(place, Settings())
        with opened(place) as case:
            serving(case, Settings(), lambda link: _tell(link, browser), port=port, tour=tour)


def _tell(link: str, browser: bool) -> None:
    typer.echo(link)
    complain("counterproof: the link lets one browser in, once. Ctrl-C ends it.")
    if browser:
        typer.launch(link)
