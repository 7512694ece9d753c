"""Measurements that are read, not passed or failed: times differ from machine to machine."""
