"""Compiles the lexicon from packages of open data; ``python -m checker.lexicon.build`` runs it.

Nothing of the checker imports this package: it needs packages that only a developer installs.
"""
