"""Drift: what changed between renderings of one source, and how a corpus's renderings wander."""
