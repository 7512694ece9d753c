"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from roadmap.errors import EnvironmentRefused
from roadmap.messages import faults as say_faults

if TYPE_CHECKING:
    pass


def write_atomically(path: Path, text: str) -> None:
    """Write `text` to `path` so that at any moment the file is either the old one or the new one, whole.

    A device such as /dev/null is written to: replacing it would be a disaster.
    """
    temporary = ""
    try:
        if is_device(path):
            path.write_bytes(text.encode())
            return
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = file.name
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        os.replace(temporary, path)  # noqa: PTH105 -- Path.replace returns a new path, and this is the documented atomic call
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentRefused(say_faults.CANNOT_WRITE.fill(file=path, reason=reason)) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def is_device(path: Path) -> bool:
    """Return whether `path` is neither file nor folder: it is written to, not replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
