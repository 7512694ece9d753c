"""What the program says when git cannot answer."""

from __future__ import annotations

from roadmap.messages.text import Text

NO_GIT = Text(
    "chưa cài git, hoặc git không nằm trong PATH; việc này cần git (https://git-scm.com). So sánh hai tệp hay hai thư "
    "mục thì không cần",
    "git is not installed, or not on the PATH; this needs it (https://git-scm.com). Comparing two files or folders "
    "does not",
)
NOT_A_REPOSITORY = Text(
    '"{path}" không nằm trong kho git nào; hãy chạy "git init" ở thư mục chứa các kế hoạch, hoặc nêu hai tệp, hai '
    "thư mục thay cho phiên bản",
    '"{path}" is in no git repository; run "git init" in the folder that holds the plans, or name two files or '
    "folders instead of a revision",
)
NO_SUCH_REVISION = Text(
    'kho git "{root}" không có phiên bản nào là "{revision}"; xem các phiên bản bằng: git log --oneline, git branch -a',
    'the git repository "{root}" has no revision "{revision}"; see them with: git log --oneline, git branch -a',
)
NOT_IN_REVISION = Text(
    'phiên bản "{revision}" không có tệp "{path}"; xem các phiên bản có tệp này bằng: git log --oneline -- "{path}"',
    'revision "{revision}" holds no file "{path}"; see which ones do with: git log --oneline -- "{path}"',
)
GIT_REFUSED = Text("git từ chối: {reason}", "git refused: {reason}")
