"""Hand-written records (tables and TOML) as statements over typed mentions; the record resolves them."""

from counterproof.intake.entity import DeclaredEntity
from counterproof.intake.intake import Intake, read_records

__all__ = ["DeclaredEntity", "Intake", "read_records"]
