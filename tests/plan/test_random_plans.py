"""Whatever catalogue and brief: the plan keeps its promises, is the same each time, and can be read back."""

from __future__ import annotations

import os
import tomllib

from hypothesis import HealthCheck, assume, given, settings

from roadmap import planfile
from roadmap.model import Brief, Catalogue
from roadmap.plan.build import PinContradicts, make_plan
from roadmap.plan.document import Plan, Status
from roadmap.tomlfile import TomlFile
from roadmap.verify import verify
from tests.worlds import worlds

slow = settings(
    max_examples=100 if "THOROUGH" in os.environ else 25, deadline=None, suppress_health_check=list(HealthCheck)
)


def made(world: tuple[Catalogue, Brief]) -> Plan:
    try:
        return make_plan(*world)
    except PinContradicts:
        assume(False)
        raise


@given(worlds())
@slow
def test_every_plan_passes_the_independent_verifier(world: tuple[Catalogue, Brief]) -> None:
    values = planfile.plain(made(world))
    assert [(each.where, each.rule, each.text.en) for each in verify(values)] == []


@given(worlds())
@slow
def test_a_plan_read_back_from_its_file_is_the_same_plan(world: tuple[Catalogue, Brief]) -> None:
    values = planfile.plain(made(world))
    text = planfile.dumps(values)
    assert tomllib.loads(text) == values
    again = planfile.load(TomlFile("plan.toml", text, tomllib.loads(text)))
    assert planfile.dumps(planfile.plain(again)) == text


@given(worlds())
@slow
def test_every_planned_stage_says_what_holds_it(world: tuple[Catalogue, Brief]) -> None:
    for task in made(world).tasks:
        if task.status is Status.PLANNED:
            assert all(stage.held_by for stage in task.stages), task


@given(worlds(wishes=False))
@slow
def test_dropping_all_lower_ranked_goals_delays_no_task_of_a_higher_ranked_one(world: tuple[Catalogue, Brief]) -> None:
    """Before justification, and where the dropped goals bring no recurring or running work: these are laid down
    first.
    """
    from roadmap.network import build_network
    from roadmap.schedule import fast
    from roadmap.schedule.formulate import formulate

    catalogue, brief = world
    locality = catalogue.localities["noi-day"]
    starts = []
    for goals in (brief.goals, brief.goals[:1]):
        fewer = brief._replace(goals=goals)
        problem = formulate(catalogue, fewer, locality, build_network(catalogue, fewer, locality)).problem
        schedule = fast.place_by_priority(problem)
        starts.append({each.id: start for each, start in zip(problem.activities, schedule.starts, strict=True)})
        starts.append({each.id: each.fixed for each in problem.activities if each.fixed is not None})
    everything, fixed, top, top_fixed = starts
    assume(fixed == top_fixed)
    assert all(everything[name] == start for name, start in top.items())
