"""Case: a folder that keeps one inquiry, opened. Everything that is written to it is written here, with its event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from counterproof.case.projection import CaseProjector, KeptSource, kept
from counterproof.case.receiving import Added, Origin, Taking, derive
from counterproof.errors import InputError, IntegrityError, UsageError
from counterproof.ledger.disk import PART, Disk
from counterproof.ledger.event import Entry
from counterproof.ledger.keys import Unlocking
from counterproof.ledger.ledger import Draft, Ledger, now
from counterproof.ledger.merkle import Head
from counterproof.ledger.objects import Objects
from counterproof.settings import Settings
from counterproof.sources import Loaded, Received, gather, receive

STORE = "case.db"
OBJECTS = "objects"


class Case:
    """An open case. Use as a context manager. Two processes may have one case open; each sees what the other wrote."""

    def __init__(self, folder: Path, ledger: Ledger, disk: Disk) -> None:
        self.folder = folder
        self.ledger = ledger
        self.objects = Objects(folder / OBJECTS, disk, encrypted=ledger.encrypted)

    @staticmethod
    def create(
        folder: Path, title: str = "", unlocking: Unlocking | None = None, *, disk: Disk | None = None,
        clock: Callable[[], str] = now,
    ) -> Case:  # fmt: skip
        """A new case in a folder that is empty or not there yet. Raises UsageError."""
        if folder.exists() and (not folder.is_dir() or any(path.suffix != PART for path in folder.iterdir())):
            raise UsageError(f"{folder}: is not an empty folder; a new case needs one")
        disk = disk or Disk()
        disk.folder(folder)
        place = folder / f"{STORE}{PART}"
        place.unlink(missing_ok=True)
        ledger = Ledger.create(place, CaseProjector(), unlocking or Unlocking(), clock)
        with ledger.writing():
            ledger.append(Draft("case", {"title": title}, (ledger.new_key(),)))
        ledger.close()
        disk.rename(place, folder / STORE)
        disk.flush_folder(folder)
        return Case.open(folder, unlocking, disk=disk, clock=clock)

    @staticmethod
    def open(
        folder: Path, unlocking: Unlocking | None = None, *, disk: Disk | None = None, clock: Callable[[], str] = now
    ) -> Case:
        """The case kept in a folder. Raises UsageError where none is, or it stays locked; IntegrityError."""
        if not Case.is_at(folder):
            raise UsageError(f"{folder}: is not the folder of a case: it holds no {STORE}")
        case = Case(
            folder, Ledger.open(folder / STORE, CaseProjector(), unlocking or Unlocking(), clock), disk or Disk()
        )
        case.objects.sweep()
        case.finish_removal()
        return case

    @staticmethod
    def is_at(folder: Path) -> bool:
        """Whether a folder is that of a kept case."""
        return (folder / STORE).is_file()

    @staticmethod
    def needs_unlocking(folder: Path) -> bool:
        """Whether the case there is encrypted. Raises UsageError where there is none."""
        if not Case.is_at(folder):
            raise UsageError(f"{folder}: is not the folder of a case: it holds no {STORE}")
        return Ledger.locked_by(folder / STORE) != "none"

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self.ledger.close()

    # what is there

    @property
    def title(self) -> str:
        """What the case is called."""
        return self._standing("title") or self.folder.name

    @property
    def locked(self) -> bool:
        """Whether nothing of the case may be offered over a network."""
        return bool(self._standing("locked"))

    def _standing(self, what: str) -> str:
        rows = self.ledger.ask("SELECT value FROM standing WHERE what = ?", (what,))
        return str(rows[0][0]) if rows else ""

    def head(self, size: int | None = None) -> Head:
        """The head of the ledger, now or when it held so many events."""
        return self.ledger.head(size)

    def sources(self, size: int | None = None) -> tuple[KeptSource, ...]:
        """All sources that ever came in, whatever became of them; with a size, as it was after so many events."""
        return kept(self.ledger, size)

    def size_at(self, moment: str) -> int:
        """How many events there were at a moment (ISO 8601, UTC), or when a head was written down that this case
        begins with. Raises UsageError for what is neither."""
        if "-" in moment and len(moment) > len("9999-12-31T23:59:59.999999Z"):
            head = Head.parse(moment)
            if not self.ledger.agrees(head):
                raise UsageError(f"{moment}: this case does not begin with that head")
            return head.size
        try:
            since = datetime.fromisoformat(moment)
        except ValueError:
            raise UsageError(f"{moment}: is neither a head nor a day such as 2026-11-30") from None
        since = since.replace(tzinfo=UTC) if since.tzinfo is None else since
        return sum(datetime.fromisoformat(at) < since for (at,) in self.ledger.ask("SELECT at FROM event"))

    def source(self, named: str) -> KeptSource:
        """The one source of that name, id, handle, or beginning of its hash. Raises UsageError."""
        sources = self.sources()
        found = [s for s in sources if named in (*s.names, s.handle, s.id)]
        found = found or [s for s in sources if len(named) >= 8 and s.sha256.startswith(named)]
        if len({s.sha256 or s.handle for s in found}) != 1:
            raise UsageError(f"{named}: {'several sources are' if found else 'no source of this case is'} called so")
        return found[0]

    def twins(self, source: KeptSource) -> tuple[KeptSource, ...]:
        """The source, and any other taking-in of the very same bytes: two copies of a case may each have taken them."""
        together = "SELECT handle FROM removal WHERE number = (SELECT max(number) FROM removal WHERE handle = ?)"
        handles = {handle for (handle,) in self.ledger.ask(together, (source.handle,))} | {source.handle}
        same = [s for s in self.sources() if s.sha256 and s.sha256 == source.sha256]
        return tuple(same or (s for s in self.sources() if s.handle in handles))

    def decisions(self) -> list[tuple[str, str]]:
        """Uid and type of every decision of a person, in order."""
        found = self.ledger.ask("SELECT uid, type FROM event WHERE type IN ('correction', 'undo') ORDER BY number")
        return [(str(uid), str(what)) for uid, what in found]

    def place(self, source: KeptSource) -> Path | None:
        """Where the bytes of a source lie; None where its key is gone."""
        key = self.ledger.keyring.key([source.handle])
        return self.objects.place(source.sha256, key) if key and source.sha256 else None

    def results_from(self, *handles: str) -> list[Path]:
        """Where the results lie that were made from these sources, among others; from any, where none is named."""
        found = []
        for result, keys in self.ledger.ask("SELECT result, keys FROM run"):
            key = self.ledger.keyring.key(keys.split(" "))
            if key and (not handles or set(handles) & set(keys.split(" "))):
                found.append(self.objects.place(result, key))
        return found

    def kept_files(self) -> list[Path]:
        """Where everything lies that events speak of: sources, results, what is sealed away; sorted."""
        known = {place for source in self.sources() if (place := self.place(source))} | set(self.results_from())
        known |= {self.objects.sealed_place(s.handle) for s in self.sources() if s.state == "sealed"}
        return sorted(known)

    def strays(self) -> list[Path]:
        """Files among the objects of which no event speaks."""
        return list(self.objects.strays(set(self.kept_files())))

    def data(self, source: KeptSource) -> bytes:
        """The bytes of a source as they came. Raises IntegrityError."""
        key = self.ledger.keyring.key([source.handle])
        if key is None or not source.sha256:
            raise IntegrityError(f"{source.name}: is {source.state}; its bytes cannot be read")
        try:
            return self.objects.read(source.sha256, key)
        except IntegrityError as error:
            raise IntegrityError(f"{source.name}: {error}") from None

    # what is written

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Several events that are written together or not at all; inside another such, a part of it."""
        with self.ledger.writing():
            yield

    def write(self, type: str, body: Any, sources: Iterable[str] = ()) -> Entry:
        """Write one event, sealed under the keys of the sources (handles) of which its body says anything."""
        with self.writing():
            return self.ledger.append(Draft(type, body, tuple(sorted(set(sources)))))

    def finish_removal(self) -> None:
        """Take away the files of what was sealed or erased, and what the store still holds of it. A crash before the
        end is made good at the next opening. Raises UsageError where another process holds the case open."""
        names = self.ledger.store.remembered("to remove")
        if names:
            for place in map(self.folder.joinpath, names):
                if not place.resolve().is_relative_to(self.objects.folder.resolve()):
                    raise IntegrityError(f"{self.folder}: asks for the removal of a file that is not its own")
                self.objects.drop(place)
            self.ledger.store.scrub()
            self.ledger.store.remember("to remove", [])

    def add(
        self,
        paths: Sequence[str],
        settings: Settings,
        origin: Origin | None = None,
        stdin: BinaryIO | None = None,
        progress: Callable[[str], None] = lambda _: None,
    ) -> Added:
        """Take files in. What is there already is not taken in twice. Raises UsageError for a wrong path."""
        new: list[str] = []
        known: list[str] = []
        problems: list[InputError] = []
        take = Taking(self.ledger, self.objects, settings, origin or Origin())
        for file in receive(paths, settings, stdin):
            if isinstance(file, InputError):
                problems.append(file)
                continue
            progress(f"taking in {file.name} ({len(new) + len(known)} taken in)")
            came, problem = take(file)
            (new if came else known).append(file.name)
            if problem:
                problems.append(problem)
        return Added(tuple(new), tuple(known), tuple(problems))

    def loaded(self, settings: Settings, size: int | None = None) -> Loaded:
        """All sources that are to be examined, read; what is newly read from one is written down. With a size, those
        that were there after so many events; of what was sealed or erased since, that it was is said."""
        loaded = gather(self._received(self.sources(size)), settings)
        handles = {source.sha256: source.handle for source in self.sources()}
        for text in (*loaded.texts, *(record.text for record in loaded.records)):
            derive(self.ledger, handles[text.source.sha256], text)
        return loaded

    def _received(self, sources: Iterable[KeptSource]) -> Iterator[Received | InputError]:
        for source in sources:
            if source.state != "kept":
                continue
            try:
                data = self.data(source)
            except IntegrityError as error:
                yield InputError(source.name, str(error).removeprefix(f"{source.name}: "))
                continue
            for name in source.names:
                yield Received(name, data, source.record, source.folder)
