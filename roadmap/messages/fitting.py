"""What is said of demands that cannot hold together, and of changes that make a plan fit."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

# The command
FIT = Text(
    "Nêu những yêu cầu của đầu vào không thể cùng giữ, mỗi yêu cầu kèm tệp và dòng: thời hạn, ấn định, kinh phí, nhân "
    "lực, quan hệ phụ thuộc, thời kỳ. Mỗi nhóm đã rút gọn: bỏ bất kỳ một yêu cầu nào thì có kế hoạch giữ các yêu cầu "
    "còn lại.\n\n"
    "Rồi tìm những thay đổi ít tốn kém nhất để kịp; mỗi thay đổi đều đã được lập lại kế hoạch và kiểm tra, kèm câu "
    "lệnh roadmap whatif để xem. Không ghi tệp nào.\n\n"
    "Với --goal và --by: hỏi muốn hoàn thành một nội dung chậm nhất tháng ấy thì vướng gì, phải thay đổi gì.\n\n"
    "Mã thoát 0 nghĩa là đã kịp; 1 là không kịp, dù có cách thay đổi hay không.",
    "Name the demands of a brief that cannot hold together, each with file and line: deadlines, pins, money, people, "
    "dependencies, the horizon. Each set is irreducible: without any one of its demands a plan meets the rest.\n\n"
    "Then find the cheapest changes that make it fit; each was verified by planning again, and comes with the roadmap "
    "whatif command that shows it. Nothing is written.\n\n"
    "With --goal and --by: ask what stands in the way of completing a goal by a month, and what would have to "
    "change.\n\n"
    "Exit code 0 means that it fits; 1 that it does not, whether or not a change would help.",
)
OPT_GOAL = Text("Nội dung muốn hoàn thành (cùng --by)", "The goal to be completed (with --by)")
OPT_BY = Text("Chậm nhất tháng này, ví dụ 2028-12 (cùng --goal)", "By this month, such as 2028-12 (with --goal)")
BOTH = Text("--goal và --by phải đi cùng nhau", "--goal and --by go together")
PROGRESS = Text("Đang thử: đã dùng {done}% công sức tối đa", "Trying: {done}% of the effort allowed is used")

# The verdict
TITLE = Text("{plan} · vì sao không kịp, thay đổi gì thì kịp", "{plan} · why it does not fit, what would")
ASKED_TITLE = Text("{plan} · “{goal}” chậm nhất {by}", "{plan} · “{goal}” by {by}")
FITS = Text("Kế hoạch đã kịp và đủ nguồn lực: không phải thay đổi gì.", "The plan fits: nothing has to change.")
ASKED_FITS = Text(
    "Được: lập lại kế hoạch với yêu cầu này thì nội dung hoàn thành {month}.",
    "Yes: planned with this demand, the goal is complete in {month}.",
)
ASKED_ALREADY = Text(
    "Được: theo kế hoạch hiện nay, nội dung hoàn thành {month}.",
    "Yes: as planned now, the goal is complete in {month}.",
)
AS_PLANNED = Text(
    "Theo kế hoạch hiện nay, nội dung hoàn thành {month}.", "As planned now, the goal is complete in {month}."
)
GOALS_LATER = Text("Nội dung hoàn thành muộn hơn: {goals}.", "Goals complete later: {goals}.")
GOAL_LATER = Text("{goal} ({before} → {after})", "{goal} ({before} → {after})")
ASKED_DONE = Text(
    "Được: mọi nhiệm vụ chính của nội dung này đã xong.", "Yes: all core tasks of this goal are done already."
)
DOES_NOT = Text("Không kịp, vì {n} chỗ vướng dưới đây.", "It does not fit, for the {n} reasons below.")
DOES_NOT_ONE = Text("Không kịp, vì chỗ vướng dưới đây.", "It does not fit, for the reason below.")
DOES_NOT_SO_FAR = Text(
    "Không kịp: đã tìm ra {n} chỗ vướng dưới đây, còn {left} yêu cầu chưa xét xong.",
    "It does not fit: {n} reasons were found, told below; missed demands not looked into to the end: {left}.",
)
DOES_NOT_SO_FAR_ONE = Text(
    "Không kịp: đã tìm ra chỗ vướng dưới đây, còn {left} yêu cầu chưa xét xong.",
    "It does not fit: one reason was found, told below; missed demands not looked into to the end: {left}.",
)
DOES_NOT_UNKNOWN = Text(
    "Không kịp: {left} yêu cầu không giữ được mà chưa xét xong, chưa tìm ra chỗ vướng nào.",
    "It does not fit, and no reason was found yet; missed demands not looked into to the end: {left}.",
)
NO_CONFLICT = Text(
    "Các yêu cầu không trái nhau: có cách sắp xếp giữ được tất cả, nhưng bộ lập tiến độ {engine} ở mức {effort} chưa "
    "tìm ra.",
    "The demands do not contradict each other: a schedule keeps them all, which the engine {engine} at the effort "
    "{effort} did not find.",
)
NO_CONFLICT_ASKED = Text(
    "Điều đã hỏi không trái với những gì kế hoạch hiện nay giữ được: có cách sắp xếp đáp ứng, nhưng bộ lập tiến độ "
    "{engine} ở mức {effort} chưa tìm ra.",
    "What was asked does not contradict what the plan keeps today: a schedule allows it, which the engine {engine} at "
    "the effort {effort} did not find.",
)
NOT_KEPT = Text(
    "Những gì kế hoạch hiện nay đã không giữ được (trễ, vượt mức có, chưa xếp được) thì không xét ở đây.",
    "What the plan misses already today (late, overdrawn, without a date) is left out of account here.",
)
AT_QUICK = Text(
    "Các thay đổi được tính ở mức quick. Tìm kỹ hơn có thể cần ít thay đổi hơn; chạy lệnh sau rồi hỏi lại:",
    "The changes are those at the effort quick. A longer search may need less; ask again after:",
)
NOT_BY_NORMAL = Text("Tìm ở mức normal cũng chưa thấy.", "Nor did a search at the effort normal.")
LONGER = Text(
    "Không phải thay đổi gì, chỉ cần tìm kỹ hơn: ở mức normal thì kịp, xong {end} (đã lập lại kế hoạch và kiểm tra).",
    "Nothing has to change but the effort: at normal it fits and ends {end} (planned again and verified).",
)
LONGER_ASKED = Text(
    "Không phải thay đổi gì, chỉ cần tìm kỹ hơn: ở mức normal thì đạt điều đã hỏi, kế hoạch xong {end} (đã lập lại kế "
    "hoạch và kiểm tra).",
    "Nothing has to change but the effort: at normal what was asked holds, and the plan ends {end} (planned again and "
    "verified).",
)
OPEN = Text(
    "Chưa xét xong {n} yêu cầu không giữ được, vì đã dùng hết công sức cho phép: {names}. Mỗi yêu cầu có thể là một "
    "chỗ vướng riêng, cũng có thể chỉ do những chỗ vướng khác.",
    "Missed demands not looked into to the end, since the effort allowed was spent ({n}): {names}. Each may have a "
    "reason of its own, or be missed only because of others.",
)
CONSEQUENCES_SO_FAR = Text(
    "Không phải chỗ vướng riêng: {tasks}. Khi các chỗ vướng trên đây và những yêu cầu chưa xét xong được tháo gỡ thì "
    "có cách sắp xếp kịp.",
    "No reason of their own: {tasks}. Once what stands above, and what was not looked into to the end, gives way, some "
    "schedule keeps them.",
)
CONSEQUENCES = Text(
    "Không phải chỗ vướng riêng: {tasks}. Khi các chỗ vướng trên đây được tháo gỡ thì có cách sắp xếp kịp.",
    "No reason of their own: {tasks}. Once what stands above gives way, some schedule keeps them.",
)
GOAL_CANNOT = Text(
    "Nội dung này không thể hoàn thành trong kế hoạch này: đầu vào đã loại {tasks}.",
    "This goal cannot be completed in this plan: the brief excludes {tasks}.",
)

MORE = Text(
    "Còn {n} chỗ vướng nữa: {names}. Nêu đủ bằng --format json.",
    "And {n} more: {names}. All of them with --format json.",
)

# One conflict
UNDATED = Text("{n}. {task}: chưa xếp được thời điểm", "{n}. {task}: no date")
BEYOND = Text("{n}. {task}: xong sau thời kỳ", "{n}. {task}: ends after the horizon")
LATE = Text("{n}. {task}: quá thời hạn {due}", "{n}. {task}: misses its deadline, {due}")
MOVED = Text("{n}. {task}: không giữ được ấn định {due}", "{n}. {task}: its pin, {due}, is not kept")
INCOMPLETE = Text("{n}. “{goal}”: không kịp {due}", "{n}. “{goal}”: not complete by {due}")
OVERDRAWN = Text(
    "{n}. {what}: riêng việc thường xuyên và việc đang làm đã vượt", "{n}. {what}: fixed work alone exceeds it"
)
ALONE = Text(
    "Riêng yêu cầu này đã không thể giữ; bỏ nó đi thì hết vướng (đã kiểm tra):",
    "This demand cannot hold even by itself; without it nothing is in the way (verified):",
)
TOGETHER = Text(
    "{n} yêu cầu không thể cùng giữ; bỏ bất kỳ yêu cầu nào thì có kế hoạch giữ các yêu cầu còn lại (đã kiểm tra từng "
    "trường hợp):",
    "These {n} cannot hold together; without any one of them a plan meets the rest (each case verified):",
)
DEMAND = Text("Yêu cầu", "Demand")
WHERE = Text("Ở đâu", "Where")
DEFAULT = Text("mặc định", "default")
ASKED = Text("câu hỏi: --by", "asked: --by")
NOT_THERE = Text("không có trong đầu vào", "not in the brief")

# The demands
DUE = Text("{task} xong chậm nhất {month}", "{task} done by {month}")
COMPLETE = Text("“{goal}” hoàn thành chậm nhất {month}", "“{goal}” complete by {month}")
PIN = Text("{task}: bước {stage} bắt đầu đúng {month}", "{task}: {stage} starts in {month} exactly")
WITHIN = Text("{task} xong trong thời kỳ, đến {month}", "{task} done within the horizon, by {month}")
REST = Text("{n} nhiệm vụ khác cũng xong trong thời kỳ", "{n} other tasks done within the horizon, too")
BUDGET = Text("{account} năm {year}: {sum}", "{account} in {year}: {sum}")
BUDGET_HIDDEN = Text("{account} năm {year}", "{account} in {year}")
CEILING = Text("{account} {first}–{last}: không quá {sum}", "{account} {first}–{last}: at most {sum}")
CEILING_HIDDEN = Text("trần {account} {first}–{last}", "ceiling of {account} {first}–{last}")
TEAM = Text("{team}: {people} người", "{team}: {people} people")
TEAM_LEVELS = Text("{team}: {least}–{most} người", "{team}: {least} to {most} people")
HARD = Text("{task} phải chờ {after}", "{task} has to wait for {after}")
SOFT = Text("{task} nên chờ {after}", "{task} should wait for {after}")
EXTERNAL = Text("cấp khác có {task} từ {month}", "another level has {task} in {month}")

# How it is known
GROUND_FIXED = Text(
    "Việc thường xuyên và việc đang làm, cộng lại, đã cần nhiều hơn mức này.",
    "Recurring work and work in progress together need more than this.",
)
GROUND_PATH = Text(
    "{counted}, từ {start} thì {task} sớm nhất {earliest} mới xong, trong khi hạn là {latest}.",
    "{counted}, from {start} on, {task} ends in {earliest} at the earliest; it is due {latest}.",
)
GROUND_PATH_STAGE = Text(
    "{counted}, từ {start} thì bước {stage} của {task} sớm nhất {earliest} mới xong, trong khi phải xong chậm nhất "
    "{latest} thì những việc và bước sau nó mới kịp.",
    "{counted}, from {start} on, the {stage} of {task} ends in {earliest} at the earliest; what comes after it needs "
    "it by {latest}.",
)
GROUND_PATH_PIN = Text("{counted} thì không thể đúng tháng đã ấn định.", "{counted}, the pinned month cannot be kept.")
MONTHS_ALONE = Text(
    "Tính riêng thời gian thực hiện, chưa kể việc phải chờ", "Counting its own months alone, and no waiting"
)
MONTHS_PINNED = Text(
    "Tính riêng thời gian thực hiện và tháng đã ấn định, chưa kể việc phải chờ",
    "Counting its own months and the pinned month alone, and no waiting",
)
MONTHS_AND_WAITS = Text(
    "Tính riêng thời gian thực hiện và các yêu cầu nêu trên", "Counting the months of work and the demands above alone"
)
GROUND_TEAM_ALONE = Text(
    "Riêng {task} mỗi tháng cần {needed} người, trong khi {team} chỉ có {available} sau việc thường xuyên.",
    "{task} alone needs {needed} people a month; beside recurring work, {team} has {available}.",
)
GROUND_MONEY_ALONE = Text(
    "Không lúc nào đủ tiền cho riêng {task}: chẳng hạn bắt đầu {month} thì năm {year} cần {needed}, {left}.",
    "At no time is there enough money for {task} alone: started in {month}, for one, it needs {needed} in {year}, and "
    "{left}.",
)
GROUND_MONEY_ALONE_HIDDEN = Text(
    "Không lúc nào đủ tiền cho riêng {task}.", "At no time is there enough money for {task} alone."
)
GROUND_MONEY_ALONE_LATER = Text(
    "Không thời điểm nào vừa đủ sớm vừa đủ kinh phí cho riêng {task}: chẳng hạn bắt đầu {month} thì năm {year} cần "
    "{needed}, {left}.",
    "At no time early enough is there enough money for {task} alone: started in {month}, for one, it needs {needed} in "
    "{year}, and {left}.",
)
GROUND_MONEY_ALONE_LATER_HIDDEN = Text(
    "Không thời điểm nào vừa đủ sớm vừa đủ kinh phí cho riêng {task}.",
    "At no time early enough is there enough money for {task} alone.",
)
GROUND_ALONE_LATER = Text(
    "Không tháng nào vừa đủ sớm vừa đủ chỗ cho riêng {task}.",
    "No month that is early enough has room for {task} alone.",
)
GROUND_ALONE = Text("Không tháng nào đủ chỗ cho riêng {task}.", "No month has room for {task} alone.")
GROUND_TEAM = Text(
    "Từ {first} đến {last}, các việc phải làm trọn trong khoảng ấy cần {needed} tháng-người, {team} chỉ có "
    "{available}.",
    "From {first} to {last} the work that must be done within needs {needed} person-months; {team} has {available}.",
)
GROUND_MONEY = Text(
    "Các việc phải làm cần ít nhất {needed} từ {account} trong {years}, {left}.",
    "The work that must be done needs at least {needed} of {account} in {years}; {left}.",
)
MONEY_THERE = Text("chỉ có {available}", "there is {available}")
MONEY_LEFT = Text(
    "mà ngoài phần của việc thường xuyên và việc đang làm chỉ còn {available}",
    "after recurring work and work in progress there is {available}",
)
GROUND_MONEY_HIDDEN = Text(
    "Các việc phải làm cần nhiều {account} trong {years} hơn mức có.",
    "The work that must be done needs more of {account} in {years} than there is.",
)
GROUND_TRIED = Text("Đã thử mọi cách sắp xếp: không có cách nào.", "All schedules were tried: there is none.")
GROUND_SOLVER = Text(
    "OR-Tools đã chứng minh: không có cách sắp xếp nào.", "Proven by OR-Tools: there is no such schedule."
)
GROUND_SEARCH = Text(
    "Chưa chứng minh được là không thể: thử {n} lượt xếp việc vẫn không thấy cách nào.",
    "Not proven to be impossible: a search of {n} placements found no schedule.",
)

# The changes
SINGLES = Text("Một thay đổi là đủ", "One change is enough")
GIVING_UP = Text("Một thay đổi là đủ, nhưng phải bỏ bớt việc", "One change is enough, but drops work")
STEPS = Text("Giữ mọi việc: {n} thay đổi cùng lúc", "With all work kept: {n} changes together")
NO_SINGLE = Text(
    "Không tìm thấy thay đổi đơn lẻ nào giữ được mọi việc mà kịp. Các thay đổi sau, cùng lúc, thì kịp.",
    "No single change was found that keeps all work and fits. These changes together do.",
)
NOTHING = Text("Không tìm thấy thay đổi nào làm cho kịp", "No change was found that makes it fit")
NOTHING_LEFT = Text(
    "Đã thử nới tiền, người, thời hạn, quan hệ nên chờ, bỏ từng nội dung, nhưng chưa thử mọi cách phối hợp. Còn vướng: "
    "{tasks}.",
    "Money, people, deadlines, waits that are only advisable and each goal were tried, though not every combination. "
    "What remains: {tasks}.",
)
HORIZON_STAYS = Text(
    "Thời kỳ kế hoạch được giữ nguyên, không thử kéo dài (roadmap brief horizon).",
    "The horizon was left as it is: a longer one is not tried (roadmap brief horizon).",
)
THEN = Text("Khi đó: {effect}.", "Then: {effect}.")
CHANGE = Text("Thay đổi", "Change")
SHARE = Text("Tỷ trọng", "Share")
EFFECT = Text("Kế hoạch khi đó", "The plan then")
ENDS = Text("xong {end}", "ends {end}")
SOONER = Text("{n} việc sớm hơn", "{n} tasks sooner")
SOONER_ONE = Text("1 việc sớm hơn", "1 task sooner")
LATER = Text("{n} việc muộn hơn", "{n} later")
LEFT_OUT = Text("{n} việc bị bỏ", "{n} dropped")
INSTEAD = Text("hoặc {change}", "or {change}")
SEE = Text("Xem kế hoạch trước và sau khi thay đổi:", "See the plan before and after:")
HOW = Text(
    "Mỗi thay đổi, hoặc cả nhóm, đã được lập lại kế hoạch và kiểm tra: kịp. “Tỷ trọng” là phần so với tất cả kinh phí, "
    "tháng-người, số tháng còn lại, quan hệ phụ thuộc hoặc nhiệm vụ của đầu vào.",
    "Each change, or the whole group, was planned again and verified to fit. “Share” is the part of all money, "
    "person-months, months left, dependencies or tasks of the brief.",
)
SORTED = Text(
    "Các thay đổi đơn lẻ, và các cách thay cho một bước, được xếp từ ít đến nhiều; bỏ việc đứng cuối.",
    "Single changes, and what can take the place of a step, are listed with the least first, dropping work last.",
)
UNFINISHED = Text(
    "Việc tìm đã dừng khi dùng hết công sức cho phép, chưa thử hết mọi cách: có thể có thay đổi ít tốn kém hơn.",
    "The search ended when the effort allowed was spent, before all was tried: there may be cheaper changes.",
)
NOTHING_YET = Text(
    "Chưa tìm thấy thay đổi nào làm cho kịp: việc tìm đã dừng khi dùng hết công sức cho phép, chưa thử hết mọi cách.",
    "No change was found yet that makes it fit: the search ended when the effort allowed was spent, before all was "
    "tried.",
)
HOW_ASKED = Text(
    "Mỗi thay đổi, hoặc cả nhóm, đã được lập lại kế hoạch và kiểm tra: đạt yêu cầu đã hỏi, không việc nào trễ thêm. "
    "“Tỷ trọng” là phần so với tất cả kinh phí, tháng-người, số tháng còn lại, quan hệ phụ thuộc hoặc nhiệm vụ của đầu "
    "vào.",
    "Each change, or the whole group, was planned again and verified: what was asked holds, and nothing else is missed "
    "by it. “Share” is the part of all money, person-months, months left, dependencies or tasks of the brief.",
)
MORE_MONEY = Text("thêm {sum} {account} năm {year}", "{sum} more of {account} in {year}")
MORE_CEILING = Text(
    "nâng trần {account} {first}–{last} thêm {sum}", "ceiling of {account} {first}–{last} raised by {sum}"
)
MORE_EACH_YEAR = Text("thêm {sum} {account} mỗi năm {years}", "{sum} more of {account} in each of {years}")
MORE_MONEY_HIDDEN = Text("thêm {account} năm {years}", "more of {account} in {years}")
MORE_CEILING_HIDDEN = Text("nâng trần {account} {years}", "ceiling of {account} {years} raised")
MORE_PEOPLE = Text("thêm {people} người cho {team} từ {month}", "{people} more people for {team} from {month}")
LATER_DEADLINE = Text("lùi thời hạn {task} {months}, đến {month}", "deadline of {task} {months} later, {month}")
LATER_GOAL = Text("hoàn thành muộn hơn {months}, chậm nhất {month}", "complete {months} later, by {month}")
SOONER_EXTERNAL = Text(
    "cấp khác có {task} sớm hơn {months}, từ {month}", "another level has {task} {months} sooner, in {month}"
)
UNPIN = Text("không ấn định {task} nữa", "{task} no longer pinned")
NO_WAIT = Text("{task} không chờ {other} nữa", "{task} no longer waits for {other}")
EXCLUDE = Text("loại {task} khỏi kế hoạch", "{task} left out of the plan")
DROP_GOAL = Text("bỏ nội dung “{goal}”", "goal “{goal}” dropped")
UNITS: Mapping[str, Text] = {
    "budget": Text("{share} kinh phí", "{share} of money"),
    "ceiling": Text("{share} kinh phí", "{share} of money"),
    "team": Text("{share} nhân lực", "{share} of people"),
    "deadline": Text("{share} thời gian", "{share} of time"),
    "complete": Text("{share} thời gian", "{share} of time"),
    "external": Text("{share} thời gian", "{share} of time"),
    "unpin": Text("{share} thời gian", "{share} of time"),
    "no-wait": Text("{share} quan hệ", "{share} of waits"),
    "exclude": Text("{share} nhiệm vụ", "{share} of tasks"),
    "drop-goal": Text("{share} nhiệm vụ", "{share} of tasks"),
}

# For programs
COLUMNS: Mapping[str, Text] = {
    "kind": Text("Loại", "Kind"),
    "title": Text("Nội dung", "Title"),
    "conflict": Text("Chỗ vướng", "Conflict"),
    "demand": Text("Loại yêu cầu", "Kind of demand"),
    "missed": Text("Không giữ được", "Missed"),
    "ground": Text("Căn cứ", "Ground"),
    "file": Text("Tệp", "File"),
    "line": Text("Dòng", "Line"),
    "key": Text("Khóa", "Key"),
    "task": Text("Nhiệm vụ", "Task"),
    "stage": Text("Bước", "Stage"),
    "after": Text("Phải chờ", "Waits for"),
    "strength": Text("Mức ràng buộc", "Strength"),
    "goal": Text("Mã nội dung", "Goal"),
    "team": Text("Nhóm", "Team"),
    "account": Text("Nguồn", "Account"),
    "year": Text("Năm", "Year"),
    "last_year": Text("Năm cuối", "Last year"),
    "month": Text("Tháng", "Month"),
    "amount_million_vnd": Text("Triệu đồng", "Million VND"),
    "role": Text("Vai trò", "Role"),
    "step": Text("Bước thay đổi", "Step"),
    "change": Text("Loại thay đổi", "Kind of change"),
    "size": Text("Mức", "Size"),
    "share_per_mille": Text("Phần nghìn", "Per mille"),
    "command": Text("Câu lệnh", "Command"),
    "end": Text("Kết thúc", "End"),
    "tasks_sooner": Text("Việc sớm hơn", "Tasks sooner"),
    "tasks_later": Text("Việc muộn hơn", "Tasks later"),
    "tasks_dropped": Text("Việc bị bỏ", "Tasks dropped"),
}
