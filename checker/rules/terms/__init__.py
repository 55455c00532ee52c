"""Rules of the family terms."""
