"""The plan: a document made from a catalogue and a brief, and nothing else."""
