"""``python -m checker``: the command, for where scripts are not on the path."""

from checker.cli.app import main

main()
