"""Events: the canonical form in the chain, and the sealed body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import IntegrityError
from counterproof.ledger.event import Event
from counterproof.ledger.keys import Keyring

json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc"), inner, max_size=3),
    max_leaves=8,
)


def _event(body, ring: Keyring, *handles: str) -> Event:
    return Event.sealing("u1", "note", 1, "2020-01-01T00:00:00.000000Z", body, handles, ring)


@given(json)
def test_an_event_is_read_as_it_was_written(body) -> None:
    """Through its canonical JSON and its seal, whatever the body, an event is itself again."""
    ring = Keyring()
    event = _event(body, ring, ring.new()[0])
    assert Event.read(event.leaf()) == event
    assert Event.read(event.leaf()).body(ring) == body


def test_the_open_part_says_nothing_of_the_body() -> None:
    """What stands in the chain in the clear holds no word of the body, and differs though bodies are equal."""
    ring = Keyring()
    handle = ring.new()[0]
    one, other = _event({"name": "Aurelia"}, ring, handle), _event({"name": "Aurelia"}, ring, handle)
    assert b"Aurelia" not in one.leaf()
    assert one.sealed != other.sealed


def test_open_part_and_body_cannot_be_parted() -> None:
    """A body moved under another type or time does not open."""
    ring = Keyring()
    event = _event("x", ring, ring.new()[0])
    for altered in ({"type": "run"}, {"at": "2021-01-01T00:00:00.000000Z"}, {"uid": "u2"}, {"version": 2}):
        with pytest.raises(IntegrityError):
            event._replace(**altered).body(ring)


def test_without_its_key_an_event_has_no_body() -> None:
    """A destroyed key leaves the event in its place and None for what it said; nothing new is sealed under it."""
    ring = Keyring()
    one, other = ring.new()[0], ring.new()[0]
    event = _event("x", ring, one, other)
    ring.take({one: ring.held[one]})
    assert event.body(ring) is None
    with pytest.raises(KeyError):
        _event("x", ring, other)


@pytest.mark.parametrize(
    "leaf", [b"", b"[]", b'{"uid":"u"}', b'{"at":"","data":"*","keys":[],"type":"","uid":"","v":1}']
)
def test_what_is_no_event_is_refused(leaf: bytes) -> None:
    """Bytes that are not an event are an integrity fault, not an accident."""
    with pytest.raises(IntegrityError):
        Event.read(leaf)


def test_an_events_own_key_opens_that_event_alone() -> None:
    """Given away, it opens its event without any key of the case, and not the other that the same keys seal."""
    ring = Keyring()
    handle = ring.new()[0]
    one = _event("shown", ring, handle)
    other = Event.sealing("u2", "note", 1, one.at, "kept back", [handle], ring)
    key = one.key(ring)
    assert key is not None
    assert one.opened(key) == "shown"
    assert key not in (ring.held[handle], other.key(ring))
    with pytest.raises(IntegrityError):
        other.opened(key)


def test_an_event_is_bound_to_one_key() -> None:
    """Sealed bytes that another key would open do not pass under that key: the hash of the key goes before them."""
    ring = Keyring()
    one, other = _event("x", ring, ring.new()[0]), _event("x", ring, ring.new()[0])
    mixed = other._replace(sealed=one.sealed[:32] + other.sealed[32:])
    key = other.key(ring)
    assert key is not None
    assert other.opened(key) == "x"
    with pytest.raises(IntegrityError):
        mixed.opened(key)
