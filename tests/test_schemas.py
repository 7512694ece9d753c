"""The JSON Schemas, tried with a validator that is not ours: they accept what is shipped and refuse what we refuse."""

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from roadmap.app import plan_brief
from roadmap.app.checking import check
from roadmap.cli.main import cli
from roadmap.planfile import digest_of, schema_beside
from roadmap.plankeys import plan_faults
from roadmap.schema import MapOf, TableOf
from roadmap.schemafile import FILES
from roadmap.tomlfile import TomlFile, read
from tests.conftest import ROOT
from tests.hostile.conftest import BRIEF, OWN_TASK
from tests.hostile.test_briefs import DATES, FIGURES, KEYS, NAMES, TYPES, Case
from tests.hostile.test_catalogues import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = ROOT / "templates" / "schema"
IN_FOLDER = {"frameworks": "framework", "tasks": "tasks", "procedures": "procedure", "localities": "locality"}
FILES_SHIPPED = sorted([*(ROOT / "templates").rglob("*.toml"), *(ROOT / "plans").glob("*/*.toml")])


def name_of(path: Path) -> str:
    """Return which schema is that of the file at `path`."""
    return IN_FOLDER.get(path.parent.name, path.stem)


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft7Validator]:
    found = {path.stem: Draft7Validator(json.loads(path.read_text(encoding="utf-8"))) for path in SHIPPED.iterdir()}
    for each in found.values():
        Draft7Validator.check_schema(each.schema)
    return found


def values(text: str) -> Any:
    """Return the values of TOML as JSON has them: its dates and times are text there."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value

    return plain(tomllib.loads(text))


def test_the_shipped_schemas_are_those_that_the_program_makes(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    folder = SHIPPED if pytestconfig.getoption("--update-golden") else tmp_path
    assert CliRunner().invoke(cli, ["schema", "--into", str(folder)]).exit_code == 0
    assert {path.stem for path in SHIPPED.iterdir()} == set(FILES)
    for name in FILES:
        assert (folder / f"{name}.json").read_bytes() == (SHIPPED / f"{name}.json").read_bytes(), (
            "roadmap schema --into"
        )


def test_every_shipped_file_names_its_schema_and_is_accepted(validators: dict[str, Draft7Validator]) -> None:
    assert len(FILES_SHIPPED) > 60
    for path in FILES_SHIPPED:
        text = path.read_text(encoding="utf-8")
        first = text.split("\n", 1)[0].removeprefix("#:schema ")
        assert (path.parent / first).resolve() == SHIPPED / f"{name_of(path)}.json", path
        assert [error.message for error in validators[name_of(path)].iter_errors(values(text))] == [], path


@pytest.fixture(scope="module")
def accepted(validators: dict[str, Draft7Validator]) -> Callable[[Case], bool]:
    def accepts(case: Case) -> bool:
        text = case.brief if isinstance(case.brief, str) else case.brief.decode()
        return bool(validators["brief"].is_valid(values(text)))

    return accepts


FIT_EACH_OTHER = {
    "a start after the horizon",
    "a start before the horizon",
    "a horizon that ends first",
    "a horizon of 300 years",
    "a year after the horizon",
    "a pin before the start",
    "a pin of a stage that the task lacks",
    "a deadline of recurring work",
    "a pin of recurring work",
    "a deadline of work awaited from above",
    "a pin of work awaited from above",
    "months of a stage that the task lacks",
    "a sum for a stage that the task lacks",
    "months left of work not begun",
    "months left of work that is done",
    "progress in the future",
    "a value measured in the future",
    "a value of an own target measured in the future",
    "phases out of order",
    "a phase without a number",
    "three points out of order",
    "a ceiling that ends first",
}
"""Briefs whose values have the right form, but contradict each other: no schema can say that."""
NOT_IN_JSON = {"not-a-number people", "people in hundredths", "29 February of a common year"}
"""What JSON does not have, what no validator counts exactly, and what takes a calendar to know."""


OF_FORM = [case for case in (*TYPES, *KEYS, *DATES, *FIGURES) if len(case.brief) < 4000]
"""Those of 5,000 digits are left out: Python does not print them, and so the validator cannot say what it refuses."""


@pytest.mark.parametrize("case", OF_FORM, ids=lambda case: case.id)
def test_a_brief_that_the_program_refuses_for_its_form_is_refused(case: Case, accepted: Callable[[Case], bool]) -> None:
    assert accepted(case) == (case.id in FIT_EACH_OTHER | NOT_IN_JSON)


def test_a_brief_that_names_what_is_not_there_is_refused(accepted: Callable[[Case], bool]) -> None:
    assert sorted(case.id for case in NAMES if accepted(case)) == []


def test_a_brief_without_fault_is_accepted_with_an_own_task(validators: dict[str, Draft7Validator]) -> None:
    assert validators["brief"].is_valid(values(BRIEF + OWN_TASK))


def test_an_overlay_that_the_program_refuses_for_its_form_is_refused(validators: dict[str, Draft7Validator]) -> None:
    refused = []
    for name, (files, _, (code, *_)) in FAULTS.items():
        ((path, content),) = list(files.items())[:1]
        if code in ("E101", "E104", "E105", "E106", "E107", "E108", "E109", "E110", "E113") and isinstance(
            content, str
        ):
            assert not validators[name_of(Path(path))].is_valid(values(content)), name
            refused.append(name)
    assert len(refused) >= 5


BROKEN_PLANS = {
    "another format": ("format = 1", "format = 2"),
    "no engine": ("engine = 1\n", ""),
    "a month that is none": ('end = "2', 'end = "x2'),
    "a count in quotes": ("months = ", "months = -"),
    "a status that is none": ('status = "planned"', 'status = "plan"'),
    "an unknown key": ("[summary]\n", "[summary]\nfit = true\n"),
    "a flag in quotes": ("fits = true", 'fits = "true"'),
    "a level that is none": ('level = "xa"', 'level = "huyen"'),
}


@pytest.mark.parametrize("name", BROKEN_PLANS)
def test_a_plan_of_the_wrong_form_is_refused_by_check_and_by_its_schema(
    name: str, validators: dict[str, Draft7Validator], tmp_path: Path
) -> None:
    text = (ROOT / "plans" / "xa" / "plan.toml").read_text(encoding="utf-8")
    old, new = BROKEN_PLANS[name]
    assert old in text
    broken = text.replace(old, new, 1)
    data = tomllib.loads(broken)
    broken = broken.replace(str(data["digest"]), digest_of(data), 1)
    assert not validators["plan"].is_valid(values(broken))
    (tmp_path / "plan.toml").write_text(broken, encoding="utf-8")
    assert any(not each.is_warning for each in check([tmp_path]))


def test_every_key_of_every_file_is_explained_in_both_languages() -> None:
    def tables(kind: object, path: str) -> Iterator[tuple[str, TableOf]]:
        if isinstance(kind, TableOf):
            yield path, kind
            for name, key in kind.keys.items():
                yield from tables(key.kind, f"{path}.{name}")
            yield from tables(kind.others, f"{path}.*")
        elif isinstance(kind, MapOf):
            yield from tables(kind.of, f"{path}.*")
        elif hasattr(kind, "read"):
            for part in ("of", "table"):
                yield from tables(getattr(kind, part, None), path)

    for file, table in FILES.items():
        for path, each in tables(table, file):
            for name, key in each.keys.items():
                assert all(key.help), f"{path}.{name}"


def test_ids_are_completed_with_their_titles(validators: dict[str, Draft7Validator]) -> None:
    brief = validators["brief"].schema
    tasks = brief["definitions"]["by-task"]["properties"]
    assert tasks["lgsp"]["description"].startswith("Nền tảng tích hợp, chia sẻ dữ liệu")
    assert " — " in tasks["lgsp"]["description"]
    localities = brief["definitions"]["id-locality"]
    assert len(localities["enum"]) == len(localities["x-taplo"]["docs"]["enumValues"]) > 10
    assert " — " in brief["properties"]["start"]["description"]


def test_the_schema_of_one_plan_has_its_own_tasks_and_overlay(tmp_path: Path) -> None:
    brief = BRIEF + OWN_TASK + '[deadline]\nviec-rieng = "2028"\n'
    (tmp_path / "brief.toml").write_text(brief, encoding="utf-8")
    shown = CliRunner().invoke(cli, ["schema", "brief"]).stdout
    assert not Draft7Validator(json.loads(shown)).is_valid(values(brief))
    shown = CliRunner().invoke(cli, ["schema", "brief", "--for", str(tmp_path)]).stdout
    assert Draft7Validator(json.loads(shown)).is_valid(values(brief))


def test_a_kind_or_a_folder_is_needed_and_not_both(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["schema"]).exit_code == 2
    assert CliRunner().invoke(cli, ["schema", "brief", "--into", str(tmp_path)]).exit_code == 2


def test_a_new_brief_and_its_plan_name_schemas_that_stand_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / "moi"
    arguments = ["init", str(folder), "--goal", "de-an-ha-noi/giao-thong", "--locality", "xa"]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    kept = folder / ".roadmap" / "schema"
    assert (folder / ".roadmap" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    (kept / "brief.json").unlink()  # as after `git clone`
    plan_brief(folder)
    for name in ("brief", "plan"):
        text = (folder / f"{name}.toml").read_text(encoding="utf-8")
        assert text.startswith(f"#:schema .roadmap/schema/{name}.json\n")
        schema = json.loads((kept / f"{name}.json").read_text(encoding="utf-8"))
        assert Draft7Validator(schema).is_valid(values(text)), name
    age = (kept / "brief.json").stat().st_mtime_ns
    plan_brief(folder)
    assert (kept / "brief.json").stat().st_mtime_ns == age


@pytest.mark.parametrize(
    ("first", "beside"),
    [
        ("#:schema ../../templates/schema/brief.json", "../../templates/schema/plan.json"),
        ("#:schema  brief.json  ", "plan.json"),
        ("#:schema https://example.org/s/brief.json", "https://example.org/s/plan.json"),
        ("#:schema other.json", ""),
        ("# schema brief.json", ""),
        ("format = 1\n#:schema brief.json", ""),
    ],
)
def test_a_plan_names_the_schema_beside_that_of_its_brief(first: str, beside: str) -> None:
    assert schema_beside(f"{first}\nformat = 1\n") == beside


def test_the_form_of_a_plan_is_that_of_the_file_that_holds_one_of_everything() -> None:
    path = ROOT / "tests" / "golden" / "plan-file.toml"
    found = plan_faults(TomlFile(path.name, "", read(path, path.name).data)).found
    assert [fault for fault in found if fault.path[:1] != ("brief",)] == []  # whose brief is only hinted at


def test_faults_of_a_plans_form_are_raised_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text('format = 1\ndigest = ""\nengin = 1\n', encoding="utf-8")
    found = check([tmp_path])
    assert ("E104", 3) in [(each.code, each.line) for each in found]


def test_the_line_that_names_the_schema_stays_first_through_edits(tmp_path: Path) -> None:
    folder = tmp_path / "moi"
    folder.mkdir()
    first = "#:schema .roadmap/schema/brief.json\n"
    (folder / "brief.toml").write_text(first + BRIEF, encoding="utf-8")
    for arguments in (
        ["brief", "title", str(folder), "Tên khác"],
        ["brief", "exclude", str(folder), "lgsp", "chưa bố trí vốn"],
        ["brief", "horizon", str(folder), "2025..2031"],
        ["undo", str(folder)],
    ):
        result = CliRunner().invoke(cli, arguments)
        assert result.exit_code == 0, result.output
        assert (folder / "brief.toml").read_text(encoding="utf-8").startswith(first), arguments
