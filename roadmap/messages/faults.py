"""What can be wrong in a file, sentence by sentence, and how a list of faults is printed.

Codes: E0xx the file as a file, E1xx its keys and values, E2xx what the entries say of each other. What else a check may
find, errors and warnings, is listed in messages/codes.py.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from roadmap.messages.text import Language, Text

if TYPE_CHECKING:
    from roadmap.errors import Fault

TOO_LARGE = Text("tệp lớn hơn 5 MB nên không được đọc", "the file is larger than 5 MB and is not read")
IS_UTF16 = Text("tệp ghi bằng UTF-16; hãy lưu lại dưới dạng UTF-8", "the file is in UTF-16; save it as UTF-8")
NOT_UTF8 = Text(
    "tệp không phải UTF-8; hãy lưu lại dưới dạng UTF-8 (Unicode dựng sẵn), không dùng bảng mã cũ",
    "the file is not UTF-8; save it as UTF-8, not in an older code page",
)
TOML_REASONS = {
    english: Text(words, english)
    for english, words in (
        ("Expected newline or end of document after a statement", "sau giá trị phải xuống dòng"),
        ("Expected '=' after a key in a key/value pair", "thiếu dấu = sau khóa"),
        ("Invalid value", "giá trị viết không đúng"),
        ("Invalid statement", "dòng này không phải khóa, cũng không phải [bảng]"),
        ("Unclosed array", "thiếu dấu ] đóng danh sách"),
        ("Unclosed inline table", "thiếu dấu } đóng bảng"),
        ("Unterminated string", "thiếu dấu ngoặc kép đóng chữ"),
        ("Cannot overwrite a value", "khóa này đã có giá trị"),
        ("Expected ']' at the end of a table declaration", "thiếu dấu ] đóng tên bảng"),
    )
}
"""What the parser says, in Vietnamese where it is known."""
QUOTE_DATES = Text('thời điểm đặt trong ngoặc kép: "{value}"', 'dates stand in quotation marks: "{value}"')
DECIMAL_POINT = Text("số thập phân viết với dấu chấm, như 1.5", "write decimals with a point, such as 1.5")
QUOTE_WORDS = Text('chữ đặt trong ngoặc kép: "…"', 'words stand in quotation marks: "…"')
NOT_TOML = Text("sai cú pháp TOML: {reason}", "not valid TOML: {reason}")
NESTED_TOO_DEEP = Text(
    "các bảng, danh sách lồng nhau quá sâu nên không đọc được", "tables or lists are nested too deeply to be read"
)
CONFLICT_MARKERS = Text(
    "tệp còn dấu xung đột của git; hãy chọn một bên: roadmap git settle TỆP --ours hoặc --theirs, hoặc xóa tay các "
    "dòng đánh dấu",
    "the file still holds git's conflict markers; choose a side with roadmap git settle FILE --ours or --theirs, or "
    "delete the marker lines",
)
SYSTEM: Mapping[int, Text] = {
    errno.ENOENT: Text("không có tệp hay thư mục này", "No such file or directory"),
    errno.EACCES: Text("không có quyền", "Permission denied"),
    errno.EPERM: Text("không có quyền", "Operation not permitted"),
    errno.EROFS: Text("hệ thống tệp chỉ cho đọc", "Read-only file system"),
    errno.ENOSPC: Text("đĩa hết chỗ", "No space left on device"),
    errno.EISDIR: Text("đây là thư mục, không phải tệp", "Is a directory"),
    errno.ENOTDIR: Text("đây là tệp, không phải thư mục", "Not a directory"),
    errno.ENAMETOOLONG: Text("tên quá dài", "File name too long"),
}
"""What the system says when it refuses, by its number: English as it says it itself."""
CANNOT_READ = Text("{file}: không đọc được ({reason})", "{file}: cannot be read ({reason})")
IS_A_PIPE = Text("đây là đường ống, không phải tệp", "it is a pipe, not a file")
LONG_NUMBER = Text("số quá dài nên không đọc được", "the number is too long to be read")
CANNOT_WRITE = Text(
    "{file}: không ghi được ({reason}); chưa tệp nào thay đổi",
    "{file}: cannot be written ({reason}); no file was changed",
)

UNKNOWN_KEY = Text('khóa "{key}" không hợp lệ ở {table}', 'unknown key "{key}" in {table}')
MISSING_KEY = Text('thiếu khóa "{key}" ở {table}', 'missing key "{key}" in {table}')
WRONG_TYPE = Text("cần {wanted}, không phải {found}", "must be {wanted}, not {found}")
EMPTY = Text("không được để trống", "must not be empty")
OUT_OF_RANGE = Text("phải từ {low} đến {high}", "must be between {low} and {high}")
AT_LEAST = Text("phải từ {low} trở lên", "must be {low} or more")
NOT_A_CHOICE = Text('"{value}" không phải lựa chọn hợp lệ; các lựa chọn: {choices}', '"{value}" is none of: {choices}')
NOT_AN_ID = Text(
    '"{value}" không phải mã hợp lệ: chỉ chữ thường không dấu, số và gạch nối',
    '"{value}" is not an id: lower-case letters without accents, digits and hyphens only',
)
NOT_A_YEAR = Text('"{value}" không phải năm; viết như 2027', '"{value}" is no year; write 2027 or the like')
WRITE_MILLION = Text("ghi số triệu đồng, không kèm đơn vị: {sum}", "give million VND, without a unit: {sum}")
NOT_A_DATE = Text(
    '"{value}" không phải thời điểm; viết như "2027-11", "2027-Q4" hoặc "2027"',
    '"{value}" is no date; write "2027-11", "2027-Q4" or "2027"',
)
ONE_DECIMAL = Text("số người có nhiều nhất một chữ số thập phân", "people have one decimal at the most")
NOT_THREE_POINTS = Text("cần ba số: thấp, có khả năng nhất, cao", "needs three figures: low, likely, high")
POINTS_IN_ORDER = Text(
    "ba số phải tăng dần: thấp ≤ có khả năng nhất ≤ cao", "the three figures must rise: low ≤ likely ≤ high"
)
SHARES_ARE_HUNDRED = Text("các tỷ lệ theo nguồn vốn phải cộng thành 100", "the shares by fund must add up to 100")
DID_YOU_MEAN = Text("có phải {choices}?", "did you mean {choices}?")
ONE_OF = Text("các lựa chọn: {choices}", "the choices are {choices}")
AS_A_TABLE = Text("viết dạng {{ {keys} }}", "write {{ {keys} }}")
NEWER_FORMAT = Text(
    "tệp thuộc định dạng {found}, mới hơn bản roadmap này (đọc được định dạng 1); hãy nâng cấp roadmap",
    "the file is of format {found}, newer than this roadmap (which reads format 1); upgrade roadmap",
)

UNKNOWN_ID = Text('không có {kind} "{value}"', 'there is no {kind} "{value}"')
OUTDATED_ID = Text('"{value}" là tên cũ, nay gọi là "{today}"', '"{value}" is an old name, today it is "{today}"')
DUPLICATE_ID = Text('"{value}" đã có ở {other}', '"{value}" stands already in {other}')
CYCLE = Text("quan hệ phụ thuộc khép vòng: {path}", "dependencies form a cycle: {path}")
TASK_IS_NO_GOAL = Text('"{value}" là nhiệm vụ, không phải nội dung', '"{value}" is a task, not a goal')
GOALS_NEEDING = Text("nội dung cần đến nhiệm vụ này: {goals}", "goals that need it: {goals}")
NOT_PICKABLE = Text(
    '"{value}" không chọn được: nguồn không nêu tên nội dung này',
    '"{value}" cannot be chosen: its source does not name it',
)
NEEDS_APPROVAL = Text(
    'nhiệm vụ "{value}" không qua thủ tục nên không có thời điểm phê duyệt',
    'task "{value}" is under no procedure, so it has no approval',
)
RECURRING_IS_ALONE = Text(
    'nhiệm vụ thường xuyên "{value}" không thể chờ hay được chờ',
    'recurring task "{value}" can neither wait nor be waited for',
)
STAGES_AND_PROCEDURE = Text(
    "bước chuẩn bị phải đi cùng một thủ tục, và ngược lại",
    "a preparation stage needs a procedure, and the other way round",
)
NO_WORK = Text(
    "nhiệm vụ phải có bước triển khai hoặc là nhiệm vụ thường xuyên",
    "a task needs a delivery stage or must be recurring",
)
WAITS_FOR_ITSELF = Text("nhiệm vụ không thể chờ chính nó", "a task cannot wait for itself")
UNSOURCED_FIGURES = Text(
    "số liệu không phải ước tính thì phải ghi nguồn ở figures_source",
    "figures that are no estimate must name their source in figures_source",
)
NO_CATALOGUE = Text(
    "{folder}: không có danh mục (thiếu catalogue.toml)", "{folder}: no catalogue here (catalogue.toml is missing)"
)
NOT_A_PLAN = Text(
    "tệp không phải kế hoạch do roadmap tạo ra ({reason}); hãy lập lại: roadmap plan",
    "the file is not a plan that roadmap made ({reason}); make it again: roadmap plan",
)
KEY_MISSING = Text("thiếu {key}", "{key} is missing")

HORIZON_ORDER = Text(
    "thời kỳ kế hoạch không được kết thúc trước khi bắt đầu", "the horizon must not end before it begins"
)
HORIZON_LONG = Text("thời kỳ kế hoạch dài nhất là 50 năm", "a horizon has 50 years at the most")
START_OUTSIDE = Text(
    "tháng bắt đầu {start} nằm ngoài thời kỳ kế hoạch {first} – {last}",
    "the start {start} is outside the horizon {first} to {last}",
)
NO_GOALS = Text(
    'chưa chọn nội dung nào; xem "roadmap frameworks" rồi ghi vào goals',
    'no goal is chosen; see "roadmap frameworks" and list some in goals',
)
PHASES_IN_ORDER = Text(
    "các giai đoạn phải đánh số 1, 2, 3 … và kết thúc tăng dần, giai đoạn cuối vào cuối thời kỳ kế hoạch ({last})",
    "phases must be numbered 1, 2, 3 … and end in rising order, the last with the horizon ({last})",
)
PIN_BEFORE_START = Text("ấn định trước tháng bắt đầu {start}", "pinned before the start month {start}")
PIN_OF_PROGRESS = Text(
    'nhiệm vụ "{value}" đã có tiến độ thực hiện nên không ấn định được',
    'task "{value}" has recorded progress and cannot be pinned',
)
DATE_OF_RECURRING = Text(
    'nhiệm vụ thường xuyên "{value}" làm trong mọi năm nên không đặt thời hạn hay ấn định tháng bắt đầu được',
    'recurring task "{value}" is done in every year and takes neither a deadline nor a pin',
)
NO_SUCH_STAGE = Text('nhiệm vụ "{value}" không có bước này', 'task "{value}" has no such stage')
STOPPED = Text("đã dừng theo yêu cầu", "stopped as asked")
PIN_CONTRADICTS = Text(
    "ấn định {pin} trái với {other}: sớm nhất là {earliest}",
    "the pin {pin} contradicts {other}: {earliest} at the earliest",
)
PIN_AGAINST_DEPENDENCIES = Text("quan hệ phụ thuộc", "the dependencies")
PROGRESS_AFTER_START = Text(
    "đã ghi là diễn ra vào {month} nhưng tháng bắt đầu của kế hoạch là {start}; việc đã qua phải trước tháng bắt đầu",
    "recorded for {month}, but the plan starts in {start}; what has happened must lie before the start",
)
MEASURED_AFTER_START = Text(
    "kết quả đo ghi cho năm {year}, nhưng kế hoạch tính từ {start}: năm đó chưa tới",
    "a value measured in {year}, but the plan starts in {start}: that year has not come",
)
PROGRESS_ORDER = Text(
    "bắt đầu, phê duyệt, hoàn thành phải theo thứ tự thời gian",
    "started, approved, done must follow each other in time",
)
PROGRESS_NOT_BEGUN = Text(
    'có "{key}" thì phải ghi việc đã bắt đầu từ tháng nào: thêm started, approved hoặc done',
    '"{key}" says that the work has begun: add the month in started, approved or done',
)
PROGRESS_DONE_LEFT = Text(
    'việc đã hoàn thành thì không còn lại tháng nào: bỏ "left" hoặc bỏ "done"',
    'what is done has no months left: take out "left", or "done"',
)
PROGRESS_RECURRING = Text(
    'nhiệm vụ thường xuyên "{value}" không ghi tiến độ', 'recurring task "{value}" takes no progress'
)
OF_LEVEL_ABOVE = Text(
    'nhiệm vụ "{value}" do cấp trên thực hiện; ghi thời điểm ở [external]',
    'task "{value}" is done by a level above; give its date in [external]',
)
NOT_EXTERNAL = Text(
    'nhiệm vụ "{value}" thuộc cấp của kế hoạch này, không phải việc chờ cấp trên',
    'task "{value}" belongs to this plan\'s level and is not awaited from above',
)
WAITS_FOR_LOWER = Text(
    'nhiệm vụ không chờ việc của cấp dưới ("{value}")', 'a task does not wait for work of a level below ("{value}")'
)
NO_SUCH_DEPENDENCY = Text(
    'nhiệm vụ "{task}" không phụ thuộc mềm vào "{value}"', 'task "{task}" has no soft dependency on "{value}"'
)
YEAR_OUTSIDE = Text("năm {year} nằm ngoài thời kỳ kế hoạch", "the year {year} is outside the horizon")
PHASES_OF_CATALOGUE = Text(
    "các giai đoạn phải đánh số 1, 2, 3 … và kết thúc tăng dần",
    "phases must be numbered 1, 2, 3 … and end in rising order",
)
PARENT = Text("không lấy được kế hoạch cấp trên: {reason}", "the plan of the level above cannot be had: {reason}")
CEILING_ORDER = Text("trần vốn phải kết thúc sau khi bắt đầu", "a ceiling must end after it begins")

KINDS = {
    "task": Text("nhiệm vụ", "task"),
    "goal": Text("nội dung", "goal"),
    "target": Text("chỉ tiêu", "target"),
    "gate": Text("bước thủ tục", "gate"),
    "framework": Text("khung định hướng", "framework"),
    "locality": Text("địa phương", "locality"),
    "source": Text("nguồn", "source"),
    "role": Text("cơ quan, vai trò", "role"),
    "team": Text("nhóm thực hiện", "team"),
    "domain": Text("lĩnh vực", "domain"),
    "procedure": Text("thủ tục", "procedure"),
    "account": Text("nguồn vốn/loại chi", "fund/nature"),
    "check": Text("mã cảnh báo", "warning code"),
}
TYPES = {
    "str": Text("chữ trong ngoặc kép", "text in quotes"),
    "int": Text("số nguyên", "a whole number"),
    "float": Text("số thập phân", "a decimal number"),
    "number": Text("một số", "a number"),
    "bool": Text("true hoặc false", "true or false"),
    "list": Text("danh sách [ … ]", "a list [ … ]"),
    "dict": Text("bảng", "a table"),
    "date": Text("ngày tháng", "a date"),
    "time": Text("giờ trong ngày", "a time of day"),
    "month": Text('thời điểm như "2027-11"', 'a date such as "2027-11"'),
    "text": Text("chữ, hoặc { vi = …, en = … }", "text, or { vi = …, en = … }"),
    "points": Text("[thấp, có khả năng nhất, cao]", "[low, likely, high]"),
    "other": Text("giá trị khác", "another value"),
}
KEY_WORDS: Mapping[str, tuple[str, ...]] = {
    "title": ("tên", "tiêu đề", "tên gọi", "name"),
    "locality": ("địa phương", "tỉnh", "province"),
    "language": ("ngôn ngữ",),
    "horizon": ("thời kỳ", "thời kỳ kế hoạch"),
    "start": ("tháng bắt đầu", "bắt đầu", "khởi công", "begin"),
    "parent": ("kế hoạch cấp trên",),
    "goals": ("mục tiêu", "nội dung"),
    "phase": ("giai đoạn", "phân kỳ"),
    "budget": ("ngân sách", "kinh phí", "kinh phí bố trí", "nguồn vốn", "vốn", "tiền", "money"),
    "team": ("nhóm", "nhóm thực hiện", "nhân lực", "nhân sự", "người", "số người", "people", "staff"),
    "deadline": ("thời hạn", "hạn", "due"),
    "pin": ("ấn định",),
    "exclude": ("loại trừ", "loại bỏ", "bỏ qua"),
    "estimate": ("ước tính",),
    "progress": ("tiến độ", "tiến độ thực hiện"),
    "external": ("cấp trên", "chờ cấp trên"),
    "target": ("chỉ tiêu",),
    "task": ("nhiệm vụ", "nhiệm vụ riêng"),
    "check": ("kiểm tra", "bỏ cảnh báo", "lint"),
    "lead": ("chủ trì", "cơ quan chủ trì"),
    "people": ("người", "số người", "nhân lực", "staff"),
    "from": ("từ", "từ tháng"),
    "to": ("đến", "đến tháng", "tháng cuối"),
    "by": ("trước", "hạn", "thời hạn", "date"),
    "weight": ("trọng số", "mức quan trọng"),
    "ceiling": ("trần", "trần vốn"),
    "sum": ("số tiền", "tổng", "tiền"),
    "preparation": ("chuẩn bị", "bước chuẩn bị"),
    "delivery": ("triển khai", "bước triển khai", "thực hiện"),
    "months": ("tháng", "số tháng"),
    "cost": ("kinh phí", "chi phí", "tiền"),
    "run_cost": ("vận hành", "chi phí vận hành", "kinh phí vận hành"),
    "started": ("bắt đầu", "ngày bắt đầu"),
    "approved": ("phê duyệt", "đã phê duyệt"),
    "done": ("xong", "hoàn thành", "đã xong"),
    "left": ("còn lại", "số tháng còn lại"),
    "spent": ("đã chi", "giải ngân"),
    "difficulty": ("khó khăn", "vướng mắc"),
    "proposal": ("đề xuất", "kiến nghị"),
    "unit": ("đơn vị", "đơn vị tính"),
    "baseline": ("hiện trạng", "hiện nay"),
    "values": ("giá trị",),
    "measured": ("số đo", "thực tế"),
    "says": ("nội dung", "mô tả", "description"),
    "deliverable": ("sản phẩm", "kết quả"),
    "domain": ("lĩnh vực",),
    "level": ("cấp",),
    "support": ("phối hợp",),
    "approver": ("cấp phê duyệt",),
    "procedure": ("thủ tục", "trình tự"),
    "basis": ("cơ sở",),
    "source": ("nguồn", "căn cứ"),
    "recurring": ("thường xuyên", "định kỳ"),
    "funds": ("nguồn vốn", "nguồn kinh phí"),
    "after": ("sau", "chờ", "phải chờ", "phụ thuộc"),
    "why": ("lý do", "vì sao", "reason"),
    "aliases": ("tên khác",),
    "note": ("ghi chú",),
    "summary": ("tóm tắt",),
    "noun": ("gọi là",),
    "asks": ("yêu cầu",),
    "core": ("cốt lõi",),
    "extra": ("thêm",),
    "size": ("quy mô",),
    "fund": ("ngân sách",),
    "status": ("tình trạng",),
    "date": ("ngày",),
    "number": ("số hiệu", "số ký hiệu"),
    "issuer": ("cơ quan ban hành",),
    "url": ("địa chỉ",),
    "short": ("viết tắt",),
}
"""What people write for a key when they do not know its name: the words of the screens, most of them Vietnamese."""
TOP_LEVEL = Text("đầu tệp", "the top of the file")
_COUNT = Text("{n} lỗi.", "{n} faults.")
_COUNT_ONE = Text("1 lỗi.", "1 fault.")
_NOT_WRITTEN = Text("Chưa ghi tệp nào.", "No file was written.")
_WARNINGS = Text("{n} cảnh báo.", "{n} warnings.")
_WARNINGS_ONE = Text("1 cảnh báo.", "1 warning.")
_WIDEST = 100
_LONGEST = 1000


def describe(faults: Sequence[Fault], language: Language, *, refused: bool = False) -> str:
    """Return all `faults`, one or more, as people read them: place, code, sentence, the line with a caret, and their
    number; `refused` when they kept a command from its work.
    """
    lines: list[str] = []
    for fault in faults:
        hint = printable(fault.hint.to(language)) if fault.hint else ""
        lines.append(f"{printable(fault.where())}: {fault.code} {_short(printable(fault.text.to(language)))}")
        if fault.excerpt is None or fault.line is None or fault.column is None:
            if hint:
                lines.append(f"      {hint}")
            continue
        cut = max(0, fault.column - _WIDEST // 2)
        number = str(fault.line).rjust(5)
        lines.append(f"{number} | {printable(fault.excerpt[cut : cut + _WIDEST])}")
        lines.append(f"{' ' * len(number)} | {' ' * (fault.column - 1 - cut)}^ {hint}".rstrip())
    counted = _counted(faults).to(language)
    return "\n".join([*lines, f"{counted} {_NOT_WRITTEN.to(language)}" if refused else counted])


def _counted(faults: Sequence[Fault]) -> Text:
    warnings = sum(fault.is_warning for fault in faults)
    wrong = len(faults) - warnings
    counts = [_COUNT_ONE if wrong == 1 else _COUNT.fill(n=wrong)] if wrong else []
    counts += [_WARNINGS_ONE if warnings == 1 else _WARNINGS.fill(n=warnings)] if warnings else []
    return Text(" ".join(each.vi for each in counts), " ".join(each.en for each in counts))


def figure(number: int) -> str:
    """Return `number` as messages show it; one with thousands of digits, which Python refuses to print, as a dots."""
    return str(number) if abs(number) < 10**18 else "…"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def printable(words: str) -> str:
    """Return `words` on one line with control characters made visible, so that no file can drive a terminal."""
    return "".join(
        letter
        if letter.isprintable() or letter == " "
        else f"\\x{ord(letter):02x}"
        if ord(letter) < 256
        else f"\\u{ord(letter):04x}"
        for letter in words.replace("\n", " ").replace("\t", " ")
    )
