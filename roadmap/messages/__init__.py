"""Everything that the program says, in Vietnamese and English side by side, one module per subject."""

from roadmap.messages.text import Language, Text, same

__all__ = ["Language", "Text", "same"]
