"""One grammar of numerals: Arabic, Chinese, financial or mixed, with magnitudes in any chain, into an exact `Decimal`.

Text is expected as `folding.fold` leaves it: simplified, half-width.

>>> [str(parse(text)) for text in ("1,234.50", "三万五千", "九点四万亿", "2亿5000万", "壹佰零柒", "25亿9187.9万")]
['1234.5', '35000', '9400000000000', '250000000', '107', '2591879000']
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import Final

from gdcli.patterns import Pattern

#: No numeral that newspapers print has more characters than this; a longer run of digits is a name or noise.
LONGEST: Final = 30
#: 兆 where it is ten to the twelfth, not mega; `folding.fold` tells them apart.
TRILLION: Final = "\ue000"

#: Room for the longest numeral times the largest magnitude, so that no product is ever rounded.
EXACT: Final = Context(prec=120)
_ONE: Final = Decimal(1)
#: Only noise makes so large a number: 亿亿亿亿亿亿.
_BEYOND: Final = 10**60

_DIGIT_VALUES: Final = {
    char: value for chars in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖") for value, char in enumerate(chars)
} | {"两": 2, "参": 3}
_SMALL: Final = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3, "k": 3}
_LARGE: Final = {"万": 4, "亿": 8, TRILLION: 12, "w": 4}
#: The magnitudes that join a unit, 万元, 亿元, 万亿元, and those that a number in digits may have besides.
JOINING: Final[dict[str | None, int]] = {"万": 4, "亿": 8, "万亿": 12, TRILLION: 12, "w": 4}
HAN_DIGITS: Final = "零〇一二两三四五六七八九"
_HAN: Final = HAN_DIGITS + "十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟" + TRILLION
# 千 and 百 begin some units: 千瓦, 百分点.
# 两 is a weight behind other numerals: 四百万两.
_HAN_DIGIT: Final = (
    "(?:[零〇一二三四五六七八九廿卅壹贰叁肆伍陆柒捌玖]|(?<![二三四五六七八九十百千万亿])两|两(?=[百千万亿]))"
)
MAGNITUDE: Final = f"(?:(?!千[瓦米克卡伏焦帕赫兆位字金]|百[分帕])[十百千万亿拾佰仟{TRILLION}])"
# Every repeat is bounded, so that no text makes the search go back far; a longer numeral is no number anyway.
_THOUSANDS: Final = r"[0-9]{1,3}(?:[,，] ?[0-9]{3}){1,8}(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){1,6}(?![0-9])"
_POINT: Final = r"(?:[.·][0-9]+|\. [0-9]+(?= ?[万亿%])|[.·](?=[万亿]))"
_LINK: Final = (
    rf"(?:零? ?(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,5}})(?:\.[0-9]{{1,6}})? ?{MAGNITUDE}{{1,3}}"
    rf"|零?[一二两三四五六七八九]{MAGNITUDE}{{1,3}})"
)
_REMAINDER: Final = (
    r"(?:零?(?:[0-9]{1,3},[0-9]{3}|[0-9]{2,4}|[1-9](?=[，。、；！？)\n]|$))(?![0-9.,%:：/至-]| ?[年月日十百千万亿]))"
)
ARABIC: Final = re.compile(
    rf"(?P<number>(?:{_THOUSANDS}|[0-9]+){_POINT}?(?:万(?=[余多来几]亿))?)"
    rf"(?:\s?(?P<infix>[余多来几])?\s?(?P<magnitude>{MAGNITUDE}{{1,6}}{_LINK}{{0,3}}{_REMAINDER}?)"
    r"|(?P<letter>[wk](?![A-Za-z0-9/])))?"
    r"(?P<tail>[余多来几])?"
)
PLAIN: Final = Pattern(
    rf"(?P<number>[0-9]+(?:[.·][0-9]+)?)(?:(?P<infix>[余多来几])?(?P<magnitude>{MAGNITUDE}{{1,6}}))?()(?P<tail>[余多来几])?"
)
HAN: Final = re.compile(
    rf"(?P<number>(?:{MAGNITUDE}|{_HAN_DIGIT})+"
    rf"(?:[点.·][{HAN_DIGITS}]+(?![个项条]?[要是建]))?{MAGNITUDE}*)"
    rf"(?:(?P<infix>[余多来几])(?P<magnitude>{MAGNITUDE}{{1,4}}))?()(?P<tail>[余多来几])?"
)
_SIMPLE: Final = re.compile(
    r"((?:[0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])|[0-9]++)(?:\.[0-9]++)?)"
    rf"(?:(万亿|[万亿])(?!\s?[0-9{HAN_DIGITS}])|(?! [0-9]{{3}}))"
    rf"(?!\s?[0-9,，.·十百千万亿拾佰仟余多来几wk{HAN_DIGITS}{TRILLION}](?<! [0-9])|\s\s)"
)
_ONES: Final = {char: Decimal(_DIGIT_VALUES[char]) for char in "零〇一二三四五六七八九"} | {"十": Decimal(10)}
_HAN_GOES_ON: Final = frozenset(_HAN + "点.·余多来几")
#: In these 多, 余, 几 and 来 begin a word of their own.
_NO_TAIL: Final = frozenset("来自 余额 来到 来说 来看 来源 余热 来宾 几何 来袭 来临 来访 多样 来电 余地".split())  # noqa: SIM905
_TAIL_BEHIND: Final = ("十", "百", "千", "万", "亿", "0")
_BARE: Final = frozenset("百千万亿" + TRILLION)
_TOKEN: Final = Pattern(
    rf"[0-9][0-9,，]*(?:\.[0-9]+)?|点[{HAN_DIGITS}]+|[{HAN_DIGITS}壹贰叁肆伍陆柒捌玖]{{2,}}|.", re.DOTALL
)
_SEPARATORS: Final = str.maketrans("", "", ",， ")
_NEIGHBOURS: Final = Pattern(
    f"(?<![{HAN_DIGITS}])(?:一[二两]|二三|两三|三[四五]|四五|五六|六七|七八|八九)(?![{HAN_DIGITS}])"
)
_PLAINER: Final = str.maketrans({" ": None, "\n": None, "·": "."})
_LONG_FORMS: Final = str.maketrans({"廿": "二十", "卅": "三十"})
_HAN_POINT: Final = Pattern(f"(?<=[{HAN_DIGITS}十])\\.(?=[{HAN_DIGITS}])")


#: A numeral at its place: where it begins and ends, its value, the same before the last magnitude, the upper of two
#: neighbours, the exponent of that magnitude, the 余, 多 or 来 in it, whether it is in digits, and whether it is bare.
Numeral = tuple[int, int, Decimal, Decimal, Decimal | None, int, str | None, bool, bool]


def read(text: str, start: int, plain: bool = False) -> Numeral | None:
    """The numeral that begins at `start`, or `None` where the characters there make no number.

    `plain` takes digits alone, without groups parted by commas or spaces.

    >>> start, end, value, printed, high, exponent, word, arabic, bare = read("3100余亿元", 0)
    >>> str(value), str(printed), exponent, word, end
    ('310000000000', '3100', 8, '余', 6)
    """
    # By far the most numerals are digits with a magnitude, or one character, and need no grammar.
    arabic = "0" <= text[start] <= "9"
    if arabic:
        if found := _SIMPLE.match(text, start):
            end = found.end()
            digits, magnitude = found.groups()
            if end - start > LONGEST:
                return None
            printed = digits_value(digits)
            if magnitude is None:
                return start, end, printed, printed, None, 0, None, True, False
            exponent = JOINING[magnitude]
            return start, end, magnified(digits, exponent), printed, None, exponent, None, True, False
    elif (one := _ONES.get(text[start])) is not None and text[start + 1 : start + 2] not in _HAN_GOES_ON:
        return start, start + 1, one, one, None, 0, None, False, False
    found = (PLAIN if plain else ARABIC if arabic else HAN).match(text, start)
    return _numeral(text, found, arabic) if found and len(found["number"]) <= LONGEST else None


def _numeral(text: str, found: re.Match[str], arabic: bool) -> Numeral | None:
    digits, word, magnitude, letter, tail = found.groups()
    magnitude = letter or magnitude
    if arabic and digits[-1] == "万":
        # 18万多亿 is a number of 万亿.
        digits, magnitude = digits[:-1], "万亿"
    parsed = _parse(digits, magnitude, arabic)
    if parsed is None:
        return None
    value, printed, high, exponent = parsed
    start, end = found.span()
    if tail and not _is_tail(text, start, end, tail):
        tail, end = None, end - 1
    bare = not arabic and _BARE.issuperset(digits) and (not magnitude or _BARE.issuperset(magnitude))
    return start, end, value, printed, high, exponent, tail or word, arabic, bare


def _is_tail(text: str, start: int, end: int, tail: str) -> bool:
    if text[end - 1 : end + 1] in _NO_TAIL:
        return False
    return tail in "余多" or text.endswith(_TAIL_BEHIND, start, end - 1)


@lru_cache(maxsize=4096)
def _parse(digits: str, magnitude: str | None, arabic: bool) -> tuple[Decimal, Decimal, Decimal | None, int] | None:
    """A numeral's value, its value before the last magnitude, the upper of two neighbours, that magnitude's power."""
    exponent = JOINING.get(magnitude, 0)
    if arabic and (exponent or not magnitude):
        printed = Decimal(digits) if digits.isdecimal() else parse(digits)
        if printed is None:
            return None
        return (scale(printed, exponent) if exponent else printed), printed, None, exponent
    core = digits + (magnitude or "")
    between = None if arabic else parse_between(core)
    value, high = between or (parse(core), None)
    if value is None:
        return None
    exponent = magnitude_of(core)
    return value, (scale(value, -exponent) if exponent else value), high, exponent


def digits_value(digits: str) -> Decimal:
    """The value of digits, with commas and a point or without: a numeral that is known to be well formed.

    >>> str(digits_value("1,234.50")), str(digits_value("22.4"))
    ('1234.5', '22.4')
    """
    value = Decimal(digits.replace(",", "") if "," in digits else digits)
    return value if digits[-1] != "0" or "." not in digits else scale(value, 0)


def magnified(digits: str, exponent: int) -> Decimal:
    """The value of plain digits times ten to the `exponent`.

    >>> str(magnified("1,234.50", 4)), str(magnified("0.12345", 4)), str(magnified("22.4", 0))
    ('12345000', '1234.5', '22.4')
    """
    if not exponent:
        return digits_value(digits)
    whole, _, decimals = digits.replace(",", "").partition(".")
    left = exponent - len(decimals)
    return Decimal(int(whole + decimals) * 10**left) if left >= 0 else scale(digits_value(digits), exponent)


def scale(value: Decimal, exponent: int) -> Decimal:
    """`value` times ten to the `exponent`, exact, with no exponent and no trailing zero in print.

    >>> str(scale(Decimal("492.20"), 8)), str(scale(Decimal(35000), -4))
    ('49220000000', '3.5')
    """
    scaled = value.scaleb(exponent, EXACT)
    if scaled == scaled.to_integral_value(context=EXACT):
        return scaled.quantize(_ONE, context=EXACT)
    return scaled.normalize(EXACT)


def magnitude_of(text: str) -> int:
    """The power of ten of the magnitude that ends a numeral: 4, 8, 12 for 万, 亿, 万亿, else 0.

    >>> magnitude_of("1800万"), magnitude_of("三万五千"), magnitude_of("18万亿")
    (4, 0, 12)
    """
    return 12 if text.endswith("万亿") else _LARGE.get(text[-1:], 0)


@lru_cache(maxsize=4096)
def parse(text: str) -> Decimal | None:
    """The value of a numeral, or `None` where `text` is none, or is too long to be one.

    >>> [str(parse(text)) for text in ("百亿", "两千", "1.2百万", "一百二", "二〇二三", "2万亿", "廿一", "三点一四")]
    ['10000000000', '2000', '1200000', '120', '2023', '2000000000000', '21', '3.14']
    >>> [str(parse(text)) for text in ("四九.三四", "五〇五七点四亿", "三五二亿", "901万5,432", "一三一二", "3.5w")]
    ['49.34', '505740000000', '35200000000', '9015432', '1312', '35000']
    >>> parse("一1"), parse("百千"), parse(""), parse("9" * 31), parse("三点")
    (None, None, None, None, None)
    """
    if not 0 < len(text) <= LONGEST + 10:
        return None
    if not text.isalnum():
        text = text.translate(_PLAINER)
    if text.isascii() and text[-1:] not in ("w", "k"):
        return _arabic(text)
    if "廿" in text or "卅" in text:
        text = text.translate(_LONG_FORMS)
    if all(char in _DIGIT_VALUES for char in text):
        value = Decimal("".join(str(_DIGIT_VALUES[char]) for char in text))
        return value if len(text) <= LONGEST else None
    return _Sum().of(_HAN_POINT.sub("点", text) if "." in text else text)


def _arabic(text: str) -> Decimal | None:
    plain = text.translate(_SEPARATORS) if "," in text or "，" in text else text
    digits = plain.replace(".", "", 1)
    if len(plain) > LONGEST or not (digits.isascii() and digits.isdecimal()):
        return None
    return scale(Decimal(plain), 0) if plain[-1] in "0." else Decimal(plain)


class _Sum:
    """The value of a numeral with magnitudes: digits wait for their 十百千, those sum up and wait for their 万亿.

    Whole numbers throughout, in units of the last decimal place: exact, and faster than decimals.
    """

    def __init__(self) -> None:
        self.total = self.section = self.digit = 0
        self.small, self.large, self.last = 4, 16, 0
        self.waits = False
        self.one = 1
        self.places = 0

    def of(self, text: str) -> Decimal | None:
        """The value of `text`, or `None` where it is no numeral."""
        tokens = _TOKEN.findall(text)
        self.places = max(map(_places, tokens))
        self.one = 10**self.places
        for token in tokens:
            if not self._take(token):
                return None
        if self.digit and self.last >= 2:
            self.digit *= 10 ** (self.last - 1)
        value = self.total + self.section + self.digit
        return scale(Decimal(value), -self.places) if value < _BEYOND else None

    def _take(self, token: str) -> bool:
        if token in _SMALL:
            return self._small(_SMALL[token])
        if token in _LARGE:
            return self._large(_LARGE[token])
        if token[0] == "点":
            return self._decimals(token)
        return self._number(token)

    def _small(self, exponent: int) -> bool:
        if exponent >= self.small:
            return False
        factor = self.digit if self.waits and (self.digit or not self.section + self.total) else self.one
        self.section += factor * 10**exponent
        self.digit, self.waits, self.small, self.last = 0, False, exponent, exponent
        return True

    def _large(self, exponent: int) -> bool:
        self.section += self.digit
        if not self.section and not self.total:
            self.section = self.one
        if exponent > self.large or (exponent == self.large and self.total and not self.section):
            # 三万五千亿: the larger magnitude counts all that stands before it; so does the second of 亿亿.
            self.total = (self.total + self.section) * 10**exponent
        elif self.section:
            self.total += self.section * 10**exponent
        else:
            return False
        self.section, self.digit, self.waits, self.small = 0, 0, False, 4
        self.large = self.last = exponent
        return True

    def _decimals(self, token: str) -> bool:
        if not self.waits and not self.section:
            return False
        decimals = "".join(str(_DIGIT_VALUES[char]) for char in token[1:])
        if not decimals:
            return False
        self.section += self.digit + int(decimals + "0" * (self.places - len(decimals)))
        self.digit, self.waits, self.small, self.last = 0, False, 4, 0
        return True

    def _number(self, token: str) -> bool:
        value = _whole(token, self.places)
        if value is None or self.digit:
            return False
        # After 零 the digit means itself: 一万零五 is not 一万五.
        if (self.waits and not self.digit) or not value or len(token) > 1:
            self.last = 0
        self.digit, self.waits = value, True
        return True


def _places(token: str) -> int:
    """How many decimal places a token has: 2 in 1.25, 1 in 点四."""
    return len(token) - 1 if token[0] == "点" else len(token.partition(".")[2])


def _whole(token: str, places: int) -> int | None:
    """A token of digits, in Arabic or in Chinese, in units of the last decimal place, or `None` where it is none."""
    if token[0] in _DIGIT_VALUES:
        plain = "".join(str(_DIGIT_VALUES[char]) for char in token)
        # 零八 is an eight behind a gap; any longer run of digits is read digit by digit.
        return int(plain + "0" * places)
    whole, _, decimals = token.translate(_SEPARATORS).partition(".")
    if not (whole + decimals).isascii() or not (whole + decimals).isdecimal():
        return None
    return int(whole + decimals + "0" * (places - len(decimals)))


def parse_between(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a numeral that names two neighbours, or `None`.

    >>> [tuple(map(str, parse_between(text) or ())) for text in ("三四十", "十七八", "两三万", "三十", "一三一二")]
    [('30', '40'), ('17', '18'), ('20000', '30000'), (), ()]
    """
    found = _NEIGHBOURS.search(text)
    if not found or "点" in text or "." in text:
        return None
    at = found.start()
    low, high = parse(text[: at + 1] + text[at + 2 :]), parse(text[:at] + text[at + 1 :])
    if low is None or high is None or low >= high:
        return None
    return low, high
