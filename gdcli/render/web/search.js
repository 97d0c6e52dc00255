// gdcli.search in JavaScript: the same cutting, the same weights, the same order. See gdcli/search/find.py and ask.py for the
// reasons; names are theirs. Numbers are exact: integers of so many decimal places.
const ONE = 10n ** 18n;
const HAN_DIGITS = "零一二三四五六七八九";
const HAN = "零〇一二两三四五六七八九";
const words = text => text.split(/\s+/).filter(Boolean);
const abs = value => value < 0n ? -value : value;
const decimals = text => (text.split(".")[1] || "").length;
function decimal(text) {
  const plain = text.replace(/[,，\s]/g, ""), [whole, part = ""] = plain.replace("-", "").split(".");
  const value = BigInt(whole || 0) * ONE + BigInt((part + "0".repeat(18)).slice(0, 18));
  return plain.startsWith("-") ? -value : value;
}
const times = (a, b) => a * b / ONE;
const power = exponent => exponent < 0 ? ONE / 10n ** BigInt(-exponent) : ONE * 10n ** BigInt(exponent);
// How many decimal places a value needs, its last digit that is not zero, and how many digits there are to it.
function digitsOf(value) {
  const text = abs(value).toString().replace(/0+$/, ""), zeros = abs(value).toString().length - text.length;
  return { places: Math.max(0, 18 - zeros), last: value ? 10n ** BigInt(zeros) : ONE, count: Math.max(1, text.length) };
}

function Search(data) {
  const L = data.language, W = data.weights;
  const LIGHT = new Set(L.light), ENGLISH = new Set(L.english), unpacked = all => Object.entries(all).flatMap(([size, text]) => text.match(new RegExp(".{" + size + "}", "g"))), EVERYDAY = new Set(unpacked(L.everyday)), PLACES = unpacked(L.places);
  const ASKING = L.asking.map(([pattern, noun]) => [new RegExp(pattern, "g"), " " + noun + " "]), FILLERS = new RegExp(L.fillers);
  const SPELT = new RegExp("(^|[^0-9a-z])([0-9][0-9,]*(?:\\.[0-9]+)?) ?(" + Object.keys(L.magnitudes).join("|") + ")(?![a-z])", "g");
  const variants = new Map([...L.variants[0]].map((char, at) => [char, [...L.variants[1]][at]]));

  function fold(text) {
    let folded = "";
    for (const char of text) {
      const plain = char === "\u3000" || (char >= "\uff01" && char < "\uffef") ? char.normalize("NFKC") : char;
      const simple = variants.get(plain) || (plain.length === 1 ? plain : char), low = simple.toLowerCase();
      folded += /[\0\n\ud800-\udfff]/.test(char) && char.length === 1 ? "\ufffd" : low.length === simple.length ? low : simple;
    }
    return folded;
  }

  // Numbers: bounds, numerals, units.
  const units = new Map();
  for (const [kind, base, factor, names] of L.units)
    for (const written of words(names)) {
      const name = written.replace("*", "");
      units.set(name, { name, kind, base: base || name, factor: decimal(factor), length: name.length, weak: name !== written });
    }
  for (const name of words(L.with_ge)) if (units.has(name)) units.set("个" + name, { ...units.get(name), name: "个" + name, length: name.length + 1, weak: false });
  for (const name of words(L.without_ge)) if (units.has(name)) units.set("个" + name, { ...units.get(name), length: name.length + 1 });
  const longestUnit = Math.max(...[...units.keys()].map(name => name.length));
  const table = meanings => new Map(Object.entries(meanings).flatMap(([meaning, all]) => words(all).map(word => [word, meaning])));
  const before = table(L.before), after = table(L.after), bare = table(L.bare), currencies = table(L.currencies);
  for (const no of words(L.negations)) for (const [word, bound] of table(L.turned)) before.set(no + word, bound);
  const longestBefore = Math.max(...[...before.keys()].map(word => word.length));
  const longestAfter = Math.max(...[...after.keys()].map(word => word.length));
  const endingAlike = new Set(unpacked(L.ending_alike)), beginningAlike = unpacked(L.beginning_alike);
  const scopes = new Set(unpacked(L.scopes)), stating = words(L.stating), names = words(L.names);
  const MAGNITUDE = "(?:(?!千[瓦米克卡伏焦帕赫兆位字金]|百[分帕])[十百千万亿拾佰仟])";
  const LINK = "(?:零? ?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})(?:\\.[0-9]{1,6})? ?" + MAGNITUDE + "{1,3}|零?[一二两三四五六七八九]" + MAGNITUDE + "{1,3})";
  const ARABIC = new RegExp("((?:[0-9]{1,3}(?:[,，] ?[0-9]{3}){1,8}(?![0-9])|[0-9]+)(?:\\.[0-9]+)?)(?:\\s?([余多来几])?\\s?(" + MAGNITUDE + "{1,6}" + LINK + "{0,3})|([wk](?![a-z0-9/])))?([余多来几])?", "y");
  const CHINESE = new RegExp("((?:" + MAGNITUDE + "|[" + HAN + "廿卅壹贰叁肆伍陆柒捌玖])+(?:点[" + HAN + "]+)?" + MAGNITUDE + "*)(?:([余多来几])(" + MAGNITUDE + "{1,4}))?()([余多来几])?", "y");
  const TRIGGER = /[0-9零〇一二两三四五六七八九十百千万亿廿卅]|第(?= ?[0-9一二三四五六七八九十])|首位|榜首|半数|半|[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元])/g;
  const DATE = /[0-9]{4}年(?:(?:1[0-2]|0?[1-9])月(?:[0-9]{1,2}[日号])?|[上下]半年|[一二三四]季度)?|(?:1[0-2]|0?[1-9])月(?:[0-9]{1,2}[日号])?|[0-9]{4}[-\/.][0-9]{1,2}[-\/.][0-9]{1,2}|[12][0-9]{3}[-\/][0-9]{2}(?![0-9])|[零〇一二三四五六七八九]{4}年/y;
  const CODE = /[0-9]+(?:\.[0-9]+)?[a-z]{1,12}(?:[0-9]{1,4}|级)?|[0-9]{1,6}(?:号线|号|强|版|型|级|代|路公交|线|楼|室|房间)/y;
  const SHARE = new RegExp("([百千万])分之([0-9]{1,12}(?:\\.[0-9]{1,12})?|[" + HAN + "十百千点]{1,12})", "y");
  const FRACTION = new RegExp("([一二两三四五六七八九十百千万0-9]{1,6})分之([零一二两三四五六七八九十百千点0-9]{1,8})", "y");
  const TO = /(?: ?(?:—{1,2}|-{1,2}|~|至|到) ?)(?=[0-9一二三四五六七八九十两百千])/y;
  const SMALL = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3, k: 3 }, LARGE = { 万: 4, 亿: 8, w: 4 };
  const isDigit = char => char >= "0" && char <= "9";
  const at = (pattern, text, start) => { pattern.lastIndex = start; return pattern.exec(text); };

  function digit(char) {
    if (char === "两") return 2;
    const found = Math.max(HAN_DIGITS.indexOf(char), "〇壹贰叁肆伍陆柒捌玖".indexOf(char));
    return found;
  }
  function numeral(text) {
    text = text.replace("廿", "二十").replace("卅", "三十").replace(/[ ·]/g, "");
    if (/^[0-9,，.]+$/.test(text)) return decimal(text);
    if ([...text].every(char => digit(char) >= 0)) return decimal([...text].map(digit).join(""));
    let total = 0n, section = 0n, held = 0n, small = 4, large = 16, last = 0, waits = false;
    for (const token of text.match(/[0-9][0-9,，]*(?:\.[0-9]+)?|点[零〇一二两三四五六七八九]+|[零〇一二两三四五六七八九]{2,}|./g)) {
      if (token in SMALL) {
        const exponent = SMALL[token];
        if (exponent >= small) return null;
        section += (waits && (held || section + total) ? held : ONE) * 10n ** BigInt(exponent);
        held = 0n; waits = false; small = last = exponent;
      } else if (token in LARGE) {
        const exponent = LARGE[token];
        section += held;
        if (!section && !total) section = ONE;
        if (exponent > large) total = (total + section) * 10n ** BigInt(exponent);
        else if (section) total += section * 10n ** BigInt(exponent);
        else if (exponent === 8 && large === 4) total *= 10n ** 8n;
        else return null;
        section = held = 0n; waits = false; small = 4; large = last = exponent;
      } else if (token[0] === "点") {
        if (!waits && !section) return null;
        section += held + decimal("0." + [...token.slice(1)].map(digit).join(""));
        held = 0n; waits = false; small = 4; last = 0;
      } else {
        const value = isDigit(token[0]) ? decimal(token) : decimal([...token].map(digit).join(""));
        if (held || [...token].some(char => !isDigit(char) && !",，.".includes(char) && digit(char) < 0)) return null;
        last = (waits && !held) || digit(token[0]) < 1 ? 0 : last;
        held = value; waits = true;
      }
    }
    if (held && last >= 2) held *= 10n ** BigInt(last - 1);
    return total + section + held;
  }
  const NEIGHBOURS = /一[二两]|二三|两三|三[四五]|四五|五六|六七|七八|八九/;
  function between(text) {
    const found = NEIGHBOURS.exec(text);
    if (!found || text.includes("点")) return null;
    const here = found.index;
    if (HAN.includes(text[here - 1] || " ") || HAN.includes(text[here + 2] || " ")) return null;
    const low = numeral(text.slice(0, here + 1) + text.slice(here + 2)), high = numeral(text.slice(0, here) + text.slice(here + 1));
    return low !== null && high !== null && low < high ? [low, high] : null;
  }
  function unitAt(text, start) {
    for (let length = Math.min(longestUnit, text.length - start); length > 0; length--) {
      const unit = units.get(text.slice(start, start + length)), next = text[start + length] || "";
      if (!unit || (next && (L.not_before[unit.name] || "").includes(next))) continue;
      if (/[a-z0-9]/.test(next) && /[a-z]$/.test(unit.name)) continue;
      return unit;
    }
    return null;
  }
  function quantity(text, start) {
    const arabic = isDigit(text[start]), found = at(arabic ? ARABIC : CHINESE, text, start);
    if (!found || found[1].length > 30) return null;
    let [whole, digits, word, magnitude, letter, tail] = found, end = start + whole.length, high = null;
    magnitude = letter || magnitude || "";
    const core = digits + magnitude, pair = arabic ? null : between(core);
    let value = pair ? pair[0] : numeral(core);
    if (pair) high = pair[1];
    if (value === null) return null;
    const exponent = core.endsWith("万亿") ? 12 : LARGE[core.slice(-1)] || 0;
    if (tail && (words("来自 余额 来到 来说 来看 来源 余热 来年 来宾 几何 多样 余地").includes(text.slice(end - 1, end + 1)) ||
        !("余多".includes(tail) || /[十百千万亿0]$/.test(text.slice(start, end - 1))))) { tail = ""; end--; }
    const infix = { 来: "about", 余: "over", 多: "over", 几: "over" }[tail || word] || "";
    const quantity = { start, numeral: end, end, value, high, exponent, infix, arabic, bare: !arabic && /^[百千万亿]+$/.test(core), unit: null };
    let unit = unitAt(text, end);
    const next = !unit && text[end] === " " && unitAt(text, end + 1);
    if (next && !next.weak) { unit = next; quantity.end++; }
    if (unit) {
      quantity.unit = unit;
      const tenth = unit.name === "成" && /^成(半|[一二三四五六七八九])/.exec(text.slice(end));
      quantity.end += unit.length;
      if (tenth) { quantity.end++; quantity.value += tenth[1] === "半" ? ONE / 2n : BigInt(digit(tenth[1])) * ONE / 10n; }
      else if (!exponent && text[quantity.end] === "半" && words(L.halved).includes(unit.name)) { quantity.end++; quantity.value += ONE / 2n; }
    }
    return quantity;
  }
  function boundBefore(text, floor, start, isBare) {
    let end = start > floor && text[start - 1] === " " ? start - 1 : start;
    for (const stop of L.links.includes(text[end - 1] || " ") && end - 1 > floor ? [end, end - 1] : [end]) {
      for (let length = Math.min(longestBefore, stop - floor); length > 0; length--) {
        const word = text.slice(stop - length, stop), bound = before.get(word) || (isBare && stop === end ? bare.get(word) : "");
        if (!bound) continue;
        if (length === 1 && endingAlike.has(text.slice(Math.max(0, stop - 2), stop))) break;
        return [bound, stop - length];
      }
    }
    return null;
  }
  function boundAfter(text, end, stretch) {
    const start = text[end] === " " ? end + 1 : end;
    if (beginningAlike.some(word => text.startsWith(word, start))) return null;
    for (let length = Math.min(longestAfter, text.length - start); length > 0; length--) {
      const bound = after.get(text.slice(start, start + length));
      if (bound) return /[+]/.test(text[start]) && /[a-z0-9]/.test(text[start + length] || "") ? null : [bound, start + length];
    }
    return stretch && text[end] === "内" ? ["at_most", end + 1] : null;
  }
  // Whether a quantity says how much, or is part of a name.
  function states(text, floor, found, unit, inFront, elsewhere) {
    const { start, end, arabic, value, exponent } = found, bounded = inFront || elsewhere || found.high !== null;
    const front = text.slice(Math.max(floor, start - 4), start), round = ["10", "100", "1000"].includes(text.slice(start, found.numeral));
    if ((!arabic || round) && /(?:^|[^总人户件次个指参基倍分系度多整复位口])数$|几$|成千$/.test(front)) return false;
    if (text[end] === "级" && !bounded) return false;
    if (arabic && /[a-z]/.test(text[start - 1] || "")) return exponent > 0 || (unit && ["money", "percent", "points"].includes(unit.kind));
    if (!unit) {
      if (found.bare) return bounded && exponent > 0 && value > 10000n * ONE;
      if (exponent) return arabic || value >= 100000n * ONE || bounded;
      if (!arabic) return bounded && value >= 100n * ONE;
      const plain = text.slice(start, found.numeral), ends = !/[a-z0-9\u4e00-\u9fff]/.test(text[end] || "");
      if (plain.includes(",") || (value >= 10000n * ONE && !/^[0-9.]+$/.test(plain))) return true;
      const stated = stating.some(word => front.endsWith(word));
      if (!/^[0-9]+$/.test(plain)) return words(L.stating_parts).some(word => front.endsWith(word)) || (bounded && ends);
      if ((plain[0] === "0" && plain.length > 1) || plain.length > 9) return false;
      return (bounded && ends) || (value >= 10n * ONE && (end === text.length || "，。；、）)！？ ".includes(text[end])) && stated);
    }
    if (found.bare) return bounded || (value >= 100000n * ONE && (["money", "measure"].includes(unit.kind) || (unit.kind === "count" && !unit.weak)));
    if (unit.kind === "duration") {
      if (unit.name === "月" || (unit.name === "周年" && !bounded)) return false;
      if (arabic || bounded) return true;
      if (words("月 世纪 年度 夜").includes(unit.name) || (unit.name === "日" && value <= 31n * ONE)) return false;
      return value !== ONE || words("个月 小时 个小时").includes(unit.name);
    }
    if (unit.name === "番") return front.includes("翻");
    if (unit.name === "成") return value <= 10n * ONE && (arabic || !/[老第]$/.test(front));
    if (["percent", "points", "multiple"].includes(unit.kind) && !unit.weak) return true;
    if (arabic) return !(found.numeral - start > 1 && text[start] === "0" && !text.slice(start, found.numeral).includes("."));
    if (value === ONE) return bounded || (unit.kind === "measure" && !unit.weak && unit.name.length > 1);
    return !unit.weak || value > 10n * ONE || bounded;
  }
  const stated = (text, start, end, value, exponent, unit, bound, high = null) => {
    const factor = unit ? unit.factor : ONE;
    const base = unit && unit.name === "番" ? ONE * 2n ** (value / ONE) : times(value, factor);
    return { text: text.slice(start, end), start, end, value: value / 10n ** BigInt(exponent), base, high: high === null ? null : times(high, factor),
      unit: unit ? unit.base : "", kind: unit ? unit.kind : "count", bound };
  };
  function share(text, start, floor) {
    let found = at(SHARE, text, start), value, unit;
    if (found && (value = numeral(found[2])) !== null) unit = units.get({ 百: "%", 千: "‰", 万: "‱" }[found[1]]);
    else {
      found = at(FRACTION, text, start);
      const parts = found && numeral(found[2]), whole = found && numeral(found[1]);
      if (!parts || !whole) return null;
      value = (parts * 1000000n / whole + 50n) / 100n * (ONE / 100n);
      unit = units.get("%");
    }
    return bounded(text, start, start + found[0].length, floor, value, unit);
  }
  function bounded(text, start, end, floor, value, unit) {
    const front = boundBefore(text, floor, start, true), behind = boundAfter(text, end);
    return stated(text, front ? front[1] : start, behind ? behind[1] : end, value, 0, unit, (front || behind || ["exact"])[0]);
  }
  const PLACE = { name: "名", kind: "rank", base: "名", factor: ONE };
  function scopeAt(text, start, floor) {
    for (let length = Math.min(10, start - floor); length > 1; length--) if (scopes.has(text.slice(start - length, start))) return start - length;
    return start;
  }
  function rank(text, start, floor) {
    const scope = scopeAt(text, start, floor), one = PLACE;
    if (text.startsWith("榜首", start)) return stated(text, scope, start + 2, ONE, 0, one, "exact");
    const held = /[居列排位夺获升跌降保占据进摘斩为是]|蝉联|取得|名次|拿下|处于|达到/.test(text.slice(Math.max(floor, start - 9), start));
    if (text[start] === "首") {
      const ends = /^(?:[，。、；！？）)」”… 的]|$)/.test(text.slice(start + 2));
      return (scope < start || (held && ends)) && !/^首位[度数置]/.test(text.slice(start)) ? stated(text, scope, start + 2, ONE, 0, one, "exact") : null;
    }
    const found = /^第 ?([0-9]{1,4}|[一二三四五六七八九十百]{1,5})(名(?![单义])|位(?![置数]))?/.exec(text.slice(start));
    const value = found && numeral(found[1]);
    if (!value) return null;
    if (/(?:倒数|尾数)$/.test(text.slice(floor, start)))
      return stated(text, start - 2, start + found[0].length, value, 0, { ...one, base: "倒数名" }, "exact");
    const end = start + found[0].length, next = text[end] || "";
    const ends = /^(?:[，。、；！？）)」”… 的]|$)/.test(text.slice(end));
    const ranked = scope < start ? found[2] || !L.measures.includes(next || "\n") : found[2] ? held || (ends && found[2] === "名" && text.slice(floor, start).trim()) : ends && held;
    if (ranked) return stated(text, scope, end, value, 0, one, "exact");
    // Alone, 第一 could be an ordinal; looked up, it is a place.
    const alone = /^第[一二三四五六七八九十0-9]+/.exec(text.slice(start));
    return alone && stated(text, start, start + alone[0].length, numeral(alone[0].slice(1)) || ONE, 0, one, "exact");
  }
  function figure(text, start, floor) {
    const first = quantity(text, start);
    if (!first) return null;
    let last = first, low = first.value, high = first.high, unit = first.unit, begin = start, negative = false, span = false;
    const link = high === null && at(TO, text, first.end), upper = link && quantity(text, first.end + link[0].length);
    if (upper && upper.arabic === first.arabic && (upper.unit || (!first.unit && upper.exponent)) && (!first.unit || first.unit.base === (upper.unit || first.unit).base)) {
      let shared = low;
      if (!first.unit && !first.exponent && upper.exponent && low * 10n ** BigInt(upper.exponent) < upper.value) shared = low * 10n ** BigInt(upper.exponent);
      if (shared < upper.value) { low = shared; high = upper.value; last = upper; unit = upper.unit || unit; span = true; }
    }
    for (const [spelling, name] of currencies)
      if (begin === start && text.slice(floor, start).endsWith(spelling) && (!unit || (unit.kind === "money" && unit.name === "元"))) { begin -= spelling.length; unit = units.get(name); }
    const sign = text[begin - 1] || "";
    if (begin > floor && ((sign === "-" && !/[a-z0-9)%\]]/.test(text[begin - 2] || " ")) || (sign === "负" && !"正胜担欠".includes(text[begin - 2] || " ")))) { begin--; negative = true; }
    const front = boundBefore(text, floor, begin, first.bare);
    let behind = first.infix ? null : boundAfter(text, last.end, unit && ["duration", "measure"].includes(unit.kind));
    if (front && behind && front[0] !== behind[0] && !["over at_least", "under at_most nearly"].some(side => words(side).includes(front[0]) && words(side).includes(behind[0]))) behind = null;
    if (!states(text, floor, first, unit, front !== null, behind !== null || first.infix !== "" || span)) return null;
    let end = behind ? behind[1] : last.end;
    if (front) begin = front[1];
    let bound = high !== null ? "range" : front ? front[0] : first.infix || (behind ? behind[0] : "exact");
    if (unit && unit.kind === "duration") {
      if (text[end] === "来" && !"自到说看访源宾电".includes(text[end + 1] || " ")) end++;
      if (text.slice(Math.max(floor, begin - 2), begin) === "连续") begin -= 2;
      if (bound === "nearly" && text[begin] === "近") bound = "exact";
    } else if (unit && unit.name === "番") {
      if (text[begin - 1] === "翻") begin--; else if (text.slice(begin - 2, begin) === "翻了") begin -= 2;
    }
    return stated(text, begin, end, negative ? -low : low, last.exponent, unit, bound, high);
  }
  // The figures of a query, in order.
  function figures(text) {
    const found = [];
    let floor = 0;
    TRIGGER.lastIndex = 0;
    for (let hit; (hit = TRIGGER.exec(text));) {
      const start = hit.index, char = text[start];
      const name = names.find(word => { const here = text.indexOf(word); return here >= 0 && here <= start && start < here + word.length && text.slice(start, start + 4).indexOf("分之") < 0; });
      const skip = (here, length) => { floor = TRIGGER.lastIndex = here + length; };
      if (name) { skip(text.indexOf(name), name.length); continue; }
      if ("第首榜".includes(char)) {
        const one = rank(text, start, floor);
        if (one) { found.push(one); skip(one.end, 0); }
        continue;
      }
      const top = text[start - 1] === "前" && /^([0-9]{1,4}|[一二三四五六七八九十百]{1,5})(?:([名位强])|(?=[，。、；！？）)的 ]|$|行列|之列|方阵))/.exec(text.slice(start));
      if (top && start > floor) {
        const scope = scopeAt(text, start - 1, floor);
        if (top[2] || scope < start - 1) { found.push(stated(text, scope, start + top[0].length, numeral(top[1]), 0, PLACE, "at_most")); skip(start + top[0].length, 0); continue; }
      }
      const slash = /^([1-9][0-9]?)\/([1-9][0-9]?)(?=的|以[上下]|左右|[，。；、）)]|$)/.exec(text.slice(start));
      if (slash && +slash[1] < +slash[2] && !/[-/.a-z0-9]/.test(text[start - 1] || " ")) {
        const upper = BigInt(slash[1]), lower = BigInt(slash[2]);
        found.push(bounded(text, start, start + slash[0].length, floor, (20000n * upper + lower) / (2n * lower) * ONE / 100n, units.get("%")));
        skip(start, slash[0].length);
        continue;
      }
      const half = /^(?:一半|半数|半(?![年月天日小个场程路夜途决径空山岛成导推]))/.exec(text.slice(start));
      if (half && (half[0] !== "半" || /[过近逾超]/.test(text[start - 1]))) {
        found.push(bounded(text, start, start + half[0].length, floor, 50n * ONE, units.get("%")));
        skip(found[found.length - 1].end, 0);
        continue;
      }
      if (char === "半") continue;
      const date = at(DATE, text, start);
      if (date) { skip(start, date[0].length); continue; }
      const code = isDigit(char) && at(CODE, text, start);
      if (code && !unitAt(text, start + code[0].length - code[0].replace(/^[0-9.]+/, "").length) && !/^[0-9.]+[wk]$/.test(code[0])) { skip(start, code[0].length); continue; }
      const one = (text.slice(start, start + 8).indexOf("分之") > 0 && share(text, start, floor)) || figure(text, start, floor);
      if (one) { found.push(one); skip(one.end, 0); continue; }
      const label = quantity(text, start);
      TRIGGER.lastIndex = Math.max(start + 1, label ? label.numeral : 0);
      if (label && isDigit(char)) floor = TRIGGER.lastIndex;
    }
    return found;
  }

  // What is asked (gdcli.search.ask).
  function around(text, value, places, factor, unit = "", kind = "", bound = "") {
    const digits = digitsOf(value), base = times(value, factor);
    const whole = times(10n * power(-places - 1), abs(factor)), step = whole * 99n / 100n;
    let half = whole / 2n;
    if (text.includes("分之") || text.includes("半") || (value && digits.last >= 10n * ONE && digits.count <= 2)) {
      const rough = abs(base) * 3n / 100n;
      if (rough > half) half = rough;
    }
    return { text, low: base - half, high: base + (half > step ? half : step), unit, kind, bound, value, factor };
  }
  function ofFigure(one) {
    const factor = one.value ? one.base * ONE / one.value : ONE, { base, bound } = one;
    const number = around(one.text, one.value, digitsOf(one.value).places, factor, one.unit, one.kind, bound);
    const step = times(digitsOf(one.value).last, abs(factor));
    let { low, high } = number;
    if (bound === "over" || bound === "at_least") [low, high] = [base, base + step];
    else if (bound === "nearly") { const least = base * 92n / 100n; [low, high] = [least < base ? least : base, base]; }
    else if (bound === "about") {
      const less = base * 97n / 100n, more = base * 103n / 100n;
      [low, high] = [less < low ? less : low, more > high ? more : high];
    } else if (bound === "under" || bound === "at_most") [low, high] = [base - step, base];
    else if (bound === "range" && one.high !== null) [low, high] = [base, one.high];
    else if (one.kind === "rank") low = high = base;
    return { ...number, low, high };
  }
  const singular = word => word.length > 4 && /ies$/.test(word) ? word.slice(0, -3) : word.length > 4 && /(?:[sx]|[cs]h)es$/.test(word) ? word.slice(0, -2) : word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  // Times as people say them (gdcli.search.times); a year alone may be a number too.
  const TIME = new RegExp(L.time, "g"), TIMELY = /[年月季]|(?:1[89]|2[01])[0-9]{2}/;
  const small = text => /^[0-9]+$/.test(text) ? +text : text[0] === "十" ? 10 + (text[1] ? digit(text[1]) : 0) : { 元: 1, 首: 1, 两: 2, 俩: 2 }[text] || digit(text);
  function timely(text, found) {
    if (/^[0-9]+$/.test(text.trim()) || !TIMELY.test(text)) return text;
    return text.replace(TIME, (whole, ...rest) => {
      const part = rest[rest.length - 1], months = part.first && small(part.first);
      const name = part.to ? small(part.from) + "—" + small(part.to) + "月" : months ? (months === 1 ? "1月" : months === 6 ? "上半年" : "1—" + months + "月") :
        part.month ? small(part.month) + "月" + (part.day || "").replace("号", "日") : part.quarter ? HAN_DIGITS[small(part.quarter)] + "季度" : part.half ? part.half.replace("前", "上") + "半年" : "";
      const written = [part.relative, (part.year ? part.year + "年" : "") + name].filter(Boolean);
      if (!part.than) found.push(...written); else if (part.year) found.push("比" + written[0]);
      return written.length && (part.year || !part.than) ? " " : whole;
    });
  }
  const NUMERAL = /[0-9零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟首半成倍]/;
  const inFull = (_, first, magnitude, second) => {
    const digits = [first, second].map(one => isDigit(one) ? one : digit(one)).join("");
    return (magnitude === "万" ? digits[0] + "." + digits[1] : (magnitude === "千" ? "0." : "0.0") + digits) + "万 ";
  };
  const each = text => /[^ 一个月年天]/.test(text) ? text.replace(/(?<![0-9第十百千万亿])一(?:个月|年|天|个人|人|户|亩地?|家)(?=多少|几|有|能|平均|$)/g, " ") : text;
  const plainly = text => each(text.replace(/(?<=[0-9]) ?(?:percent(?:age)?|per cent|pct)(?: points?)?(?![a-z])/g, "%").replace(/前([0-9]{1,3}|十)(?![0-9名位强个大年月天季])/g, "前$1名 ").replace(/([0-9]{1,2}|[二两三四五六七八九十]{1,2})连[冠霸]/g, "连续$1年").replace(/([一两三])刻钟/g, (_, many) => 15 * "一两三".indexOf(many) + 15 + "分钟 "))
    .replace(/(?<=[0-9万亿]) ?([gm])w(?![a-z])/g, (_, size) => size === "g" ? "吉瓦" : "兆瓦").replace(/(?<=[0-9一二两三四五六七八九十百千多来几])个(?=[万亿])/g, "").replace(/(?<=[0-9万亿]) (?=欧[美洲盟])/g, "，")
    .replace(/(?<![0-9一二两三四五六七八九十百千.])([1-9一二两三四五六七八九])([万千百])([1-9一二三四五六七八九])(?![0-9一二三四五六七八九十百千万亿.多余来几成年月天日个分])/g, inFull)
    .replace(/(?<=[百千万][多余])(?![百千万亿])/g, " ").replace(/(?<=[0-9一二两三四五六七八九十百千])(万)([多余])(?=亿)/g, "$2$1").replace(/(?<=[0-9一二两三四五六七八九十几多半])个点(?![0-9一二三四五六七八九十])/g, "个百分点");
  const YEAR = /^(?:1[89]|2[01])[0-9]{2}$/;
  function ask(typed) {
    const phrases = [], numbers = [], when = [];
    let rest = fold(typed.trim()).replace(/[“"「『']([^”"」』']+)[”"」』']/g, (_, inside) => { if (inside.trim()) phrases.push(inside.trim()); return " "; });
    rest = rest.replace(SPELT, (all, lead, digits, name) => {
      numbers.push(around(all.slice(lead.length), decimal(digits), decimals(digits), power(L.magnitudes[name])));
      return lead + " ";
    });
    rest = timely(rest, when);
    if (NUMERAL.test(rest)) rest = plainly(rest);
    const tokens = rest.split(/\s+/).filter(Boolean);
    if (tokens.every(one => /^-?[0-9][0-9,]{0,24}(?:\.[0-9]{1,10})?$/.test(one))) {
      for (const one of tokens) numbers.push(around(one, decimal(one), decimals(one), ONE));
      rest = "";
    } else {
      for (const one of figures(rest.replaceAll("首位", "第一")).reverse()) { numbers.push(ofFigure(one)); rest = rest.slice(0, one.start) + " " + rest.slice(one.end); }
      for (const [left] of rest.matchAll(/(?<![0-9a-z.,\/-])[0-9]{2,9}(?![0-9a-z.,\/-])/g)) numbers.push(around(left, decimal(left), 0, ONE));
    }
    const measure = (rest.match(L.how_many) || [])[1] || "";
    for (const [pattern, noun] of ASKING) rest = rest.replace(pattern, noun);
    const latin = (rest.match(/[0-9]*[a-z][a-z0-9.&'\-]*/g) || []).filter(word => !ENGLISH.has(word)).map(singular);
    const chinese = rest.match(/[^\x00-\x7f\s“”‘’（）()「」《》·—]+/g) || [];
    const runs = chinese.flatMap(part => part.split(FILLERS)).filter(Boolean);
    const said = [...runs, ...latin, ...numbers, ...phrases, ...when].length;
    return { runs: said ? runs : chinese, latin, phrases, numbers, times: when, measure: said && measure };
  }

  // How well a fact matches (gdcli.search.find).
  const cuts = run => { const chars = [...run]; return chars.length > 1 ? chars.slice(1).map((char, at) => chars[at] + char) : [run]; };
  // Other words for the same thing (gdcli.language.alike).
  const sames = new Map();
  for (const row of L.alike) {
    const [chinese, english = []] = row.split("|").map(words);
    for (const word of [...(english.length && !chinese[1] ? [] : chinese), ...english]) sames.set(word, [...new Set([...(sames.get(word) || []), ...chinese.filter(other => other !== word)])]);
  }
  const longestAlike = Math.max(0, ...[...sames.keys()].map(word => word.length));
  const othersOf = word => sames.get(word) || sames.get(word + "y") || sames.get(word + "e") || [];
  function spans(run) {
    const found = [];
    for (let start = 0; start < run.length; start++)
      for (let end = Math.min(run.length, start + longestAlike); end > Math.max(start, ...found.slice(-1).map(([, last]) => last)); end--)
        if (sames.has(run.slice(start, end))) { found.push([start, end]); break; }
    return found;
  }
  const PARTS = ["head", "tags", "body"];
  const anywhere = (fact, text) => PARTS.some(part => fact[part].includes(text));
  function weigher(store, asked, wide = false) {
    const facts = data.facts.filter(fact => fact.store === store), rarest = Math.log(1 + 2 * facts.length), weights = new Map();
    const typed = [...asked.runs.flatMap(run => spans(run).map(([start, end]) => run.slice(start, end))), ...asked.latin];
    for (const piece of new Set([...asked.runs.flatMap(cuts), ...typed, ...typed.flatMap(othersOf), ...asked.phrases, ...asked.times])) {
      const tokens = [...piece].map((char, at, all) => all.slice(at, at + (char < "\x80" ? 3 : 2))).filter(token => token.length === (token[0] < "\x80" ? 3 : 2)).map(token => token.join(""));
      const count = Math.max(...PARTS.map(part => tokens.length ? Math.min(...tokens.map(token => facts.filter(fact => fact[part].includes(token)).length)) : 0));
      if (count) weights.set(piece, Math.log(1 + facts.length / count));
    }
    const known = word => othersOf(word).filter(other => other.length > 1 && weights.has(other)), weigh = piece => weights.has(piece) ? weights.get(piece) : rarest;
    const latin = asked.latin.map(word => [word, wide || !weights.has(word) ? known(word) : []]);
    const runs = asked.runs.map(run => {
      const chars = [...run], pairs = cuts(run), others = chars.map(() => []), all = spans(run), inside = new Set(), everyday = new Set(), sorts = new Set(), short = [];
      const near = at => pairs.slice(Math.max(at - 1, 0), at + 1).some(pair => weights.has(pair));
      const found = all.filter(([start, end]) => weights.has(run.slice(start, end)) || known(run.slice(start, end)).length);
      for (const [start, end] of found) for (let at = start; at < end; at++) if (wide || !near(at)) others[at].push(...known(run.slice(start, end)));
      const ends = [...new Set([0, run.length, ...found.flat()])].sort((a, b) => a - b);
      const joints = new Set(ends.filter((end, at) => end - ends[at - 1] > 1 && ends[at + 1] - end > 1));
      for (const [start, end] of all) if (end - start > 1) for (let at = start; at < end; at++) inside.add(at);
      const strange = at => at >= 0 && !EVERYDAY.has(chars[at]) && !EVERYDAY.has(chars[at - 1] + chars[at]) && !LIGHT.has(chars[at]) && !near(at);
      chars.forEach((char, at) => {
        if (EVERYDAY.has(char) && !strange(at - 1) && !near(at)) everyday.add(at);
        if (EVERYDAY.has(char + chars[at + 1])) everyday.add(at).add(at + 1);
        for (const length of [2, 3]) if (SORTS.has(chars.slice(at, at + length).join(""))) for (let here = at; here < at + length; here++) sorts.add(here);
      });
      // Short forms (gdcli.search.short).
      const taken = at => inside.has(at) || sorts.has(at) || SORTS.has(chars[at]) || EVERYDAY.has(chars[at - 1] + chars[at]) || EVERYDAY.has(chars[at] + chars[at + 1]);
      for (let at = 0, start = 0; at < chars.length; at++)
        if (taken(at) || taken(at + 1) || at + 1 === chars.length || weights.has(pairs[at])) {
          if (at > start && at < start + 4) for (let here = start; here <= at; here++) short[here] = chars.slice(start, at + 1);
          start = at + 1;
        }
      return { chars, pairs, others, joints, near, everyday, sorts, short, told: pairs.map(weigh) };
    });
    const text = [...asked.runs, ...asked.latin, ...asked.phrases, ...asked.times, ...asked.numbers.map(number => number.text)].join("");
    return { weigh, rarest, facts, wide, runs, latin, said: new Set(text + L.joining), length: [...text].length, has: piece => weights.has(piece) };
  }
  const nameOf = fact => fact.head.slice(0, (fact.head + "\n").indexOf("\n"));
  const place = (text, fact) => fact.head.includes(text) ? (nameOf(fact).includes(text) ? 1 : W.called) : fact.tags.includes(text) ? W.filed : fact.body.includes(text) ? W.noted : 0;
  const stands = (word, text) => new RegExp("(?<![a-z0-9])" + word.replace(/[^a-z0-9]/g, "\\$&") + (word.length > 3 ? "" : "s?(?![a-z0-9])")).test(text);
  function latinPlace(word, fact) {
    const found = place(word, fact);
    return found < W.called || stands(word, fact.head) ? found : fact.tags.includes(word) ? W.filed : 0;
  }
  const alike = (all, fact) => W.alike * Math.max(0, ...all.map(word => place(word, fact)));
  const named = (char, fact) => fact.tags.includes(" " + char + " ") ? W.filed : 0;
  const timed = (time, fact) => printed(time, fact.head) ? 1 : printed(time, fact.tags) ? W.filed : 0;
  function printed(text, head) {
    for (let here = head.indexOf(text); here >= 0; here = head.indexOf(text, here + 1)) {
      const first = head[here - 1] || "", next = head[here + text.length] || "";
      if (!((isDigit(text[0]) && (isDigit(first) || first === ".")) || (isDigit(text.slice(-1)) && isDigit(next)))) return true;
    }
    return false;
  }
  const sameSort = (number, fact) => !number.unit || (number.kind === fact.kind && (fact.kind === "count" || [fact.base_unit, fact.base_unit.split("/")[0]].includes(number.unit)));
  const BELOW = ["nearly", "under", "at_most"], ABOVE = ["over", "at_least"];
  function contradicted(number, fact) {
    const base = times(number.value, number.factor);
    if (BELOW.includes(number.bound) && ABOVE.includes(fact.bound)) return fact.exact >= base;
    return ABOVE.includes(number.bound) && BELOW.includes(fact.bound) && fact.exact <= base;
  }
  function numbered(number, fact) {
    if (printed(number.text, fact.head)) return 1;
    if (YEAR.test(number.text) && fact.tags.includes(number.text + "年")) return W.filed;
    if (/^[0-3][0-9]年$/.test(number.text) && printed("20" + number.text, fact.head + "\n" + fact.tags)) return W.filed;
    const value = fact.exact, base = times(number.value, number.factor);
    if (value < number.low || value > number.high || !sameSort(number, fact) || contradicted(number, fact)) return 0;
    return value === base ? 1 : 1 - Number(abs(value - base)) / Number(number.high - number.low) / 2;
  }
  const nearby = ({ low, high }) => [low - abs(low) * 4n / 100n, high + abs(high) * 4n / 100n];
  const readings = number => [number, ...L.equal.filter(([unit]) => unit === number.unit).map(([, unit, kind, many]) => {
    const factor = decimal(many);
    return { ...number, unit, kind, low: times(number.low, factor), high: times(number.high, factor), factor: times(number.factor, factor) };
  }), ...(number.kind === "count" && number.factor > ONE ? [{ ...number, unit: "", kind: "" }] : [])];
  function closely(number, fact) {
    const [low, high] = nearby(number);
    return (number.unit || number.factor > ONE) && low <= fact.exact && fact.exact <= high && sameSort(number, fact) ? W.alike / 2 : 0;
  }
  function characters({ chars, pairs, told, joints, others }, fact, weigh) {
    const places = pairs.map((pair, at) => joints.has(at + 1) ? 0 : place(pair, fact));
    return chars.map((char, at) => {
      let best = Math.max(at - 1, 0);
      for (let pair = best + 1; pair < Math.min(at + 1, places.length); pair++)
        if (places[pair] > places[best] || (places[pair] === places[best] && told[pair] > told[best])) best = pair;
      const all = others[at], worth = Math.max(places[best] || named(char, fact), alike(all, fact));
      const weight = Math.min(told[best], ...all.map(weigh)), light = LIGHT.has(char) && !worth && !all.length;
      return [light ? 0 : weight / 2, worth, !light];
    });
  }
  const shortFor = (short, name) => { let here = -1; return short.every(char => (here = name.indexOf(char, here + 1)) >= 0); };
  function shortened(short, fact) {
    const [name, ...names] = fact.head.split("\n").slice(0, -3);
    return shortFor(short, name) ? W.short : W.short * W.called * names.some(other => shortFor(short, other));
  }
  function loosely(run, fact, weigh) {
    const found = characters(run, fact, weigh).map(([weight, where, heavy], at) => [weight, run.short[at] ? Math.max(where, shortened(run.short[at], fact)) : where, heavy]);
    const here = at => found[at] && found[at][1] > W.noted;
    return found.flatMap(([weight, where, heavy], at) => {
      const needed = heavy && (!run.sorts.has(at) || where >= W.called);
      if (where > W.noted) return [[weight, where, needed]];
      if (here(at - 1) && (at + 1 === found.length || here(at + 1) || !found[at + 1][2])) weight *= W.added;
      if (run.everyday.has(at) && !where) return [[weight * W.everyday, where, needed]];
      return run.near(at) ? [[weight, where, needed]] : [[weight * W.alone, place(run.chars[at], fact), needed], [weight * (1 - W.alone), where, needed]];
    });
  }
  function evidence(fact, asked, { weigh, rarest, wide, runs, latin }) {
    const found = runs.flatMap(run => (wide ? loosely : characters)(run, fact, weigh));
    for (const [word, others] of latin) found.push([Math.min(...[word, ...others].map(weigh)), Math.max(latinPlace(word, fact), alike(others, fact)), true]);
    for (const phrase of asked.phrases) found.push([weigh(phrase), place(phrase, fact), true]);
    for (const time of asked.times) found.push([weigh(time), timed(time, fact), !wide]);
    if (asked.measure) found.push([W.measure * rarest / 2, measured(asked.measure, fact), wide && !measured(asked.measure, fact)]);
    for (const number of asked.numbers) found.push([W.number * rarest / 2, numbered(number, fact) || (wide && Math.max(...readings(number).map(one => numbered(one, fact) || closely(one, fact)))) || 0, true]);
    return found;
  }
  const measured = (word, fact) => +(fact.kind === "count" && (!word || !fact.base_unit) || fact.base_unit.startsWith(word) || L.exchanged.map(words).some(group => group.includes(word) && group.includes(fact.base_unit)));
  function called(fact, { said, length }) {
    const whole = fact.head.split("\n").slice(0, -3).map(name => [...name]).filter(name => name.every(char => said.has(char)));
    return Math.min(Math.max(0, ...whole.map(name => name.length)) / Math.max(length, 1), 1);
  }
  function judge(fact, asked, weights) {
    let total = 0, worth = 0, complete = true;
    for (const [weight, where, needed] of evidence(fact, asked, weights)) {
      total += weight;
      worth += weight * where;
      complete = complete && (where > 0 || !needed);
    }
    return { fact, worth: (total ? worth / total : 0) + called(fact, weights), complete };
  }
  // What the index of the program lets through: each character in a pair that the base knows, or else by itself.
  const holding = (fact, { runs, has }) => runs.every(({ chars, pairs, others }) => chars.every((char, at) => {
    const either = pairs.slice(Math.max(at - 1, 0), at + 1).filter(has);
    return LIGHT.has(char) || [...(either.length ? either : [char]), ...others[at]].some(piece => anywhere(fact, piece));
  }));
  // Years from the present one are those of the source.
  function dated(store, asked) {
    const first = data.facts.find(fact => fact.store === store), year = first && +/[0-9]{4}/.exec(data.sources.find(([id]) => id === first.source)[4])[0];
    const meant = time => time in L.years_from ? year + L.years_from[time] + "年" : time === "比" + (year - 1) + "年" ? "" : time.replace("比", "");
    return { ...asked, times: asked.times.map(meant).filter(Boolean) };
  }
  function all(store, typed, chosen) {
    const asked = dated(store, typed), weights = weigher(store, asked);
    return !Object.values({ ...asked, measure: [] }).flat().length ? [] : weights.facts.filter(fact => chosen(fact) && holding(fact, weights)).map(fact => judge(fact, asked, weights)).filter(found => found.complete);
  }
  function slipsOf(number) {
    const found = /[0-9][0-9,]*(?:\.[0-9]+)?/.exec(number.text);
    const text = found ? found[0].replace(/,/g, "") : shown(number.value);
    if ((text.includes(".") ? text.replace(".", "") : text.replace(/0+$/, "")).length < 3) return [];
    const made = new Set();
    for (let here = 0; here < text.length; here++) {
      if (!isDigit(text[here])) continue;
      const left = text.slice(0, here), right = text.slice(here + 1);
      made.add(left + right);
      if (isDigit(text[here + 1] || "")) made.add(left + text[here + 1] + text[here] + text.slice(here + 2));
      for (const digit of "0123456789") made.add(left + digit + right).add(left + digit + text.slice(here)).add(left + text[here] + digit + right);
    }
    made.delete(text);
    made.delete("");
    return [...made].filter(one => one !== ".").map(decimal).filter(value => digitsOf(value).count >= 3).flatMap(value => (number.unit || number.factor !== ONE ? [number.factor] : [0, 4, 8].map(power)).map(factor => times(value, factor)));
  }
  const shown = value => (value / ONE).toString() + (value % ONE ? "." + (value % ONE).toString().padStart(18, "0").replace(/0+$/, "") : "");
  function slips(store, asked, chosen) {
    if (asked.numbers.length !== 1) return [];
    const number = asked.numbers[0], meant = new Set(slipsOf(number).map(String)), rest = { ...asked, numbers: [] };
    const weights = weigher(store, rest);
    return weights.facts.filter(fact => chosen(fact) && meant.has(String(fact.exact)) && sameSort(number, fact) && (number.kind !== "count" || measured(number.unit, fact)))
      .map(fact => judge(fact, rest, weights)).filter(found => found.complete).map(found => ({ ...found, near: "slip" }));
  }
  function nearest(store, typed, chosen) {
    const asked = dated(store, typed), slipped = slips(store, asked, chosen);
    if (slipped.length) return slipped;
    const weights = weigher(store, asked, true);
    const known = [...weights.runs.flatMap(run => [...run.pairs.filter(weights.has), ...run.others.flat()]), ...weights.latin.flatMap(([, others]) => others), ...asked.latin, ...asked.phrases, ...asked.times];
    const short = weights.runs.flatMap(run => run.short);
    const places = [...PLACES, ...data.regions[store]].filter(place => asked.runs.some(run => run.includes(place)));
    const within = (number, fact) => { const [low, high] = nearby(number); return low <= fact.exact && fact.exact <= high; };
    return weights.facts.filter(fact => chosen(fact) && (known.some(piece => anywhere(fact, piece)) || short.some(form => form.every(char => fact.head.includes(char))) || asked.numbers.flatMap(readings).some(number => within(number, fact))))
      .filter(fact => {
        const found = evidence(fact, asked, weights).filter(one => one[2]), total = found.reduce((sum, [weight]) => sum + weight, 0);
        return asked.times.every(time => timed(time, fact)) && places.every(one => place(one, fact)) && total && found.reduce((sum, [weight, where]) => sum + (where > W.noted ? weight : 0), 0) / total >= W.near;
      }).map(fact => ({ ...judge(fact, asked, weights), near: "words" }));
  }
  // What was perhaps meant (gdcli.search.names): common characters in the order of GB 2312 are in that of their sounds.
  const SOUNDS = new TextDecoder("gbk").decode(Uint8Array.from({ length: 7520 }, (_, at) => at % 2 ? 161 + (at >> 1) % 94 : 176 + Math.floor(at / 188)));
  const sound = char => char.length === 1 ? SOUNDS.indexOf(char) + 1 : 0;
  const letter = char => [...L.letters].filter(first => sound(first) <= sound(char)).length;
  function nearestTerm(typed) {
    const word = fold(typed), text = data.terms.join("\n"), meant = new Set(), chars = [...word];
    if (/^[\x00-\x7f]*$/.test(word)) return null;
    const heard = [...new Set(text)].filter(sound);
    chars.forEach((char, at) => {
      const around = [[chars[at - 1] || "", ""], ["", chars[at + 1] || ""]].filter(([before, behind]) => sound(before + behind)), known = other => around.some(([before, behind]) => text.includes(before + other + behind));
      if (sound(char) && !LIGHT.has(char) && !EVERYDAY.has(char) && !known(char))
        for (const other of heard) if (Math.abs(sound(other) - sound(char)) <= 20 && letter(other) === letter(char) && known(other)) meant.add([...chars.slice(0, at), other, ...chars.slice(at + 1)].join(""));
    });
    if (meant.size === 1) return [...meant][0];
    const fuller = data.terms.filter(term => term.length > word.length && term.length <= word.length * (2 / 0.65 - 1) && shortFor(chars, term));
    return fuller.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  }
  const stores = [...new Set(data.facts.map(fact => fact.store))];
  const order = (a, b) => b.worth - a.worth || a.fact.at - b.fact.at;
  // The facts for what was typed, best first, among those that are `chosen`; `near` is "" where they hold all of it.
  function find(typed, chosen = () => true) {
    const search = (how, asked) => stores.flatMap(store => how(store, asked, chosen)).sort(order), asked = ask(typed);
    let found = search(all, asked), near = "";
    if (!found.length) {
      const meant = nearestTerm(typed);
      if (meant) found = search(all, ask(meant));
      if (!found.length) found = search(nearest, asked);
      near = found.length ? found[0].near || "words" : "";
    }
    return { facts: found.map(one => one.fact), near };
  }
  for (const fact of data.facts) for (const part of PARTS) fact[part] = fact[part].split("\n").map(fold).join("\n");
  // What facts are filed under that says what sort of figure they have stands between spaces.
  const SORTS = new Set(words(data.facts.flatMap(fact => fact.tags.split("\n").filter(line => / $/.test(line))).join("") + L.sorts));
  for (const fact of data.facts) fact.exact = decimal(fact.base_value);
  return { find, ask, fold };
}
