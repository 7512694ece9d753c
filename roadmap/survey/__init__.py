"""The catalogue as a whole: how much of what it holds, what rests on a source, what differs from an older one."""
