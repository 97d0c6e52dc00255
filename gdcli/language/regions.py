"""Words of a text that say where it was written, where nothing else does."""

from __future__ import annotations

from typing import Final

#: In traditional characters; a text is of the region that it has by far the most words of.
WORDS: Final = {
    "tw": (
        "新台幣 新臺幣 台股 臺股 立法院 立委 行政院 臺北 台北 臺灣 台灣 民國 台積電 中華民國 縣市 高雄 "
        "臺中 台中 經濟部 "
        "主計總處 財政部 證交所 健保 里長 鄉鎮市 農委會 衛福部 "
        "勞保 勞動部 內政部 陸委會 監察院 新北 桃園 台南 臺南 新竹 嘉義 屏東 花蓮 台東 臺東 宜蘭 基隆 彰化 雲林 "
        "苗栗 澎湖 民進黨 國民黨 台鐵 臺鐵 捷運 中央社 公噸 公車"
    ),
    "hk": (
        "本港 港元 港幣 恒指 恒生 恆指 港股 香港 立法會 特首 港府 澳門 港人 港島 九龍 新界 金管局 屋邨 差餉 呎 運輸署 "
        "屋苑 居屋 公屋 裁判法院 區議會 港鐵 九巴 屯門 元朗 沙田 荃灣 旺角 觀塘 深水埗 尖沙咀 銅鑼灣 將軍澳 灣仔 "
        "天水圍 醫管局 衞生署 衞生防護中心 文憑試 強積金 綜援 八達通 劏房 嘅 咗 喺"
    ),
}
