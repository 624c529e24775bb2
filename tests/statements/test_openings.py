"""Entries that tell of a house's first licence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Hotel Sonne, Basel, first licence 3 May 1871, the premises until then a school.", [("Hotel Sonne", True)]),
        ("Hotel Sonne, Basel, first licensed 3 May 1871.", [("Hotel Sonne", False)]),
        ("Hotel Sonne, Basel, licence renewed 3 May 1871.", []),
        ("Karl Weiss, publican, first licence 3 May 1871, until then a smith.", []),
    ],
)
def test_the_first_licence_of_a_house_is_its_beginning(read, entry, told):
    """Surely where the entry tells what stood there before; a renewal and a licence of a man begin none."""
    found = [s for s in read(entry) if s.proposition.predicate == "found"]
    assert [(s.proposition.roles[0].mention.text, s.sure) for s in found] == told
