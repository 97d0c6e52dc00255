"""Words that set the scene of a figure: who says it, whether it is ahead, which way it goes, what it is of.

Each table is a regular expression over folded text.
"""

from __future__ import annotations

from typing import Final

#: What will be, is aimed at or is hoped for; and what ends the hoping.
PLANNED: Final = (
    r"接下来|下一步|未来|今后|往后|届时|计划|力争|目标|拟(?!合)|(?<![即必])将(?!近|军|来)|打造|争取|规划(?=[建到新投产总用期布])|"
    r"远景|愿景|准备|打算|希望(?!工程|小学)|期望(?!值)|盼望|指望|几年[后内]|"
    r"预计|预期|有望|确保|瞄准|"
    r"冲刺|剑指|锚定|(?<![主重需首必只不须])要(?=[建打达培做树推铺增扩换卖再新改造冲完实]|还得|得用|得有)|(?<![截降升增])(?:到|至)(?P<year>20[2-9]\d)年"
)
#: What a figure counts behind these is there, whatever is planned for it.
#: Of these, what is no plan in a year that is over: 过去一年，打造典型项目1000项.
MADE: Final = r"(?:去年|上年|过去的?这?一年|一年来)[^。；;]{0,60}?打造$"
GIVEN: Final = r"(?:围绕|依托|立足|聚焦|基于|用好|借助|根据|按照)[^，。；,;]{0,6}$"
DONE: Final = (
    r"已(?![定明确划提敲锁])|目前|眼下|现有|(?<![比较与同于跟])(?:去年|上年|过去的?这?一年|一年来)|如今|年内完成|截至|达到了|完成了|"
    r"建成了|形成了|评出"
)
#: Behind a figure: what it counts is there, in its own clause or in one that closes its list.
DONE_AFTER: Final = (
    r"[^，。；,;]{0,16}(?:已|全部|如期|完成|建成|落地|通过验收)|"
    r"(?:(?!力争|将|计划|确保|目标|要|争取|预计)[^。；;]){0,40}?(?:已|全部|如期|悉数)[^，。；,;]{0,4}?"
    r"(?:完成|建成|落地|到位|通过|兑现|实现|达成|亮相|诞生)"
)
#: What a figure counts is there already, whatever is planned before it.
ALREADY_AFTER: Final = r"[^，。；,;]{0,10}已(?![定明确划提])"

#: Words of change before a figure.
UP: Final = (
    r"增长|增加|增幅|增速|增|上升|上涨|提高|提升|攀升|多出|多了|扩大|升幅|涨幅|升|涨|高出|上扬|加快|跃升|走高|"
    r"快了|上调|涨价|(?<!宝)贵了?$|(?<![不至很许减])多\w{1,2}了$|"
    r"扩容|壮大|改善|领先|[高多快]了?$"
)
DOWN: Final = (
    r"负增长|下降|下滑|减少|降低|回落|下跌|降幅|跌幅|减幅|萎缩|收缩|缩减|缩水|缩|滑落|走低|倒退|少了|跌|降|减|"
    r"负(?!责|担)|"
    r"下挫|下探|下调|收窄|落后|便宜|掉价|跌价|(?<![不至很许减多])少\w{1,2}了$|掉了?$|[低少慢差]了?$"
)
#: Behind a word of change these make the figure the level that was reached.
REACHED: Final = r"[至到]"
#: How an indicator names the distance to another.
GAP: Final = r"(?P<above>高出|高于|多出|多于|快于|领先|超出)|(?P<below>低于|少于|慢于|落后)"
#: From the level before to the level after.
FORMER: Final = r"(?:从|由)[^，。；,;]{0,16}$"
LATTER: Final = r"[^，。；,;]{0,10}?[到至成为]"

#: The whole of a clause that gives the level of the year before.
YEAR_BEFORE: Final = (
    r"(?:而|倒推回去)?(?:上年同期|去年同期|上一?年|前一年|头一年|再?往前一年)"
    r"(?:大约|约|则|只|仅|还|才|大致|应)*(?:是|为|有|在)?[约近]?$"
)

#: A share.
SHARE: Final = r"占|比重|份额|占比|比例|之比|贡献率|渗透率"

#: A difference rather than a level: 比上年增加, 净增.
DIFFERENCE: Final = (
    r"净(?:增|减|增长|增加|减少|流入|流出)[了额]?(?:达|约|近|超过|超)?$"
    r"|(?:比|较|高于|低于|多于|少于)[^，。；,;]{0,14}(?:增加|增|多|减少|减|少|高|低|提高|提升|上升|下降|"
    r"扩大)[了出]{0,2}(?:约|近)?$"
    r"|(?:增加|减少|上升|下降|提高|提升|增|减|多|少)[了出]{1,2}(?:约|近)?$"
    r"|(?<![不至很许减多])[多少]\w{1,2}了(?:约|近)?$"
    r"|^(?:同比|比上年|比去年)?(?:增加|减少|增|减)(?:约|近)?$"
)

#: Behind what a figure is compared with, which may hold a figure itself: 比集群连续4年全球第二的纪录还长3年.
COMPARED: Final = (
    r"(?:倒推|反推|推知|由此可[知见])[^。；;]{0,40}$|"
    r"(?:加起来|加在一起|合在一起|加一起|合起来|相加|加总|以外的|之外的)[^。；;\d]{0,20}$|"
    r"除[^，。；,;]{1,12}[以之]?外[，,][^。；;\d]{0,24}$|平均[一每]个?[月天日年季][^，。；,;]{0,8}$|"
    r"(?<![同环占])(?:比|较)(?!上年|去年|前年|上一?年|同期|[一二三四五六七八九十\d〇零]+年)"
    r"[^，。；,;]{2,40}(?:多|少|高|低|(?<!增)长|短|早|晚)[出了]{0,2}[约近]?$"
)
#: Worked out from several facts: a sum, a mean, a ratio, a difference between two.
DERIVED_BEFORE: Final = (
    r"以外的|之外的|以外[^，。；,;]{0,8}$|除[^，。；,;]{1,12}外|(?<![是并])非(?=制造|服务|公有|国有)|每$|合计|总计|总共|相加|加起来|加总|合起来|加在一起|两项共|三项共|共计|之和|合共|一共|平均|人均|户均|"
    r"(?:每[家户个项万亩人天日]|一天的?|日均)[^，。；,;]{0,8}$|折合|折算|"
    r"(?:则|却|也|还|又|更)[高低多少快慢][出了]{0,2}[约近]?$|推算|估算|测算|换算|算下来|算来|摊到|相当于|其余|剩余|剩下|余下|另外|另有|还有(?=[^，。；,;]{0,3}$)|差距|"
    r"相差|差额|之差|净增|"
    r"相比[^，。；,;]{0,8}(?:多|少)|(?<![同环占])(?:比|较)(?!上年|去年|前年|上一?年|同期|[一二三四五六七八九十\d〇零]+年)[^，。；,;]{2,20}(?:多|少|"
    r"高|低|快|慢)[出了]{0,2}[约近]?$|"
    r"(?:高出|低出|多出|超出|快于|慢于|高于|低于)[^，。；,;]{0,12}$|是[^，。；,;]{1,14}的[约近]?$|"
    r"为[^，。；,;]{2,14}的[约近]?$|每[^，。；,;]{1,8}(?:中|里|就)"
)
DERIVED_AFTER: Final = (
    r"^[^，。；,;\d]{0,10}中[，,]|(?:的)?(?:差距|之差)|^(?:多)?倍(?!.{0,2}增)|"
    r"^[^，。；,;]{0,3}(?:合计|之和|相加)|^均(?!居|为|已|在)"
)

#: A bar, a sum over years.
THRESHOLD: Final = (
    r"^[的]?(?:新)?(?:台阶|大关|关口|门槛)|^(?:以上|以下)?的(?:项目|企业|大项目|工程|订单|产品|公司|主体)|"
    r"^(?:以上|级)(?:项目|企业|大项目)"
)
OVER_YEARS: Final = r"[\d两三四五六七八九十几]年(?:来|间|里|内)?(?:累计|合计|一?共|总共)"
#: A count of what was just listed, or of the first of a list.
THESE: Final = r"(?:这|那|上述|前述|以上|[的，,、]前|[的，,、]后|^前|^后)$"
SUMMING: Final = r"^(?:均|都|皆|全部?|齐|也都|指标|数据(?!中心)|之中|合计|加起来|同时)"
#: One figure for several subjects.
SEVERAL: Final = r"双双|均|都|皆|各自?|样样|全部|这几项|四项|三项|两项|两者|二者|一同|齐"
#: The nth subject has the nth figure.
RESPECTIVELY: Final = r"分别(?:为|是|达到?|有|增长|下降|增加|减少|占|居|位居|超过?|约)?|依次(?:为|是)?"
JOINERS: Final = r"[、，,]|以及|和|与|及|同"
#: A name in quotes.
QUOTED: Final = r"[“「『‘]([^“”「」『』‘’，。；,;\n]{2,12})[”」』’]"

#: Who says it: words behind a name that make what follows that person's.
SAYS: Final = (
    r"介绍|表示|说|指出|透露|称|告诉|坦言|强调|谈[到起]|提[到及]|回应|通报|宣布|答|认为|看来|披露|晒出|公布|发布|"
    r"消息|数据显示|统计显示|报(?=[的出了称过])|聊[到起]|讲|算账|数[着了]|交底|报出|亮出"
)
#: An office by the end of its name, behind the place that it is of.
OFFICE: Final = r"\w{0,4}?(?:省|市|自治区|国家|全国)\w{2,10}?(?:局|厅|委(?!员)|署|办|部(?!门|分)|海关)"

#: A dateline or a byline, at the beginning of a line: it sets no scene.
DATELINE: Final = (
    r"^[ \u3000【\[(（]*(?:\w{2,12}?(?:社|网|报|日报|晚报|在线|周刊|电视台|新闻|客户端|传媒)[^\n，。；,;]{0,14}?)?"
    r"\w{0,8}?[ ]?(?:\d{1,2}月)?\d{1,2}日[ ]?(?:电|讯|消息|专电|报道)(?:[ ]?[(（][^)）\n]{0,40}[)）])?"
    r"|^[ \u3000【\[(（]*\w{2,10}(?:社|网|报|日报|晚报|在线|电视台|新闻|客户端)(?:讯|消息|"
    r"报道)?(?:[ ]?[(（][^)）\n]{0,40}[)）】\]])"
    r"|^[ \u3000]*[(（](?:本报)?(?:\w{2,8}[ ]?)?(?:\d{1,2}月)?\d{1,2}日?(?:电|讯)[^)）\n]{0,30}[)）]"
    r"|^[ \u3000【\[(（]*(?:本报|本刊|本台|本网)(?:\w{0,6})?(?:讯|消息|记者)(?:[ ]?[(（][^)）\n]{0,40}[)）])?"
)
#: The names of newspapers, agencies and of what is only called after a place.
MEDIA: Final = (
    r"(?:日报|晚报|都市报|商报|早报|时报|晨报|快报|广播|电视台|卫视|发布|新闻网|通讯社|社(?![会零消区保科])|网)"
)

#: One firm, whose figures are its own, not those of the place it stands in.
FIRM: Final = (
    r"该公司|这家公司|这家企业|该企业|该厂|(?<!工)厂里|厂长|董事长|总经理|创始人|公司负责人|企业负责人|有限公司|"
    r"股份公司|车间主任|该集团|"
    r"(?<!\w)(?:公司|企业)(?=去年|今年|全年|年)|"
    r"(?<!\w)(?:(?!上市|资|民营|国有|[全我各该这那几多新些小子分母的家着了是有在把被挂叫和与及跟]|科技|保险|证券|贷款|担保|租赁|基金|信托|股份|企业|产业|"
    r"跨国|龙头|平台|[一二三四五六七八九十两]大)\w){2,5}(?:公司|集团)"
)
#: A noun does not begin like this: behind a figure, what follows is said of it.
NO_NOUN_BEGIN: Final = (
    r"[，。；、,;]|和|与|及|以及|增|升|降|跌|涨|下|同比|较|比|居|位|列|在|都|均|也|以|是|为|占|达|超|左右|"
    r"[的]?(?:增|降|升|跌)|"
    r"不|已|仍|分|以上|以内|多|余|之|其中|创|并|但|而|就|只|向|好"
)
#: Ranks: how far they reach.
SCOPE_PATTERNS: Final = (
    ("全球", r"全球|世界|国际"),
    ("亚洲", r"亚洲|亚太|东亚|东南亚"),
    ("东部", r"东部|东北|中部|西部|沿海|华南|华东|华北|华中|西南|西北|长三角|珠三角|京津冀|大湾区|中西部"),
    ("副省级城市", r"副省级城市|省会城市|计划单列市|一线城市"),
    ("同类", r"同类|行业|业内"),
    ("全国", r"全国|国内|中国|内地|我国"),
    ("全省", r"全省|省内|本省|各市|地级市"),
    ("全市", r"全市|市内|本市|区内"),
)
#: 倒数第一 is not 第一.
REVERSED_RANK: Final = r"倒数|末位|垫底"
#: What is best turned round: 新低 for 新高.
LOW: Final = r"新低|最低|最慢|最差|低点|低谷|谷底|垫底|倒数"
