"""Figures as screens and papers write them: money, people, percentages, months, quarters, Roman numerals."""

from __future__ import annotations

from roadmap.messages import screens
from roadmap.messages import views as say
from roadmap.messages.text import Language, Text, same
from roadmap.model import Fund, FundNature, Recurrence
from roadmap.months import ROMAN, Month, quarter_of, shown, year_of
from roadmap.plan.document import PlanTask

LEAST_IN_BILLIONS = 100
_BILLION = 1000
_NOT_PUBLIC = (Fund.ENTERPRISE, Fund.OTHER)
_NUMERALS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number(words: str, language: Language) -> str:
    """Return a figure written as `1,234.5` the way `language` writes it."""
    return words if language is Language.EN else words.translate(str.maketrans(",.", ".,"))


def money(million: int, language: Language) -> str:
    """Return a sum in billion VND (tỷ đồng) with one decimal; a sum below 0.1 keeps its digits."""
    if million == 0:
        return "0"
    sign = "−" if million < 0 else ""
    if abs(million) < LEAST_IN_BILLIONS:
        return number(f"{sign}{abs(million) / 1000:.{2 if abs(million) >= 10 else 3}f}".rstrip("0"), language)
    tenths = (abs(million) + 50) // 100
    return number(f"{sign}{tenths // 10:,}.{tenths % 10}", language)


def sum_of(million: int, language: Language) -> str:
    """Return a sum with its unit, for a sentence: `36,7 tỷ đồng`; what is below a billion in millions, `140 triệu
    đồng`.
    """
    if not 0 < abs(million) < _BILLION:
        return f"{money(million, language)} {screens.BILLION.to(language)}"
    return f"{number(f'{million:,}', language)} {screens.MILLION.to(language)}"


def sum_exactly(million: int, language: Language) -> str:
    """Return a sum with its unit, unrounded, as somebody has to type it: in millions where billions with one decimal do
    not say it, `750 triệu đồng`.
    """
    if million % 100 == 0:
        return sum_of(million, language)
    return f"{number(f'{million:,}', language)} {screens.MILLION.to(language)}"


def two_sums(one: int, other: int, language: Language) -> tuple[str, str]:
    """Return two sums that a sentence sets against each other: in millions where rounded billions are the same."""
    if one != other and money(one, language) == money(other, language):
        unit = screens.MILLION.to(language)
        return f"{number(f'{one:,}', language)} {unit}", f"{number(f'{other:,}', language)} {unit}"
    return sum_of(one, language), sum_of(other, language)


def people(tenths: int, language: Language) -> str:
    """Return people with one decimal where there is one: `4,5`, `3`."""
    whole, rest = divmod(tenths, 10)
    return number(f"{whole}.{rest}" if rest else f"{whole}", language)


def percent(part: int, whole: int) -> str:
    """Return `part` of `whole` in percent: 100% only if it is, and over 100% as soon as it is over; empty for nothing
    of nothing.
    """
    if whole == 0:
        return "" if part == 0 else "> 100%"
    found = part * 100 // whole if part <= whole else -(-part * 100 // whole)
    return f"{found}%"


def span(first: Month | None, last: Month | None) -> str:
    """Return `03/2027 – 02/2028`, one month for a moment, nothing where there is no date."""
    if first is None or last is None:
        return shown(last) if last is not None else ""
    return shown(last) if last <= first else f"{shown(first)} – {shown(last)}"


def quarter(value: Month) -> Text:
    """Return the quarter of `value` as official papers write it: `Quý IV/2026`."""
    return say.QUARTER.fill(number=quarter_of(value), roman=ROMAN[quarter_of(value) - 1], year=year_of(value))


def official_span(first: Month, last: Month) -> Text:
    """Return the time of a task for an official table: whole years as years, anything else as quarters,
    with a line break where it may be broken."""
    first = min(first, last)
    if first % 12 == 0 and last % 12 == 11:
        if year_of(first) == year_of(last):
            return say.YEAR_OF.fill(year=year_of(first))
        return say.YEARS_OF.fill(first=year_of(first), last=year_of(last))
    begins, ends = quarter(first), quarter(last)
    return begins if begins == ends else say.ANNEX_SPAN.fill(begins=begins, ends=ends)


def task_span(task: PlanTask) -> str:
    """Return the months of a task, or of what is known of it: done, awaited."""
    if task.finish is None:
        return shown(task.available) if task.available is not None else ""
    return span(task.start, task.finish)


def recurrence(value: Recurrence) -> Text:
    """Return how often recurring work is done."""
    return say.RECURRENCES[value]


def account(value: FundNature) -> Text:
    """Return a fund as a heading, with the nature of its spending where the State spends: `Ngân sách cấp tỉnh · đầu tư
    công`.
    """
    return say.FUNDS[value.fund] if value.fund in _NOT_PUBLIC else _of_nature(value, "{fund} · {nature}")


def account_name(value: FundNature) -> Text:
    """Return a fund inside a line: `Ngân sách cấp tỉnh (đầu tư công)`."""
    return say.FUNDS[value.fund] if value.fund in _NOT_PUBLIC else _of_nature(value, "{fund} ({nature})")


def _of_nature(value: FundNature, form: str) -> Text:
    return same(form).fill(fund=say.FUNDS[value.fund], nature=say.NATURES[value.nature])


def roman(value: int) -> str:
    """Return a Roman numeral, for headings."""
    written = ""
    for worth, sign in _NUMERALS:
        while value >= worth:
            written, value = written + sign, value - worth
    return written


def date(words: str) -> str:
    """Return an ISO date, month or year as Vietnamese papers write it: `01/12/2025`."""
    return "/".join(reversed(words.split("-")))
