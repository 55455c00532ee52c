"""A project: a folder with texts, their translations and a configuration."""
