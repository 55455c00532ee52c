"""Suppressing: findings that somebody has seen and let stand, and who said so."""
