"""How a text says that a figure is not so: in front of it, around it, or of the claim that was made.

Words that bound a figure (没有超过, 不低于) are in `bounds`; here the statement itself is denied.

>>> [bool(DENIED_BEFORE.search(words)) for words in ("还不是", "并没有占到", "没能守住", "从没丢过", "不包括")]
[True, True, True, False, False]
"""

from __future__ import annotations

from typing import Final

from gdcli.language import words
from gdcli.patterns import Pattern

_NO: Final = "不|未|没有?|无法|难以"
#: What may stand between a negation and what it denies.
_MANNER: Final = "曾经?|能够?|会|再|算|全|都|可能"
#: Verbs that state a figure of something.
_STATED: Final = (
    "是|居|占|达到?|排|位[居列]|列|拿[到下]|取得|获得?|实现|完成|守住|保住|坐[上稳]|凑[齐够足]|重[返回]|摸到|[回升降站]到|[站升]上|攀上|冲上|迈[过进]|跨[过进]|"
    "突破|超过?|增[长加]|下降|减少|上[升涨]|提[高升]|[升降涨跌]"
)
#: Those that say much else too, so that the figure must follow at once: 没到年底就突破1800万户.
_STATED_AT_ONCE: Final = "为|到|过|够|满|有|进入?|攻|破"
_LOST: Final = "丢[掉了]?|痛失|失[去守]|[跌掉滑挤]出|[跌走掉滑]下|跌落|退出|让出|错失|错过|远离|无缘|告别"
#: These deny whatever follows.
_DENIED: Final = (
    "并非|不是|并不|绝非|绝不|而非|远非|已非|实非|从未|未曾|未必|并未|未能|没能|并没有?|远没有?|根本没有?|"
    "哪里?(?:来的?|有)|哪来的?|岂有|何来|尚无|何曾|岂能|休想|尚待|有待|差一?点|险些|谈不上|算不[上得]|称不上|说不上|够不[着上到]|[凑拿]不[齐满够足出到]|达不到|到不了|不再是?"
)
#: The claim as such is denied, wherever in the clause its figure stands.
_DISPUTED: Final = "否认|辟谣|驳斥|不承认|不认为|不相信|难以?(?:置信|相信)|很难说|难说|误传|讹传|谣传"
#: How much may stand between a word of denial and the figure.
_A_LITTLE: Final = "[^，。；,;]{0,6}"

#: In front of a figure, to where it begins.
DENIED_BEFORE: Final = Pattern(
    f"(?:{_DENIED})(?!(?:{_MANNER})*(?:{_LOST})){_A_LITTLE}$|"
    f"(?:{_NO})(?:{_MANNER})*(?:(?:{_STATED})[了过着到上住]?{_A_LITTLE}|(?:{_STATED_AT_ONCE})[了过着]?)$|(?<!有)没有?$|"
    f"(?:{_DISPUTED})[^，。；,;]{{0,24}}$"
)
#: The same, where the figure is a rank or a level: who gives up three points has them no more and no less.
LOST_BEFORE: Final = Pattern(f"(?<![不没未有能会曾])(?:{_LOST}){_A_LITTLE}$")
#: Right behind a figure: 连一半都没占到, 与第一无缘.
DENIED_BEHIND: Final = Pattern(
    f"(?:都|也)(?:{_NO})能?(?:{_STATED}|{_STATED_AT_ONCE})|[的之位]{{0,2}}(?:宝座|位置)?(?:无缘|擦肩而过|失之交臂)|"
    "的?都?(?:没有|不存在)$|的?[^，。；,;]{0,4}(?:落[了]?空|泡汤|没有?实现|未能实现|没有?达到|未达到?)"
)
#: What is so far from a figure has not reached it: 离1800万户还有一段距离, 距5000家大关还缺388家; before it and behind.
SHORT_OF: Final = (
    (
        Pattern("[距离与和同]离?[^，。；,;]{0,4}$"),
        Pattern("(?:[还尚仍]|依然)?(?:有|差|欠|存在?)[^，。；,;]{0,6}(?:距离|差距|一截|一步|路)|[还尚仍]?差"),
    ),
    (Pattern("(?:距离?|离)[^，。；,;]{0,4}$"), Pattern("[^，。；,;]{0,5}?[还尚仍只仅就](?:有|差|欠|缺|少)")),
)
#: What is said of a claim, in its own clause or at the beginning of the next: 的说法不实, 系误传.
CLAIM: Final = Pattern(
    "(?:的|这[个一]?|那个?|该|上述|此)*(?:说法?|消息|传言|传闻|数字|数据|数|结论|报道|一说)?[也都]?"
    "(?:(?:并不|并非|不是|并未|不|非|没有?)(?:属实|实|事实|准确|可信|成立|存在|对|符|确切|靠谱)|"
    "(?:纯属|属于?|实属|乃|系|是|为|有|被证实为|被证明是)?"
    "(?:失实|有误|错误|错的|误传|讹传|误读|谣言|谣传|没有的事|没有?[这那]回事|\\w{0,4}[记说写弄搞看听]错|夸大其词|有水分|假的|假消息|虚构|子虚乌有|夸大)(?!率)|(?:事实|真相|实情|情况|其实|实际)上?(?:并非|不是|不然|没有|并没|没那么)|(?:\\w{0,6}[已都]?(?:予以)?|一律)(?:否认|辟谣|澄清|证伪)|站不住脚|靠不住|不靠谱|当不得真|查无实据|无从谈起)"
)
#: The reader itself takes these for a denial of the figure right behind.
DENYING: Final = words("并非 不是 不再是 并不是 绝非 不再 没有增长 没有增加 没有上升 没有下降 没有减少 未增长 没能达到")
