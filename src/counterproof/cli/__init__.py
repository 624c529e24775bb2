"""The commands: `doctor` (app); `examine` (examining); `verify` (verifying); `weigh`, `what-if` (weighing); `add`,
`sources`, `custody` and more (casework); `correct`, `undo`, `history`, `queue` (correcting); `withdraw`, `readmit`,
`seal`, `unseal`, `erase` (removing); `pack`, `unpack` (packing); `serve`, `demo` (serving)."""

from counterproof.cli import casework, correcting, examining, packing, removing, serving, verifying, weighing
from counterproof.cli.app import app, main

__all__ = [
    "app",
    "casework",
    "correcting",
    "examining",
    "main",
    "packing",
    "removing",
    "serving",
    "verifying",
    "weighing",
]
