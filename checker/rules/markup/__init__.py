"""Rules of the family markup."""
