"""Scheduling: a problem of integers, the engine that places it, and what explains the result."""
