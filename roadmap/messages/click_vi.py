"""click's own sentences in Vietnamese, and the compiled file through which gettext finds them.

`python -m roadmap.messages.click_vi` compiles `locale/vi/LC_MESSAGES/click.mo` anew; a test compares the two.
"""

from __future__ import annotations

import struct
from pathlib import Path

TARGET = Path(__file__).parent / "locale" / "vi" / "LC_MESSAGES" / "click.mo"

HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"

SENTENCES = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Đối số",
    "Show this message and exit.": "Hiện hướng dẫn này rồi thoát.",
    "Show the version and exit.": "Hiện phiên bản rồi thoát.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Try '{command} {option}' for help.": "Gõ '{command} {option}' để xem hướng dẫn.",
    "Error: {message}": "Lỗi: {message}",
    "Aborted!": "Đã dừng!",
    "deprecated": "sắp bỏ",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "required": "bắt buộc",
    "(dynamic)": "(tùy lúc chạy)",
    "Missing command.": "Thiếu lệnh.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "Missing argument": "Thiếu đối số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Missing {param_type}": "Thiếu {param_type}",
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị không hợp lệ ở {param_hint}: {message}",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Argument {name!r} takes {nargs} values.": "Đối số {name!r} cần {nargs} giá trị.",
    "Value must be an iterable.": "Giá trị phải là một danh sách.",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "Choice({choices})": "Lựa chọn({choices})",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải số hợp lệ.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} không phải giá trị đúng/sai. Các giá trị nhận được: {states}"
    ),
    "{value!r} is not a valid UUID.": "{value!r} không phải UUID hợp lệ.",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "{name} {filename!r} does not exist.": "{name} {filename!r} không tồn tại.",
    "{name} {filename!r} is a file.": "{name} {filename!r} là một tệp.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là một thư mục.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} không đọc được.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} không ghi được.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} không chạy được.",
    "Could not open file {filename!r}: {message}": "Không mở được tệp {filename!r}: {message}",
    "unknown error": "lỗi không rõ",
    "Do you want to continue?": "Bạn có muốn tiếp tục không?",
    "Confirm the action without prompting.": "Làm luôn, không hỏi lại.",
    "Repeat for confirmation": "Nhập lại để xác nhận",
    "Error: The two entered values do not match.": "Lỗi: hai giá trị vừa nhập không khớp nhau.",
    "Error: invalid input": "Lỗi: nội dung nhập không hợp lệ",
    "Press any key to continue...": "Nhấn một phím bất kỳ để tiếp tục...",
    "{editor}: Editing failed": "{editor}: không sửa được",
    "{editor}: Editing failed: {e}": "{editor}: không sửa được: {e}",
    "Windows error: {error}": "Lỗi của Windows: {error}",
    "d": "ng",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Không nhận ra phiên bản Bash nên không hỗ trợ gợi ý lệnh."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Bash cũ hơn 4.4 không được hỗ trợ gợi ý lệnh."
    ),
}

COUNTED = {
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"): "Thừa đối số ({args})",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"): "Có phải {possibilities}?",
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."): (
        "Tùy chọn {name!r} cần {nargs} giá trị."
    ),
    ("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given."): (
        "Cần {nargs} giá trị nhưng chỉ nhận được {len}."
    ),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."): (
        "{value!r} không thuộc các lựa chọn {choices}."
    ),
    ("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}."): (
        "{value!r} không đúng dạng {formats}."
    ),
    (
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ): "Cần {len_type} giá trị nhưng nhận được {len_value}.",
}
"""Singular and plural of click's sentences to the one Vietnamese form."""

_MAGIC = 0x950412DE


def compiled() -> bytes:
    """Return the sentences in gettext's binary format, in byte order of the originals as the format demands."""
    pairs = {"": HEADER, **SENTENCES, **{f"{one}\0{many}": words for (one, many), words in COUNTED.items()}}
    entries = sorted((original.encode(), words.encode()) for original, words in pairs.items())
    begin = 7 * 4 + len(entries) * 2 * 8
    body, places = b"", []
    for column in (0, 1):
        for entry in entries:
            places.append((len(entry[column]), begin + len(body)))
            body += entry[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(entries), 28, 28 + len(entries) * 8, 0, begin)
    return head + b"".join(struct.pack("<2I", *place) for place in places) + body


def compile_file() -> Path:
    """Write the compiled file to its place and return that."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(compiled())
    return TARGET


if __name__ == "__main__":
    compile_file()
