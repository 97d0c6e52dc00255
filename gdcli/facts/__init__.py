"""The fact base: read from YAML, checked, compiled, cached."""
