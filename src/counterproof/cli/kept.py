"""What a command does with a kept case: take in what is handed in, examine what is there, keep what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from counterproof.case import Added, Case, Origin
from counterproof.case.runs import keep_output, keep_run
from counterproof.cli.app import complain, telling
from counterproof.cli.unlocking import New, opened, opened_or_made
from counterproof.errors import InputError, UsageError
from counterproof.export import dumps
from counterproof.inquiry import Inquiry
from counterproof.settings import Settings

STAYS = "what was taken in before is kept; the same command takes in the rest"


@dataclass(frozen=True)
class Kept:
    """The case a command works on, None where nothing is kept; and what could not be taken in."""

    case: Case | None = None
    problems: tuple[InputError, ...] = ()

    def done(self, inquiry: Inquiry, given_out: Mapping[str, str]) -> None:
        """Keep the result, and say what was given out: name and content."""
        if self.case is None or inquiry.footing is None:
            return
        keep_run(self.case, inquiry.footing, dumps(inquiry).encode())
        for name, words in given_out.items():
            kind = "export" if name.endswith(".json") else "report"
            keep_output(self.case, kind, name, words.encode(), inquiry.footing.head, inquiry.footing.sources)


@contextmanager
def keeping(inputs: Sequence[str], new: New, folder: str, settings: Settings) -> Iterator[Kept]:
    """The case in `folder`, made where there is none, with the inputs taken in; or the case that the one input is the
    folder of; or nothing kept. Raises UsageError."""
    if not folder:
        with looking_into(inputs, new.key_file, settings) as kept:
            yield kept
        return
    _check(inputs, settings, encrypted=new.encrypt or bool(new.key_file))
    with opened_or_made(Path(folder), new, lambda words: complain(f"counterproof: {words}")) as case:
        yield Kept(case, take_in(case, inputs, settings).problems)


@contextmanager
def looking_into(inputs: Sequence[str], key_file: str, settings: Settings) -> Iterator[Kept]:
    """The case that the first input is the folder of; what stands beside it is taken in. Else nothing kept."""
    case_folder = Path(inputs[0]) if inputs and Case.is_at(Path(inputs[0])) else None
    if case_folder is None:
        yield Kept()
        return
    _check(inputs, settings, encrypted=Case.needs_unlocking(case_folder))
    with opened(case_folder, key_file) as case:
        yield Kept(case, take_in(case, inputs[1:], settings).problems)


def take_in(case: Case, paths: Sequence[str], settings: Settings, origin: Origin | None = None) -> Added:
    """Take files into a case, with progress. Raises UsageError for a wrong path."""
    if not paths:
        return Added()
    with telling(
        quiet=False, if_stopped="what was taken in before is kept; the same command takes in the rest"
    ) as tell:
        return case.add(paths, settings, origin, sys.stdin.buffer, tell)


def _check(inputs: Sequence[str], settings: Settings, *, encrypted: bool) -> None:
    """Refuse, before anything is kept, a path that is not there, and to leave parses of secret texts in the clear."""
    for path in inputs:
        if path != "-" and not Path(path).exists():
            raise UsageError(f"{path}: there is no such file or folder")
    if encrypted and settings.cache:
        raise UsageError("--cache: would keep parses of an encrypted case in the clear")
