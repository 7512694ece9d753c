"""From a plan or a catalogue to blocks, and from blocks to what a terminal shows."""
