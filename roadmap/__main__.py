"""Where `roadmap` and `python -m roadmap` begin."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; never lets a traceback reach the user."""
    gc.disable()  # a run ends before cycles could matter, and looking for them is a tenth of its time
    try:
        from roadmap.cli import streams

        streams.prepare()
        from roadmap.cli.main import cli

        cli.main(prog_name="roadmap")
    except KeyboardInterrupt:
        _leave(130)
    except SystemExit as ended:
        _leave(ended.code if isinstance(ended.code, int) else 0)
    raise AssertionError("the command line ends with an exit code")


def _leave(code: int) -> NoReturn:
    """End the process with `code` at once, all output written: the system takes the memory back faster than the
    interpreter gives it back piece by piece.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the exit code is settled
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
