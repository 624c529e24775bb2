"""How long one withdrawal takes in a file of many statements, and that it takes away what working all out again would.

The file is made up: speakers of whom a few say much, statements that repeat earlier ones in chains and circles, charges
that rest on some twenty statements each. What is withdrawn is one statement, all that one speaker says, or a document.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from random import Random
from typing import Any

from counterproof.logic import Rule, Support

STATEMENTS = 100_000
CHARGES = 2_000
SPEAKERS = 3_000
SOURCES = 2_000
TRIALS = 600
CHECKED = 12
"""Withdrawals that are worked out again from nothing."""


def measure(statements: int = STATEMENTS) -> dict[str, Any]:
    """The 99th percentile in milliseconds, and whether all that were checked are equal."""
    random = Random(1937)  # noqa: S311 - a draw, not a secret
    facts = [f"st-{n}" for n in range(statements)]
    rules = list(_rules(random, facts))
    support = Support(facts, rules)
    trials = _trials(random, facts)
    gc.collect()
    times, equal = [], True
    for number, gone in enumerate(trials):
        started = time.perf_counter()
        lost = support.without(gone)
        times.append(time.perf_counter() - started)
        if number % (TRIALS // CHECKED) == 0:
            equal = equal and lost == _again(support, facts, rules, gone)
    times.sort()
    return {
        "withdraw_statements": statements,
        "withdraw_p50_ms": round(1000 * times[len(times) // 2], 3),
        "withdraw_p99_ms": round(1000 * times[int(len(times) * 0.99)], 3),
        "withdraw_equal": equal,
    }


def _rules(random: Random, facts: list[str]) -> list[Rule]:
    """A third of the statements repeat one or two others; now and then one of them repeats back."""
    rules, content = [], {}
    for number, one in enumerate(facts):
        if number and random.random() < 1 / 3:
            content[one] = f"content of {one}"
    for number, one in enumerate(facts):
        if one in content:
            for _ in range(random.choice((1, 1, 2))):
                back = random.randrange(number) if random.random() < 0.95 else random.randrange(len(facts))
                rules.append(Rule(content[one], (one, content.get(facts[back], facts[back]))))
    for charge in range(CHARGES):
        for _ in range(random.randint(1, 40)):
            body = [random.choice(facts)] + ([random.choice(facts)] if random.random() < 0.2 else [])
            rules.append(Rule(f"ch-{charge}", tuple(content.get(b, b) for b in body)))
    return rules


def _trials(random: Random, facts: list[str]) -> list[list[str]]:
    """Single statements, speakers (the n-th says a share of 1/n), documents."""
    speakers: dict[int, list[str]] = defaultdict(list)
    sources: dict[int, list[str]] = defaultdict(list)
    weights = [1 / n for n in range(1, SPEAKERS + 1)]
    for one, speaker in zip(facts, random.choices(range(SPEAKERS), weights, k=len(facts)), strict=True):
        speakers[speaker].append(one)
    for one in facts:
        sources[random.randrange(SOURCES)].append(one)
    several = [*speakers.values()], [*sources.values()]
    return [[random.choice(facts)] if n % 3 == 0 else random.choice(several[n % 3 - 1]) for n in range(TRIALS)]


def _again(support: Support, facts: list[str], rules: list[Rule], gone: list[str]) -> frozenset[str]:
    """What is lost, by closing the rules from nothing without the facts."""
    left = Support(set(facts) - set(gone), rules)
    heads = {rule.head for rule in rules}
    return frozenset(one for one in heads.union(facts) if support.stands(one) and not left.stands(one))
