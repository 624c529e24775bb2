"""The report: one self-contained page for people, every line leading back to words of a source."""
