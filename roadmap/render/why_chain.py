"""Why a task must be done: the goals that name it, else the shortest chains of tasks that lead to one."""

from __future__ import annotations

from roadmap.messages import why as words
from roadmap.messages.text import Language
from roadmap.plan.document import Coverage, Plan, PlanTask
from roadmap.render.names import task_said
from roadmap.render.why_points import framework_title, goal_name

GOALS = 4
CHAINS = 2


def must(plan: Plan, task: PlanTask, language: Language) -> list[str]:
    """Return one sentence for each chain, the most important goals first; goals at the end of one chain share it."""
    chains: dict[tuple[str, ...], list[Coverage]] = {}
    for chain, goal in shortest_chains(plan, task):
        chains.setdefault(chain, []).append(goal)
    told = list(chains.items())[:CHAINS]
    lines = [_sentence(plan, chain, goals[:GOALS], language) for chain, goals in told]
    said = sum(len(goals[:GOALS]) for _, goals in told)
    if rest := sum(len(goals) for goals in chains.values()) - said:
        lines.append(words.MORE_GOALS.fill(n=rest).to(language))
    return lines or [(words.OWN_TASK if task.own else words.NO_GOAL).to(language)]


def shortest_chains(plan: Plan, task: PlanTask) -> list[tuple[tuple[str, ...], Coverage]]:
    """Return a shortest chain from the task to each goal that is nearest to it, goals by rank."""
    goals = {goal.goal: goal for goal in plan.coverage if goal.rank is not None}
    chains: dict[str, tuple[str, ...]] = {task.id: (task.id,)}
    reached = [task.id]
    while reached:
        found = {
            goal: (chains[identifier], goals[goal])
            for identifier in reversed(reached)
            for goal in _goals(plan, identifier)
            if goal in goals
        }
        if found:
            return sorted(found.values(), key=lambda each: (each[1].rank or 0, each[1].goal))
        reached = _next(plan, reached, chains)
    return []


def _goals(plan: Plan, identifier: str) -> tuple[str, ...]:
    task = plan.task(identifier)
    return task.goals if task else ()


def _next(plan: Plan, reached: list[str], chains: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the tasks that wait for those reached, and note the chain that led to each."""
    found: list[str] = []
    for identifier in reached:
        task = plan.task(identifier)
        for later in task.needed_by if task else ():
            if later not in chains:
                chains[later] = (*chains[identifier], later)
                found.append(later)
    return found


def _sentence(plan: Plan, chain: tuple[str, ...], goals: list[Coverage], language: Language) -> str:
    """Return a chain from the goals down to the task: `“Digital government” needs A, which needs this task`."""
    first, *rest = reversed([words.THIS_TASK.to(language), *(task_said(plan, each, language) for each in chain[1:])])
    needs = words.GOAL_NEEDS if len(goals) == 1 else words.GOALS_NEED
    sentence = needs.fill(goal=_goal_names(plan, goals, language), task=first).to(language)
    return sentence + "".join(words.TASK_NEEDS.fill(task=task).to(language) for task in rest)


def _goal_names(plan: Plan, goals: list[Coverage], language: Language) -> str:
    """Return the goals, those of one framework followed by its title."""
    named = []
    for framework in dict.fromkeys(goal.framework for goal in goals):
        inside = [goal for goal in goals if goal.framework == framework]
        names = ", ".join(goal_name(goal, language) for goal in inside)
        named.append(f"{names} ({framework_title(plan, inside[0], language)})")
    return ", ".join(named)
