"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from roadmap.errors import AnswerIsNo, EnvironmentRefused, reason_of
from roadmap.messages import editing as say
from roadmap.messages import faults as say_faults
from roadmap.messages.text import Text, same

_ADVICE = {
    errno.ENOSPC: say.DISK_FULL,
    errno.EDQUOT: say.DISK_FULL,
    errno.EFBIG: say.DISK_FULL,
    errno.EACCES: say.READ_ONLY,
    errno.EPERM: say.READ_ONLY,
    errno.EROFS: say.READ_ONLY,
}


def write_atomically(
    path: Path, text: str | bytes, before: bytes | None = None, unfinished: Path | None = None
) -> None:
    """Write `text` to `path` so that at any moment the file is either the old one or the new one, whole.

    Until it is whole it stands in the folder `unfinished`, by default beside `path`. Where `before` is given, it is
    what must still stand there; raises `AnswerIsNo` where somebody wrote something else meanwhile, `EnvironmentRefused`
    where the system does not let us write. A device such as /dev/null is written to: replacing it would be a disaster.
    """
    content = text.encode() if isinstance(text, str) else text
    temporary = ""
    try:
        if is_device(path):
            path.write_bytes(content)
            return
        with tempfile.NamedTemporaryFile(
            "wb", dir=unfinished or path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            temporary = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask()
        Path(temporary).chmod(mode)
        if before is not None and path.read_bytes() != before:
            raise AnswerIsNo(say.CHANGED_MEANWHILE.fill(path=path))
        os.replace(temporary, path)  # noqa: PTH105 -- Path.replace returns a new path, and this is the documented atomic call
    except OSError as error:
        raise refused(path, error) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def refused(path: Path, error: OSError) -> EnvironmentRefused:
    """Return that `path` cannot be written, why, and what helps where that is known."""
    sentence = say_faults.CANNOT_WRITE.fill(file=path, reason=reason_of(error))
    advice = _ADVICE.get(error.errno or 0, same(""))
    return EnvironmentRefused(Text(f"{sentence.vi}{advice.vi}", f"{sentence.en}{advice.en}"))


def is_device(path: Path) -> bool:
    """Return whether `path` is neither file nor folder: it is written to, not replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def umask() -> int:
    """Return which permissions new files do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
