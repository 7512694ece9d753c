"""roadmap: from a choice of goals to a phased plan that can be defended line by line."""

__version__ = "0.1.0"
