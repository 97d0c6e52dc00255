"""`python -m gdcli` and the `gdcli` command."""

import sys

from gdcli.cli import app


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(app.main())


if __name__ == "__main__":
    main()
