"""What of an activity may turn out otherwise than planned, and what it then charges to whom."""

from __future__ import annotations

from typing import NamedTuple

from roadmap.model import Estimate
from roadmap.schedule.problem import Charges, RunningCost

Shares = tuple[tuple[int, int], ...]
"""Accounts, each with its part in percent."""


class Spread(NamedTuple):
    """The three points of an activity: its months, its cost, what it costs a year; None for what is settled, or nil.

    Costs are as estimated, before the locality's size (in percent) applies; `shares` says who pays them.
    """

    months: Estimate | None = None
    cost: Estimate | None = None
    yearly: Estimate | None = None
    size: int = 100
    shares: Shares = ()
    term: int | None = None


def scaled(cost: int, size: int) -> int:
    """Return a cost under a size factor in percent, rounded up."""
    return -(-cost * size // 100)


def shared(total: int, shares: Shares) -> list[tuple[int, int]]:
    """Return the parts of `total` by account, by rounding the running share down so that the parts add up."""
    parts: list[tuple[int, int]] = []
    so_far = 0
    for account, share in shares:
        part = total * (so_far + share) // 100 - total * so_far // 100
        so_far += share
        if part:
            parts.append((account, part))
    return parts


def charges(total: int, months: int, term: int | None, shares: Shares) -> tuple[Charges, ...]:
    """Return what a stage of `months` charges: over its months, or over the term of a hired service after them."""
    first, length = (months, term) if term else (0, max(months, 1))
    return tuple([Charges(account, first, length, part) for account, part in shared(total, shares)])


def recurring_charges(yearly: int, months: int, shares: Shares) -> tuple[Charges, ...]:
    """Return what recurring work charges over `months`."""
    return tuple([Charges(account, 0, months, part * months // 12) for account, part in shared(yearly, shares)])


def running_costs(yearly: int, shares: Shares) -> tuple[RunningCost, ...]:
    """Return what is in operation charges a year."""
    return tuple([RunningCost(account, part) for account, part in shared(yearly, shares)])
