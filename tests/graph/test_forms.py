"""The three forms of a graph: whole in golden files, harmless whatever a title says, the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from roadmap.catalogue import read_catalogue
from roadmap.graph.colours import colour
from roadmap.graph.dependencies import Graph, of_catalogue, of_goals
from roadmap.graph.files import Form, written
from roadmap.messages.text import Language
from roadmap.shipped import shipped
from tests.catalogues import catalogue
from tests.conftest import ROOT
from tests.graph.graphs import HOSTILE, hostile

GOLDEN = ROOT / "tests" / "golden"
SVG = "{http://www.w3.org/2000/svg}"


def shipped_graph(goal: str | None = None) -> Graph:
    held = read_catalogue([shipped()])
    return of_catalogue(held, Language.VI) if goal is None else of_goals(held, [goal], Language.VI)


@pytest.mark.parametrize("form", Form)
def test_the_graph_of_a_small_catalogue_reads_as_before(form: Form, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"catalogue-graph.{form}", written(of_catalogue(catalogue(), Language.VI), form))


def test_the_graph_of_a_goal_holds_what_it_names_and_all_that_this_waits_for() -> None:
    graph = of_goals(catalogue(), ["khung/du-lieu"], Language.EN)
    assert [(node.id, node.named) for node in graph.nodes] == [
        ("kien-truc", False),
        ("nen-tang", False),
        ("kho", True),
        ("du-lieu-mo", True),
    ]
    assert graph.title == "Data"


def test_a_framework_means_all_of_its_goals() -> None:
    graph = of_goals(catalogue(), ["khung"], Language.EN)
    assert len(graph.nodes) == 7
    assert all(node.named for node in graph.nodes)


@pytest.mark.parametrize("form", Form)
def test_a_goal_without_tasks_is_an_empty_graph_in_every_form(form: Form) -> None:
    assert written(of_goals(catalogue(), ["khung-khac/chua-ro"], Language.VI), form)


@pytest.mark.parametrize("language", Language)
def test_an_svg_is_sound_xml_with_a_box_for_each_task_and_a_line_for_each_edge(language: Language) -> None:
    for graph in (of_catalogue(hostile(), language), shipped_graph(), shipped_graph("de-an-ha-noi/giao-thong")):
        root = ElementTree.fromstring(written(graph, Form.SVG))
        classes = [element.get("class", "") for element in root.iter()]
        assert sum(each.startswith("box") for each in classes) == len(graph.nodes)
        assert sum(each.startswith("edge") for each in classes) == len(graph.edges)
        assert sum(each == "edge soft" for each in classes) == sum(not edge.hard for edge in graph.edges)


def test_a_hostile_title_is_only_ever_text() -> None:
    root = ElementTree.fromstring(written(of_catalogue(hostile(), Language.VI), Form.SVG))
    allowed = {"svg", "title", "style", "defs", "marker", "path", "rect", "g", "text"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == allowed
    titles = [element.text or "" for element in root.iter(f"{SVG}title")]
    assert any("</text><script>" in title for title in titles)


def test_no_title_however_long_makes_a_box_higher_than_five_lines() -> None:
    root = ElementTree.fromstring(written(of_catalogue(hostile(), Language.VI), Form.SVG))
    boxes = [element for element in root.iter(f"{SVG}rect") if element.get("class", "").startswith("box")]
    assert max(int(element.get("height", "0")) for element in boxes) < 120


def test_mermaid_gets_no_sign_that_it_would_act_on() -> None:
    text = written(of_catalogue(hostile(), Language.EN), Form.MERMAID)
    labels = re.findall(r'^  (\w+)\["(.*)"\]$', text, re.MULTILINE)
    assert "task_end" in dict(labels)
    assert not any(sign in re.sub(r"#\d+;", "", label) for _, label in labels for sign in '"#<>`\\&%')
    assert all(line.startswith(("  task_", "  classDef ", "  class ")) for line in text.splitlines()[2:])


def test_dot_gets_no_quote_that_ends_a_label() -> None:
    text = written(of_catalogue(hostile(), Language.EN), Form.DOT)
    (line,) = (line for line in text.splitlines() if line.startswith('  "end" ['))
    label = re.fullmatch(r'  "end" \[label="((?:[^"\\]|\\.)*)", fillcolor="#\w{6}", color="#\w{6}"\];', line)
    assert label is not None
    assert "<script>" in label[1].replace("\\n", "")
    assert HOSTILE[:6] in label[1]


def test_every_domain_of_a_large_catalogue_has_its_own_colour() -> None:
    assert len({colour(place).fill for place in range(30)}) == 30
    assert all(re.fullmatch(r"#[0-9a-f]{6}", part) for place in range(100) for part in colour(place))


def test_the_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "roadmap", "catalogue", "graph", "-o"]

    def drawn(seed: str, at: Path) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*command, str(at)], env=environment, cwd=ROOT, check=True, capture_output=True)
        return at.read_bytes()

    assert drawn("1", tmp_path / "a.svg") == drawn("2", tmp_path / "b.svg")
