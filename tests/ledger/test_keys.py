"""Keys: what they open, what opens them, and that a destroyed one opens nothing."""

from __future__ import annotations

import pytest

from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger import keys
from counterproof.ledger.keys import Keyring, Lock, Unlocking

CHEAP = (2**10, 8, 1)
"""A lock that costs little, so that the tests are quick."""
WORDS = Unlocking("an old barge")


@pytest.mark.parametrize("unlocking", [WORDS, Unlocking(key_file=bytes(range(40)))])
def test_a_lock_opens_with_what_made_it(unlocking: Unlocking) -> None:
    """The master key comes back from the same passphrase or key file, through the lock's text, and from no other."""
    lock, master = Lock.made(unlocking, CHEAP)
    assert Lock.read(lock.as_text()).opened(unlocking) == master
    with pytest.raises(UsageError, match="does not open"):
        lock.opened(Unlocking(unlocking.passphrase and "an old barque", unlocking.key_file and bytes(40)))


def test_what_is_brought_must_be_of_the_kind_asked_for() -> None:
    """No passphrase, or a key file in its stead, is refused with the kind that would open the case."""
    lock, _ = Lock.made(WORDS, CHEAP)
    for wrong in (Unlocking(), Unlocking(key_file=bytes(32))):
        with pytest.raises(UsageError, match="opens with its passphrase"):
            lock.opened(wrong)
    with pytest.raises(UsageError, match="at least 32 bytes"):
        Lock.made(Unlocking(key_file=bytes(31)))


def test_a_lock_that_asks_for_too_much_work_is_refused() -> None:
    """A file made to exhaust the machine is an integrity fault, before any work is done."""
    with pytest.raises(IntegrityError, match="more work"):
        Lock("passphrase", bytes(16), b"", (2**30, 8, 1)).opened(WORDS)
    with pytest.raises(IntegrityError, match="damaged"):
        Lock.read('["passphrase", "zz", "", [1, 1, 1]]')


def test_a_seal_is_bound_to_what_it_is_about() -> None:
    """Sealed bytes open with their key and subject only; one altered byte opens nothing."""
    key = bytes(32)
    sealed = keys.seal(key, b"a letter", b"one")
    assert keys.unseal(key, sealed, b"one") == b"a letter"
    bent = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for altered in ((key, sealed, b"two"), (bytes([1] * 32), sealed, b"one"), (key, bent, b"one")):
        with pytest.raises(IntegrityError):
            keys.unseal(*altered)


def test_a_shared_key_goes_with_any_of_its_parts() -> None:
    """What two sources share is sealed under both: forgetting either leaves no key, the order of handles is nothing."""
    ring = Keyring()
    one, other = ring.new()[0], ring.new()[0]
    assert ring.key([one, other]) == ring.key([other, one]) not in (ring.key([one]), ring.key([other]), None)
    ring.take({one: ring.held[one]})
    assert ring.key([one, other]) is None
    assert ring.key([one]) is not None


def test_wrapped_keys_are_not_the_keys() -> None:
    """Under a master the store holds a wrapped key, bound to its handle; without one, the key itself."""
    ring = Keyring(master=bytes(32))
    handle, stored = ring.new()
    assert ring.held[handle] not in stored
    again = Keyring(master=bytes(32))
    again.take({handle: stored})
    assert again.held == ring.held
    with pytest.raises(IntegrityError):
        Keyring(master=bytes(32)).take({"another": stored})
