"""How much of a plan moves when one thing in its brief is changed.

    python -m tests.benchmarks.stability [PLAN_FOLDER ...] [--edits 100] [--seed 1]

Each edit is drawn from the seed and made alone: an estimate longer or shorter, a task put off, left out or due sooner,
a year's money or a team a little more or less. Counted are the tasks whose start or finish differs, among those that
the edit does not concern. It concerns the task itself and whatever waits for it, through other tasks too; where a team
or an account changed, whoever draws on it and what waits for them. Nothing passes or fails.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import NamedTuple

from roadmap import app
from roadmap.model import Brief, Catalogue, Deadline, Estimate, StageEstimate, StageName
from roadmap.months import Month
from roadmap.plan.build import PinContradicts, make_plan
from roadmap.plan.document import Plan, PlanTask, Status


class Edited(NamedTuple):
    """A brief after one edit, what the edit is, and the tasks that it concerns."""

    brief: Brief
    what: str
    concerned: frozenset[str]


def longer(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """The delivery of a task takes one to three months more or less."""
    task = drawn(plan, chance)
    stage = next(stage for stage in task.stages if stage.name is StageName.DELIVERY)
    months = max(1, stage.months + chance.choice((-3, -2, -1, 1, 2, 3)))
    figure = StageEstimate(delivery=Estimate(months, months, months))
    made = brief._replace(estimates={**brief.estimates, task.id: figure})
    return Edited(made, f"{task.id}: {stage.months} months → {months}", behind(plan, [task.id]))


def later(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """A task is put off by two to nine months."""
    task = drawn(plan, chance)
    stage = task.stages[0]
    month = Month((stage.start or brief.start) + chance.randint(2, 9))
    made = brief._replace(pins={**brief.pins, task.id: {stage.name: month}})
    return Edited(made, f"{task.id}: later", behind(plan, [task.id]))


def left_out(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """A task is left out."""
    task = drawn(plan, chance)
    made = brief._replace(exclude={**brief.exclude, task.id: "Thử"})
    return Edited(made, f"{task.id}: left out", behind(plan, [task.id]))


def due(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """A task is to be finished one to six months sooner than it is; what it waits for is concerned too."""
    task = drawn(plan, chance)
    month = Month((task.finish or brief.start) - chance.randint(1, 6))
    made = brief._replace(deadlines={**brief.deadlines, task.id: Deadline(month)})
    return Edited(made, f"{task.id}: due sooner", behind(plan, before(plan, task.id)))


def money(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """A year's money of one account is five to twenty hundredths more or less."""
    number = chance.randrange(len(brief.budgets))
    budget = brief.budgets[number]
    year, sum_ = chance.choice(budget.years)
    part = chance.choice((-20, -10, -5, 5, 10, 20))
    years = tuple((at, sum_ + sum_ * part // 100 if at == year else each) for at, each in budget.years)
    budgets = (*brief.budgets[:number], budget._replace(years=years), *brief.budgets[number + 1 :])
    paid = [task.id for task in plan.tasks if any(account == budget.account for account, _ in task.cost)]
    return Edited(brief._replace(budgets=budgets), f"{budget.account} {year} {part:+}%", behind(plan, paid))


def people(brief: Brief, plan: Plan, chance: Random) -> Edited:
    """A team has half a person or one more or less."""
    number = chance.randrange(len(brief.teams))
    team = brief.teams[number]
    tenths = max(1, (team.people or 0) + chance.choice((-10, -5, 5, 10)))
    teams = (*brief.teams[:number], team._replace(people=tenths), *brief.teams[number + 1 :])
    working = [task.id for task in plan.tasks if any(team.team in dict(stage.team) for stage in task.stages)]
    return Edited(brief._replace(teams=teams), f"{team.team}: {tenths / 10} people", behind(plan, working))


EDITS = (longer, longer, later, later, left_out, due, money, people)


def drawn(plan: Plan, chance: Random) -> PlanTask:
    """Return a planned task that is not recurring."""
    return chance.choice(
        [task for task in plan.tasks if task.status is Status.PLANNED and task.stage(StageName.DELIVERY)]
    )


def before(plan: Plan, task: str) -> list[str]:
    """Return a task and all that it waits for."""
    found, open_ = {task}, [task]
    while open_:
        held = plan.task(open_.pop())
        arcs = [arc for stage in held.stages for arc in stage.after] if held else []
        fresh = [arc.after for arc in arcs if arc.after not in found]
        found.update(fresh)
        open_ += fresh
    return sorted(found)


def behind(plan: Plan, tasks: Iterable[str]) -> frozenset[str]:
    """Return `tasks` and all that wait for them."""
    found = set(tasks)
    open_ = list(found)
    while open_:
        held = plan.task(open_.pop())
        fresh = [task for task in (held.needed_by if held else ()) if task not in found]
        found.update(fresh)
        open_ += fresh
    return frozenset(found)


def share_moved(catalogue: Catalogue, brief: Brief, plan: Plan, chance: Random) -> tuple[str, float, float] | None:
    """Return an edit, the share of the tasks that it does not concern and that moved, and the share of all that did;
    None for an edit that the brief refuses.
    """
    edited = chance.choice(EDITS)(brief, plan, chance)
    try:
        after = make_plan(catalogue, edited.brief)
    except PinContradicts:
        return None
    kept = [task for task in plan.tasks if after.task(task.id) is not None and task.status is Status.PLANNED]
    moved = {task.id for task in kept if _dates(task) != _dates(after.task(task.id))}
    others = {task.id for task in kept} - edited.concerned
    return edited.what, len(moved & others) / max(len(others), 1), len(moved) / len(kept)


def _dates(task: PlanTask | None) -> tuple[Month | None, Month | None]:
    return (None, None) if task is None else (task.start, task.finish)


def main() -> None:
    """Edit each plan and print the medians, and the edits that moved most."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=sorted(Path("plans").glob("*/")))
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = Random(given.seed)
    plans = []
    for folder in given.folders:
        brief, catalogue, _ = app.load_brief(folder / "brief.toml", ())
        plans.append((catalogue, brief, make_plan(catalogue, brief)))
    found: list[tuple[str, float, float]] = []
    while len(found) < given.edits:
        if (one := share_moved(*plans[len(found) % len(plans)], chance)) is not None:
            found.append(one)
    others = [share for _, share, _ in found]
    print(
        f"{len(found)} edits: in the median {statistics.median(others):.0%} of the tasks that an edit does not concern"
    )
    print(f"moved, at most {max(others):.0%}; of all tasks {statistics.median([share for *_, share in found]):.0%}")
    for what, share, whole in sorted(found, key=lambda each: -each[1])[:10]:
        print(f"  {share:5.0%} {whole:5.0%}  {what}")


if __name__ == "__main__":
    main()
