"""Commands that print every figure that the documentation states."""
