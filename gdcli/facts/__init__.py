"""Fact files: YAML → checked facts, every problem with its line."""
