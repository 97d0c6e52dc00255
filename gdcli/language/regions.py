"""Words of a text that say where it was written, where nothing else does."""

from __future__ import annotations

from typing import Final

#: In traditional characters; a text that has words of one region alone is of that region.
WORDS: Final = {
    "tw": (
        "新台幣 新臺幣 台股 臺股 立法院 立委 行政院 臺北 台北 臺灣 台灣 民國 台積電 中華民國 縣市 高雄 "
        "臺中 台中 經濟部 "
        "主計總處 財政部 證交所 健保 里長 鄉鎮市 農委會 衛福部"
    ),
    "hk": (
        "本港 港元 港幣 恒指 恒生 恆指 港股 香港 立法會 特首 港府 澳門 港人 港島 九龍 新界 金管局 屋邨 差餉 呎 運輸署"
    ),
}
