"""Tables of the language, and no code that reads: units, bounds, idioms, names, words of rank and direction.

A word of the language is one entry of one table. Nothing here belongs to any one press conference.
"""
