"""The dependency graph of a catalogue, or of what goals need: as values, as a drawing, as text for programs."""
