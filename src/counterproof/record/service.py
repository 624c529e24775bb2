"""Service: whom "my master" and "her said mistress" mean in the account of one who says whose servant he is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place

_HEAD = 700
"""Code points at the front of an account in which a witness tells his place."""
_SERVES = re.compile(
    r"(?i)\b(?:servant|apprentice|maid|housemaid|cook|clerk|footman|groom|coachman|housekeeper|slave|journeyman|valet)"
    r",?\s{1,2}(?:to|of|with|unto)\s{1,2}(?:the said )?\Z"
)
_EMPLOYERS = {"master": "m", "mistress": "f", "employer": "u"}


def employer(mention: Mention, page: Page, links: Mapping[Place, tuple[Link, ...]]) -> Link | None:
    """The one person whose servant a witness is said to be at the head of his account, if that one can be meant."""
    told = _EMPLOYERS.get(mention.head)
    if told is None or mention.number == "plural" or page.analysis.author is None:
        return None
    found = {
        links[place(name)][0].to: name
        for name in page.names_between(0, _HEAD)
        if links.get(place(name)) and _SERVES.search(_before(page, name))
    }
    if len(found) != 1:
        return None
    to, name = next(iter(found.items()))
    if "u" not in (told, name.gender[:1]) and name.gender in ("m", "f") and name.gender != told:
        return None
    why = f"“{mention.text}”: the only person whose servant the witness is said to be at the head of this account"
    return Link(mention.span, to, "definite", sure=name.gender == told, why=why)


def _before(page: Page, name: Mention) -> str:
    """What stands before a name, its titles left out."""
    before = page.before(name.span.start, 60)
    for title in reversed(name.modifiers):
        bare = before.rstrip().rstrip(".")
        before = bare[: -len(title)] if bare.lower().endswith(title) else before
    return before
