from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import CompletionItem, get_completion_class

from roadmap.catalogue import read_catalogue
from roadmap.cli.main import TABLE, cli
from roadmap.cli.show import VIEWS
from roadmap.shipped import shipped

if TYPE_CHECKING:
    from roadmap.plan.document import Plan
    from tests.cli.conftest import Run


def _complete(*arguments: str, incomplete: str = "") -> list[CompletionItem[str]]:
    completer = get_completion_class("bash")
    return completer(cli, {}, "roadmap", "_ROADMAP_COMPLETE").get_completions(list(arguments), incomplete)


def _values(*arguments: str, incomplete: str = "") -> list[str]:
    return [item.value for item in _complete(*arguments, incomplete=incomplete)]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_its_script(run: Run, shell: str) -> None:
    script = run("completion", shell).stdout
    assert "_ROADMAP_COMPLETE" in script
    assert f"{shell}_complete" in script


def test_an_unknown_shell_is_refused(run: Run) -> None:
    assert "'tcsh'" in run("completion", "tcsh", exits=2).stderr


def test_names_of_commands_come_from_the_table_with_their_help() -> None:
    assert _values() == list(TABLE)
    (show,) = _complete(incomplete="sh")
    assert (show.value, show.help) == ("show", TABLE["show"].short.vi)


def test_every_id_of_the_catalogue_completes() -> None:
    catalogue = read_catalogue((shipped(),))
    assert set(_values("goals")) == set(catalogue.frameworks)
    assert set(_values("tasks", "--goal")) == set(catalogue.goals)
    assert set(_values("plan", "--goal")) == set(catalogue.goals) | set(catalogue.frameworks)
    assert set(_values("plan", "--locality")) == set(catalogue.localities)
    assert set(_values("plan", "--done")) == set(catalogue.tasks)
    for command in (("plan",), ("init", "x"), ("whatif", "plans/x")):
        assert set(_values(*command, "--team")) == set(catalogue.teams)
    assert set(_values("whatif", "plans/x", "--delay")) == set(catalogue.tasks)
    assert set(_values("whatif", "plans/x", "--drop-goal")) == set(catalogue.goals) | set(catalogue.frameworks)
    assert set(_values("info")) >= set(catalogue.procedures) | set(catalogue.sources) | set(catalogue.roles)


def test_titles_stand_beside_ids_in_the_language_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    (item,) = _complete("plan", "--goal", incomplete="3-tru-cot-1-nen-tang/kinh")
    assert item.help == "Kinh tế số"
    monkeypatch.setenv("ROADMAP_LANG", "en")
    (item,) = _complete("plan", "--goal", incomplete="3-tru-cot-1-nen-tang/kinh")
    assert item.help == "Digital economy"


def test_the_last_part_of_an_id_is_enough() -> None:
    assert _values("tasks", "--goal", incomplete="kinh-te-so") == [
        "3-tru-cot-1-nen-tang/kinh-te-so",
        "nghi-quyet-57/kinh-te-so",
    ]


def test_overlays_complete_too(tmp_path: Path) -> None:
    (tmp_path / "tasks").mkdir()
    (tmp_path / "tasks" / "du-lieu.toml").write_text("[viec-rieng]\n", encoding="utf-8")
    assert _values("plan", "--templates", str(tmp_path), "--done", incomplete="viec-r") == ["viec-rieng"]


def test_ids_of_a_plan_complete_from_the_plan(made_plan: Plan, plan_folder: Path) -> None:
    assert set(_values("show", str(plan_folder), "--lead")) == set(made_plan.roles)
    assert set(_values("show", "--lead", "so-khcn", str(plan_folder), "--lead")) == set(made_plan.roles)
    reasons = set(_values("why", str(plan_folder / "plan.toml")))
    assert reasons == {task.id for task in made_plan.tasks} | {goal.goal for goal in made_plan.coverage}


def test_views_and_languages_complete() -> None:
    assert tuple(_values("show", "x", "--view")) == VIEWS
    assert _values("show", "--lang") == ["vi", "en"]


def test_paths_are_left_to_the_shell() -> None:
    assert [item.type for item in _complete("plan", incomplete="pl")] == ["file"]
    assert [item.type for item in _complete("tasks", "--templates", incomplete="te")] == ["dir"]
    assert [item.type for item in _complete("tasks", "-o", incomplete="x")] == ["file"]


def test_a_faulty_file_completes_what_can_be_read(plan_folder: Path) -> None:
    (plan_folder / "plan.toml").write_bytes(b"[task.lgsp]\nx = = \xff\n[role.so-khcn]\n")
    assert _values("why", str(plan_folder)) == ["lgsp"]
