"""The commands: `examine`, `verify`, `doctor` (app); `weigh`, `what-if` (weighing)."""

from counterproof.cli import weighing
from counterproof.cli.app import app, main

__all__ = ["app", "main", "weighing"]
