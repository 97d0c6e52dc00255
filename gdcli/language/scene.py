"""Words that set the scene of a figure: who says it, whether it is ahead, which way it goes, what it is of.

Each table is a regular expression over folded text, or a tuple of words.
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.patterns import Pattern

#: What will be, is aimed at or is hoped for; and what ends the hoping.
PLANNED: Final = Pattern(
    r"接下来|下一步|未来|今后|往后|届时|计划|力争|目标|拟(?!合)|(?<![即必])将(?!近|军|来)|打造|争取|规划(?=[建到新投产总用期布])|"
    r"远景|愿景|准备(?!当|做)|打算|希望(?!工程|小学)|期望(?!值)|盼望|指望|几年[后内]|"
    r"预计|预期|有望|确保|瞄准|"
    r"筹划|谋划|(?:任务|指标)(?=[是为])|"
    r"冲刺|剑指|锚定|明年|定下(?=[^，。；,;]{0,4}(?:指标|任务|目标))|按照?规划|要(?=提[高升]|不[少低]于)|(?<![主重需首必只不须])要(?=[建打达培做树推铺增扩换卖再新改造冲完实]|还得|得用|得有)|(?<![截降升增])(?:到|至)(?P<year>20[2-9]\d)年"
)
#: What will be by all accounts, without being anybody's aim: of a period that is not over yet even a result is such.
EXPECTED: Final = ("预计", "预期", "有望")
#: Behind a figure: it was aimed at.
AIMED: Final = Pattern(
    "[^，。；,;]{0,6}的(?:目标|任务|指标|愿景)|[^，。；,;]{0,4}[，,](?:这|那)?[是为][^。；;]{0,24}?(?:目标|任务|指标)(?!的)"
)
#: What a figure counts behind these is there, whatever is planned for it.
DONE: Final = Pattern(
    r"已(?![定明确划提敲锁])|目前|眼下|现有|(?<![比较与同于跟])(?:去年|上年|过去的?这?一年|一年来)|如今|年内完成|截至|达到了|完成了|"
    r"建成了|形成了|评出"
)
#: Behind a figure: what it counts is there, in its own clause or in one that closes its list.
DONE_AFTER: Final = Pattern(
    r"[^，。；,;]{0,16}(?:已|全部|如期|完成|建成|落地|通过验收|[干做办弄搞]完)|"
    r"(?:(?!力争|将|计划|确保|目标|要|争取|预计)[^。；;]){0,40}?(?:已|全部|如期|悉数)[^，。；,;]{0,4}?"
    r"(?:完成|建成|落地|到位|通过|兑现|实现|达成|亮相|诞生)"
)
#: Right before a figure that no word of planning stands before: it is reached.
ATTAINED: Final = Pattern(
    r"(?:累计|成功|一举|终于|[建评选推引造育创]|培育|打造|拿|攻克|认定|挂牌)[^，。；,;]{0,3}[成出起下到了有]了?[^，。；,;]{0,8}$|"
    r"(?:累计|突破|达到?|[做冲跃拉]到|[冲迈登站攀跃]上|[跨迈]过|完成|实现|建成|建起|认定|挂牌)了?[^，。；,;]{0,8}$"
)
#: Behind it the same.
CROWNED: Final = Pattern(r"[^，。；,;]{0,12}[，,]?(?:(?:提前)?交卷|收官|创下|刷新|挂牌|揭牌)")
#: Words of change before a figure.
_UP: Final = (
    r"增长|增加|增幅|增速|增|上升|上涨|提高|提升|攀升|多出|多了|扩大|升幅|涨幅|升|涨|高出|上扬|加快|跃升|走高|"
    r"快了|上调|涨价|(?<!宝)贵了?$|(?<![不至很许减])多\w{1,2}了$|"
    r"扩容|壮大|改善|领先|[高多快]了?$"
)
_DOWN: Final = (
    r"负增长|下降|下滑|减少|降低|回落|下跌|降幅|跌幅|减幅|萎缩|收缩|缩减|缩水|缩|滑落|走低|倒退|少了|跌|降|减|"
    r"负(?!责|担)|"
    r"下挫|下探|下调|收窄|落后|便宜|掉价|跌价|(?<![不至很许减多])少\w{1,2}了$|掉了?$|[低少慢差]了?$"
)
MOVE: Final = Pattern(rf"(?P<down>{_DOWN})|(?P<up>{_UP})")
#: How an indicator names the distance to another.
GAP: Final = Pattern(r"(?P<above>高出|高于|多出|多于|快于|领先|超出)|(?P<below>低于|少于|慢于|落后)")
#: Behind a word of change these make the figure the level that was reached.
REACHED: Final = ("至", "到")
#: From the level before to the level after.
FORMER: Final = Pattern(r"(?:从|由)[^，。；,;]{0,16}$")
LATTER: Final = Pattern(r"[^，。；,;]{0,10}?[到至成为]")

#: The whole of a clause that gives the level of the year before.
YEAR_BEFORE: Final = Pattern(
    r"(?:而|倒推回去)?(?:上年同期|去年同期|上一?年|前一年|头一年|再?往前一年)"
    r"(?:大约|约|则|只|仅|还|才|大致|应)*(?:是|为|有|在)?[约近]?$"
)

#: A share.
SHARE: Final = Pattern(r"占|比重|份额|占比|比例|之比|贡献率|渗透率")

#: A difference rather than a level: 比上年增加, 净增.
DIFFERENCE: Final = Pattern(
    r"净(?:增|减|增长|增加|减少|流入|流出)[了额]?(?:达|约|近|超过|超)?$"
    r"|(?:比|较|高于|低于|多于|少于)[^，。；,;]{0,14}(?:增加|增|多|减少|减|少|高|低|提高|提升|上升|下降|"
    r"扩大)[了出]{0,2}(?:约|近)?$"
    r"|(?:增加|减少|上升|下降|提高|提升|增|减|多|少)[了出]{1,2}(?:约|近)?$"
    r"|(?<![不至很许减多])[多少]\w{1,2}了(?:约|近)?$"
    r"|^(?:同比|比上年|比去年)?(?:增加|减少|增|减)(?:约|近)?$"
)

#: What a growth is measured from, rather than another fact.
_EARLIER: Final = "[上前去头]一?年|同期|年[初前]|[上前]一?[个]?[月季]|[一二三四五六七八九十\\d〇零]+年|往年|当初|疫情"
_TOGETHER: Final = "[加合凑拢](?:起来|[到在]?一[起块道处]儿?)"
#: Behind what a figure is compared with, which may hold a figure itself: 比集群连续4年全球第二的纪录还长3年.
COMPARED: Final = Pattern(
    r"(?:倒推|反推|推知|由此可[知见])[^。；;]{0,40}$|"
    rf"(?:{_TOGETHER}|相加|加总|以外的|之外的)[^。；;\d]{{0,20}}$|(?:推算|估算|测算|换算|折算|连乘|相[乘除减])[^。；;\d]{{0,40}}$|"
    r"算(?:下来|来|起来)?[，,][^。；;\d]{0,20}$|加上[^。；;]{0,40}$|(?:扣[掉除去]|刨[去除掉]|撇开|剔除|除去)[^。；;]{0,40}$|"
    r"每[^，。；,;]{1,16}[中里][，,][^，。；,;]{0,4}$|"
    r"除[^，。；,;]{1,12}[以之]?外[，,][^。；;\d]{0,24}$|平均[一每]个?[月天日年季][^，。；,;]{0,8}$|"
    rf"(?<![同环占])(?:比|较)(?!{_EARLIER})"
    r"[^，。；,;]{2,40}(?:多|少|高|低|(?<!增)长|短|早|晚)[出了]{0,2}[约近]?$"
)
#: Worked out from several facts: a sum, a mean, a ratio, a difference between two.
DERIVED: Final = Pattern(
    rf"以外的|之外的|以外[^，。；,;]{{0,8}}$|除[^，。；,;]{{1,12}}外|(?<![是并])非(?=制造|服务|公有|国有)|每$|合计|总计|总共|相加|{_TOGETHER}|加总|两项共|三项共|共计|之和|合共|一共|平均|人均|户均|"
    r"(?:每[家户个项万亩人天日季月周]|一天的?|日均)[^，。；,;]{0,8}$|折[合算成]|约合$|[尚仍]有$|未[^，。；,;]{1,12}的[^，。；,;]{0,4}$|[还只尚仅就](?:缺|差|欠)[^，。；,;\d]{0,4}$|再[添建凑][^，。；,;\d]{0,4}$|凑[足够满齐成]了?$|就[满够]了?$|够得?上$|[只仅]及[^，。；,;]{1,20}的$|"
    r"(?:则|却|也|还|又|更)[高低多少快慢][出了]{0,2}[约近]?$|推算|估算|测算|换算|算下来|算来|摊到|相当于|其[余他它]|剩余|剩下|余下|另外|另有|还有(?=[^，。；,;]{0,3}$)|差距|"
    r"相差|差额|之差|净增|"
    rf"相比[^，。；,;]{{0,8}}(?:多|少)|(?<![同环占])(?:比|较)(?!{_EARLIER})[^，。；,;]{{2,20}}(?:多|少|"
    r"高|低|快|慢)[出了]{0,2}[约近]?$|"
    r"(?:高出|低出|多出|超出|快于|慢于|高于|低于)[^，。；,;]{0,12}$|是[^，。；,;]{1,14}的[约近]?$|"
    r"为[^，。；,;]{2,14}的[约近]?$|每[^，。；,;]{1,8}(?:中|里|就)|(?:比|较|同|与)(?:上年|去年|前年|20\d\d年)(?:同期)?的[约近]?$"
)
#: Around what is itself the whole of a share that is worked out: 占全省21个城市的57.1%, 按13个城市计算, 93家里挑一家.
WHOLE: Final = (
    (Pattern("占[^，。；,;]{0,8}$"), Pattern(r"[^，。；,;\d%]{1,16}的[^，。；,;]{0,4}(?:\d|[一二三四五六七八九]成|$)")),
    (Pattern("按照?[^，。；,;]{0,10}$"), Pattern("[^，。；,;]{0,16}(?:计算?|来?算|折[合算]|推算)")),
    (Pattern(""), Pattern("[^，。；,;]{0,4}[里中当]?(?:挑|选|就有|才有|只有)[出了]?[一1]")),
)
#: How a mean is called, which is worked out but where the base has it as such.
MEAN: Final = Pattern("每|均")
#: One figure for several subjects.
SEVERAL: Final = Pattern(r"双双|均|都|皆|各自?|样样|全部|这几项|四项|三项|两项|两者|二者|一同|齐")
#: The nth subject has the nth figure.
RESPECTIVELY: Final = Pattern(r"(?P<surely>分别|依次|各自)|先后|顺次|分[列居获占属]|各(?=[为有是占达增降获得居])")
#: The same behind a row of figures: 9个、4个，分别是甲和乙的数量.
THESE_ARE: Final = Pattern(
    r"[的，,（(—]{0,2}(?:这|它们|两者)?(?:(?:分别|依次|各自)(?:是|为|属于?|对应|代表)?|正?是|就是)"
)
_JOINED_BY: Final = r"[、，,/]|以及|和|与|及|同|跟"
JOINER: Final = Pattern(_JOINED_BY)
JOINER_ALONE: Final = Pattern(rf"\s*(?:{_JOINED_BY})\s*\Z")
#: A name in quotes.
QUOTED: Final = Pattern(r"[“「『‘]([^“”「」『』‘’，。；,;\n]{2,12})[”」』’]")

#: Who says it: words behind a name that make what follows that person's.
_SAYS: Final = (
    r"介绍|表示|说|指出|透露|称|告诉|坦言|强调|谈[到起]|提[到及]|回应|通报|宣布|答|认为|看来|披露|晒出|公布|发布|"
    r"消息|报(?=[的出了称过])|聊[到起]|讲|算账|数[着了]|交底|[报亮给拿摆列举点]出|公开|提供|直言|列举|举例|补充|总结|概括|笑言|断言|"
    r"证实|确认|写道|获悉|[了理]解到|得知|统计|数据|数字|口径|账本|说法|的话"
)
#: An office by the end of its name, behind the place that it is of.
_OFFICE: Final = r"\w{0,4}?(?:省|市|自治区|国家|全国)\w{2,10}?(?:局|厅|委(?!员)|署|办|部(?!门|分)|海关)"
#: Behind a name: it says what follows.
SPEAKING: Final = Pattern(
    rf"[^，。；,;！？!?\n]{{0,14}}?(?:{_SAYS})|[^，。；,;！？!?“\n]{{0,8}}(?:[：:]|[，,](?:{_SAYS}))"
)
#: Behind a name, to the end of its sentence: it said what stands before.
CLOSING: Final = Pattern(
    rf"[^，。；,;！？!?：:\n]{{0,8}}(?:{_SAYS})[^，。；,;！？!?：:\n]{{0,4}}(?![^。；;！？!?）)\n])"
)
#: Before a name: what it is given as the source of.
SOURCE: Final = Pattern("(?:来自|出自|源自|引自|来源[：:为是于])\\s*$")
#: Somebody of some authority of whom the base need not know, by name or an office alone: 省统计局副局长陈立恒介绍.
STRANGER: Final = Pattern(
    r"(?:(?P<who>\w{2,14}?(?:局|厅|委|部|署|办|社|司|中心|商会|协会|联合会|大学|学院|研究院)\w{0,6}?"
    r"(?:[长任]|巡视员|发言人|[程计济]师|经济学家|负责人|代表|教授|研究员|一位\w{1,3}))(?P<name>[一-鿿·]{2,6}?)"
    rf"|(?<!\w)(?P<office>{_OFFICE}))[^，。；,;！？!?\n]{{0,12}}?(?:{_SAYS})"
)

#: Behind figures, before a time: it is theirs. …突破18万亿元，那是2022年的事; …（2022年）.
POINTING: Final = Pattern(r"[，,—]\w{0,8}?(?:是|为|属于?|截[至止]到?)\w{0,4}$|[（(]$")
#: A dateline or a byline, at the beginning of a line: it sets no scene.
DATELINE: Final = Pattern(
    r"^[ \u3000【\[(（]*(?:\w{2,12}?(?:社|网|报|日报|晚报|在线|周刊|电视台|新闻|客户端|传媒)[^\n，。；,;]{0,14}?)?"
    r"\w{0,8}?[ ]?(?:\d{1,2}月)?\d{1,2}日[ ]?(?:电|讯|消息|专电|报道)(?:[ ]?[(（][^)）\n]{0,40}[)）])?"
    r"|^[ \u3000【\[(（]*\w{2,10}(?:社|网|报|日报|晚报|在线|电视台|新闻|客户端)(?:讯|消息|"
    r"报道)?(?:[ ]?[(（][^)）\n]{0,40}[)）】\]])"
    r"|^[ \u3000]*[(（](?:本报)?(?:\w{2,8}[ ]?)?(?:\d{1,2}月)?\d{1,2}日?(?:电|讯)[^)）\n]{0,30}[)）]"
    r"|^[ \u3000【\[(（]*(?:本报|本刊|本台|本网)(?:\w{0,6})?(?:讯|消息|记者)(?:[ ]?[(（][^)）\n]{0,40}[)）])?",
    re.MULTILINE,
)
#: The names of newspapers, agencies and of what is only called after a place.
_MEDIA: Final = (
    r"(?:日报|晚报|都市报|商报|早报|时报|晨报|快报|广播|电视台|卫视|发布|新闻网|通讯社|社(?![会零消区保科])|网)"
)

#: One firm, whose figures are its own, not those of the place it stands in.
FIRM: Final = Pattern(
    r"该公司|这家公司|这家企业|该企业|该厂|(?<!工)厂里|厂长|董事长|总经理|创始人|公司负责人|企业负责人|有限公司|"
    r"股份公司|车间主任|该集团|"
    r"(?<!\w)(?:公司|企业)(?=去年|今年|全年|年)|"
    r"(?<!\w)(?:(?!上市|资|民营|国有|[全我各该这那几多新些小子分母的家着了是有在把被挂叫和与及跟开办成]|科技|保险|证券|贷款|担保|租赁|基金|信托|股份|企业|产业|"
    r"跨国|龙头|平台|[一二三四五六七八九十两]大)\w){2,5}(?:公司|集团)"
)
#: Ranks: how far they reach.
RANK_SCOPES: Final = tuple(
    (name, Pattern(pattern))
    for name, pattern in (
        ("全球", r"全球|世界|国际"),
        ("亚洲", r"亚洲|亚太|东亚|东南亚"),
        ("东部", r"东部|东北|中部|西部|沿海|华南|华东|华北|华中|西南|西北|长三角|珠三角|京津冀|大湾区|中西部"),
        ("副省级城市", r"副省级城市|省会城市|计划单列市|一线城市"),
        ("同类", r"同类|行业|业内"),
        ("全国", r"全国|国内|中国|内地|我国"),
        ("全省", r"全省|省内|本省|各市|地级市"),
        ("全市", r"全市|市内|本市|区内"),
    )
)
#: 倒数第一 is not 第一.
REVERSED_RANK: Final = Pattern(r"倒数|末位|垫底")

#: Words for our own nation, province and city, whichever that is.
OUR_NATION: Final = ("全国", "我国", "中国内地", "内地", "国内", "中国")
OUR_PROVINCE: Final = ("全省", "该省", "本省", "省内", "省里", "我省", "全自治区", "全区")
OUR_CITY: Final = tuple(
    """
    全市 该市 本市 市内 我市 市里 全县 该区 该县 全镇 该镇 当地 市级 县里 县内 镇里 镇内 村里 村内
    我县 我区 我镇 我村 本县 本区 本镇 本村 咱县 咱区 咱镇 咱村 咱市 我们县 我们区 我们镇 我们村 我们市
    """.split()  # noqa: SIM905
)
PORTS: Final = {"本港": "香港", "本澳": "澳门"}
#: These hold the name of a place and are none.
NO_PLACE: Final = ("新中国", "昨日", "今日", "近日", "当日", "即日", "每日", "明日", "日本报", "日本刊", "日本台")
#: Behind a row of places: it is a list of examples.
LIST_TAIL: Final = Pattern(r"[、]?(?:市)?(?:等|三地|两地|都|也|均|在内|组成|构成|共建|共同)")
#: A place before these is part of a name or stands for an institution.
INSTITUTION: Final = Pattern(
    rf"(?:大学|学院|特区|{_MEDIA}|证券|银行|湾|港|机场|海关|讯|电|报道|专电|消息|人大|政协|代表|两会|会堂|塔|交响|站|路|大道|"
    r"口岸|籍)"
)
#: 全国 before or behind these is a yardstick, not a scene.
YARDSTICK: Final = Pattern(
    r"(?:第|首|前|排|位|平均|均值|人大|政协|两会|性|各地|最|领先|之|冠|唯一|[一二三四五六七八九十]强|的?[^，。；,;、]{0,4}(?:比重|份额|之比)|占比|"
    r"\w{0,3}普查|运动会|代表大会|示范|先进|文明|优秀|重点|首批|模范|试点|敬老|卫生|劳动|社|生产总值|移动|电信|石油|石化|银行|制造)"
)
AMONG: Final = tuple("居 位居 排在 列 占 占了 占到 占去 高于 低于 快于 慢于 于 较 比 在 过".split())  # noqa: SIM905
#: A place is what the text is about where these follow.
GIVEN_OUT: Final = Pattern(
    r"(?:市|全市|省|全省|自治区|\w{0,3}(?:高新区|经开区|开发区|新区|[区县镇]))?(?:的|委|管委会|[^，。、,场]{2,3}局|政府|县长|镇长|区长|书记|则|为|有|也|还|仅|呢|这边|那边|方面|"
    r"只有|约|近|超|达|则为|全市|全区"
    r"|20\d\d年|去年|今年|上半年|\d{1,2}月|\d|一个?[市省县区])|(?:市|省)|[，,：:](?:全市|全省|去年|20\d\d年)"
)
#: What a place gives out about itself: 东莞晒出去年成绩单.
REPORT: Final = Pattern(r"[\w“”]{0,10}?(?:成绩单|成绩|答卷|家底|账本|公报|年报|数据出炉|经济数据|运行情况)")
#: A place after these is an aside: what follows it does not hang on.
ASIDE: Final = (
    "其中",
    "其中，",
    "而",
    "而，",
    "包括",
    "相比之下，",
    "作为对比，",
    "光是",
    "单是",
    "仅是",
    "光",
    "单",
    "仅",
)
#: After a goal, what is there already.
THERE: Final = Pattern("已|目前|现有|眼下|现已|如今")
#: From a figure on: 12个城市已出台.
ALREADY_AFTER: Final = Pattern(r"[\d.]*[^，。；,;]{0,12}已(?![定明确划提])")
