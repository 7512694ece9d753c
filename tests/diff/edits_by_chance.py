"""Briefs with one to five edits by chance, from a seed, as a user makes them: through the values of the file."""

from __future__ import annotations

import copy
from functools import cache
from random import Random
from typing import Any

from roadmap import app
from roadmap.brief import read_brief
from roadmap.errors import RoadmapError
from roadmap.model import Brief, Catalogue, StageName
from roadmap.months import written
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan, Status
from roadmap.tomlfile import TomlFile
from tests.conftest import ROOT

SHIPPED = ("tinh", "xa", "ha-noi", "khong-kip")
Values = dict[str, Any]


@cache
def shipped(name: str) -> tuple[Brief, Catalogue, Plan, Values]:
    brief, catalogue, file = app.load_brief(ROOT / "plans" / name)
    return brief, catalogue, app.accepted(make_plan(catalogue, brief)).plan, copy.deepcopy(dict(file.data))


class Pair:
    """A shipped plan, and that of its brief after some edits, told in `said`; both checked."""

    def __init__(self, seed: int) -> None:
        chance = Random(seed)
        self.name = chance.choice(SHIPPED)
        _, self.catalogue, self.before, values = shipped(self.name)
        self.said: list[str] = []
        wanted = chance.randint(1, 5)
        self.after = self.before
        for _ in range(40):
            if len(self.said) == wanted:
                break
            edited = copy.deepcopy(values)
            try:
                words = chance.choice(EDITS)(chance, edited, self.after, self.catalogue)
                brief = read_brief(TomlFile("brief.toml", "", edited), self.catalogue)
                self.after = app.accepted(make_plan(self.catalogue, brief)).plan
            except (RoadmapError, IndexError):  # what no brief may say, a pin against what it waits for; no budget left
                continue
            values = edited
            self.said.append(words)


@cache
def pair(seed: int) -> Pair:
    return Pair(seed)


def _planned(chance: Random, plan: Plan) -> str:
    return chance.choice([task.id for task in plan.tasks if task.status is Status.PLANNED])


def _budget(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    budget = chance.choice([each for each in plan.budgets if each.years])
    year, million = chance.choice(budget.years)
    figure = million * chance.choice((40, 70, 90, 120, 150)) // 100
    values.setdefault("budget", {}).setdefault(str(budget.account), {})[str(year)] = figure
    return f"budget {budget.account} {year}"


def _unknown(_chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    account = str(plan.budgets[0].account)
    values.setdefault("budget", {})[account] = {}
    return f"unknown {account}"


def _team(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    team = chance.choice([each for each in plan.capacities if each.people is not None])
    people = max(1, (team.people or 0) + chance.choice((-10, -5, 5, 10, 20))) / 10
    values.setdefault("team", {})[team.team] = {"people": people}
    return f"team {team.team}"


def _drop_goal(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    goals = list(plan.brief["goals"])  # type: ignore[call-overload]
    goals.remove(gone := chance.choice(goals))
    values["goals"] = goals
    return f"without {gone}"


def _add_goal(chance: Random, values: Values, plan: Plan, catalogue: Catalogue) -> str:
    goals = list(plan.brief["goals"])  # type: ignore[call-overload]
    new = chance.choice([goal.id for goal in catalogue.goals.values() if goal.pickable and goal.id not in goals])
    goals.insert(chance.randrange(len(goals) + 1), new)
    values["goals"] = goals
    return f"with {new}"


def _rank(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    goals = list(plan.brief["goals"])  # type: ignore[call-overload]
    chance.shuffle(goals)
    values["goals"] = goals
    return "rank"


def _deadline(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    task = _planned(chance, plan)
    by = f"{chance.randint(2027, 2030)}-Q{chance.randint(1, 4)}"
    values.setdefault("deadline", {})[task] = {"by": by, "weight": chance.randint(1, 5)}
    return f"deadline {task}"


def _pin(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    task = plan.task(_planned(chance, plan))
    assert task is not None
    stage = chance.choice([each for each in task.stages if each.name is not StageName.OPERATION])
    month = (stage.start or plan.start) + chance.randint(0, 12)
    values.setdefault("pin", {}).setdefault(task.id, {})[str(stage.name)] = f"{month // 12}-{month % 12 + 1:02d}"
    return f"pin {task.id}"


def _exclude(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    values.setdefault("exclude", {})[task := _planned(chance, plan)] = "thử"
    return f"exclude {task}"


def _estimate(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    likely = chance.randint(2, 15)
    values.setdefault("estimate", {})[task := _planned(chance, plan)] = {"delivery": [likely - 1, likely, likely + 3]}
    return f"estimate {task}"


def _start(_chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    values["start"] = written(type(plan.start)(plan.start + 3))
    return "start"


def _title(_chance: Random, values: Values, _plan: Plan, _catalogue: Catalogue) -> str:
    values["title"] = f"{values['title']} · sửa"
    return "title"


def _soft(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    waits = [(task.id, arc.after) for task in plan.tasks for stage in task.stages for arc in stage.after]
    task, other = chance.choice(waits)
    values.setdefault("soft", {})[task] = [other]
    return f"{task} does not wait for {other}"


def _lead(chance: Random, values: Values, plan: Plan, catalogue: Catalogue) -> str:
    values.setdefault("lead", {})[task := _planned(chance, plan)] = chance.choice(list(catalogue.roles))
    return f"lead {task}"


def _own_task(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    task = f"viec-rieng-{chance.randrange(9)}"
    domain, lead = chance.choice(list(plan.domains)), chance.choice(list(plan.roles))
    months = chance.randint(1, 9)
    values.setdefault("task", {})[task] = {
        "title": "Việc riêng của địa phương",
        "says": "Làm một việc riêng của địa phương.",
        "deliverable": "Báo cáo kết quả",
        "domain": domain,
        "level": str(plan.level),
        "lead": lead,
        "delivery": {"months": [months, months, months + 2], "team": {chance.choice(list(plan.teams)): 0.5}},
    }
    values.setdefault("deadline", {})[task] = "2028-06"
    return f"own task {task}"


def _done(chance: Random, values: Values, plan: Plan, _catalogue: Catalogue) -> str:
    before = type(plan.start)(plan.start - 1)
    values.setdefault("progress", {})[task := _planned(chance, plan)] = {"started": "2026-01", "done": written(before)}
    return f"done {task}"


EDITS = (
    *(_budget, _budget, _team, _team, _drop_goal, _add_goal, _rank, _deadline, _pin, _exclude, _estimate, _estimate),
    *(_unknown, _start, _title, _soft, _lead, _own_task, _done),
)
