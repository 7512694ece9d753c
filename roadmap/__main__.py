"""Where `roadmap` and `python -m roadmap` begin."""

from __future__ import annotations

import gc
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
        gc.freeze()  # nor on the way out


if __name__ == "__main__":
    main()
