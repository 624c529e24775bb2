"""Whole: a package of all that a case keeps, and the way back to an equal case. What is sealed stays sealed in it.

Of an encrypted case nothing lies in the package in the clear, and the same passphrase or key file opens what is
unpacked. Work product is in it only where it is named.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from counterproof.case import Case
from counterproof.case.case import OBJECTS, STORE
from counterproof.case.runs import keep_output
from counterproof.case.soundness import soundness
from counterproof.case.work import FILE as WORK
from counterproof.errors import IntegrityError
from counterproof.ledger.event import START, Event, link
from counterproof.ledger.keys import Lock, Unlocking
from counterproof.ledger.merkle import Frontier, Head, leaf_hash
from counterproof.ledger.store import Row, Store
from counterproof.packages.archive import opened
from counterproof.packages.bag import Bag, Filling, checked
from counterproof.packages.crate import METADATA, Part, metadata
from counterproof.packages.placing import beside, placed

LEDGER, KEYS, HEAD, README = "ledger.jsonl", "keys.json", "head.txt", "README.txt"
ABOUT = """This package holds a whole case kept by Counterproof.

Its documents are here byte for byte, and the ledger of all that happened to them. An equal case is made of it by
`counterproof unpack PACKAGE FOLDER`, and it is checked by `counterproof verify PACKAGE`.

head.txt      the head of the ledger: compare it with one that was written down elsewhere
ledger.jsonl  every event, one canonical JSON object (RFC 8785) on each line; what it says is sealed
keys.json     the keys of the events; where the case is encrypted they are locked too
objects/      the documents and results, by content hash; where the case is encrypted they are sealed
"""


def pack(case: Case, to: Path, *, with_work: bool = False) -> Head:
    """Write a package of the whole case, and keep that it was made; the head that it holds. Raises UsageError where
    nothing can be written."""
    case.ledger.store.fold()
    head = case.head()
    with placed(to) as sink:
        bag = Filling(sink)
        parts = []
        for name, data, part in _files(case, head, with_work=with_work):
            bag.put(name, data)
            parts.append(part)
        title = "" if case.ledger.encrypted else case.title
        bag.put(METADATA, metadata(title or "A case kept by Counterproof", ABOUT.split("\n\n")[0], parts))
        seal = bag.close({"External-Identifier": str(head)})
    keep_output(case, "package", to.name, seal, str(head))
    return head


def _files(case: Case, head: Head, *, with_work: bool) -> Iterator[tuple[str, bytes, Part]]:
    names = {} if case.ledger.encrypted else {case.place(s): s for s in case.sources()}
    leaves = b"".join(row.leaf + b"\n" for row in case.ledger.store.rows())
    keys = {handle: secret.hex() for handle, secret in sorted(case.ledger.store.keys().items())}
    locked = json.dumps({"lock": case.ledger.store.meta("lock"), "keys": keys}, indent=1).encode()
    tagged = ((README, ABOUT.encode(), "about this package"), (HEAD, f"{head}\n".encode(), "the head of the ledger"))
    for name, data, about in (*tagged, (LEDGER, leaves, "every event"), (KEYS, locked, "keys of the events")):
        yield name, data, Part(name, about, "text/plain", len(data))
    for path in case.kept_files():
        data, source = path.read_bytes(), names.get(path)
        name = path.relative_to(case.folder).as_posix()
        kind = source.media_type if source else "application/octet-stream"
        about = "a document as it was handed in" if source else "a document or result"
        yield name, data, Part(name, about, kind, len(data), source.names if source else ())
    if with_work and (case.folder / WORK).is_file():
        data = (case.folder / WORK).read_bytes()
        yield WORK, data, Part(WORK, "notes and scenarios", "application/vnd.sqlite3", len(data))


def unpack(package: Path, to: Path, unlocking: Unlocking | None = None) -> Head:
    """Make a case of a whole package, in a folder that is not there yet; its head. Where anything is wrong, none is.

    Raises UsageError where nothing can be opened or written, IntegrityError where the package is not what it says.
    """
    with opened(package) as archive:
        bag = checked(archive)
        head = Head.parse(bag.read(HEAD).decode("ascii", "replace")) if HEAD in bag.payload else None
        if head is None or LEDGER not in bag.payload:
            raise IntegrityError(f"{package}: is not the package of a whole case")
        with beside(to) as part:
            part.mkdir(mode=0o700)
            _lay_ledger(bag, part / STORE)
            _lay_files(bag, part)
            with Case.open(part, unlocking) as case:
                found = soundness(case, head)
                if found.faults or case.head() != head:
                    raise IntegrityError(f"{package}: {(*found.faults, 'its head is not the one it names')[0]}")
    return head


def check_whole(bag: Bag) -> Head:
    """Check a package of a whole case without opening what is sealed in it. Raises IntegrityError.

    Checked are chain and head, and, where the case lies in the clear, that every object is what its name says.
    """
    head, frontier = Head.parse(bag.read(HEAD).decode("ascii", "replace")), Frontier()
    for leaf in bag.read(LEDGER).split(b"\n")[:-1]:
        if Event.read(leaf).leaf() != leaf:
            raise IntegrityError("an event of the package is not written as an event is")
        frontier.append(leaf_hash(leaf))
    if frontier.head() != head:
        raise IntegrityError("the events of the package do not add up to the head that it names")
    if _lock(bag).method == "none":
        for name in sorted(bag.payload):
            parts = name.split("/")
            if parts[0] == OBJECTS and parts[1] != "sealed" and "".join(parts[1:]) != bag.payload[name][0]:
                raise IntegrityError(f"{name}: is not what its name says")
    return head


def _lock(bag: Bag) -> Lock:
    try:
        return Lock.read(str(json.loads(bag.read(KEYS))["lock"]))
    except (ValueError, KeyError, TypeError):
        raise IntegrityError("the keys of the package are damaged") from None


def _lay_ledger(bag: Bag, place: Path) -> None:
    store = Store(place, create=True)
    try:
        with store.writing():
            store.set_meta("lock", _lock(bag).as_text())
            _lay_keys(store, bag.read(KEYS))
            before = START
            for number, leaf in enumerate(bag.read(LEDGER).split(b"\n")[:-1]):
                event = Event.read(leaf)
                if event.leaf() != leaf:
                    raise IntegrityError(f"event {number} of the package is not written as an event is")
                hashed = leaf_hash(leaf)
                before = link(before, hashed)
                store.append(Row(number, event.uid, leaf, hashed, before))
    finally:
        store.close()


def _lay_keys(store: Store, data: bytes) -> None:
    try:
        raw = json.loads(data)
        keys = {str(handle): bytes.fromhex(key) for handle, key in raw["keys"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise IntegrityError("the keys of the package are damaged") from None
    for handle, secret in keys.items():
        store.add_key(handle, secret)


def _lay_files(bag: Bag, folder: Path) -> None:
    for name in sorted(bag.payload):
        if name.startswith(f"{OBJECTS}/") or name == WORK:
            place = folder / name
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            place.write_bytes(bag.read(name))
