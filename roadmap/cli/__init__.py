"""The command line: arguments in, one call, one thing shown; one file per command."""
