"""Edits of a brief as pure functions: the values of its file to other values, one function for each thing decided."""
