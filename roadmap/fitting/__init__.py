"""Why a brief does not fit, and what would make it fit: sets of demands that cannot hold together, and changes."""
