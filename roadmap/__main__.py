"""Where `roadmap` and `python -m roadmap` begin."""

from __future__ import annotations

import gc
import signal
import sys


def main() -> None:
    """Run the command line; never lets a traceback reach the user."""
    gc.disable()  # a run ends before cycles could matter, and looking for them is a tenth of its time
    try:
        from roadmap.cli import streams

        streams.prepare()
        from roadmap.cli.main import cli

        cli.main(prog_name="roadmap")
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the exit code is settled, and leaving takes no time
        gc.freeze()  # nor on the way out


if __name__ == "__main__":
    main()
