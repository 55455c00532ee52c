"""Compiled words and names, with the licences of what they were compiled from."""
