"""Case: a folder that keeps one inquiry, opened. Everything that is written to it is written here, with its event."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from counterproof.case.projection import CaseProjector, KeptSource, kept
from counterproof.errors import InputError, IntegrityError, UsageError
from counterproof.ledger.disk import PART, Disk
from counterproof.ledger.event import Entry
from counterproof.ledger.keys import Unlocking, derived, fingerprint
from counterproof.ledger.ledger import Draft, Ledger, now
from counterproof.ledger.merkle import Head
from counterproof.ledger.objects import Objects
from counterproof.ledger.pieces import root
from counterproof.settings import Settings
from counterproof.sources import Loaded, Received, Text, gather, read, receive
from counterproof.sources.formats import choose

STORE = "case.db"
OBJECTS = "objects"


@dataclass(frozen=True)
class Origin:
    """How sources came, in the words of whoever hands them in; people and machines are named only when they say so."""

    how: str = ""
    whence: str = ""
    by: str = ""


@dataclass(frozen=True)
class Added:
    """What handing in came to: sources that are new, those that were there already, and what could not be had."""

    new: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    problems: tuple[InputError, ...] = ()


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

    def sources(self) -> tuple[KeptSource, ...]:
        """All sources that ever came in, whatever became of them."""
        return kept(self.ledger)

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

    def strays(self) -> list[Path]:
        """Files among the objects of which no event speaks."""
        known = {place for source in self.sources() if (place := self.place(source))} | set(self.results_from())
        known |= {self.objects.sealed_place(s.handle) for s in self.sources() if s.state == "sealed"}
        return list(self.objects.strays(known))

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
        if self.ledger.store.connection.in_transaction:
            yield
            return
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
        self, paths: Sequence[str], settings: Settings, origin: Origin | None = None, stdin: BinaryIO | None = None
    ) -> Added:
        """Take files in. What is there already is not taken in twice. Raises UsageError for a wrong path."""
        new: list[str] = []
        known: list[str] = []
        problems: list[InputError] = []
        batch = secrets.token_hex(4)
        for file in receive(paths, settings, stdin):
            if isinstance(file, InputError):
                problems.append(file)
                continue
            with self.ledger.writing():
                came, problem = self._take(file, batch, settings, origin or Origin())
            (new if came else known).append(file.name)
            if problem:
                problems.append(problem)
        return Added(tuple(new), tuple(known), tuple(problems))

    def _take(self, file: Received, batch: str, settings: Settings, origin: Origin) -> tuple[bool, InputError | None]:
        """Keep one file: whether it is new, and why nothing could be read of it."""
        sha256 = fingerprint(file.data)
        rows = self.ledger.ask("SELECT handle FROM source WHERE sha256 = ?", (sha256,))
        if rows:
            self._name_again(rows[0][0], file.name)
            return False, None
        handle = self.ledger.new_key()
        self.objects.keep(file.data, self.ledger.keyring.held[handle])
        body = {
            "sha256": sha256, "name": file.name, "media_type": _media_type(file),
            "bytes": len(file.data), "record": file.record, "folder": f"{batch}/{file.folder}" if file.record else "",
            "how": origin.how, "from": origin.whence, "by": origin.by,
        }  # fmt: skip
        self.write("source", body, [handle])
        try:
            text = read(file.name, file.data, settings)
        except InputError as problem:
            self.write("unread", {"reason": problem.reason}, [handle])
            return True, problem
        self._derived(handle, text)
        return True, None

    def _name_again(self, handle: str, name: str) -> None:
        if not self.ledger.ask("SELECT 1 FROM name WHERE handle = ? AND name = ?", (handle, name)):
            self.write("name", {"name": name}, [handle])

    def _derived(self, handle: str, text: Text) -> None:
        """Say which characters were read from a source, where they are not those read last."""
        sha256 = fingerprint(text.content.encode())
        query = "SELECT format, sha256 FROM text WHERE handle = ? ORDER BY number DESC LIMIT 1"
        if self.ledger.ask(query, (handle,)) == [(text.format, sha256)]:
            return
        with self.writing():
            body = {"format": text.format, "sha256": sha256, "characters": len(text.content)}
            uid = self.write("text", body, [handle]).event.uid
            self.write("pieces", {"text": uid, "root": root(text.content, self.seed(handle, uid)).hex()}, [handle])

    def seed(self, handle: str, uid: str) -> bytes:
        """From which the salts are made that bind one reading (the uid of its event) of a source. Raises KeyError."""
        return derived(self.ledger.keyring.held[handle], b"pieces " + uid.encode())

    def loaded(self, settings: Settings) -> Loaded:
        """All sources that are to be examined, read; what is newly read from one is written down."""
        loaded = gather(self._received(), settings)
        handles = {source.sha256: source.handle for source in self.sources()}
        for text in (*loaded.texts, *(record.text for record in loaded.records)):
            self._derived(handles[text.source.sha256], text)
        return loaded

    def _received(self) -> Iterator[Received | InputError]:
        for source in self.sources():
            if source.state != "kept":
                continue
            try:
                data = self.data(source)
            except IntegrityError as error:
                yield InputError(source.name, str(error).removeprefix(f"{source.name}: "))
                continue
            for name in source.names:
                yield Received(name, data, source.record, source.folder)


def _media_type(file: Received) -> str:
    """What a file seems to be; bytes that nothing here can read are just bytes."""
    try:
        return choose(file.name, file.data).media_type
    except InputError:
        return "application/octet-stream"
