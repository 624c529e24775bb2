"""The logic: constraints over vague times, minimal conflicts and their proofs. Knows no document, disk or network.

    Edge, Constraint     what a statement or axiom demands of points in time, alone or as alternatives
    rules                the constructors of constraints, one for each way in which they come about
    Network              a background prepared once; window, conflicts, inconsistencies
    Conflict, Outcome    a minimal set of statements that cannot all hold; what an enumeration found
    Cycle, Split         the two steps of a proof
    certificate          a conflict as JSON, for the verifier
    Rule, Support        what stands on what, by the least fixpoint; support_sets, the smallest sets it stands on

>>> from counterproof.logic import minimal_conflicts, rules
>>> flight = [rules.dated("d1", "flew", "f.start", "f.end", 100, 200, 100, 200), rules.moment("m1", "f.start", "f.end")]
>>> closed = [rules.ordered("o1", "closed", "origin", "f.start", 300)]
>>> outcome = minimal_conflicts([*flight, *closed], most=10, choices=10)
>>> [(sorted(c.statements), c.slack) for c in outcome.conflicts]
[(['closed', 'flew'], 100)]
"""

from counterproof.logic import rules
from counterproof.logic.certificate import certificate
from counterproof.logic.conflict import Conflict, Outcome
from counterproof.logic.network import ORIGIN, Constraint, Edge
from counterproof.logic.prepared import Network, minimal_conflicts
from counterproof.logic.proof import Cycle, Proof, Split
from counterproof.logic.search import Schedule, solve
from counterproof.logic.support import Rule, Support
from counterproof.logic.support_sets import SupportSets, support_sets

__all__ = [
    "ORIGIN", "Conflict", "Constraint", "Cycle", "Edge", "Network", "Outcome", "Proof", "Rule", "Schedule", "Split",
    "Support", "SupportSets", "certificate", "minimal_conflicts", "rules", "solve", "support_sets",
]  # fmt: skip
