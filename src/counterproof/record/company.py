"""Company: names of firms with and without the word for their legal form - "Lund Trading", "Lund Trading Ltd"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import MutableMapping
from typing import TypeVar

from counterproof.language import Mention
from counterproof.record.page import Page

_M = TypeVar("_M")
_FORM = re.compile(r"(?:,? (?:ltd|limited|inc|incorporated|plc|llc|llp|gmbh|ag|s ?a|a ?s|ab|oy|bv|nv|sarl|srl)\.?)+\Z")

_NEW = re.compile(
    r"\bno predecessor\b|\bno (?:other )?(?:firm|company|house|business|body)\b[^.;]{0,30}\b(?:that|the|this) name\b",
    re.IGNORECASE,
)


def without_form(groups: MutableMapping[str, list[_M]]) -> None:
    """A company named without the word for its form is the only one of that name with it: "Lund Trading" is "Lund
    Trading Ltd"; two of one name and different forms stay apart."""
    formed: dict[str, list[str]] = defaultdict(list)
    for key in groups:
        if (core := _FORM.sub("", key)) != key and " " in core:
            formed[core].append(key)
    for core, every in formed.items():
        if core in groups and len(every) == 1:
            groups[every[0]] += groups.pop(core)


def had_none_before_it(page: Page, mention: Mention) -> bool:
    """Whether a text says, in the sentence that names a company or in the next, that none came before it."""
    here = page.sentence(mention.span.start)
    around = page.analysis.sentences[here : here + 2]
    return bool(around) and _NEW.search(page.content, around[0].start, around[-1].end) is not None
