"""Rules of the family dates."""
