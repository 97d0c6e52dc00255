"""`python -m gdcli` and the `gdcli` command."""

import gc
import sys

# A lookup is over before there is anything worth collecting, and the collector's rounds during the imports that follow
# are a tenth of its time. Whatever works longer turns it on again (gdcli.cli.app).
gc.disable()

from gdcli.cli import app  # noqa: E402


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        sys.exit(app.main())
    finally:
        # The interpreter collects once more on its way out, which takes as long; what is frozen it passes over.
        gc.freeze()


if __name__ == "__main__":
    main()
