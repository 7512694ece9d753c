"""What the program says about planning options, and about writing files."""

from roadmap.messages.text import Text

BARE_SUM = Text(
    '"{option}": {digits} là {digits} tỷ đồng hay {digits} triệu đồng? Viết {head}{digits}ty hoặc {head}{digits}tr',
    '"{option}": {digits} billion or {digits} million VND? Write {head}{digits}ty or {head}{digits}tr',
)
TWO_READINGS = Text(
    '"{option}": dấu trong {digits} ngăn cách hàng nghìn hay phần lẻ? Viết {more} hoặc {less}, không có dấu',
    '"{option}": does the mark in {digits} set off thousands or a fraction? Write {more} or {less}, without it',
)
NOT_A_BUDGET = Text(
    '"{option}" không đọc được; viết [NGUỒN/LOẠI:]NĂM=SỐ TIỀN, như 2027=175ty, '
    "ns-tinh/dau-tu-cong:2027=175000tr, 2027=-20%; chưa biết: chua-biet",
    '"{option}" cannot be read; write [FUND/NATURE:]YEAR=SUM, such as 2027=175ty, '
    "ns-tinh/dau-tu-cong:2027=175000tr, 2027=-20%; where it is not known: unknown",
)
NOT_AN_ACCOUNT = Text(
    '"{option}" không đọc được; viết [NGUỒN/LOẠI:]NĂM như 2027, ns-tinh/dau-tu-cong:2027, trần 2026-2030, hoặc cả '
    "nguồn "
    "như ns-tinh/dau-tu-cong",
    '"{option}" cannot be read; write [FUND/NATURE:]YEAR such as 2027, ns-tinh/dau-tu-cong:2027, a ceiling 2026-2030, '
    "or "
    "a whole account such as ns-tinh/dau-tu-cong",
)
UNKNOWN_YEAR = Text(
    'chưa biết kinh phí năm {year}: chỉ ghi được chưa biết cho cả một nguồn, như "chua-biet" (mọi nguồn) hoặc '
    '"ns-tinh/dau-tu-cong=chua-biet"; một năm thì bỏ hẳn số của năm ấy: roadmap brief budget --remove',
    'the money of {year} alone cannot be unknown: write "unknown" for all of it, or "ns-tinh/dau-tu-cong=unknown"; of '
    "one year take its figure out: roadmap brief budget --remove",
)
UNKNOWN_ACCOUNT = Text(
    '"{value}" không phải NGUỒN/LOẠI; viết như {example}\n{choices}',
    '"{value}" is no FUND/NATURE; write {example} or the like\n{choices}',
)
ACCOUNT_ASSUMED = Text(
    "{options}: không ghi nguồn, nên tính là {account} ({title})",
    "{options}: no account is named, hence taken for {account} ({title})",
)
ACCOUNT_ASSUMED_OTHERS = Text(
    "{options}: không ghi nguồn, nên tính là {account} ({title}); giữ nguyên số của hồ sơ cho {others}. "
    "Ghi nguồn khác bằng NGUỒN/LOẠI:NĂM=SỐ TIỀN",
    "{options}: no account is named, hence taken for {account} ({title}); the profile's figures stay for {others}. "
    "Name another as FUND/NATURE:YEAR=SUM",
)
ACCOUNT_FUNDS = Text("Nguồn vốn:", "Funds:")
ACCOUNT_NATURES = Text("Loại chi:", "Natures:")
ACCOUNT_CHOICE = Text("  {id}  {title}", "  {id}  {title}")
KNOWN_AND_UNKNOWN = Text(
    "{account}: vừa có số tiền vừa ghi là chưa biết; hãy bỏ một trong hai",
    "{account} has a figure and is said not to be known; leave one of them out",
)
NO_FIGURE = Text(
    '"{option}": {account} năm {year} chưa có số nào để tăng, giảm; hãy ghi hẳn số tiền',
    '"{option}": {account} has no figure for {year} to change; give the sum itself',
)
YEAR_OUTSIDE = Text('"{option}": năm {year} nằm ngoài thời kỳ kế hoạch', '"{option}": {year} is outside the horizon')
NOT_A_TEAM = Text(
    '"{option}" không đọc được; viết NHÓM=SỐ NGƯỜI, như ky-thuat=4.5, ky-thuat@2028=+1, ky-thuat=chua-biet',
    '"{option}" cannot be read; write TEAM=PEOPLE, such as ky-thuat=4.5, ky-thuat@2028=+1, ky-thuat=unknown',
)
BELOW_ZERO = Text('"{option}": kết quả nhỏ hơn 0', '"{option}": the result is below zero')
START_OUTSIDE = Text(
    "tháng bắt đầu {start} nằm ngoài thời kỳ kế hoạch {first} – {last}",
    "the start {start} is outside the horizon {first} to {last}",
)
HORIZON_FAR = Text("thời kỳ kế hoạch phải nằm trong các năm 1900–2199", "a horizon lies within the years 1900 to 2199")
TOO_MUCH = Text("{name}: nhiều nhất là {most}", "{name}: {most} at the most")
HORIZON_LONG = Text("thời kỳ kế hoạch dài nhất là 50 năm", "a horizon has 50 years at the most")
DONE_ELSEWHERE = Text(
    '--done "{task}": việc của cấp khác hoặc việc thường xuyên, không ghi là đã xong được',
    '--done "{task}": work of another level, or recurring work, cannot be recorded as done',
)
NOT_PICKABLE = Text(
    '"{goal}" không chọn được: nguồn không nêu tên nội dung này',
    '"{goal}" cannot be chosen: its source does not name it',
)
ONE_OFF_TITLE = Text("Kế hoạch từ {count} nội dung đã chọn", "Plan from {count} chosen goals")

EDITED_BY_HAND = Text(
    "{path} đã bị sửa tay nên không ghi đè. Chuyển các sửa đổi vào brief.toml, hoặc thêm --force để bỏ chúng.",
    "{path} was edited by hand and is not overwritten. Move the changes to brief.toml, or add --force to drop them.",
)
REPLACED = Text(
    "{path} không đọc được nên đã được thay bằng kế hoạch mới ({reason}).",
    "{path} could not be read and was replaced by the new plan ({reason}).",
)
NEWER_PLAN = Text(
    "{path} thuộc định dạng {found}, mới hơn bản roadmap này nên không ghi đè; hãy nâng cấp roadmap.",
    "{path} is of format {found}, newer than this roadmap, and is not overwritten; upgrade roadmap.",
)
NOT_A_PLAN_FILE = Text(
    "{path} không phải kế hoạch của roadmap nên không ghi đè; chuyển tệp ấy đi hoặc chọn tên khác, hoặc thêm --force.",
    "{path} is no plan of roadmap and is not overwritten; move it away or choose another name, or add --force.",
)
NO_BRIEF_IN = Text(
    "{path} không có brief.toml; tạo bằng: roadmap init {path}",
    "there is no brief.toml in {path}; make one with: roadmap init {path}",
)
NO_PLAN_IN = Text(
    "{path} chưa có plan.toml; lập bằng: roadmap plan {path}",
    "there is no plan.toml in {path} yet; make it with: roadmap plan {path}",
)
IS_A_BRIEF = Text(
    "{path} là đầu vào, không phải kế hoạch; lập kế hoạch bằng: roadmap plan {path}",
    "{path} is a brief, not a plan; make the plan with: roadmap plan {path}",
)
IS_A_PLAN = Text(
    "{path} là kế hoạch do roadmap tạo ra, không phải đầu vào; hãy chỉ brief.toml",
    "{path} is a plan that roadmap made, not a brief; name the brief.toml",
)
INCORRECT = Text(
    "Kế hoạch lập ra không qua được kiểm tra độc lập, nên không ghi và không hiện. Đây là lỗi của chương "
    "trình:\n{violations}",
    "The plan did not pass the independent check, so it is neither written nor shown. This is a fault of the "
    "program:\n{violations}",
)
DIGEST = Text(
    "kế hoạch đã bị sửa tay (mã kiểm tra không khớp nội dung)",
    "the plan was edited by hand (its digest does not match its content)",
)
NOTHING_TO_CHECK = Text(
    "{path}: không có gì để kiểm tra (cần brief.toml, plan.toml hoặc thư mục danh mục)",
    "{path}: nothing to check here (a brief.toml, a plan.toml or a catalogue folder is needed)",
)
EXTERNAL_UNDATED = Text(
    '"{task}": kế hoạch cấp trên chưa xếp được thời điểm', '"{task}": the parent plan has found no date for it'
)
EXTERNAL_MOVED = Text(
    '"{task}": kế hoạch cấp trên nay ghi {theirs}, ở đây là {ours}; cập nhật: roadmap brief external {folder} {task} '
    "{month}",
    '"{task}": the parent plan now says {theirs}, here it is {ours}; take it over: roadmap brief external {folder} '
    "{task} {month}",
)

NEEDS_SOLVER = Text(
    'bộ lập tiến độ "optimal" cần OR-Tools, máy này chưa có; cài bằng: pip install "roadmap-planner[solver]" '
    '(khoảng 230 MB), hoặc ghi engine = "fast"',
    'the engine "optimal" needs OR-Tools, which is not installed; install it with: '
    'pip install "roadmap-planner[solver]" (about 230 MB), or write engine = "fast"',
)
