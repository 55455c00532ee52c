"""Rules of the family measures."""
