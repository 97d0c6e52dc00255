"""The command as the shell runs it: what it imports, pipes, locales, terminals, completion, export."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from gdcli import __version__, load
from gdcli.cli.app import COMMANDS
from tests.conftest import FACTS, Run
from tests.making import fact, text

with load() as _base:
    FIGURES = [fact.printed for fact in _base.show()]

GDCLI = [sys.executable, "-m", "gdcli"]


def start(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*GDCLI, *args], capture_output=True, text=True, encoding="utf-8", env={**os.environ, **env}, check=False
    )


def imported(*args: str) -> set[str]:
    """The modules that a lookup imports."""
    code = f"import sys; from gdcli.cli import app; app.main({list(args)!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stderr.split())


def test_a_json_lookup_imports_only_what_it_needs() -> None:
    heavy = {"rich", "yaml", "json", "hashlib", "dataclasses", "gdcli.figures", "gdcli.proof", "gdcli.facts.check"}
    assert not heavy & imported("show", "--dept", "科技厅", "--json")
    assert not heavy & imported("find", "外资", "--json")
    assert not heavy & imported("find", "4612", "--json")


def test_a_closed_pipe_is_no_error() -> None:
    for command in ("show", "show --json", "show -f csv", "check", "depts", ""):
        line = f"set -o pipefail; {sys.executable} -m gdcli {command} | true; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_closed_pipe_does_not_change_the_answer(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("去年广东新设制造业外资企业1087家。" * 2000, encoding="utf-8")
    for command in ("proof", "audit"):
        line = (
            f"set -o pipefail; {sys.executable} -m gdcli {command} {path} 2>/dev/null | true; echo ${{PIPESTATUS[0]}}"
        )
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["show --json", "show"])
def test_a_full_disk_is_one_sentence(command: str) -> None:
    line = f"{sys.executable} -m gdcli {command} > /dev/full"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONUTF8": "0"}]
)
def test_any_locale(locale: dict[str, str]) -> None:
    done = start("show", "--dept", "科技厅", "--json", **locale)
    assert done.returncode == 0
    assert "超过7万家" in done.stdout
    assert start("show", "-d", "keji", **locale).returncode == 0
    wrong = start("show", "-d", "kejx", **locale)
    assert wrong.returncode == 2
    assert "Traceback" not in wrong.stderr


def test_output_to_a_pipe_is_plain_and_within_80_columns() -> None:
    from rich.cells import cell_len

    for args in (["find", "外资"], ["depts"], ["topics"], ["check"], ["--help"], []):
        assert "\x1b" not in start(*args, FORCE_COLOR="").stdout
    done = start("show", FORCE_COLOR="", COLUMNS="80")
    assert "\x1b" not in done.stdout
    assert all(cell_len(line) <= 80 for line in done.stdout.splitlines())


def on_terminal(*args: str, columns: int = 80, **env: str) -> str:
    settings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), **env}
    settings = {name: value for name, value in settings.items() if value != ""}
    child = pexpect.spawn(
        GDCLI[0], [*GDCLI[1:], *args], env=settings, dimensions=(200, columns), encoding="utf-8", timeout=600
    )
    out: str = child.read()
    child.close()
    return out.replace("\r\n", "\n")


def test_a_terminal_gets_colour_unless_told_not_to() -> None:
    assert "\x1b[" in on_terminal("show", "-d", "科技厅", NO_COLOR="")
    plain = on_terminal("show", "-d", "科技厅", NO_COLOR="1")
    assert "\x1b[3" not in plain


def test_json_on_a_terminal_is_indented() -> None:
    assert on_terminal("show", "press-departments", "--json").startswith('[\n  {\n    "id": "press-departments",\n')


def test_one_id_on_a_terminal_is_a_card() -> None:
    card = on_terminal("show", "fdi-hightech-share", NO_COLOR="1")
    assert "高技术制造业占制造业外资的比重：“51%”" in card
    for part in (
        "51%",
        "250.9亿元",
        "492.2亿元",
        "张劲松",
        "新快报",
        "fdi-hightech-share",
        "引用",
    ):
        assert part in card


@pytest.mark.parametrize("closed", ["show --json >&-", "show >&-", "proof - <&-", "nothing-like-this 2>&-"])
def test_closed_streams_are_no_bug(closed: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m gdcli {closed}"], capture_output=True, text=True, check=False
    )
    assert "程序内部出错" not in done.stderr
    assert done.returncode in (0, 1, 3)


def test_output_to_a_pipe_has_no_blanks_at_line_ends() -> None:
    assert not [line for line in start("show").stdout.splitlines() if line.endswith(" ")]


WIDTHS = [40, 50, 60, 64, 80, 96, 100, 124, 140, 200]


@pytest.mark.parametrize("columns", WIDTHS)
def test_marks_and_indicators_are_whole_at_any_width(columns: int) -> None:
    shown = on_terminal("show", "-d", "商务厅", columns=columns, NO_COLOR="1")
    assert "疑1" in shown
    assert "制造业实际利用外资" in shown


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("args", [[], ["--sort", "value"], ["--notes"]], ids=" ".join)
def test_no_figure_is_cut_at_any_width(columns: int, args: list[str]) -> None:
    shown = on_terminal("show", *args, columns=columns, NO_COLOR="1", LINES="2000")
    for row in FIGURES:
        assert row in shown, row


def test_a_slip_is_underlined_on_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("去年广东新设制造业外资企业1087家。", encoding="utf-8")
    lines = on_terminal("proof", str(path)).splitlines()
    assert lines[1] == "    去年广东新设制造业外资企业1087家。"
    assert lines[2] == "                              ^^^^^^"


def _examples(page: str) -> list[list[str]]:
    # The last word says what the example is for.
    return [line.split()[1:-1] for line in page.splitlines() if line.startswith("  gdcli ")]


def test_gdcli_alone_gives_examples_that_work(gdcli: Run) -> None:
    result = gdcli()
    assert result.code == 0
    examples = _examples(result.out)
    assert len(examples) >= 5
    for command in examples:
        if "稿件.txt" not in command:
            assert gdcli(*command).code == 0, command


def test_the_start_page_speaks_of_what_is_loaded(gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "新快报" in gdcli().out
    path = tmp_path / "facts.yaml"
    path.write_text(text([fact("a", dept="林业局")], publisher="晚报"), encoding="utf-8")
    monkeypatch.setenv("GDCLI_DATA", str(path))
    result = gdcli()
    assert "晚报" in result.out
    assert "新快报" not in result.out
    assert "科技厅" not in result.out
    for command in _examples(result.out):
        if "稿件.txt" not in command:
            assert gdcli(*command).code == 0, command


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_with_examples(gdcli: Run, command: str) -> None:
    result = gdcli(command, "--help")
    assert result.code == 0
    assert "用法：" in result.out
    assert f"gdcli {command}" in result.out.split("例：")[1]
    assert "Usage" not in result.out
    assert "Show this" not in result.out


def test_help_lists_every_command(gdcli: Run) -> None:
    result = gdcli("--help")
    assert all(command in result.out for command in COMMANDS)


def test_version(gdcli: Run) -> None:
    assert gdcli("--version").out == f"gdcli {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("gdcli show --dept ", {"科技厅", "商务厅", "综合"}),
        ("gdcli show --dept ke", {"keji", "kejiting"}),
        ("gdcli show -d 科", {"科技厅", "科技", "科学技术厅"}),
        ("gdcli show --topic 新", {"新型储能"}),
        ("gdcli show fdi-hi", {"fdi-hightech", "fdi-hightech-growth", "fdi-hightech-share"}),
        ("gdcli show --kind p", {"percent", "points"}),
        ("gdcli sh", {"show"}),
        ("gdcli ", set(COMMANDS)),
        ("gdcli --ver", {"--version"}),
        ("gdcli find 外资 --for", {"--format"}),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, typed: str, offered: set[str]) -> None:
    words = typed.split(" ")
    env = {
        "_GDCLI_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": typed.rstrip(),
        "COMP_CWORD": str(len(words) - 1),
    }
    assert all(word in start(**env).stdout for word in offered)


def test_completion_is_silent_about_a_broken_fact_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("- no")
    done = start(_GDCLI_COMPLETE="complete_bash", COMP_WORDS="gdcli show --dept", COMP_CWORD="3", GDCLI_DATA=str(path))
    assert (done.stdout.strip(), done.stderr) == ("", "")


_RUN = "$(touch pwned)`touch pwned`;touch pwned"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_nothing_that_a_shell_would_run(tmp_path: Path, shell: str) -> None:
    path = tmp_path / "facts.yaml"
    named = [fact("a", topic=_RUN), fact("b", topic="a' b"), fact("c", topic='a" b'), fact("d", topic="安全")]
    depts = [{"name": "科技厅", "full_name": "省厅"}, {"name": _RUN, "full_name": "省局"}]
    path.write_text(text(named, departments=depts), encoding="utf-8")
    for option, harmless in (("--topic", "安全"), ("--dept", "科技厅")):
        typed = f"gdcli show {option} "
        env = {
            "_GDCLI_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": typed,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "COMP_WORDS": typed.rstrip(),
            "COMP_CWORD": "3",
            "GDCLI_DATA": str(path),
        }
        offered = start(**env).stdout
        assert harmless in offered
        assert not set("$`;") & set(offered.removeprefix("_arguments '*: :((").removesuffix("))'"))
        assert "a' b" not in offered
        assert 'a" b' not in offered


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["export", "--sqlite"], "选项 --sqlite 要带一个值；用法见 gdcli export --help"),
        (["export"], "缺少 --sqlite；用法见 gdcli export --help"),
        (["show", "--deptt", "x"], "没有选项 --deptt，是不是 --dept？用法见 gdcli show --help"),
        (["show", "--limit", "x"], "--limit 的值不对：'x' 不是整数；用法见 gdcli show --help"),
        (["cite"], "缺少 ID…；用法见 gdcli cite --help"),
        (["topics", "x"], "多了参数 x；用法见 gdcli topics --help"),
        (["--foo"], "--foo 要写在命令或词的后面，如 gdcli 外资 --json；用法见 gdcli --help"),
    ],
)
def test_a_wrong_command_line_points_at_the_help_of_its_command(gdcli: Run, args: list[str], told: str) -> None:
    result = gdcli(*args)
    assert (result.code, result.out, result.err) == (2, "", f"{told}\n")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_messages_are_readable_without_any_locale(locale: str) -> None:
    done = start("figures", "gone.txt", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="")
    assert (done.returncode, done.stderr) == (3, "gone.txt：没有这个文件，请检查路径\n")


@pytest.mark.parametrize("encoding", ["ascii", "us-ascii"])
def test_messages_are_readable_where_only_ascii_is_asked_for(encoding: str) -> None:
    assert "没有这个文件" in start("figures", "gone.txt", PYTHONIOENCODING=encoding).stderr


@pytest.mark.parametrize("size", ["0", "-5", "²", "x", "", "100000000000"])
def test_a_size_that_no_terminal_has_is_forgotten(size: str) -> None:
    usual = start("show", "-d", "科技厅", COLUMNS="80", LINES="25")
    done = start("show", "-d", "科技厅", COLUMNS=size, LINES=size)
    assert (done.returncode, done.stdout, done.stderr) == (0, usual.stdout, "")


@pytest.mark.parametrize("args", [["find", *["1"] * 600], ["find", "9" * 1001], ["show", *["-k", "a"] * 600]])
def test_a_text_is_no_question(gdcli: Run, args: list[str]) -> None:
    result = gdcli(*args)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "1000 字" in result.err


@pytest.mark.parametrize("args", [["find", *["1"] * 500], ["show", *["-k", "a"] * 500]])
def test_as_much_as_anybody_types_is_looked_up(gdcli: Run, args: list[str]) -> None:
    assert gdcli(*args, "--json").code in (0, 1)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["show", "--data", ""], 3),
        (["check", ""], 3),
        (["proof", ""], 3),
        (["figures", ""], 3),
        (["new", ""], 3),
        (["new", FACTS, "-o", ""], 2),
        (["page", "-o", ""], 2),
        (["export", "--sqlite", ""], 2),
    ],
)
def test_a_file_without_a_name_is_told(gdcli: Run, args: list[str], code: int) -> None:
    result = gdcli(*args)
    assert (result.code, result.out) == (code, "")
    assert result.err == "文件名是空的，请检查命令行\n"


def test_other_fact_files(gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "more" / "other.yaml"
    other.parent.mkdir()
    made = FACTS.read_text(encoding="utf-8").replace("xkb-2024-01-23", "other-source")
    other.write_text(made, encoding="utf-8")
    both = gdcli("show", "press-departments", "--json", "--data", FACTS, "--data", tmp_path).json
    assert [one["source"] for one in both] == ["xkb-2024-01-23", "other-source"]
    monkeypatch.setenv("GDCLI_DATA", str(other))
    assert gdcli("show", "press-departments", "--json").json[0]["source"] == "other-source"
    monkeypatch.setenv("GDCLI_DATA", str(tmp_path / "gone.yaml"))
    assert gdcli("show", "--json").code == 3
