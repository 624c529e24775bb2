"""Company: names of firms with and without the word for their legal form - "Lund Trading", "Lund Trading Ltd"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import MutableMapping
from typing import TypeVar

_M = TypeVar("_M")
_FORM = re.compile(r"(?:,? (?:ltd|limited|inc|incorporated|plc|llc|llp|gmbh|ag|s ?a|a ?s|ab|oy|bv|nv|sarl|srl)\.?)+\Z")


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
