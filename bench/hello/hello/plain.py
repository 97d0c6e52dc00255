"""A hello-world Typer app."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    """Say hello."""
    print(f"hello {name}")


def main() -> None:
    """Run the app."""
    app()
