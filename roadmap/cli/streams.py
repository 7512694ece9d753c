"""Standard output and error as this program needs them: any code page, a reader that leaves early, exact bytes."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

UNMARKED = "roadmap-unmarked"
_SEVEN_BITS = "roadmap-ascii"  # ASCII by a name of its own: click takes plain "ascii" for a mistake and writes UTF-8
_GONE = (errno.EPIPE, errno.EINVAL)  # Windows says EINVAL when the reader of a pipe has left


def _unmark(error: UnicodeError) -> tuple[str, int]:
    """Print letters without their marks where the code page lacks them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from roadmap.render.plain import unmarked

    return unmarked(error.object[error.start : error.end]), error.end


def _seven_bits(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != _SEVEN_BITS:
        return None
    ascii_ = codecs.lookup("ascii")
    return codecs.CodecInfo(
        ascii_.encode,
        ascii_.decode,
        ascii_.streamreader,
        ascii_.streamwriter,
        ascii_.incrementalencoder,
        ascii_.incrementaldecoder,
        _SEVEN_BITS,
    )


class _PatientPipe(io.FileIO):
    """A pipe whose reader may leave early (`| head`): what comes after that goes nowhere, quietly."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            if error.errno not in _GONE:
                raise
            return memoryview(data).nbytes


class _LastWords(_PatientPipe):
    """Standard error: where it cannot be written to, there is nobody left to tell."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def prepare() -> None:
    """Make both streams print Vietnamese on any code page, and standard output outlive its reader."""
    codecs.register_error(UNMARKED, _unmark)
    codecs.register(_seven_bits)
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:
        return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    encoding = _SEVEN_BITS if codecs.lookup(stream.encoding).name == "ascii" else stream.encoding
    if stream.isatty():
        stream.reconfigure(encoding=encoding, errors=UNMARKED)
        return stream
    stream.flush()
    kind = _LastWords if stream is sys.stderr else _PatientPipe
    pipe = kind(stream.fileno(), "w", closefd=False)
    buffer = io.BufferedWriter(pipe)
    return io.TextIOWrapper(buffer, encoding=encoding, errors=UNMARKED, line_buffering=stream is sys.stderr)


def write_bytes(data: bytes) -> None:
    """Write `data` to standard output as it is, whatever the code page and the system's line ends."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8"))
    else:
        buffer.write(data)
        buffer.flush()


def discard() -> None:
    """Point standard output nowhere: nothing is left that could fail while the interpreter ends."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives until the process ends
