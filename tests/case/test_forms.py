"""Forms: bodies of earlier versions are read as they would be written today."""

from __future__ import annotations

from counterproof.case import forms


def test_a_body_is_raised_one_version_at_a_time() -> None:
    """From version 1 through 2 to 3; a body of today's version is left as it is."""
    steps = {("note", 1): lambda body: {"words": body}, ("note", 2): lambda body: {**body, "by": ""}}
    assert forms.raised("note", 1, "x", steps) == {"words": "x", "by": ""}
    assert forms.raised("note", 3, {"words": "x", "by": "A."}, steps) == {"words": "x", "by": "A."}


def test_every_earlier_version_has_its_upcaster() -> None:
    """A type written in version n can be read from version 1 on."""
    for kind, version in forms.VERSIONS.items():
        assert all((kind, earlier) in forms.UPCASTERS for earlier in range(1, version))
