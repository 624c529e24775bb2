"""Scenarios: what a file would show without some of its statements. Nothing is deleted; nothing is judged.

selector       words that choose statements: one, a declarant's, a source's, all said under a circumstance
scenario       a name, what is withdrawn, and what is kept only as proof that it was said; saved and read again
remainder      the record without some statements
consequences   in full: charges, conflicts that go or come, dates that move, and the smallest reason for each
news           what is new between two examinations of one case
"""

from counterproof.scenarios.consequences import Consequences, consequences
from counterproof.scenarios.scenario import Scenario, load, save
from counterproof.scenarios.selector import chosen

__all__ = ["Consequences", "Scenario", "chosen", "consequences", "load", "save"]
