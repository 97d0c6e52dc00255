"""Read a numeral: Arabic, Chinese, financial, or a mix of them, into an exact `Decimal`.

Text is expected as `folding.fold` leaves it: simplified, half-width.

>>> [str(parse(text)) for text in ("1,234.50", "二十", "三万五千", "九点四万亿", "2亿5000万", "壹佰零柒")]
['1234.5', '20', '35000', '9400000000000', '250000000', '107']
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import Final

#: No numeral that newspapers print has more characters than this; a longer run of digits is a name or noise.
LONGEST: Final = 30

#: Room for the longest numeral times the largest magnitude, so that no product is ever rounded.
EXACT: Final = Context(prec=120)
_ONE: Final = Decimal(1)

_DIGITS: Final = {
    char: value for chars in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖") for value, char in enumerate(chars)
} | {"两": 2, "参": 3}
_SMALL: Final = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3}
_LARGE: Final = {"万": 4, "亿": 8}
#: The magnitudes that join a unit: 万元, 亿元, 万亿元.
JOINING: Final[dict[str | None, int]] = {"万": 4, "亿": 8, "万亿": 12}
_TOKEN: Final = re.compile(r"[0-9][0-9,，]*(?:\.[0-9]+)?|点[零〇一二三四五六七八九]+|.", re.DOTALL)
_SEPARATORS: Final = str.maketrans("", "", ",， ")
_NEIGHBOURS: Final = re.compile("一[二两]|二三|两三|三[四五]|四五|五六|六七|七八|八九")
_LONG_FORMS: Final = str.maketrans({" ": None, "廿": "二十", "卅": "三十"})


def scale(value: Decimal, exponent: int) -> Decimal:
    """`value` times ten to the `exponent`, exact, with no exponent and no trailing zero in print.

    >>> str(scale(Decimal("492.20"), 8)), str(scale(Decimal(35000), -4))
    ('49220000000', '3.5')
    """
    scaled = value.scaleb(exponent, EXACT)
    if scaled == scaled.to_integral_value(context=EXACT):
        return scaled.quantize(_ONE, context=EXACT)
    return scaled.normalize(EXACT)


def magnitude(text: str) -> int:
    """The power of ten of the magnitude that ends a numeral: 4, 8, 12 for 万, 亿, 万亿, else 0.

    >>> magnitude("1800万"), magnitude("三万五千"), magnitude("18万亿")
    (4, 0, 12)
    """
    return 12 if text.endswith("万亿") else _LARGE.get(text[-1:], 0)


def parse(text: str) -> Decimal | None:
    """The value of a numeral, or `None` where `text` is none, or is too long to be one.

    >>> [str(parse(text)) for text in ("百亿", "两千", "1.2百万", "一百二", "二〇二三", "2万亿", "廿一", "三点一四")]
    ['10000000000', '2000', '1200000', '120', '2023', '2000000000000', '21', '3.14']
    >>> parse("一1"), parse("百千"), parse(""), parse("9" * 31)
    (None, None, None, None)
    """
    if not 0 < len(text) <= LONGEST + 10:
        return None
    if text.isascii():
        return _arabic(text)
    if "廿" in text or "卅" in text or " " in text:
        text = text.translate(_LONG_FORMS)
    if all(char in _DIGITS for char in text):
        value = Decimal("".join(str(_DIGITS[char]) for char in text))
        return value if len(text) <= LONGEST else None
    return _mixed(text)


def _arabic(text: str) -> Decimal | None:
    if text.isdigit():
        return Decimal(text) if len(text) <= LONGEST else None
    plain = text.translate(_SEPARATORS) if "," in text or "，" in text or " " in text else text
    if len(plain) > LONGEST or not plain.replace(".", "", 1).isdigit():
        return None
    return scale(Decimal(plain), 0) if plain[-1] in "0." else Decimal(plain)


def _mixed(text: str) -> Decimal | None:
    """The value of a numeral with magnitudes: digits wait for their 十百千, those sum up and wait for their 万亿."""
    # Whole numbers throughout, in units of the last decimal place: exact, and faster than decimals.
    places, tokens = _decimals(text)
    one = 10**places
    total = section = digit = 0
    small, large, last, waits = 4, 16, 0, False
    for token in tokens:
        if token in _SMALL:
            exponent = _SMALL[token]
            if exponent >= small:
                return None
            factor = digit if waits and (digit or not section + total) else one
            section, digit, waits, small, last = section + factor * 10**exponent, 0, False, exponent, exponent
        elif token in _LARGE:
            exponent = _LARGE[token]
            section += digit
            if not section and not total:
                section = one
            if exponent > large:
                # 三万五千亿: the larger magnitude counts all that stands before it.
                total = (total + section) * 10**exponent
            elif section:
                total += section * 10**exponent
            else:
                return None
            section, digit, waits, small, large, last = 0, 0, False, 4, exponent, exponent
        elif token[0] == "点":
            if not waits and not section:
                return None
            section, digit, waits, small, last = section + digit + _after_point(token), 0, False, 4, 0
        else:
            value = _DIGITS[token] * one if token in _DIGITS else _whole(token, places)
            if value is None or digit:
                return None
            # After 零 the digit means itself: 一万零五 is not 一万五.
            last = 0 if (waits and not digit) or not value or token.isascii() else last
            digit, waits = value, True
    if digit and last >= 2:
        digit *= 10 ** (last - 1)
    return scale(Decimal(total + section + digit), -places)


def _decimals(text: str) -> tuple[int, list[str]]:
    """How many decimal places a numeral has, and its tokens.

    >>> _decimals("九点四万"), _decimals("1.25亿")
    ((1, ['九', '点四', '万']), (2, ['1.25', '亿']))
    """
    tokens = _TOKEN.findall(text)
    if "." in text:
        return max(len(token.partition(".")[2]) for token in tokens), tokens
    if "点" in text:
        return max(len(token) - 1 for token in tokens), tokens
    return 0, tokens


def _after_point(token: str) -> int:
    """The digits behind 点 as a whole number."""
    return int("".join(str(_DIGITS[char]) for char in token[1:]))


def _whole(token: str, places: int) -> int | None:
    """An Arabic token in units of the last decimal place, or `None` where it is none."""
    whole, _, decimals = token.translate(_SEPARATORS).partition(".")
    if not (whole + decimals).isdigit():
        return None
    return int(whole + decimals + "0" * (places - len(decimals)))


def parse_between(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a numeral that names two neighbours, or `None`.

    >>> [tuple(map(str, parse_between(text) or ())) for text in ("三四十", "十七八", "两三万", "三十")]
    [('30', '40'), ('17', '18'), ('20000', '30000'), ()]
    """
    found = _NEIGHBOURS.search(text)
    if not found or "点" in text:
        return None
    at = found.start()
    low, high = parse(text[: at + 1] + text[at + 2 :]), parse(text[:at] + text[at + 1 :])
    if low is None or high is None or low >= high:
        return None
    return low, high
