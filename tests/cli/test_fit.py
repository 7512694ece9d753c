"""`fit`: what stands in the way of a brief, where that is written, and what would help; and the options that try it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from roadmap.app import conflicts
from roadmap.cli.main import cli
from roadmap.fitting.demands import Wish
from roadmap.fitting.levers import LeverKind
from roadmap.months import month
from roadmap.plan.comparison import Shift, compare, shift
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.hostile.conftest import snapshot

POOR = """format = 1
title = "Tỉnh ít tiền"
locality = "tinh"
language = "vi"
horizon = { from = "2025-01", to = "2030-12" }
start = "2027-01"
goals = ["3-tru-cot-1-nen-tang"]

[budget]
"ns-tinh/chi-thuong-xuyen" = { 2027 = 20000, 2028 = 25000, 2029 = 30000, 2030 = 30000 }
"ns-tinh/dau-tu-cong" = { 2027 = 8000, 2028 = 12000, 2029 = 12000, 2030 = 12000 }
"""

Findings = list[dict[str, Any]]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped plans, in the current folder."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return Path("plans")


TIGHT = """
format = 1
title = "Tỉnh núi ít tiền"
locality = "tinh-mien-nui-bien-gioi"
horizon = { from = "2025-01", to = "2030-12" }
start = "2027-04"
goals = ["3-tru-cot-1-nen-tang"]
exclude = { phu-song-5g = "doanh nghiệp làm" }

[budget."ns-tinh/dau-tu-cong"]
2027 = 15000
2028 = 30000
2029 = 42000
2030 = 40000
ceiling = [{ from = 2027, to = 2030, sum = 110000 }]

[budget."ns-tinh/chi-thuong-xuyen"]
2027 = 32000
2028 = 50000
2029 = 62000
2030 = 75000

[team.ky-thuat]
people = 3
from = { "2028-07" = 5, "2029-07" = 3.5 }

[deadline]
lgsp = { by = "2028-12", weight = 3 }
dich-vu-cong-truc-tuyen = { by = "2028-06", weight = 2 }

[progress]
khung-kien-truc-so = { started = "2026-12", left = 2, spent = 150 }
"""


@pytest.fixture
def tight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the folder of a brief that a longer search meets, and the one pass of `quick` does not."""
    (tmp_path / "nui").mkdir()
    (tmp_path / "nui/brief.toml").write_text(TIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "nui"


def test_where_more_effort_alone_is_enough_nothing_else_is_asked_for(run: Run, tight: str) -> None:
    run("plan", tight, exits=1)
    told = run("fit", tight, exits=1).stdout
    assert "roadmap brief effort nui normal" in told
    assert "whatif" not in told
    (change,) = json.loads(run("fit", tight, "--format", "json", exits=1).stdout)["findings"]
    assert (change["change"], change["command"]) == ("effort", "roadmap brief effort nui normal")
    run("brief", "effort", tight, "normal")
    run("plan", tight, exits=0)


def test_where_nothing_contradicts_any_one_sum_that_helps_is_told(tight: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roadmap.fitting.mending.Workshop.longer", lambda _: None)
    found = conflicts.fit(Path(tight), (), None)
    keeping = [each for each in found.mending.singles if not each.drops]
    assert keeping
    assert not found.mending.steps
    assert all(each.plan.fits for each in keeping)


def test_a_goal_that_the_plan_completes_in_time_asks_for_nothing(run: Run, tight: str) -> None:
    told = run("fit", tight, "--goal", "3-tru-cot-1-nen-tang/chinh-quyen-so", "--by", "2045-01", exits=0).stdout
    assert "Được: theo kế hoạch hiện nay, nội dung hoàn thành 06/2029." in " ".join(told.split())


@pytest.fixture(scope="module")
def khong_kip(tmp_path_factory: pytest.TempPathFactory) -> conflicts.Fit:
    """What the program finds out about the shipped plan that does not fit, as where OR-Tools is not installed."""
    if "THOROUGH" not in os.environ:
        pytest.skip("this plan alone takes as long as a hundred other tests; run with THOROUGH")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("fit"))
        shutil.copytree(ROOT / "plans", "plans")
        patch.setattr("roadmap.fitting.proving.installed", lambda: False)
        before = snapshot(Path("plans"))
        found = conflicts.fit(Path("plans/khong-kip"), (), None)
        assert snapshot(Path("plans")) == before, "nothing is written"
    return found


@pytest.fixture
def told(khong_kip: conflicts.Fit, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return what `roadmap fit` prints of it with more options."""
    monkeypatch.setattr(conflicts, "fit", lambda *_: khong_kip)

    def tell(*options: str) -> str:
        result = CliRunner().invoke(cli, ["fit", "plans/khong-kip", *options])
        assert result.exit_code == 1, result.output
        return result.stdout

    return tell


@pytest.fixture
def findings(told: Callable[..., str]) -> Findings:
    """What programs get to know of it."""
    found: Findings = json.loads(told("--format", "json"))["findings"]
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_stands_in_the_way_of_a_plan_and_what_would_help_reads_as_before(
    language: str, told: Callable[..., str], golden: Callable[[Path, str], None]
) -> None:
    golden(ROOT / f"tests/golden/khong-kip-fit-{language}.txt", told("--lang", language))


def test_each_demand_comes_with_the_line_that_says_it(findings: Findings) -> None:
    demands = [each for each in findings if each["kind"] == "demand"]
    assert {each["demand"] for each in demands} >= {"horizon", "deadline", "team", "budget"}
    for each in demands:
        file = ROOT / each["file"]
        line = file.read_text(encoding="utf-8").splitlines()[each["line"] - 1]
        last = each["key"].split(".")[-1]
        assert last in line or last.isdigit(), (each["key"], line)


def test_each_conflict_names_what_is_missed_first_and_how_it_is_known(findings: Findings) -> None:
    demands = [each for each in findings if each["kind"] == "demand"]
    conflicts = {each["conflict"] for each in demands}
    assert conflicts == set(range(1, len(conflicts) + 1))
    for number in conflicts:
        first, *rest = [each for each in demands if each["conflict"] == number]
        assert first["missed"] is True
        assert not any(each["missed"] for each in rest)
        assert len({each["ground"] for each in (first, *rest)}) == 1


def test_each_command_that_is_told_shows_a_plan_that_fits(findings: Findings, run: Run, plans: Path) -> None:
    del plans
    commands = {each["command"] for each in findings if each["kind"] == "change"}
    assert commands
    for command in commands:
        run(*shlex.split(command)[1:], exits=0)


def test_a_commune_is_told_by_when_the_province_would_have_to_supply_what_it_waits_for(run: Run, plans: Path) -> None:
    brief = plans / "xa/brief.toml"
    text = brief.read_text(encoding="utf-8")
    late = text.replace('dich-vu-cong-truc-tuyen = "2027-11"', 'dich-vu-cong-truc-tuyen = "2030-06"')
    assert late != text
    brief.write_text(late, encoding="utf-8")
    found: Findings = json.loads(run("fit", plans / "xa", "--format", "json", exits=1).stdout)["findings"]
    (demand,) = (each for each in found if each.get("demand") == "external")
    assert late.splitlines()[demand["line"] - 1].startswith("dich-vu-cong-truc-tuyen")
    (change,) = (each for each in found if each["kind"] == "change" and each["change"] == "external")
    assert "--external dich-vu-cong-truc-tuyen=2030-0" in change["command"]
    run(*shlex.split(change["command"])[1:], exits=0)


def test_a_plan_that_fits_needs_no_change(run: Run, plans: Path) -> None:
    result = run("fit", plans / "tinh", exits=0)
    assert "đã kịp" in result.stdout
    assert "không kịp" not in result.stdout
    assert json.loads(run("fit", plans / "xa", "--format", "json", exits=0).stdout) == {"format": 1, "findings": []}


def test_the_overview_of_a_plan_that_does_not_fit_names_the_command(run: Run, plans: Path) -> None:
    assert "roadmap fit plans/khong-kip" in run("show", plans / "khong-kip").stdout
    assert "roadmap fit" not in run("show", plans / "tinh").stdout


def test_a_goal_that_can_be_complete_by_then_is_answered_with_its_month(run: Run, plans: Path) -> None:
    result = run("fit", plans / "tinh", "--goal", "ha-tang-so", "--by", "2030", exits=0)
    assert "Được" in result.stdout


def test_where_more_effort_alone_answers_no_line_is_told_that_asks_for_more(run: Run, plans: Path) -> None:
    """With `normal` the plan itself completes the goal in time; asked of it besides, other work would come later."""
    told = run("fit", plans / "khong-kip", "--goal", "chinh-quyen-so", "--by", "2029-06", exits=1).stdout
    assert "roadmap brief effort" in told
    assert "--complete" not in told


def test_what_a_goal_that_is_asked_for_costs_others_is_told_with_the_line_that_shows_it(run: Run, plans: Path) -> None:
    goal = "3-tru-cot-1-nen-tang/xa-hoi-so"
    told = run("fit", plans / "khong-kip", "--goal", goal, "--by", "2028-10", exits=0).stdout
    assert "Được: lập lại kế hoạch với yêu cầu này thì nội dung hoàn thành 08/2028." in told
    assert "Khi đó: xong 06/2031, 10 việc sớm hơn, 13 việc muộn hơn." in told
    assert "Nội dung hoàn thành muộn hơn: Chính quyền số (10/2029 → 12/2029);" in told
    assert told.rstrip().endswith(f"roadmap whatif plans/khong-kip --complete {goal}=2028-10")


def test_a_goal_that_cannot_be_complete_by_then_is_answered_with_what_would_help(run: Run, plans: Path) -> None:
    arguments = ("fit", plans / "ha-noi", "--goal", "3-tru-cot-1-nen-tang/chinh-quyen-so", "--by", "2028-06")
    found: Findings = json.loads(run(*arguments, "--format", "json", exits=1).stdout)["findings"]
    assert found[0]["demand"] == "complete"
    assert (found[0]["month"], found[0]["file"]) == ("2028-06", None)
    changes = [each for each in found if each["kind"] == "change"]
    assert changes
    for each in changes:
        run(*shlex.split(each["command"])[1:], exits=0)


def test_the_changes_that_a_question_calls_for_are_compared_with_the_plan_as_it_is(run: Run, plans: Path) -> None:
    found = conflicts.fit(plans / "tinh", (), Wish("12-khuyen-nghi/ha-tang-so", month(2028, 6)))
    assert found.before == conflicts.fit(plans / "tinh", (), None).plan
    arguments = ("fit", plans / "tinh", "--goal", "ha-tang-so", "--by", "2028-06", "--format", "json")
    (change,) = (e for e in json.loads(run(*arguments, exits=1).stdout)["findings"] if e["kind"] == "change")
    rows = compare([found.before, found.mending.singles[0].plan]).tasks
    shifts = Counter(shift(*row.each[:2]) for row in rows)
    assert (change["tasks_sooner"], change["tasks_later"]) == (shifts[Shift.EARLIER], shifts[Shift.LATER])
    assert change["tasks_sooner"]


@pytest.mark.skipif("THOROUGH" not in os.environ, reason="all changes of a question are looked for; run with THOROUGH")
def test_a_month_that_is_given_later_counts_from_the_one_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text(POOR, encoding="utf-8")
    asked = Wish("3-tru-cot-1-nen-tang/chinh-quyen-so", month(2028, 12))
    steps = conflicts.fit(tmp_path, (), asked).mending.steps
    changes = [each for step in steps for each in (step.chosen, *step.others)]
    later = [each.lever for each in changes if each.lever.kind is LeverKind.COMPLETE]
    assert [each.by for each in later] == [asked.by]
    assert len({each.lever.of for each in changes}) == len(changes)


def test_where_the_effort_is_spent_it_is_said_what_was_not_looked_into(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roadmap.fitting.effort.MOST", 40_000)
    told = " ".join(run("fit", plans / "khong-kip", exits=1).stdout.split())
    assert "chưa xét xong" in told
    assert "đã dùng hết công sức cho phép" in told
    found: Findings = json.loads(run("fit", plans / "khong-kip", "--format", "json", exits=1).stdout)["findings"]
    left = [each for each in found if each["kind"] == "open"]
    assert left
    assert f"{len(left)} yêu cầu" in told
    english = " ".join(run("fit", plans / "khong-kip", "--lang", "en", exits=1).stdout.split())
    assert f"one reason was found, told below; missed demands not looked into to the end: {len(left)}." in english


def test_a_goal_of_which_a_core_task_is_excluded_cannot_be_complete(run: Run, plans: Path) -> None:
    with (plans / "ha-noi/brief.toml").open("a", encoding="utf-8") as file:
        file.write('\n[exclude]\nlgsp = "chưa bố trí vốn"\n')
    result = run("fit", plans / "ha-noi", "--goal", "3-tru-cot-1-nen-tang/chinh-quyen-so", "--by", "2030", exits=1)
    assert "không thể hoàn thành" in result.stdout
    assert "Được:" not in result.stdout
    assert "đã loại" in " ".join(result.stdout.split())


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--goal", "ha-tang-so"), "đi cùng nhau"),
        (("--by", "2030"), "đi cùng nhau"),
        (("--goal", "12-khuyen-nghi", "--by", "2030"), "hãy nêu một nội dung"),
        (("--goal", "ha-tang-sooo", "--by", "2030"), "gần nhất"),
        (("--goal", "ha-tang-so", "--by", "tháng sau"), "không phải tháng"),
        (("--goal", "12-khuyen-nghi/khong-neu-1", "--by", "2030"), "không chọn được"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(run: Run, plans: Path, options: tuple[str, ...], says: str) -> None:
    assert says in " ".join(run("fit", plans / "tinh", *options, exits=2).stderr.split())


def test_a_plan_file_is_refused_and_a_faulty_brief_told_as_ever(run: Run, plans: Path) -> None:
    assert "roadmap" in run("fit", plans / "tinh/plan.toml", exits=2).stderr
    (plans / "tinh/brief.toml").write_text("format = 1\n", encoding="utf-8")
    assert "E10" in run("fit", plans / "tinh", exits=3).stderr


def due(plans: Path, *lines: str) -> Path:
    """The shipped plan of a province, with `lines` below its deadlines, which end its brief."""
    with (plans / "tinh/brief.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return plans / "tinh"


SHORT = """format = 1
title = "Ngắn"
locality = "tinh"
horizon = { from = "2026-01", to = "2028-06" }
start = "2026-06"
goals = ["12-khuyen-nghi"]

[budget."ns-tinh/dau-tu-cong"]
2026 = 1000
2027 = 55000
2028 = 80000

[budget."ns-tinh/chi-thuong-xuyen"]
2026 = 2000
2027 = 45000
2028 = 65000

[team.ky-thuat]
people = 4
from = { "2028-01" = 5 }

[phase]
1 = { title = "Một", to = "2026-12" }
2 = { title = "Hai", to = "2028-06" }
"""


@pytest.fixture
def short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the folder of a brief whose horizon ends before its work does."""
    (tmp_path / "ngan").mkdir()
    (tmp_path / "ngan/brief.toml").write_text(SHORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "ngan"


def test_money_that_is_there_only_too_late_is_not_said_never_to_be_there(run: Run, short: str) -> None:
    shown = " ".join(run("fit", short, "--lang", "en", exits=1).stdout.split())
    assert "At no time early enough is there enough money for “Fully online public services” alone" in shown
    hidden = " ".join(run("fit", short, "--lang", "en", "--hide-money", exits=1).stdout.split())
    assert "At no time early enough is there enough money for “Fully online public services” alone." in hidden


def test_money_is_told_as_what_fixed_work_leaves_of_it_where_it_takes_some(run: Run, plans: Path) -> None:
    path = plans / "xa/brief.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in (("2027 = 120", "2027 = 30"), ("2028 = 150", "2028 = 40"), ("2029 = 160", "2029 = 60")):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text.replace("2030 = 180", "2030 = 60"), encoding="utf-8")
    english = " ".join(run("fit", plans / "xa", "--lang", "en", exits=1).stdout.split())
    counted = "needs at least 110 million VND of recurrent money in 2027–2030; "
    assert counted + "after recurring work and work in progress there is 70 million VND." in english
    vietnamese = " ".join(run("fit", plans / "xa", "--lang", "vi", exits=1).stdout.split())
    assert "mà ngoài phần của việc thường xuyên và việc đang làm chỉ còn 70 triệu đồng." in vietnamese


def test_without_sums_no_figure_of_money_is_told(told: Callable[..., str]) -> None:
    shown = told("--hide-money")
    assert "thêm" in shown
    assert "tỷ" not in shown
    found: Findings = json.loads(told("--hide-money", "--format", "json"))["findings"]
    assert found
    assert all("amount_million_vnd" not in each for each in found)
    assert all(each["size"] is None and each["command"] is None for each in found if each["change"] == "budget")


@pytest.mark.parametrize("format_", ["markdown", "csv", "html", "json"])
def test_every_format_goes_to_a_file(run: Run, plans: Path, format_: str) -> None:
    folder = due(plans, 'lgsp = "2027-06"')
    run("fit", folder, "--format", format_, "-o", "out.txt", "--lang", "en", exits=1)
    assert "lgsp" in Path("out.txt").read_text(encoding="utf-8")


def test_a_dependency_is_told_with_the_line_of_the_catalogue(run: Run, plans: Path) -> None:
    folder = due(plans, 'kho-du-lieu-dung-chung = "2028-06"')
    found: Findings = json.loads(run("fit", folder, "--format", "json", exits=1).stdout)["findings"]
    waits = [each for each in found if each["demand"] == "dependency"]
    assert waits
    for each in waits:
        lines = (ROOT / each["file"]).read_text(encoding="utf-8").splitlines()
        table = "\n".join(lines[each["line"] - 1 : each["line"] + 8])
        assert f'after = "{each["after"]}"' in table


def test_deadlines_pins_and_waits_can_be_tried_and_are_kept_in_the_text_of_the_variant(run: Run, plans: Path) -> None:
    folder = due(plans, 'lgsp = { by = "2028-06", weight = 3 }', "[pin.lgsp]", 'delivery = "2027-09"')
    run(
        "whatif", folder, "--deadline", "lgsp=+3", "--unpin", "lgsp", "--no-wait",
        "kho-du-lieu-dung-chung=lgsp", "--complete", "ha-tang-so=2029", "--save", "khac",
    )  # fmt: skip
    values = tomllib.loads((plans / "khac/brief.toml").read_text(encoding="utf-8"))
    assert values["deadline"]["lgsp"] == {"by": "2028-09", "weight": 3}
    assert "pin" not in values or "lgsp" not in values["pin"]
    assert values["soft"] == {"kho-du-lieu-dung-chung": ["lgsp"]}
    core = [task for task, each in values["deadline"].items() if each == "2029-12"]
    assert core
    assert values["deadline"]["ho-so-cap-do"] == {"by": "2027-06", "weight": 2}, "what is due sooner stays"


def test_what_is_tried_is_told_in_words(run: Run, plans: Path) -> None:
    folder = due(plans, 'lgsp = "2028-06"')
    wait = ("--no-wait", "kho-du-lieu-dung-chung=lgsp")
    shown = " ".join(run("whatif", folder, "--deadline", "lgsp=+3", *wait).stdout.split())
    assert "thời hạn nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh: 06/2028 → 09/2028" in shown
    assert "kho dữ liệu dùng chung cấp tỉnh không chờ nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh" in shown
    assert "khác ở" not in shown


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--deadline", "lgsp"), "NHIỆM VỤ=THÁNG"),
        (("--deadline", "lgsp=+6"), "chưa có thời hạn"),
        (("--deadline", "lgsp=sớm"), "NHIỆM VỤ=THÁNG"),
        (("--complete", "ha-tang-so"), "NỘI DUNG=THÁNG"),
        (("--complete", "12-khuyen-nghi=2029"), "hãy nêu một nội dung"),
        (("--unpin", "lgsp"), "không được ấn định"),
        (("--external", "lgsp"), "NHIỆM VỤ=THÁNG"),
        (("--no-wait", "lgsp"), "NHIỆM VỤ PHẢI CHỜ"),
        (("--no-wait", "lgsp=khung-kien-truc-so"), "không thay đổi như vậy được"),
        (("--budget", "ns-tinh/dau-tu-cong:2030-2026=1ty"), "không đọc được"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_with_a_sentence(
    run: Run, plans: Path, options: tuple[str, ...], says: str
) -> None:
    assert says in " ".join(run("whatif", plans / "tinh", *options, exits=2).stderr.split())


def test_a_ceiling_over_several_years_can_be_raised(run: Run, plans: Path) -> None:
    account = "ns-tinh/dau-tu-cong"
    run("whatif", plans / "tinh", "--budget", f"{account}:2026-2030=500ty", "--save", "khac")
    first = tomllib.loads((plans / "khac/brief.toml").read_text(encoding="utf-8"))
    assert first["budget"][account]["ceiling"] == [{"from": 2026, "to": 2030, "sum": 500_000}]
    run("whatif", plans / "khac", "--budget", f"{account}:2026-2030=+5ty", "--save", "khac-nua")
    again = tomllib.loads((plans / "khac-nua/brief.toml").read_text(encoding="utf-8"))
    assert again["budget"][account]["ceiling"] == [{"from": 2026, "to": 2030, "sum": 505_000}]
