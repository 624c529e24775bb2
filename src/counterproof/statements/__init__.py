"""Statements: one text at a time - propositions, who says them, on what terms, over mentions. Resolves nothing."""

from counterproof.statements.extract import extract
from counterproof.statements.statement import (
    CIRCUMSTANCES,
    COUNTED,
    Circumstance,
    Modality,
    Proposition,
    Quantity,
    Role,
    Stance,
    Statement,
    TimeRelation,
    Timing,
)

__all__ = [
    "CIRCUMSTANCES", "COUNTED", "Circumstance", "Modality", "Proposition", "Quantity", "Role", "Stance", "Statement",
    "TimeRelation", "Timing", "extract",
]  # fmt: skip
