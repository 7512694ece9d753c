"""What the files with schemas are called, and what `roadmap schema` says."""

from __future__ import annotations

from collections.abc import Mapping

from roadmap.messages.text import Text

FILES: Mapping[str, Text] = {
    "brief": Text("Đầu vào của một kế hoạch (brief.toml)", "A plan's brief (brief.toml)"),
    "plan": Text("Kế hoạch do roadmap lập (plan.toml)", "A plan that roadmap made (plan.toml)"),
    "catalogue": Text("Đầu danh mục (catalogue.toml)", "Head of a catalogue (catalogue.toml)"),
    "framework": Text("Khung định hướng (frameworks/MÃ.toml)", "A framework (frameworks/ID.toml)"),
    "tasks": Text("Nhiệm vụ của một lĩnh vực (tasks/LĨNH-VỰC.toml)", "Tasks of a domain (tasks/DOMAIN.toml)"),
    "procedure": Text("Trình tự, thủ tục (procedures/MÃ.toml)", "A procedure (procedures/ID.toml)"),
    "locality": Text("Địa phương (localities/MÃ.toml)", "A locality (localities/ID.toml)"),
    "sources": Text("Các nguồn (sources.toml)", "The sources (sources.toml)"),
    "words": Text("Từ ngữ cũ (words.toml)", "Outdated words (words.toml)"),
}
VIETNAMESE = Text("bằng tiếng Việt", "in Vietnamese")
ENGLISH = Text("bằng tiếng Anh", "in English")

SCHEMA = Text(
    "In JSON Schema (draft 7) của một loại tệp: trình soạn thảo dùng nó để gợi ý khóa, mã và giải thích bằng hai thứ "
    "tiếng. Mã là mã của danh mục có sẵn; có --for thì gồm cả nhiệm vụ riêng và thư mục templates của kế hoạch ấy.\n\n"
    "Với --into: ghi mọi schema vào một thư mục. Tệp nêu schema của mình ở dòng đầu, thí dụ "
    "“#:schema .roadmap/schema/brief.json”; roadmap init ghi sẵn dòng này và các schema.",
    "Print the JSON Schema (draft 7) of one kind of file, from which an editor completes keys and ids and explains "
    "them in two languages. The ids are the shipped catalogue's; with --for also a plan's own tasks and its folder "
    "templates.\n\n"
    "With --into all schemas are written into a folder. A file names its schema in its first line, such as "
    "“#:schema .roadmap/schema/brief.json”; roadmap init writes that line, and the schemas.",
)
ARG_KIND = Text("Loại tệp", "Kind of file")
OPT_FOR = Text("Thư mục của một kế hoạch: thêm mã riêng của nó", "A plan's folder, whose own ids are added")
OPT_INTO = Text("Ghi mọi schema vào thư mục này", "Write all schemas into this folder")
NEEDS_KIND = Text("nêu một loại tệp ({kinds}), hoặc --into DIR", "name a kind of file ({kinds}), or --into DIR")
WROTE = Text("Đã ghi {n} schema vào {folder}", "Wrote {n} schemas into {folder}")
