"""Grounds: what each charge rests on, and who accused whom."""
