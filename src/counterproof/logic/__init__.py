"""The logic: constraints over vague times, minimal conflicts and their proofs. Knows no document, disk or network."""
