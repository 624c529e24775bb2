"""The verifier: re-checks a certificate with nothing but arithmetic. Shares no code with the logic."""
