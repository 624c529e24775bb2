"""Support: what stands when things stand on others. The least fixpoint: what only a circle holds up does not stand.

    Rule      the head stands when all of the body does
    Support   facts and rules, closed once; then asked, as often as wanted, what falls without some of the facts

>>> held = Support(["word"], [Rule("charge", ("word",)), Rule("echo", ("answer",)), Rule("answer", ("echo",))])
>>> held.stands("charge"), held.stands("echo"), sorted(held.without(["word"]))
(True, False, ['charge', 'word'])
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterproof.logic.hitting import smallest_hitting

_FACT = -1


@dataclass(frozen=True)
class Rule:
    """The head stands when all of the body stands."""

    head: str
    body: tuple[str, ...]


class Support:
    """What stands on the facts by the rules, with the step that first showed it, so that withdrawals stay local."""

    def __init__(self, facts: Iterable[str], rules: Iterable[Rule]) -> None:
        self._facts = frozenset(facts)
        self._rules = tuple(rules)
        uses: dict[str, list[int]] = defaultdict(list)
        gives: dict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            gives[rule.head].append(number)
            for one in dict.fromkeys(rule.body):
                uses[one].append(number)
        self._uses: Mapping[str, Sequence[int]] = dict(uses)
        self._gives: Mapping[str, Sequence[int]] = dict(gives)
        self._shown: dict[str, int] = {}
        self._order: dict[str, int] = {}
        self._close()

    def stands(self, one: str) -> bool:
        """Whether it follows from the facts."""
        return one in self._shown

    def without(self, taken: Iterable[str]) -> frozenset[str]:
        """All that no longer stands once these facts are taken away, they themselves included.

        Only what hangs on them is looked at: first everything whose first proof breaks and that nothing shown earlier
        proves, then back with what is proven from outside that set. The same as closing the rules again.
        """
        lost = self._broken(one for one in taken if self._shown.get(one) == _FACT)
        back = [one for one in lost if any(self._holds(number, lost) for number in self._gives.get(one, ()))]
        while back:
            one = back.pop()
            if one not in lost:
                continue
            lost.discard(one)
            for number in self._uses.get(one, ()):
                head = self._rules[number].head
                if head in lost and self._holds(number, lost):
                    back.append(head)
        return frozenset(lost)

    def needs(self, one: str, *, without: Iterable[str] = ()) -> frozenset[str] | None:
        """The facts of one proof of it that uses none of these facts; None where there is no such proof."""
        taken = self._facts.intersection(without)
        if one not in self._shown or one in self.without(taken):
            return None
        shown = Support(self._facts - taken, self._slice(one)) if taken else self
        return shown._proof(one)

    def reason(self, one: str, taken: Iterable[str]) -> tuple[str, ...]:
        """The fewest of the facts taken whose loss alone makes it fall; empty where it stands without them all."""
        asked = frozenset(taken)
        if self.stands(one) and one not in self.without(asked):
            return ()
        proofs: list[frozenset[str]] = []
        chosen: tuple[str, ...] = ()
        while (proof := self.needs(one, without=chosen)) is not None:
            proofs.append(proof & asked)
            chosen = smallest_hitting(proofs)
        return chosen

    def _close(self) -> None:
        """Everything that follows, each with the rule that first showed it and its place in the order of showing."""
        open_parts = [len(set(rule.body)) for rule in self._rules]
        waiting = deque((one, _FACT) for one in sorted(self._facts))
        waiting.extend((self._rules[number].head, number) for number, count in enumerate(open_parts) if not count)
        while waiting:
            one, shown_by = waiting.popleft()
            if one in self._shown:
                continue
            self._order[one] = len(self._shown)
            self._shown[one] = shown_by
            for number in self._uses.get(one, ()):
                open_parts[number] -= 1
                if not open_parts[number]:
                    waiting.append((self._rules[number].head, number))

    def _broken(self, taken: Iterable[str]) -> set[str]:
        """What loses its proof and has none left from things shown before it; too much, where a later one remains."""
        lost: set[str] = set()
        instead: dict[str, int] = {}
        waiting = list(taken)
        while waiting:
            one = waiting.pop()
            if one in lost:
                continue
            other = self._earlier(one, lost)
            if other is not None:
                instead[one] = other
                continue
            lost.add(one)
            for number in self._uses.get(one, ()):
                head = self._rules[number].head
                if head not in lost and instead.get(head, self._shown.get(head)) == number:
                    waiting.append(head)
        return lost

    def _earlier(self, one: str, lost: set[str]) -> int | None:
        """Another rule that shows it from what still stands and was shown before it, so that no circle arises."""
        place = self._order[one]
        for number in self._gives.get(one, ()):
            body = self._rules[number].body
            if all(part not in lost and self._order.get(part, place) < place for part in body):
                return number
        return None

    def _holds(self, number: int, lost: set[str]) -> bool:
        return all(part in self._shown and part not in lost for part in self._rules[number].body)

    def _slice(self, one: str) -> list[Rule]:
        """The rules that its proofs can use."""
        numbers: set[int] = set()
        seen, waiting = {one}, [one]
        while waiting:
            for number in self._gives.get(waiting.pop(), ()):
                numbers.add(number)
                fresh = [part for part in self._rules[number].body if part not in seen]
                seen.update(fresh)
                waiting += fresh
        return [self._rules[number] for number in sorted(numbers)]

    def _proof(self, one: str) -> frozenset[str]:
        used: set[str] = set()
        seen, waiting = {one}, [one]
        while waiting:
            at = waiting.pop()
            if self._shown[at] == _FACT:
                used.add(at)
                continue
            fresh = [part for part in self._rules[self._shown[at]].body if part not in seen]
            seen.update(fresh)
            waiting += fresh
        return frozenset(used)

    @property
    def facts(self) -> frozenset[str]:
        """The facts."""
        return self._facts

    def rules_for(self, one: str) -> tuple[Rule, ...]:
        """The rules that its proofs can use, in their order."""
        return tuple(self._slice(one))
