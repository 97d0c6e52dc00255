"""The version of the compiled form, apart from the compiler so that a lookup can ask for it alone."""

from gdcli import __version__

#: Changes whenever the database's layout or meaning does.
FORMAT = f"{__version__}/3"
