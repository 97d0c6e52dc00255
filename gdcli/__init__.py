"""gdcli: look up, cite and check the figures of Guangdong's manufacturing press conference."""

__version__ = "0.1.0"
