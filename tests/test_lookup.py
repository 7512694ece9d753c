from __future__ import annotations

import pytest

from roadmap.briefdefaults import goals_needing
from roadmap.catalogue import read_catalogue
from roadmap.errors import UsageError
from roadmap.lookup import KINDS, SOURCED, Found, resolve, search
from roadmap.messages.text import Language, same
from roadmap.model import Catalogue, Fund, Task
from roadmap.plan.build import make_plan
from roadmap.plan.document import Plan
from roadmap.request import OneOff, brief_of
from roadmap.shipped import shipped
from roadmap.words import slug
from tests.changed import replace
from tests.plans_by_hand import sample_plan


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue((shipped(),))


@pytest.fixture
def plan() -> Plan:
    return sample_plan()


def _refusal(place: Catalogue | Plan, words: str, kinds: tuple[str, ...] = SOURCED, language: str = "en") -> str:
    with pytest.raises(UsageError) as caught:
        resolve(place, words, kinds)
    return caught.value.message(Language(language))


@pytest.mark.parametrize("words", ["lgsp", "LGSP", " Lgsp "])
def test_an_id_is_found_in_any_case(catalogue: Catalogue, words: str) -> None:
    assert resolve(catalogue, words) == Found("task", "lgsp")


def test_every_entry_is_found_by_its_id_within_its_kind(catalogue: Catalogue) -> None:
    tables = {
        "task": catalogue.tasks,
        "goal": catalogue.goals,
        "framework": catalogue.frameworks,
        "target": catalogue.targets,
        "locality": catalogue.localities,
        "procedure": catalogue.procedures,
        "source": catalogue.sources,
        "role": catalogue.roles,
        "team": catalogue.teams,
        "fund": tuple(Fund),
        "domain": catalogue.domains,
    }
    assert tuple(tables) == KINDS
    for kind, table in tables.items():
        for identifier in table:
            assert resolve(catalogue, identifier, (kind,)) == Found(kind, identifier)


@pytest.mark.parametrize(
    "words",
    [
        "3-tru-cot-1-nen-tang/xa-hoi-so",
        "xa-hoi-so",
        "xã hội số",
        "XA HOI SO",
        "xa\u0303 ho\u0323\u0302i so\u0302\u0301",
        "Digital society",
    ],
)
def test_a_goal_is_found_by_id_last_part_and_title_in_both_languages(catalogue: Catalogue, words: str) -> None:
    assert resolve(catalogue, words).id == "3-tru-cot-1-nen-tang/xa-hoi-so"


def test_of_several_goals_the_one_that_the_plan_has_chosen_is_meant(catalogue: Catalogue) -> None:
    words = "chinh-quyen-so"
    assert "means several" in _refusal(catalogue, words)
    plan = make_plan(catalogue, brief_of(OneOff(("3-tru-cot-1-nen-tang/chinh-quyen-so",)), catalogue))
    assert resolve(plan, words).id == "3-tru-cot-1-nen-tang/chinh-quyen-so"


def test_an_outdated_word_is_found_and_the_note_says_what_it_is_called_today(catalogue: Catalogue) -> None:
    found = resolve(catalogue, "chinh-quyen-dien-tu")
    assert found.id == "3-tru-cot-1-nen-tang/chinh-quyen-so"
    assert found.note is not None
    assert found.note.vi.startswith('"chinh-quyen-dien-tu" là tên khác của "Chính quyền số"')


def test_another_word_for_the_same_thing_needs_no_note(catalogue: Catalogue) -> None:
    assert resolve(catalogue, "IOC") == Found("task", "trung-tam-giam-sat-dieu-hanh")


def test_words_of_a_title_are_enough_where_one_entry_has_them(catalogue: Catalogue) -> None:
    assert resolve(catalogue, "kho du lieu").id == "kho-du-lieu-dung-chung"


def test_a_role_is_found_by_its_short_name(catalogue: Catalogue) -> None:
    assert resolve(catalogue, "Sở KH&CN") == Found("role", "so-khcn")


def test_a_source_is_found_by_its_number(catalogue: Catalogue) -> None:
    number = catalogue.sources["qd-2629-2025"].number
    assert resolve(catalogue, number) == Found("source", "qd-2629-2025")


def test_several_entries_are_listed_with_their_titles(catalogue: Catalogue) -> None:
    refusal = _refusal(catalogue, "trung tam giam sat")
    assert refusal.startswith('"trung tam giam sat" means several, type the full id:\n')
    assert "\n  trung-tam-giam-sat-dieu-hanh  " in refusal
    assert "(task)" not in _refusal(catalogue, "ke hoach", ("task",))
    assert "(task)" in _refusal(catalogue, "so")


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Nghị định 269/2025", "nd-269-2025"),
        ("nghi-dinh-224-2026", "nd-224-2026"),
        ("Nghị định số 224/2026", "nd-224-2026"),
        ("Decree 224/2026", "nd-224-2026"),
        ("Thông tư 03/2026", "tt-03-2026-bxd"),
        ("Quyết định 1425", "qd-1425-2026"),
        ("Resolution 57/2024", "nq-57-2024"),
    ],
)
def test_a_document_is_found_by_its_kind_and_number(catalogue: Catalogue, words: str, source: str) -> None:
    assert resolve(catalogue, words) == Found("source", source)


@pytest.mark.parametrize("words", ["Nghị định 26", "Nghị định 9999/2025"])
def test_half_a_number_names_no_document(catalogue: Catalogue, words: str) -> None:
    with pytest.raises(UsageError):
        resolve(catalogue, words, ("source",))


def test_a_framework_that_is_named_after_a_document_comes_before_it(catalogue: Catalogue) -> None:
    assert resolve(catalogue, "Nghị quyết 57") == Found("framework", "nghi-quyet-57")


def test_a_long_list_is_cut_and_counted(catalogue: Catalogue) -> None:
    lines = _refusal(catalogue, "so").splitlines()
    assert len(lines) == 1 + 8 + 1
    assert lines[-1].startswith("  … and ")


def test_an_unknown_id_gets_the_nearest_ones(catalogue: Catalogue) -> None:
    assert _refusal(catalogue, "lgspp", ("task",)) == 'no task is called "lgspp"; nearest: lgsp'


def test_words_that_are_nearly_right_get_the_entries_that_hold_the_rarest(catalogue: Catalogue) -> None:
    refusal = _refusal(catalogue, "traffic steering")
    assert refusal.endswith("nearest: du-bao-giao-thong, giao-thong-thong-minh")


def test_nonsense_gets_no_suggestion(catalogue: Catalogue) -> None:
    assert _refusal(catalogue, "qqqq zzzz", language="vi") == 'không có mục nào là "qqqq zzzz"'
    assert _refusal(catalogue, "") == 'no entry is called ""'
    assert _refusal(catalogue, "/ -", ("goal", "framework")) == 'no goal or framework is called "/ -"'


def test_only_the_kinds_asked_for_are_found(catalogue: Catalogue) -> None:
    refusal = _refusal(catalogue, "lgsp", ("framework",))
    assert refusal == '"lgsp" is a task (Provincial data integration and sharing platform), not a framework'


def test_a_task_where_a_goal_is_wanted_leads_to_the_goals_that_need_it(catalogue: Catalogue) -> None:
    for words in ("lgsp", "LGSP", "Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh"):
        refusal = _refusal(catalogue, words, ("framework", "goal"))
        assert "is a task" in refusal
        assert "Goals that need this task:\n  3-tru-cot-1-nen-tang/chinh-quyen-so  Digital government\n" in refusal


def test_a_goal_that_no_longer_names_the_task_may_still_wait_for_it(catalogue: Catalogue) -> None:
    goals = {
        name: replace(goal, core=tuple(each for each in goal.core if each != "lgsp"))
        for name, goal in catalogue.goals.items()
    }
    goals = {
        name: replace(goal, extra=tuple(each for each in goal.extra if each != "lgsp")) for name, goal in goals.items()
    }
    assert goals_needing(catalogue, "lgsp") != goals_needing(replace(catalogue, goals=goals), "lgsp") != ()
    assert goals_needing(replace(catalogue, goals={}), "lgsp") == ()
    assert _refusal(replace(catalogue, goals={}), "lgsp", ("goal",)).endswith("No goal needs this task.")


def test_where_there_are_only_a_few_all_are_listed_the_nearest_first(catalogue: Catalogue) -> None:
    lines = _refusal(catalogue, "kithuat", ("team",)).splitlines()
    assert lines[:3] == [
        'no team is called "kithuat"; nearest: ky-thuat',
        "There are:",
        "  ky-thuat  Systems, networks and security",
    ]
    assert len(lines) == 2 + len(catalogue.teams)


def test_a_fund_is_found_by_id_by_title_and_by_what_budgets_call_it(catalogue: Catalogue) -> None:
    for words in ("ns-tinh", "ngan sach cap tinh", "ns-tinh/dau-tu-cong"):
        assert resolve(catalogue, words, KINDS) == Found("fund", "ns-tinh")


def test_a_plan_is_searched_without_its_catalogue(plan: Plan) -> None:
    assert resolve(plan, "LGSP", ("task", "goal")).id == "lgsp"
    assert resolve(plan, "Department of Construction", ("role",)) == Found("role", "so-xay-dung")
    assert resolve(plan, "dost", ("role",)) == Found("role", "so-khcn")
    assert resolve(plan, plan.coverage[0].goal) == Found("goal", plan.coverage[0].goal)


def test_search_tells_accents_apart_where_they_were_typed(catalogue: Catalogue) -> None:
    tasks = tuple(catalogue.tasks.values())
    assert [task.id for task in search(tasks, "thẻ vé")] == ["the-ve-giao-thong"]
    assert len(search(tasks, "the ve")) > 1
    assert search(tasks, "thẻ ve\u0301") == search(tasks, "THẺ VÉ")


def test_search_forgives_wrong_accents(catalogue: Catalogue) -> None:
    tasks = tuple(catalogue.tasks.values())
    assert search(tasks, "gíao thông") == search(tasks, "giao thong")


def test_search_needs_all_words_and_takes_beginnings_of_words(catalogue: Catalogue) -> None:
    tasks = tuple(catalogue.tasks.values())
    found = search(tasks, "giao thông")
    assert "giao-thong-thong-minh" in [task.id for task in found]
    assert len(found) < len(tasks)
    assert search(tasks, "giao thong") == search(tasks, "GIAO THONG")
    assert search(tasks, "qqqq giao") == ()
    assert search(tasks, "traff") == search(tasks, "traffic")


@pytest.mark.parametrize("words", ["du lieu mo", "platform", "an", "DATA"])
def test_search_lists_tasks_called_so_before_tasks_that_speak_of_it(catalogue: Catalogue, words: str) -> None:
    def called(task: Task) -> bool:
        names = "-".join(slug(name) for name in (task.id, *task.title, *task.aliases)).split("-")
        return all(any(name.startswith(word) for name in names) for word in slug(words).split("-"))

    found = [called(task) for task in search(catalogue.tasks.values(), words)]
    assert found == sorted(found, reverse=True)
    assert found[0]


def test_search_lists_whole_words_before_beginnings_of_words(catalogue: Catalogue) -> None:
    first = next(iter(catalogue.tasks.values()))
    tasks = [
        replace(first, id=name, title=same(title), says=same(says), deliverable=same("x"), aliases=())
        for name, title, says in (
            ("a", "Other", "platforms"),
            ("b", "Other", "platform"),
            ("c", "Platforms", "x"),
            ("d", "The platform", "x"),
            ("e", "Platform", "x"),
            ("f", "Other", "x"),
        )
    ]
    assert [task.id for task in search(tasks, "platform")] == ["e", "d", "c", "b", "a"]


def test_an_empty_search_finds_everything(catalogue: Catalogue) -> None:
    assert search(catalogue.tasks.values(), " ") == tuple(catalogue.tasks.values())
