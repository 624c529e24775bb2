"""The commands: `doctor` (app); `examine` (examining); `verify` (verifying); `weigh`, `what-if` (weighing); `add`,
`sources`, `custody`, `lock`, `unlock` (casework); `withdraw`, `readmit`, `seal`, `unseal`, `erase` (removing)."""

from counterproof.cli import casework, examining, removing, verifying, weighing
from counterproof.cli.app import app, main

__all__ = ["app", "casework", "examining", "main", "removing", "verifying", "weighing"]
