"""What is wrong with a command line, in one Chinese sentence."""

from __future__ import annotations

from typing import Any

import typer


def sentence(error: Any) -> str:
    """The sentence for an error of the argument parser, with the way out."""
    what = _what(error)
    return f"{what}{'' if what.endswith('？') else '；'}用法见 {_command(error)} --help"


def _command(error: Any) -> str:
    ctx = getattr(error, "ctx", None)
    return ctx.command_path if ctx is not None else "gdcli"


def _what(error: Any) -> str:
    # Typer gives only BadParameter a public name; the others are told apart by what they say of themselves.
    if hasattr(error, "possibilities"):
        if _command(error) == "gdcli":
            return f"{error.option_name} 要写在命令或词的后面，如 gdcli 外资 --json"
        nearest = f"，是不是 {error.possibilities[0]}？" if error.possibilities else ""
        return f"没有选项 {error.option_name}{nearest}"
    if hasattr(error, "param_type"):
        return f"缺少 {_name(error)}"
    if isinstance(error, typer.BadParameter):
        return f"{_name(error)} 的值不对：{_chinese(error.message)}"
    if hasattr(error, "option_name"):
        return (
            f"选项 {error.option_name} 要带一个值"
            if "requires" in error.message
            else f"选项 {error.option_name} 用法不对"
        )
    message = str(error.message)
    if "unexpected extra argument" in message:
        return f"多了参数 {message.rpartition('(')[2].rstrip(').')}"
    return message


def _name(error: Any) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "参数")
    return "/".join(param.opts) if param.param_type_name == "option" else str(param.make_metavar(error.ctx))


_CHOICE_QUOTES = "'\""


def _chinese(message: str) -> str:
    if "is not one of" in message:
        value, _, choices = message.partition(" is not one of ")
        known = "、".join(choice.strip(_CHOICE_QUOTES) for choice in choices.rstrip(".").split(", "))
        return f"没有“{value.strip(_CHOICE_QUOTES)}”，可选：{known}"
    if "is not a valid int" in message:
        return f"{message.split(' ')[0]} 不是整数"
    if "is not in the range" in message:
        return f"{message.split(' ')[0]} 超出范围"
    return message
