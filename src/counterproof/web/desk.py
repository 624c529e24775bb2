"""Desk: a case that lies open, and the examination of it, made again whenever a decision or a document changes it.

One lock guards the case: its ledger is not to be shared between threads. What an examination needs is taken out of the
case under the lock (`papers`), and the examination itself (`conclude`) needs the case no more, so that a decision is
written while one is under way. What was read in a text is kept (`Readings`): only what follows from a decision is
worked out anew. Another process may write to the case meanwhile; that is looked for every second.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from counterproof.case import Added, Case, KeptSource, decided
from counterproof.corrections import Correction, Undo
from counterproof.deciding import Asked, correction
from counterproof.errors import CounterproofError, LockedError, UsageError
from counterproof.inquiry import Inquiry, Readings, Request, conclude, papers
from counterproof.settings import Settings
from counterproof.sources import Loaded

LOOK = 1.0
"""Seconds between looks for what another process wrote."""
LOCKED = "this case is locked: nothing of it is offered over a network, not even to this machine"


@dataclass
class Examined:
    """One finished examination, numbered from 1, with the views that were made of it."""

    number: int
    inquiry: Inquiry
    views: dict[str, Any] = field(default_factory=dict)

    def view(self, name: str, make: Callable[[Inquiry], Any]) -> Any:
        """What a view shows, made once."""
        if name not in self.views:
            self.views[name] = make(self.inquiry)
        return self.views[name]


@dataclass(frozen=True)
class State:
    """How far the desk is: the last examination's number, what is being done now, whether more was decided since."""

    number: int
    working: str
    waiting: int
    """Decisions that the last examination does not hold yet."""
    problem: str
    head: str


class Desk:
    """A case on the desk. Start it before anything is asked; stop it at the end."""

    def __init__(
        self,
        case: Case,
        settings: Settings,
        extractor: Literal["rules", "none"] = "rules",
        account: str | None = None,
    ) -> None:
        self._case = case
        self._settings = settings
        self._extractor = extractor
        self._account = account
        self._readings = Readings(settings)
        self._holding = threading.RLock()
        self._changed = threading.Condition()
        self._since: list[Correction] = []
        self._loaded: tuple[tuple[KeptSource, ...], Loaded] | None = None
        self._examined: Examined | None = None
        self._stands_on = ""
        self._size = -1
        self._count = 0
        self._working = "opening the case"
        self._problem = ""
        self._stopped = False
        self._thread = threading.Thread(target=self._keep_up, name="desk", daemon=True)

    def start(self) -> None:
        """Begin to examine, beside whatever is asked meanwhile. Raises LockedError."""
        with self.case():
            pass
        self._thread.start()

    def stop(self) -> None:
        """Let go of the case; what is under way is finished first."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    @contextmanager
    def case(self) -> Iterator[Case]:
        """The case, for one thread at a time. Raises LockedError where it was locked meanwhile."""
        with self._holding:
            if self._case.locked:
                raise LockedError(LOCKED)
            yield self._case

    def state(self, seen: int = -1, wait: float = 0.0) -> State:
        """How far it is; waits so many seconds for an examination newer than the one seen."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._number() > seen, wait)
        with self.case() as case:
            return State(self._number(), self._working, len(self._since), self._problem, str(case.head()))

    def examined(self) -> Examined:
        """The last finished examination. Raises UsageError while there is none."""
        if self._examined is None:
            raise UsageError(self._problem or f"not read yet: {self._working}")
        return self._examined

    def settled(self, wait: float = 60.0) -> Examined:
        """The examination that holds everything decided so far. Raises UsageError where it takes longer."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._stopped or self._problem or self._is_settled(), wait):
                raise UsageError("what was decided is still being worked out; ask again")
        with self.case():
            pass
        return self.examined()

    def decide(self, asked: Asked, by: str, reason: str) -> Correction:
        """Keep a decision. Raises UsageError where it cannot be meant."""
        with self.case() as case:
            inquiry = self.examined().inquiry
            made = correction(asked, inquiry, by=by, reason=reason, since=self._since)
            decided.decide(case, made)
            self._since = [one for one in self._since if one.uid not in made.supersedes] + [made]
        self._wake()
        return made

    def undo(self, uid: str, by: str, reason: str) -> Undo:
        """Take back a decision, or an undo. Raises UsageError."""
        with self.case() as case:
            made = decided.undo(case, uid, by, reason)
            self._since = [one for one in self._since if one.uid != uid]
        self._wake()
        return made

    def add(self, documents: Sequence[tuple[str, bytes]]) -> Added:
        """Take documents in, under the last part of their names. Raises UsageError."""
        with TemporaryDirectory() as folder, self.case() as case:
            paths = []
            for name, data in documents:
                plain = name.replace("\\", "/").rsplit("/", 1)[-1].strip().strip(".")
                if not plain or "\0" in plain or len(plain.encode()) > 200:
                    raise UsageError(f"{name[:80]!r}: is not a name for a document")
                path = Path(folder) / plain
                path.write_bytes(data)
                paths.append(str(path))
            added = case.add(paths, self._settings)
        self._wake()
        return added

    def _number(self) -> int:
        return self._count

    def _is_settled(self) -> bool:
        with self._holding:
            settled = self._examined is not None and self._case.head().size == self._size
        return settled and not self._working

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _keep_up(self) -> None:
        while not self._stopped:
            try:
                self._look()
            except LockedError as error:
                self._examined, self._size, self._problem = None, -1, str(error)
            except CounterproofError as error:
                self._problem = str(error)
            finally:
                self._working = ""
            with self._changed:
                self._changed.notify_all()
                self._changed.wait(LOOK)

    def _look(self) -> None:
        """Examine, if what the case holds is not what the last examination stands on."""
        with self.case() as case:
            size = case.head().size
            if size == self._size:
                return
            request = Request(account=self._account, case=case, extractor=self._extractor)
            gathered = papers(request, self._settings, self._load(case))
            size = case.head().size
        stands_on = gathered.footing.inputs if gathered.footing else ""
        if stands_on != self._stands_on or self._examined is None:
            self._tell("working out what follows")
            inquiry = conclude(request, gathered, self._settings, self._readings, self._tell)
            with self._holding:
                known = {one.uid for one in gathered.decisions.corrections}
                self._since = [one for one in self._since if one.uid not in known]
                self._count += 1
                self._examined, self._stands_on = Examined(self._count, inquiry), stands_on
        self._size, self._problem = size, ""

    def _tell(self, words: str) -> None:
        self._working = words

    def _load(self, case: Case) -> Loaded:
        """All sources, read; read anew only where there are others."""
        sources = case.sources()
        if self._loaded is None or self._loaded[0] != sources:
            self._tell("reading the files")
            loaded = case.loaded(self._settings)
            self._loaded = sources, loaded
        return self._loaded[1]
