"""What differs between two versions of a plan, which edits lie between their briefs, and what each of them moved."""
