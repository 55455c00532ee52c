"""Running: many pairs, in several processes, with a memory of what did not change."""
