"""Answers from open fact bases."""
