"""Selector: words that choose statements of a record, written as `kind:value`.

statement:KEY        one statement, by its id or by the key of its row
declarant:NAME       everything that somebody says, or that comes through him
source:NAME          everything in a document
circumstance:NAME    everything said in custody, under threat, under torture, anonymously ...
hearsay              everything at second hand
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from counterproof.errors import UsageError
from counterproof.grounds.ground import depth, mouths
from counterproof.record import Entry, Record
from counterproof.statements import CIRCUMSTANCES

KINDS = ("statement", "declarant", "source", "circumstance", "hearsay")


def chosen(record: Record, selectors: Iterable[str]) -> frozenset[str]:
    """The ids of all statements that any of the selectors chooses. Raises UsageError where one chooses none."""
    found: set[str] = set()
    for selector in selectors:
        ids = _chosen(record, selector)
        if not ids:
            raise UsageError(f"{selector}: chooses no statement of this file")
        found |= ids
    return frozenset(found)


def _chosen(record: Record, selector: str) -> set[str]:
    kind, _, value = (part.strip() for part in selector.partition(":"))
    if kind not in _WAYS or (kind != "hearsay" and not value) or (kind == "hearsay" and value):
        raise UsageError(f"{selector}: write statement:KEY, declarant:NAME, source:NAME, circumstance:NAME or hearsay")
    test = _WAYS[kind](record, value)
    return {entry.id for entry in record.entries if test(entry)}


def _statement(_: Record, value: str) -> Callable[[Entry], bool]:
    return lambda entry: value in (entry.id, entry.statement.key)


def _declarant(record: Record, value: str) -> Callable[[Entry], bool]:
    """Those called so, by name or alias; two of one name are told apart by their ids."""
    wanted = value.casefold()
    named = [
        entity
        for entity in record.entities.values()
        if value == entity.id or wanted in (name.casefold() for name in (entity.name, *entity.aliases))
    ]
    speakers = {one for entry in record.entries for one in mouths(entry)}
    ids = [entity.id for entity in named if entity.id in speakers]
    if len(ids) > 1:
        raise UsageError(f"declarant:{value}: is the name of {len(ids)} who speak here; use one of {', '.join(ids)}")
    return lambda entry: bool(ids) and ids[0] in mouths(entry)


def _source(record: Record, value: str) -> Callable[[Entry], bool]:
    ids = [
        text.source.id
        for text in record.texts
        if value == text.source.id or value in text.source.names or value in [_last(n) for n in text.source.names]
    ]
    if len(ids) > 1:
        raise UsageError(f"source:{value}: is the name of {len(ids)} documents; use one of {', '.join(ids)}")
    return lambda entry: bool(ids) and entry.statement.span.source == ids[0]


def _last(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _circumstance(_: Record, value: str) -> Callable[[Entry], bool]:
    if value not in CIRCUMSTANCES:
        raise UsageError(f"circumstance:{value}: is none of {', '.join(CIRCUMSTANCES)}")
    return lambda entry: any(c.what == value for c in entry.circumstances)


def _hearsay(_: Record, __: str) -> Callable[[Entry], bool]:
    return lambda entry: depth(entry) > 0


_WAYS: Mapping[str, Callable[[Record, str], Callable[[Entry], bool]]] = {
    "statement": _statement,
    "declarant": _declarant,
    "source": _source,
    "circumstance": _circumstance,
    "hearsay": _hearsay,
}
