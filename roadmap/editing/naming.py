"""From words of a person to the ids of a brief: its tasks, goals, targets, in any spelling that look-up takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from roadmap.briefdefaults import goals_needing
from roadmap.errors import UsageError
from roadmap.lookup import resolve
from roadmap.messages import editing as say
from roadmap.messages.text import Text
from roadmap.model import Brief, Catalogue, Task
from roadmap.network import Network, build_network
from roadmap.words import nearest_first, slug

_MOST = 3


class Names(NamedTuple):
    """What words mean in one brief; `folder` is how the user calls it, for the commands that refusals name.

    Each function returns an id and raises `UsageError` for words that name nothing of the kind, with the nearest.
    """

    brief: Brief
    catalogue: Catalogue
    folder: str

    def network(self) -> Network:
        """Return what the chosen goals need."""
        return build_network(self.catalogue, self.brief, self.catalogue.localities[self.brief.locality])

    def all_tasks(self) -> Mapping[str, Task]:
        """Return the tasks of the catalogue, and the locality's own."""
        return {**self.catalogue.tasks, **{task.id: task for task in self.brief.tasks}}

    def task(self, words: str) -> str:
        """Return the task of the plan that `words` name. Refuses one that no chosen goal needs, and one left out."""
        network = self.network()
        found = self._of(words, (*network.tasks, *network.external, *self.brief.exclude))
        if found in self.brief.exclude:
            raise UsageError(say.IS_EXCLUDED.fill(task=found, folder=self.folder))
        if found not in network.rank:
            goals = goals_needing(self.catalogue, found)[:_MOST]
            advice = say.GOALS_NEEDING.fill(goals=", ".join(goals), folder=self.folder) if goals else say.NO_GOAL_NEEDS
            raise UsageError(say.NOT_IN_PLAN.fill(task=found, advice=advice))
        return found

    def own_work(self, words: str) -> str:
        """Return the task of the plan that `words` name, where this level does it and it is not recurring."""
        found = self.task(words)
        task = self.all_tasks()[found]
        if task.level != self.catalogue.localities[self.brief.locality].level:
            raise UsageError(say.OF_ANOTHER_LEVEL.fill(task=found, folder=self.folder))
        if task.recurring is not None:
            raise UsageError(say.IS_RECURRING.fill(task=found))
        return found

    def any_task(self, words: str) -> str:
        """Return the task that `words` name, in the plan or not; of several the one in the plan."""
        return self._of(words, self.network().rank)

    def entry_of(self, words: str, table: Mapping[str, object], missing: Text) -> str:
        """Return the task of a brief's `table` that `words` name; refuses one that it does not hold, with `missing`."""
        found = words if words in table else self._of(words, table)
        if found not in table:
            raise UsageError(missing.fill(task=found, listed=", ".join(table) or "–"))
        return found

    def _of(self, words: str, preferred: Iterable[str]) -> str:
        tasks = self.all_tasks()
        if words in tasks:
            return words
        first = {name: tasks[name] for name in preferred if name in tasks}
        try:
            return resolve(self.catalogue._replace(tasks=first), words, ("task",)).id
        except UsageError:
            return resolve(self.catalogue._replace(tasks=tasks), words, ("task",)).id

    def goal(self, words: str) -> str:
        """Return the goal or framework that `words` name."""
        return self._in(words, "framework", "goal")

    def chosen_goal(self, words: str) -> str:
        """Return the goal or framework that `words` name; of several the one that the brief chooses."""
        if words in self.catalogue.goals or words in self.catalogue.frameworks:
            return words
        goals = {goal: self.catalogue.goals[goal] for goal in self.brief.goals}
        held = {goal.framework for goal in goals.values()}
        frameworks = {name: each for name, each in self.catalogue.frameworks.items() if name in held}
        try:
            chosen = self.catalogue._replace(goals=goals, frameworks=frameworks)
            return resolve(chosen, words, ("framework", "goal")).id
        except UsageError:
            return self.goal(words)

    def role(self, words: str) -> str:
        """Return the unit that `words` name."""
        return self._in(words, "role")

    def team(self, words: str) -> str:
        """Return the team that `words` name."""
        return self._in(words, "team")

    def domain(self, words: str) -> str:
        """Return the domain that `words` name."""
        return self._in(words, "domain")

    def procedure(self, words: str) -> str:
        """Return the procedure that `words` name."""
        return self._in(words, "procedure")

    def locality(self, words: str) -> str:
        """Return the locality that `words` name."""
        return self._in(words, "locality")

    def source(self, words: str) -> str:
        """Return the document that `words` name."""
        return self._in(words, "source")

    def target(self, words: str) -> str:
        """Return the target that `words` name: the locality's own, or one of a framework."""
        own = {each.id: each for each in self.brief.targets}
        if words in own:
            return words
        return resolve(self.catalogue._replace(targets={**self.catalogue.targets, **own}), words, ("target",)).id

    def gate(self, procedure: str, words: str) -> str:
        """Return the gate of `procedure` that `words` name."""
        gates = {each.id: each.title for each in self.catalogue.procedures[procedure].gates}
        known = {slug(name): gate for gate, title in gates.items() for name in (*title, gate)}
        if slug(words) not in known:
            found = nearest_first(words, gates)
            raise UsageError(say.NO_SUCH_GATE.fill(gate=words, procedure=procedure, listed=", ".join(found)))
        return known[slug(words)]

    def _in(self, words: str, *kinds: str) -> str:
        return resolve(self.catalogue, words, kinds).id
