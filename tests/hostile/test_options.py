"""Command lines that make no sense: exit 2, one sentence that says what to type, nothing written."""

from __future__ import annotations

import pytest

from tests.hostile.conftest import Attack

OPTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a bare sum": (("--budget", "2027=175"), ("175 billion or 175 million", "2027=175ty", "2027=175tr")),
    "a bare sum of a fund": (("--budget", "oda/dau-tu-cong:2027=+5"), ("oda/dau-tu-cong:2027=+5ty",)),
    "billions with a mark before three digits": (
        ("--budget", "2027=1.500ty"),
        ("the mark in 1.500", "Write 1500ty or 1500tr"),
    ),
    "millions with a mark before three digits": (
        ("--budget", "oda/dau-tu-cong:2027=1,500tr"),
        ("the mark in 1,500", "Write 1500tr or 1tr"),
    ),
    "no sum": (("--budget", "2027"), ("cannot be read", "2027=175ty")),
    "a sum in another form": (("--budget", "2027=1e9ty"), ("cannot be read",)),
    "a sum beyond all money": (("--budget", f"2027={'9' * 15}ty"), ("1 000 000 000 at the most",)),
    "a sum of 5000 digits": (("--budget", f"2027={'9' * 5000}ty"), ("cannot be read",)),
    "a sum below zero": (("--budget", "2027=-200%"), ("below zero",)),
    "a change of nothing": (("--budget", "oda/dau-tu-cong:2027=+5ty"), ("no figure for 2027",)),
    "a year after the horizon": (("--budget", "2040=1ty"), ("2040 is outside the horizon",)),
    "an unknown fund": (("--budget", "quy/dau-tu-cong:2027=1ty"), ('"quy/dau-tu-cong"', "ns-tinh/dau-tu-cong")),
    "no people": (("--team", "ky-thuat"), ("cannot be read", "ky-thuat=4.5")),
    "people in words": (("--team", "ky-thuat=nhiều"), ("cannot be read",)),
    "people in hundredths": (("--team", "ky-thuat=1.55"), ("cannot be read",)),
    "people below zero": (("--team", "ky-thuat=-999"), ("below zero",)),
    "more people than there are": (("--team", "ky-thuat=999999999"), ("ky-thuat: 100 000 at the most",)),
    "people of 5000 digits": (("--team", f"ky-thuat={'9' * 5000}"), ("cannot be read",)),
    "people of month 13": (("--team", "ky-thuat@2027-13=1"), ("cannot be read",)),
    "an unknown team": (("--team", "ky-thuatt=1"), ('"ky-thuatt"', "nearest: ky-thuat")),
    "month 13": (("--start", "2027-13"), ('"2027-13" is no month', "2027-01")),
    "30 February": (("--start", "2027-02-30"), ("is no month",)),
    "no month": (("--start", ""), ('"" is no month',)),
    "a start after the horizon": (("--start", "2040"), ("01/2040 is outside the horizon",)),
    "a horizon that ends first": (("--horizon", "2030..2025"), ("is no horizon", "2025..2030")),
    "half a horizon": (("--horizon", "2025.."), ("is no horizon",)),
    "a horizon of 51 years": (("--horizon", "2025..2075"), ("50 years at the most",)),
    "a horizon in the stone age": (("--horizon", "0001..0002", "--start", "0001"), ("1900 to 2199",)),
    "a horizon at the end of time": (("--horizon", "9998..9999", "--start", "9998"), ("1900 to 2199",)),
    "an unknown locality": (("--locality", "ha-noii"), ('"ha-noii"', "nearest: ha-noi")),
    "an unknown task": (("--done", "lgspp"), ('"lgspp"', "nearest: lgsp")),
    "a task of another level": (("--done", "nen-tang-so-quoc-gia", "--locality", "xa"), ("nen-tang-so-quoc-gia",)),
    "an unknown goal": (("--goal", "de-an-ha-noi/giao-thongg"), ("nearest: de-an-ha-noi/giao-thong",)),
    "a goal that no source names": (("--goal", "12-khuyen-nghi/khong-neu-1"), ("cannot be chosen",)),
    "no goal": (("--goal", ""), ("must not be empty",)),
    "a goal of escape sequences": (("--goal", "\x1b]0;x\x07\u202e"), ("\\x1b]0;x\\x07",)),
    "a goal of NULs": (("--goal", "\0"), ("\\x00",)),
    "a goal of 100 000 letters": (("--goal", "a" * 100_000), ("is called",)),
    "a folder that is not there": (("--templates", "none"), ('no file or folder "none"',)),
    "a folder that holds no catalogue": (("--templates", "."), ("holds no part of a catalogue", "tasks/")),
    "an unknown format": (("--format", "xml"), ("'xml'", "'text', 'markdown', 'csv', 'html', 'json'")),
    "a width of one": (("--width", "1"), ("40<=x<=400",)),
    "a width of a million": (("--width", "1000000"), ("40<=x<=400",)),
    "a width below zero": (("--width", "-1"), ("40<=x<=400",)),
    "a width in words": (("--width", "rộng"), ("rộng",)),
    "an unknown option": (("--gaol", "x"), ("--gaol", "--goal")),
    "an option without a value": (("--start",), ("--start",)),
}


@pytest.mark.parametrize(("options", "says"), OPTIONS.values(), ids=OPTIONS)
def test_an_option_that_makes_no_sense_is_refused(
    attack: Attack, options: tuple[str, ...], says: tuple[str, ...]
) -> None:
    attack.refused("plan", "--goal", "di-chuyen-thong-minh", *options, exits=2, says=says)


COMMANDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nothing to plan": (("plan",), ("no brief.toml in the current folder", "roadmap plan --goal")),
    "an unknown command": (("pln",), ("'pln'", "'plan'")),
    "a file that is not there": (("plan", "none"), ('no file or folder "none"',)),
    "a plan that is not there": (("show", "none"), ('no file or folder "none"',)),
    "a folder without a brief": (("plan", "."), ("no brief.toml in .", "roadmap init")),
    "a folder without a plan": (("show", "."), ("no plan.toml in .", "roadmap plan")),
    "a folder without anything": (("check", "."), ("nothing to check",)),
    "an unknown view": (("show", ".", "--view", "gantt"), ("'gantt'", "'timeline'")),
    "an unknown framework": (("goals", "3-tru-cott"), ("nearest: 3-tru-cot-1-nen-tang",)),
    "an unknown entry": (("info", "lgspp"), ("nearest: ", "lgsp")),
    "an unknown shell": (("completion", "tcsh"), ("'tcsh'", "'powershell'")),
    "a path of escape sequences": (("show", "\x1b[31m"), ("\\x1b[31m",)),
    "a path that is no text": (("show", "\udcff"), ("\\udcff",)),
    "a path with a NUL": (("show", "a\0b"), ("a\\x00b",)),
}


@pytest.mark.parametrize(("arguments", "says"), COMMANDS.values(), ids=COMMANDS)
def test_a_command_that_makes_no_sense_is_refused(
    attack: Attack, arguments: tuple[str, ...], says: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_LANG", "en")
    attack.refused(*arguments, exits=2, says=says)


def test_a_path_longer_than_any_system_takes_is_said_in_one_sentence(attack: Attack) -> None:
    attack.refused("plan", "a" * 5000, exits=4, says=["File name too long"])


@pytest.mark.parametrize("columns", ["0", "1", "7", "abc", "-3", "100000000"])
def test_any_width_that_a_terminal_claims_is_lived_with(
    attack: Attack, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    attack.run("plan", "--goal", "di-chuyen-thong-minh", exits=0, answers=True)


def test_a_goal_named_three_thousand_times_is_one_goal(attack: Attack) -> None:
    shown = attack.run("plan", *["--goal", "di chuyển thông minh"] * 3000, exits=0, answers=True).stdout
    assert shown.startswith("Smart mobility · 2025–2030")


def test_a_goal_named_in_two_ways_stands_in_the_title_once(attack: Attack) -> None:
    twice = ("--goal", "di-chuyen-thong-minh", "--goal", "di chuyển thông minh")
    assert attack.run("plan", *twice, exits=0, answers=True).stdout.startswith("Smart mobility · 2025–2030")


def test_without_people_a_plan_at_once_says_so(attack: Attack) -> None:
    nobody = ("--team", "ky-thuat=0", "--team", "thue-ngoai=0")
    shown = attack.run("plan", "--goal", "di-chuyen-thong-minh", *nobody, exits=1, answers=True).stdout
    assert "without a date" in shown
