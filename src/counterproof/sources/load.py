"""Loading: from paths to Texts and RecordFiles. One unreadable file is named with its reason, and the rest goes on."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from counterproof.errors import InputError, UsageError
from counterproof.ledger import content_id
from counterproof.settings import Settings
from counterproof.sources.apart import decode_apart
from counterproof.sources.formats import Decoded, choose
from counterproof.sources.record_file import RecordFile
from counterproof.sources.source import Source, Text
from counterproof.sources.walk import Handed, find


@dataclass(frozen=True)
class Loaded:
    """What the paths held: texts to be read, records written by hand, and what could not be read. Each is sorted by
    name and then by content, so that neither the order of paths nor that of a folder matters."""

    texts: tuple[Text, ...] = ()
    records: tuple[RecordFile, ...] = ()
    problems: tuple[InputError, ...] = ()


@dataclass(frozen=True)
class Received:
    """One file as it came, before anything is read of it. `folder` as in RecordFile."""

    name: str
    data: bytes = field(repr=False)
    record: bool = False
    folder: str = ""


def load(paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None) -> Loaded:
    """Read files, folders, cases and standard input (`-`). Raises UsageError for a wrong path or an empty folder.

    A folder with a `docs` folder is a case: `docs` holds its documents, and `record.toml`, `columns.toml` and tables
    beside `docs` are its hand-written record; nothing else of it is read. In any other folder every file is a
    document, but for `record.toml`, `columns.toml` and tables, which are records. `expected.toml` is never read. The
    same bytes under several names are one source.
    """
    return gather(receive(paths, settings, stdin), settings)


def receive(paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None) -> Iterator[Received | InputError]:
    """The files that the paths lead to, one by one, and what could not be had of them. Raises UsageError as `load`."""
    found = find(paths)
    yield from found.problems
    for file in sorted(found.files, key=lambda handed: (handed.name, not handed.record)):
        try:
            yield Received(file.name, _bytes(file, settings, stdin), file.record, file.folder)
        except InputError as problem:
            yield problem


def gather(received: Iterable[Received | InputError], settings: Settings) -> Loaded:
    """Everything received, read. The same bytes under several names are read once."""
    texts: dict[str, Text] = {}
    records: dict[str, RecordFile] = {}
    problems: list[InputError] = []
    for file in received:
        if isinstance(file, InputError):
            problems.append(file)
            continue
        try:
            key = hashlib.sha256(file.data).hexdigest()
            known = records[key].text if key in records else texts.get(key)
            text = _named(known, file.name) if known else read(file.name, file.data, settings)
        except InputError as problem:
            problems.append(problem)
            continue
        if file.record or key in records:
            texts.pop(key, None)
            records[key] = RecordFile(text, records[key].folder if key in records else file.folder)
        else:
            texts[key] = text
    return Loaded(
        tuple(sorted(texts.values(), key=_place)),
        tuple(sorted(records.values(), key=lambda record: _place(record.text))),
        tuple(sorted(problems, key=str)),
    )


def read(name: str, data: bytes, settings: Settings) -> Text:
    """The characters of one document. Raises InputError with the reason: empty, binary, damaged, too large."""
    if len(data) > settings.largest_file:
        raise InputError(name, _too_large(len(data), settings))
    chosen = choose(name, data)
    if chosen.apart:
        decoded = decode_apart(chosen, name, data, settings)
    else:
        decoded = chosen.decode(name, data, settings.longest_text)
    sha256 = hashlib.sha256(data).hexdigest()
    _check(name, decoded)
    source = Source(content_id("so", sha256), sha256, (name,), chosen.media_type, len(data), decoded.notes)
    return Text(source, decoded.content, chosen.label, tuple((mark.start, mark.label) for mark in decoded.marks))


def _check(name: str, decoded: Decoded) -> None:
    if not decoded.content.strip():
        raise InputError(name, "is empty")
    try:
        decoded.content.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(name, f"holds half a character at {error.start} and cannot be quoted") from None


def _bytes(file: Handed, settings: Settings, stdin: BinaryIO | None) -> bytes:
    """The bytes of a file, at most one more than is allowed."""
    if file.path is None:
        if stdin is None:
            raise UsageError("-: there is no standard input to read")
        data = stdin.read(settings.largest_file + 1)
    else:
        data = _content(file.name, file.path, settings)
    if len(data) > settings.largest_file:
        raise InputError(file.name, f"is larger than the {settings.largest_file:,} bytes allowed")
    return data


def _content(name: str, path: Path, settings: Settings) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(name, "is not a regular file")
        if status.st_size > settings.largest_file:
            raise InputError(name, _too_large(status.st_size, settings))
        with path.open("rb") as opened:
            return opened.read(settings.largest_file + 1)
    except OSError as error:
        raise InputError(name, f"cannot be opened ({error.strerror or type(error).__name__})") from None


def _too_large(size: int, settings: Settings) -> str:
    return f"is too large: {size:,} bytes, more than the {settings.largest_file:,} allowed"


def _named(text: Text, name: str) -> Text:
    """The same bytes under one more name."""
    names = tuple(sorted({*text.source.names, name}))
    return replace(text, source=replace(text.source, names=names))


def _place(text: Text) -> tuple[str, str]:
    return text.source.name, text.source.sha256
