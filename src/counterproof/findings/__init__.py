"""Findings: clashes with ids, rank and status, ready to be shown; and the account under test, claim by claim.

A finding is called a conflict or a change of account where people read it.
"""

from counterproof.findings.account import Answer, answer
from counterproof.findings.assembly import assemble
from counterproof.findings.deciding import decide
from counterproof.findings.finding import Finding

__all__ = ["Answer", "Finding", "answer", "assemble", "decide"]
