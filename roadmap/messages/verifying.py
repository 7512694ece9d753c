"""What the verifier says of a plan file that does not obey its own rules."""

from __future__ import annotations

from roadmap.messages.text import Text, same

NONE = Text("không có", "none")
YES = Text("có", "true")
NO = Text("không", "false")

# Kinds of values.

AN_INTEGER = Text("số nguyên", "an integer")
A_COUNT = Text("số nguyên không âm", "an integer of 0 or more")
PEOPLE = Text("số người có nhiều nhất một chữ số thập phân", "a number of people with at most one decimal")
A_MONTH = Text("tháng viết như 2026-03", "a month written like 2026-03")
A_YEAR = Text("năm viết như 2027", "a year written like 2027")
YEARS = Text("khoảng năm viết như 2026-2030", "a span of years written like 2026-2030")
A_SPAN = Text("khoảng tháng viết như 1-9", "a span of months written like 1-9")
A_DEPENDENCY = Text("quan hệ phụ thuộc viết như lgsp/operation/start", "a dependency written like lgsp/operation/start")
A_WORD = Text("chuỗi ký tự", "text")
A_FLAG = Text("true hoặc false", "true or false")
DIFFERENT_WORDS = Text("danh sách các chuỗi không trùng nhau", "a list of different texts")
COUNTS = Text("danh sách số nguyên không âm", "a list of integers of 0 or more")
A_TABLE = Text("bảng", "a table")

# Shape.

MISSING = Text("Thiếu giá trị; ở đây phải là {kind}.", "The value is missing; it must be {kind}.")
WRONG_KIND = Text("Giá trị sai kiểu; ở đây phải là {kind}.", "The value is of the wrong kind; it must be {kind}.")
WRONG_KEY = Text("Khóa sai dạng; ở đây phải là {kind}.", "The key has the wrong form; it must be {kind}.")
SPAN_AND_MOMENT = Text(
    "Bước có thời lượng phải có đủ start và finish, bước không có thời lượng chỉ có at.",
    "A stage with a duration has both start and finish, one without has only at.",
)
UNKNOWN_TASK = Text("Kế hoạch không có nhiệm vụ {task}.", "The plan has no task {task}.")
WAITS_FOR_RECURRING = Text(
    "{task} là nhiệm vụ thường xuyên, không có thời điểm nào để chờ.",
    "{task} is recurring work and has no moment to wait for.",
)

# Dates. Months in these sentences are ends of months where a moment is meant.

MOMENTS = {
    "start": Text("thời điểm bắt đầu", "the start"),
    "approval": Text("thời điểm phê duyệt", "approval"),
    "acceptance": Text("thời điểm nghiệm thu", "acceptance"),
    "operation": Text("thời điểm đưa vào vận hành", "operation"),
}
SPAN = Text(
    "Từ {start} đến {finish} là {spans} tháng, nhưng thời lượng ghi là {months} tháng.",
    "{start} to {finish} is a span of {spans} months, but the duration is given as {months}.",
)
STAGES_TOO_MANY = Text(
    "Nhiệm vụ có trạng thái {status} không được có bước còn phải xếp lịch.",
    "A task with status {status} cannot have a stage that is to be scheduled.",
)
STAGES_RECURRING = Text(
    "Nhiệm vụ thường xuyên phải có đúng một bước là delivery.", "Recurring work has exactly one stage, delivery."
)
NO_DELIVERY = Text("Nhiệm vụ thiếu bước triển khai (delivery).", "The task lacks its delivery.")
NO_PROCEDURE = Text(
    "Nhiệm vụ có bước chuẩn bị (preparation) nhưng không theo trình tự, thủ tục nào.",
    "The task has a preparation but follows no procedure.",
)
NO_OPERATION = Text(
    "Có quan hệ phụ thuộc giữ thời điểm đưa vào vận hành nhưng thiếu bước operation.",
    "A dependency holds operation back, but the operation stage is missing.",
)
OPERATION_IS_A_MOMENT = Text(
    "Đưa vào vận hành là một thời điểm, nhưng thời lượng ghi là {months} tháng.",
    "Operation is a moment, but the duration is given as {months} months.",
)
RECURRING_SPAN = Text(
    "Nhiệm vụ thường xuyên phải kéo dài từ tháng bắt đầu {start} đến hết thời kỳ kế hoạch {finish}.",
    "Recurring work runs from the plan's start {start} to the end of the horizon {finish}.",
)
DELIVERY_BEFORE_APPROVAL = Text(
    "Triển khai bắt đầu từ {later}, trước khi được phê duyệt vào cuối tháng {earlier}.",
    "Delivery starts in {later}, before approval at the end of {earlier}.",
)
OPERATION_BEFORE_ACCEPTANCE = Text(
    "Đưa vào vận hành cuối tháng {later}, trước khi nghiệm thu vào cuối tháng {earlier}.",
    "Operation comes at the end of {later}, before acceptance at the end of {earlier}.",
)
DEPENDENCY = Text(
    "Phải chờ {after}: {of} là cuối tháng {reached}, độ trễ {lag} tháng; "
    "nhưng {holds} của nhiệm vụ này lại là cuối tháng {held}.",
    "It waits for {after}, where {of} stands at the end of {reached}, with a lag of {lag} months; "
    "but {holds} of this task stands at the end of {held}.",
)
WAITS_FOR_NO_DATE = Text(
    "Nhiệm vụ có ngày, nhưng phải chờ {after} là nhiệm vụ chưa xếp được ngày.",
    "The task has dates, but waits for {after}, which has none.",
)
STARTS_TOO_EARLY = Text(
    "Việc mới bắt đầu từ {begin}, trước tháng bắt đầu của kế hoạch là {start}.",
    "New work starts in {begin}, before the plan's start {start}.",
)
ENDS_TOO_LATE = Text(
    "Kết thúc vào {end}, sau tháng muộn nhất cho phép là {limit} (mười năm sau thời kỳ kế hoạch).",
    "It ends in {end}, after the latest month that is allowed, {limit} (ten years after the horizon).",
)

# Record.

NEGATIVE_FLOAT = Text(
    "Thời gian dự trữ là {float} tháng; không được âm.", "The float is {float} months; it is never negative."
)
FLOAT_OF_FIXED_WORK = Text(
    "Việc thường xuyên và việc đã xong không có thời gian dự trữ.", "Recurring and done work has no float."
)
CHAIN_NOT_CRITICAL = Text(
    "{stage} có trong đường găng nhưng không được đánh dấu là bước găng.",
    "{stage} is in the critical chain but is not marked as critical.",
)
CHAIN_UNKNOWN = Text(
    "Đường găng nêu {stage}, kế hoạch không có bước này.",
    "The critical chain names {stage}, which the plan does not have.",
)
CRITICAL_NOT_IN_CHAIN = Text(
    "{stage} được đánh dấu là bước găng nhưng không có trong đường găng.",
    "{stage} is marked as critical but is not in the critical chain.",
)
CHAIN_MISSES_END = Text(
    "Không bước nào trên đường găng kết thúc vào {end}, tháng kết thúc của kế hoạch.",
    "No stage of the critical chain finishes in {end}, the plan's end.",
)
DONE_OPERATION = Text(
    'Bước operation của nhiệm vụ đã xong phải đứng ngay trước tháng bắt đầu {start} và có progress = "done".',
    'The operation of a done task stands in the month before the plan\'s start {start}, with progress = "done".',
)
DONE_TOO_LATE = Text(
    "Bước đã xong phải kết thúc trước tháng bắt đầu {start}.",
    "A stage that is done ended before the plan's start {start}.",
)
RUNNING_TOO_LATE = Text(
    "Bước đang thực hiện phải bắt đầu trước tháng bắt đầu {start}.",
    "A stage in progress started before the plan's start {start}.",
)
RUNNING_ENDED = Text(
    "Bước đang thực hiện không thể kết thúc từ trước tháng bắt đầu {start}.",
    "A stage in progress cannot have ended before the plan's start {start}.",
)
RUNNING_WITHOUT_PROGRESS = Text(
    "Nhiệm vụ đang thực hiện nhưng không bước nào có tiến độ ghi nhận.",
    "The task is running, but no stage has progress.",
)
PROGRESS_WITHOUT_RUNNING = Text(
    "Có bước đã được ghi nhận tiến độ, nhưng trạng thái nhiệm vụ là {status}.",
    "A stage has progress, but the task's status is {status}.",
)
DELIVERY_BEFORE_PREPARATION = Text(
    "Bước triển khai đã có tiến độ trong khi bước chuẩn bị chưa xong.",
    "The delivery has progress while the preparation is not done.",
)
PROGRESS_DIFFERS = Text(
    "Đầu vào ghi nhận {key} ứng với {recorded}, kế hoạch lại ghi {stands}.",
    "By the brief's {key} the month is {recorded}; the plan says {stands}.",
)

# Wishes and misses.

NOT_LISTED = Text("{miss} Điều này chưa được liệt kê.", "{miss} This is not listed.")
NO_MISS = Text(
    "{name} được liệt kê ở đây nhưng không thuộc trường hợp này.", "{name} is listed here but is no such miss."
)
AFTER_HORIZON = Text(
    "{task} kết thúc vào {end}, sau thời kỳ kế hoạch ({horizon}).",
    "{task} ends in {end}, after the horizon ({horizon}).",
)
DATE_OF_NO_DATE = Text(
    "Nhiệm vụ được ghi là chưa xếp được ngày, nhưng bước này lại bắt đầu từ {begin}.",
    "The task is said to have no date, but this stage starts in {begin}.",
)
STAGE_WITHOUT_DATE = Text(
    "Bước này không có ngày, trong khi trạng thái nhiệm vụ là {status}.",
    "This stage has no date, while the task's status is {status}.",
)
WITHOUT_DATE = Text("{task} chưa xếp được ngày.", "{task} has no date.")
PIN_DIFFERS = Text(
    "Tháng ấn định ghi ở bước là {stands}, trong đầu vào là {pin}.",
    "The stage's pin is {stands}, the brief's is {pin}.",
)
PIN_MOVED = Text(
    "{stage} bắt đầu từ {begin}, muộn hơn tháng ấn định {pin}.", "{stage} starts in {begin}, later than its pin {pin}."
)
PIN_EARLIER = Text(
    "Bước bắt đầu từ {begin}, sớm hơn tháng ấn định {pin}.", "The stage starts in {begin}, earlier than its pin {pin}."
)
DEADLINE_DIFFERS = Text(
    "Thời hạn ghi ở nhiệm vụ khác với thời hạn trong đầu vào.", "The task's deadline is not the one in the brief."
)
DEADLINE_MISSED = Text(
    "{task} kết thúc vào {end}, sau thời hạn {by}.", "{task} ends in {end}, after its deadline {by}."
)
DEADLINE_WITHOUT_DATE = Text(
    "{task} có thời hạn {by} nhưng chưa xếp được ngày.", "{task} has the deadline {by} but no date."
)
EXTERNAL_DIFFERS = Text(
    "Tháng đã xác nhận là {stands}, trong đầu vào là {said}.", "The confirmed month is {stands}, the brief's is {said}."
)
LEVEL = Text(
    "Nhiệm vụ cấp {level} trong kế hoạch cấp {plan} không thể có trạng thái {status}.",
    "A task of level {level} in a plan of level {plan} cannot have the status {status}.",
)
EXCLUDED_IN_PLAN = Text(
    "Đầu vào đã loại nhiệm vụ này, nhưng kế hoạch vẫn có.", "The brief excludes this task, but the plan has it."
)
NOT_EXCLUDED = Text(
    "{need} được ghi là nhiệm vụ cần có đã bị loại, nhưng đầu vào không loại.",
    "{need} is named as an excluded need, but the brief does not exclude it.",
)
SOFT_OFF = Text(
    "Đầu vào đã tắt quan hệ phụ thuộc mềm với {after}, nhưng kế hoạch vẫn áp dụng.",
    "The brief switched off the soft dependency on {after}, but the plan applies it.",
)

# People and money.

EXCEEDED_BY_PLACED = Text(
    "{where}, {at}: cần {needed}, chỉ có {limit}.", "{where}, {at}: {needed} needed, only {limit} available."
)
EXCEEDED_BY_FIXED = Text(
    "{where}, {at}: riêng việc cố định đã cần {fixed}, vượt mức {limit}, "
    "nên không được xếp thêm việc; hiện xếp tới {needed}.",
    "{where}, {at}: fixed work alone needs {fixed} of {limit}, "
    "so that nothing else may be placed there; {needed} is placed.",
)
OVERRUN_NOT_LISTED = Text(
    "{where}, {at}: việc cố định cần {needed}, chỉ có {available}; mức vượt này chưa được liệt kê.",
    "{where}, {at}: fixed work needs {needed}, only {available} available; this overrun is not listed.",
)
NO_OVERRUN = Text(
    "{where}, {at}: được liệt kê là vượt mức nhưng việc cố định không vượt, hoặc đã liệt kê rồi.",
    "{where}, {at} is listed as an overrun, but fixed work does not exceed it, or it is listed already.",
)
OVERRUN_DIFFERS = Text(
    "{where}, {at}: ghi là cần {listed_needed}, có {listed_available}; tính lại là cần {needed}, có {available}.",
    "{where}, {at}: given as {listed_needed} needed, {listed_available} available; "
    "recomputed, {needed} needed, {available} available.",
)

# Figures.

DIFFERS = Text(
    "{what} ghi là {stands}; tính lại là {found}.", "{what} is given as {stands}; recomputed, it is {found}."
)
COST = Text("Nhu cầu kinh phí năm {year} từ {account}", "The need of {year} from {account}")
FITS = Text(
    "Kế hoạch tự ghi là khả thi, nhưng liệt kê {misses} điểm không đạt.",
    "The plan says that it fits, but lists {misses} misses.",
)
FITS_NOT = Text(
    "Kế hoạch tự ghi là không khả thi, nhưng không liệt kê điểm nào không đạt.",
    "The plan says that it does not fit, but lists no miss.",
)
BOUND_AFTER_END = Text(
    "Cận dưới muộn hơn tháng kết thúc {months} tháng.", "The lower bound is {months} months after the end."
)
PHASES_DIFFER = Text(
    "Số thứ tự hoặc tháng cuối của các giai đoạn khác với đầu vào.",
    "Numbers or last months of the phases are not those of the brief.",
)
PHASE_SPAN = Text(
    "Giai đoạn ghi từ {first} đến {last}, nhưng phải bắt đầu từ {wanted}.",
    "The phase is given as {first} to {last}, but must begin in {wanted}.",
)
PHASES_END = Text(
    "Giai đoạn cuối kết thúc vào {last}, thời kỳ kế hoạch kết thúc vào {horizon}.",
    "The last phase ends in {last}, the horizon in {horizon}.",
)
COVERAGE_TOO_FEW = Text(
    "{key} ghi là {number}, trong khi riêng kế hoạch đã có {least} nhiệm vụ như vậy.",
    "{key} is given as {number}, while the plan alone has {least} such tasks.",
)
COVERAGE_PARTS = Text(
    "of {of}, recurring {recurring} và awaits {awaits} cộng lại phải bằng {named}, số nhiệm vụ được nêu tên.",
    "of {of}, recurring {recurring} and awaits {awaits} must add up to {named}, the number of tasks named.",
)
DIGEST = Text(
    "Tệp đã bị sửa sau khi chương trình ghi: mã băm ghi là {stands}, tính lại là {computed}.",
    "The file was changed after the program wrote it: the digest is given as {stands}; recomputed, it is {computed}.",
)


def one_of(choices: tuple[str, ...]) -> Text:
    """Return "one of a, b, c" for the words `choices`."""
    words = ", ".join(choices)
    return Text(f"một trong các giá trị {words}", f"one of {words}")


def exactly(number: int) -> Text:
    """Return the kind of value that is only `number`."""
    return same(str(number))


def month(index: int) -> str:
    """Return the month `index`, which counts from year 0, as screens write it: `03/2026`."""
    return f"{index % 12 + 1:02d}/{index // 12:04d}"


def month_or_none(index: int | None) -> str | Text:
    """Return the month `index` as screens write it, or the word for none."""
    return NONE if index is None else month(index)


def or_none(number: int | None) -> int | Text:
    """Return `number`, or the word for none."""
    return NONE if number is None else number


def money_or_none(millions: int | None) -> Text:
    """Return a sum in million VND with its unit, or the word for none."""
    return NONE if millions is None else money(millions)


def money(millions: int) -> Text:
    """Return a sum in million VND with its unit: `15.000 triệu đồng`, `15,000 million VND`."""
    words = f"{millions:,}"
    return Text(f"{words.replace(',', '.')} triệu đồng", f"{words} million VND")


def people(tenths: int) -> Text:
    """Return tenths of people with their unit: `4,5 người`, `4.5 people`."""
    return Text(f"{tenths // 10},{tenths % 10} người", f"{tenths // 10}.{tenths % 10} people")


def amount(where: str, number: int) -> Text:
    """Return what `number` means in `where`: million VND in an account (`ns-tinh/dau-tu-cong`), tenths of
    people in a team.
    """
    return money(number) if "/" in where else people(number)


def differs(what: Text, stands: object, found: object) -> Text:
    """Return that `what` is given as `stands` but recomputes to `found`; a `Text` among these speaks its own
    language.
    """
    return DIFFERS.fill(what=what, stands=stands, found=found)
