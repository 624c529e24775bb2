"""Check: one thing looked at, and what is wrong with it in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import counterproof


@dataclass(frozen=True)
class Check:
    """What was looked at and what was seen; sound where there is no fault."""

    about: str
    seen: str
    faults: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def as_json(checks: Sequence[Check]) -> dict[str, Any]:
    """The answer of `counterproof doctor --json`."""
    return {
        "counterproof": counterproof.__version__,
        "sound": all(check.sound for check in checks),
        "checks": [
            {"about": c.about, "sound": c.sound, "seen": c.seen, "faults": list(c.faults)} for c in checks
        ],
    }  # fmt: skip


def as_lines(checks: Sequence[Check]) -> tuple[str, ...]:
    """The same for people: one line for each check, its faults under it, and a last line that sums up."""
    lines = []
    for check in checks:
        lines.append(f"{'ok' if check.sound else 'FAULT'}: {check.about}: {check.seen}")
        lines += [f"- {fault}" for fault in check.faults]
    count = sum(len(check.faults) for check in checks)
    faults = "nothing is wrong" if not count else "1 thing is wrong" if count == 1 else f"{count} things are wrong"
    return (*lines, faults)
