"""Redacted: parts of a case that anyone can check against its head, without being told or able to guess the rest.

When a text was taken in, the ledger bound it word by word to one hash (`ledger.pieces`), in an event of its own that
says nothing else. A redacted package gives that event with the key that opens it alone and its proof of inclusion in
the ledger, and the text as a tree of which withheld parts are single hashes. What is shown is thereby shown to stand in
the text as it was when it was taken in, in that order; what is withheld cannot be tried against a list of names,
because each word was hashed with a salt as long as a key. File names, hashes of documents and all other events are
left out.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterproof.case import Case
from counterproof.case.receiving import seed
from counterproof.case.runs import keep_output
from counterproof.errors import IntegrityError
from counterproof.ledger import merkle, pieces
from counterproof.ledger.event import Entry, Event
from counterproof.ledger.merkle import Head, leaf_hash
from counterproof.ledger.pieces import Hidden, Joined, Step
from counterproof.packages.bag import Bag, Filling
from counterproof.packages.crate import METADATA, Part, metadata
from counterproof.packages.placing import placed
from counterproof.packages.plan import WITHHELD, Plan, Replaced, capitalised, pseudonyms, replaced
from counterproof.settings import Settings
from counterproof.sources import Text

_CLOSING = frozenset(",.;:!?)]”’")
"""Signs before which no blank is written after a gap."""
HEAD, README = "head.txt", "README.txt"
ABOUT = """This package holds parts of a case kept by Counterproof.

Words in [brackets] stand for names and passages that are not told.
`counterproof verify PACKAGE --head HEAD` checks every word that is shown against the head of the whole case.

head.txt      the head of the ledger of the whole case
sources/      for each document shown: its words as far as they are told (.txt), and what proves them (.json)
"""


@dataclass(frozen=True)
class Shown:
    """What a redacted package shows, once checked: its head, how many documents, and how many gaps are in them."""

    head: Head
    documents: int
    gaps: int


@dataclass(frozen=True)
class Packed:
    """A redacted package just made: at which head, and all words with a capital that it still shows, sorted: whoever
    hands it over looks through them for names that nobody listed."""

    head: Head
    capitals: tuple[str, ...]


def pack_redacted(case: Case, to: Path, plan: Plan, settings: Settings) -> Packed:
    """Write a package of what the plan leaves, and keep that it was made.

    Raises UsageError where nothing can be written, or no such source is.
    """
    head, entries = case.head(), list(case.ledger.entries())
    hidden = {case.source(name).handle for name in plan.sources}
    bound = {e.event.keys[0]: e for e in entries if e.event.type == "pieces" and e.body is not None}
    handles = {s.id: s.handle for s in case.sources() if s.state == "kept" and s.handle not in hidden}
    loaded = case.loaded(settings)
    texts = [t for t in (*loaded.texts, *(r.text for r in loaded.records)) if t.source.id in handles]
    names, leaves = pseudonyms(plan), case.ledger.store.hashes(head.size)
    capitals: set[str] = set()
    with placed(to) as sink:
        bag = Filling(sink)
        parts = [_put(bag, HEAD, f"{head}\n", "the head of the whole case")]
        parts.append(_put(bag, README, ABOUT, "about this package"))
        for text in _shuffled(texts):
            handle = handles[text.source.id]
            if handle in bound and bound[handle].number < head.size:
                told, proof = _told(case, text, bound[handle], replaced(text.content, names, plan.passages), leaves)
                capitals |= capitalised(told)
                name = f"sources/{secrets.token_hex(6)}"
                parts.append(_put(bag, f"{name}.txt", told, "a document as far as it is told"))
                parts.append(_put(bag, f"{name}.json", json.dumps(proof, ensure_ascii=False), "what proves its words"))
        bag.put(METADATA, metadata("Parts of a case kept by Counterproof", ABOUT.split("\n\n")[0], parts))
        seal = bag.close({"External-Identifier": str(head)})
    keep_output(case, "redacted package", to.name, seal, str(head))
    return Packed(head, tuple(sorted(capitals)))


def _shuffled(texts: Sequence[Text]) -> list[Text]:
    """In an order of chance: that of names would say something of them."""
    left = list(texts)
    secrets.SystemRandom().shuffle(left)
    return left


def _put(bag: Filling, name: str, content: str, about: str) -> Part:
    data = content.encode()
    bag.put(name, data)
    return Part(name, about, "application/json" if name.endswith(".json") else "text/plain", len(data))


def _told(
    case: Case, text: Text, entry: Entry, gaps: Sequence[Replaced], leaves: Sequence[bytes]
) -> tuple[str, dict[str, Any]]:
    """A text as far as it is told, and what proves its words."""
    salt = seed(case.ledger, entry.event.keys[0], str((entry.body or {})["text"]))
    steps = pieces.disclosed(text.content, salt, [one.gap for one in gaps])
    key, labels = entry.event.key(case.ledger.keyring), [one.by for one in gaps]
    proof = {
        "number": entry.number,
        "leaf": entry.event.leaf().decode(),
        "key": (key or b"").hex(),
        "inclusion": [one.hex() for one in merkle.inclusion(leaves, entry.number)],
        "gaps": labels,
        "text": [_as_json(step) for step in steps],
    }
    return _readable(steps, labels), proof


def _as_json(step: Step) -> Any:
    if isinstance(step, Joined):
        return 0
    return [step.gap, step.node.hex()] if isinstance(step, Hidden) else [step.text, step.salt.hex()]


def _from_json(raw: Any) -> Step:
    try:
        if raw == 0:
            return Joined()
        what, value = raw
        if isinstance(what, str):
            return pieces.Shown(what, bytes.fromhex(value))
        return Hidden(bytes.fromhex(value), int(what))
    except (ValueError, TypeError):
        raise IntegrityError("a step of the words shown is damaged") from None


def _readable(steps: Sequence[Step], gaps: Sequence[str]) -> str:
    """The words, with what stands for each gap; one gap may hide several parts of the tree side by side."""
    said: list[str] = []
    last = -1
    for step in steps:
        if isinstance(step, pieces.Shown):
            if said and last >= 0 and step.text[:1] in _CLOSING:
                said[-1] = said[-1].rstrip(" ")
            said.append(step.text)
            last = -1 if step.text else last
        elif isinstance(step, Hidden) and step.gap != last:
            last = step.gap
            said.append((gaps[last] if 0 <= last < len(gaps) else WITHHELD) + " ")
    return "".join(said)


def check(bag: Bag) -> Shown:
    """Check every word of a redacted package against the head that it names. Raises IntegrityError.

    Whether that head is the case's is for whoever checks to know: it is compared with one written down elsewhere.
    """
    if HEAD not in bag.payload:
        raise IntegrityError("the package names no head")
    head = Head.parse(bag.read(HEAD).decode("ascii", "replace"))
    proofs = sorted(name for name in bag.payload if name.startswith("sources/") and name.endswith(".json"))
    gaps = 0
    for name in proofs:
        gaps += _checked(bag, name, head)
    known = {HEAD, README, METADATA, *proofs, *(f"{name[:-5]}.txt" for name in proofs)}
    if extra := sorted(set(bag.payload) - known):
        raise IntegrityError(f"{extra[0]}: nothing proves what it says")
    return Shown(head, len(proofs), gaps)


def _checked(bag: Bag, name: str, head: Head) -> int:
    """Check one document; the number of its gaps."""
    try:
        raw = json.loads(bag.read(name))
        leaf, number = str(raw["leaf"]).encode(), int(raw["number"])
        inclusion, key = [bytes.fromhex(one) for one in raw["inclusion"]], bytes.fromhex(raw["key"])
        gaps, steps = [str(one) for one in raw["gaps"]], [_from_json(one) for one in raw["text"]]
    except (ValueError, KeyError, TypeError):
        raise IntegrityError(f"{name}: is damaged") from None
    if not merkle.includes(leaf_hash(leaf), number, inclusion, head):
        raise IntegrityError(f"{name}: its event is not in the ledger that the head stands for")
    event = Event.read(leaf)
    body = event.opened(key)
    if event.type != "pieces" or pieces.led_to(steps).hex() != body.get("root"):
        raise IntegrityError(f"{name}: its words are not those of the text that was taken in")
    if bag.read(f"{name[:-5]}.txt") != _readable(steps, gaps).encode():
        raise IntegrityError(f"{name[:-5]}.txt: says other words than those that are proved")
    return len(gaps)
