"""Sieve: which of one person's stays may clash at all; of most it says at once, and rightly, that they do not.

Along the person's time, every stay widened by the longest way, it keeps for each place the last minute at which only
that place was told of, and the last at which none was. An act whose window holds such a minute can be done then, and a
stay that begins when nothing elsewhere reaches that far clashes with none before it.
"""

from __future__ import annotations

from numba import njit

from counterproof.logic.large.line import NEVER, Line, elsewhere
from counterproof.logic.large.stays import Whole


@njit(cache=True, nogil=True)
def suspects(line: Line, size: int, longest: int, alone: Whole, found: Whole) -> int:
    """Those that may clash, into `found`; how many. `alone` has NEVER for each place, and has it again afterwards."""
    first, last, place = line.first, line.last, line.place
    none, done, count = NEVER, 0, 0
    top, only, other = NEVER, -1, NEVER
    for i in range(size):
        now = first[i]
        if last[i] > now:
            if i and elsewhere(line, i - 1, place[i]) >= now:
                found[count] = i
                count += 1
            continue
        while True:
            following = done < size and first[done] - longest <= now
            until = first[done] - longest - 1 if following else now
            if until > top:
                none = max(none, until)
            if until > other and only >= 0:
                alone[only] = max(alone[only], min(top, until))
            if not following:
                break
            top, only, other = line.reach[done], line.by[done], line.second[done]
            done += 1
        if max(alone[place[i]], none) < last[i]:
            found[count] = i
            count += 1
    for i in range(size):
        alone[place[i]] = NEVER
    return count
