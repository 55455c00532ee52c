"""Writing a report out."""
