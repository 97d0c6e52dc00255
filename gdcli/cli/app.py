"""The command line as a whole: which commands there are, how they are found, what happens when they fail.

A command's module is imported when that command is asked for and no sooner: a lookup does not pay for the others.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from gdcli.cli.failure import BAD_FILE, WRONG_USAGE, Failure, system_error
from gdcli.cli.options import Format
from gdcli.cli.output import complain, discard, write

#: Every command with what it does, in the order of the help. A module of the same name under gdcli.cli holds it.
COMMANDS = {
    "show": "列出条目：按编号、部门、主题、关键词等筛选",
    "find": "按词或数字查找，最相符的在前；“find”可以省略",
    "cite": "输出可以直接粘贴的引文",
    "depts": "列出各来源的部门和各有几条",
    "topics": "列出各来源的主题和各有几条",
    "proof": "核对稿件：每个数字与库中是否相符",
    "figures": "读出一篇文字里的所有数字",
    "audit": "核对原文：数据文件是否收齐、是否忠实",
    "new": "由原文起草数据文件",
    "check": "检查数据文件是否完整、前后一致",
    "page": "做成一个网页，供没有命令行的同事查",
    "export": "导出为 SQLite 数据库",
    "schema": "输出 JSON 和数据文件的 JSON Schema",
}

#: The commands that are over at once and run without the garbage collector (gdcli.__main__).
_BRIEF = frozenset({"show", "find", "depts", "topics"})

SHORT_FORMATS = {f"--{name}": str(name) for name in Format if name not in (Format.TABLE, Format.JSON)}


def _chinese_help() -> None:
    """Name the parts of a help page in Chinese."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
    rich_utils.OPTIONS_PANEL_TITLE = "选项"
    rich_utils.COMMANDS_PANEL_TITLE = "命令"
    rich_utils.DEFAULT_STRING = "[默认：{}]"
    rich_utils.REQUIRED_LONG_STRING = "[必填]"
    rich_utils.ENVVAR_STRING = "[环境变量：{}]"


class _Chinese:
    """What a command and the whole have in common: their help is in Chinese."""

    def get_usage(self, ctx: Any) -> str:
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", "用法：", 1)

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "显示这页帮助。"
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _chinese_help()
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_Chinese, TyperCommand):
    """One command. --md, --csv and the like are short for --format."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if any("--format" in param.opts for param in self.params):
            end = args.index("--") if "--" in args else len(args)
            args = [f"--format={SHORT_FORMATS[arg]}" if arg in SHORT_FORMATS else arg for arg in args[:end]] + args[
                end:
            ]
        try:
            rest: list[str] = super().parse_args(ctx, args)
        except typer.TyperException as error:
            # Not every error of the parser says in which command it happened.
            vars(error)["ctx"] = getattr(error, "ctx", None) or ctx
            raise
        return rest


class Group(_Chinese, TyperGroup):
    """The commands, each imported when it is needed; a first word that is none of them is looked up."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            if cmd_name not in _BRIEF:
                gc.enable()
            single = typer.Typer(add_completion=False)
            run = import_module(f"gdcli.cli.{cmd_name}").run
            settings = {"help_option_names": ["--help", "-h"]}
            single.command(
                cmd_name,
                cls=Command,
                short_help=COMMANDS[cmd_name],
                options_metavar="[选项]",
                context_settings=settings,
            )(run)
            self.commands[cmd_name] = typer.main.get_command(single)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS:
            # What looks like an option here came after `--`, and is a word.
            args = ["find", "--", *args] if args[0].startswith("-") else ["find", *args]
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        # No more than the names is asked of a command here.
        self.commands = {name: TyperCommand(name) for name in COMMANDS}
        return super().shell_complete(ctx, incomplete)


app = typer.Typer(
    cls=Group,
    invoke_without_command=True,
    options_metavar="[选项]",
    subcommand_metavar="命令|词 …",
    context_settings={"help_option_names": ["--help", "-h"]},
    help="查新闻发布会的数字。不是命令的词，就当作要查的词。",
)


def _version(wanted: bool) -> None:
    if wanted:
        from gdcli import __version__

        sys.stdout.write(f"gdcli {__version__}\n")
        raise typer.Exit


@app.callback()
def _start(
    ctx: typer.Context,
    version: Annotated[
        bool | None, typer.Option("--version", "-V", help="显示版本。", is_eager=True, callback=_version)
    ] = None,
) -> None:
    if ctx.invoked_subcommand is None:
        from gdcli.cli.start import page
        from gdcli.render.listing import printable

        write(printable(page()))


def main(args: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    _replace_closed_streams()
    _drop_sizes()
    try:
        code = _run(sys.argv[1:] if args is None else args)
        _flush()
    except OSError as error:
        complain(f"写不出结果：{system_error(error)}")
        discard()
        return BAD_FILE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("GDCLI_DEBUG"):
            raise
        complain(f"程序内部出错（{type(error).__name__}: {error}）；设 GDCLI_DEBUG=1 再运行可看详情，请报告给维护者")
        return BAD_FILE
    return code


def _command() -> Any:
    """The whole command line, ready to run."""
    command = typer.main.get_command(app)
    about = {"install_completion": "为当前的 shell 安装自动补全。", "show_completion": "显示自动补全的脚本。"}
    for param in command.params:
        if param.name in about:
            param.help = about[param.name]  # type: ignore[attr-defined]
    return command


def _replace_closed_streams() -> None:
    """Python has None for a stream that was closed before it started; nothing is written there, and nothing breaks."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def _drop_sizes() -> None:
    """Forget a size of the terminal that none has: rich draws nothing in 0 columns, and fills the memory for others."""
    for name in ("COLUMNS", "LINES"):
        if name in os.environ and not re.fullmatch("[1-9][0-9]{0,2}", os.environ[name]):
            del os.environ[name]


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        discard()


def _run(args: list[str]) -> int:
    command = _command()
    try:
        result = command.main(args, prog_name="gdcli", standalone_mode=False)
    except Failure as failure:
        complain(failure.message)
        return failure.code
    except UnicodeEncodeError:
        complain("命令行里有无法识别的字符，请检查终端的编码设置")
        return WRONG_USAGE
    except typer.Abort:
        return 130
    except typer.TyperException as error:
        from gdcli.cli.usage import sentence

        complain(sentence(error))
        return WRONG_USAGE
    return result if isinstance(result, int) else 0
