// What people see and touch. Every text goes into the page as text.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent), T = data.texts;
  // The place of a text is one character, past the surrogates where there are so many.
  const texts = places => [...places].map(sign => { const code = sign.codePointAt(); return T[code - (code < 0xd800 ? 0xa1 : 0x8a1)]; });
  const TEXT = words("source dept dept_full topic indicator indicator_en printed unit base_unit bound kind period against region direction speaker section news footnote");
  const FIELDS = words("told id value base_value target lines doubts notes inferred related share store head same tags body");
  const LISTS = words("told doubts notes inferred head tags body");
  const MOST = 400;
  const sources = new Map(data.sources.map(([id, title, publisher, event, date, notes]) => [id, { id, title, publisher, event, date, notes }]));
  let tags = [];
  data.terms = texts(data.terms);
  data.facts = data.facts.map((row, at) => {
    const fact = { at };
    FIELDS.forEach((name, place) => fact[name] = LISTS.includes(name) ? texts(row[place]) : row[place]);
    fact.told.forEach((text, place) => fact[TEXT[place]] = text);
    tags = [...fact.tags.flatMap(text => text.split("\n")), ...tags.slice(tags.length - fact.same)];
    const spelt = tags.map(line => line[0] === "\x7f" ? line.slice(1).toLowerCase() + "\n" + line.replace(/[^A-Z]/g, "").toLowerCase() : line);
    for (const [part, lines] of [["head", fact.head], ["tags", spelt], ["body", fact.body]]) fact[part] = lines.join("\n");
    const { event, title } = sources.get(fact.source), told = [fact.indicator, fact.printed, event, title];
    for (const style of ["news", "footnote"]) told.forEach((text, sign) => fact[style] = fact[style].replace("\ue000\ue001\ue002\ue003"[sign], () => text));
    return fact;
  });
  const several = sources.size > 1, search = Search(data), $ = id => document.getElementById(id);
  const linkOf = fact => several ? fact.source + "/" + fact.id : fact.id;

  function make(tag, props, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) name in element && !name.startsWith("aria") ? element[name] = value : element.setAttribute(name.replace("aria", "aria-").toLowerCase(), value);
    element.append(...inside.filter(part => part !== "" && part !== null && part !== undefined && part !== false));
    return element;
  }
  let quiet;
  function say(message, doubt = false) {
    $("said").className = doubt ? "doubt" : "";
    $("said").textContent = message;
    clearTimeout(quiet);
    quiet = setTimeout(() => $("said").textContent = "", 5000);
  }
  async function copy(text, fact) {
    let done = false;
    try { await navigator.clipboard.writeText(text); done = true; } catch {
      const area = make("textarea", { value: text, className: "hidden", ariaHidden: "true" }), focused = document.activeElement;
      document.body.append(area);
      area.select();
      try { done = document.execCommand("copy"); } catch { done = false; }
      area.remove();
      if (focused) focused.focus();
    }
    if (!done) say("浏览器不让复制，请手动选取：" + text);
    else if (fact.doubts.length) say("已复制。存疑，核实前不可引用", true);
    else say(fact.notes.length ? "已复制引文。引用前请看备注" : "已复制引文");
  }

  // One fact.
  const ARROWS = { up: ["▲", "上升"], down: ["▼", "下降"], flat: ["＝", "持平"] };
  const grouped = text => /^-?[0-9]{5,}$/.test(text) ? text.replace(/\B(?=([0-9]{3})+$)/g, ",") : text;
  const paragraphs = texts => texts.map(text => make("p", {}, text));
  function row(fact) {
    const arrow = ARROWS[fact.direction], doubted = fact.doubts.length > 0;
    const figure = make("p", { className: "figure" }, doubted && make("b", {}, "存疑"), arrow && make("i", { title: arrow[1] }, make("span", { ariaHidden: "true" }, arrow[0]), make("span", { className: "hidden" }, arrow[1] + "，")), fact.printed);
    const name = make("h3", { id: "n" + fact.at }, fact.indicator, fact.region && make("span", {}, "（" + fact.region + "）"));
    const said = make("div", { className: "meta" }, fact.target ? make("span", { className: "goal" }, "目标") : "",
      make("span", {}, (fact.period || "未写时间") + (fact.against && "（比" + fact.against + "）")), make("span", { className: "who" }),
      make("span", { className: "act" }, make("a", { href: "#" + encodeURI(linkOf(fact)), title: "链接到这一条" }, fact.id),
        make("button", { type: "button", ariaLabel: "复制引文：" + fact.indicator, onclick: () => copy(fact.news, fact) }, "复制引文")));
    const doubts = doubted && make("div", { className: "doubts", role: "note" }, make("strong", {}, "存疑，核实前不可引用"), ...paragraphs(fact.doubts));
    const element = make("article", { id: "f" + fact.at, className: doubted ? "doubted" : "", tabIndex: -1, ariaLabelledby: name.id }, make("div", { className: "line" }, name, figure), make("div", { className: "compare" }), doubts, said, more(fact));
    return element;
  }
  function more(fact) {
    const counts = [["备注", fact.notes], ["推定", fact.inferred]].filter(([, texts]) => texts.length).map(([name, texts]) => name + " " + texts.length);
    const converted = grouped(fact.base_value) + fact.base_unit, written = fact.value + fact.unit, source = sources.get(fact.source);
    const entries = [["备注", paragraphs(fact.notes)], ["推定", paragraphs(fact.inferred)],
      ["相关条目", fact.related.map(([how, other]) => make("p", {}, texts(how) + "：", make("a", { href: "#" + encodeURI(linkOf(data.facts[other])) }, data.facts[other].indicator), " " + data.facts[other].printed))],
      ["数值", [written + (written === converted ? "" : " ＝ " + converted) + "（" + data.bounds[fact.bound] + "，" + data.kinds[fact.kind] + "）"]],
      ["英文名", [fact.indicator_en]],
      ["部门", [(fact.dept === fact.dept_full ? fact.dept : fact.dept + "（" + fact.dept_full + "）") + (fact.speaker && "，" + fact.speaker)]],
      ["原文", [source.publisher + "《" + source.title + "》", "“" + fact.section + "”，存档文本第 " + fact.lines.join("、") + " 行"]],
      ["注释格式", [fact.footnote + " ", make("button", { type: "button", ariaLabel: "复制注释：" + fact.indicator, onclick: () => copy(fact.footnote, fact) }, "复制注释")]]];
    const details = make("details", {}, make("summary", {}, counts.length ? counts.join("，") : "详情", make("span", { className: "hidden" }, "：" + fact.indicator)));
    // What nobody opens need not be made.
    details.fill = () => details.children.length > 1 || details.append(make("dl", {}, ...entries.filter(([, texts]) => texts.some(Boolean)).flatMap(([name, texts]) => {
      const className = name === "备注" || name === "推定" ? "" : "rest";
      return [make("dt", { className }, name), make("dd", { className }, ...texts)];
    })));
    details.told = counts.length > 0;
    details.addEventListener("toggle", details.fill);
    return details;
  }
  const rows = new Map();
  function rowOf(fact) {
    if (!rows.has(fact.at)) rows.set(fact.at, row(fact));
    return rows.get(fact.at);
  }

  // Bars, where figures of one topic and unit compare.
  const unitOf = fact => [fact.source, fact.topic, fact.target, fact.kind, fact.base_unit, fact.share, fact.direction ? "change" : ""].join("\n");
  const comparable = fact => !fact.doubts.length && ["percent", "points", "multiple", "money", "count", "measure", "duration"].includes(fact.kind);
  const full = new Map();
  for (const fact of data.facts.filter(comparable)) {
    const known = full.get(unitOf(fact)) || { many: 0, most: 0 };
    full.set(unitOf(fact), { many: known.many + 1, most: Math.max(known.most, Math.abs(Number(fact.base_value))) });
  }
  function compare(fact) {
    const all = comparable(fact) && full.get(unitOf(fact)), place = rowOf(fact).querySelector(".compare");
    if (!all || place.children.length) return;
    const share = fact.kind === "percent" && fact.share;
    if ((all.many < 2 && !share) || !all.most) return;
    const bar = make("div", { className: "bar" + (fact.direction === "down" ? " down" : ""), ariaHidden: "true" }, make("div"));
    bar.firstChild.style.width = Math.min(100, 100 * Math.abs(Number(fact.base_value)) / (share ? 100 : all.most)) + "%";
    place.append(bar);
  }

  // Filters.
  const FILTERS = [["dept", "部门"], ["topic", "主题"], ["kind", "类别"], ["source", "来源"]].filter(([name]) => name !== "source" || several);
  for (const [name, title] of FILTERS) {
    const counts = new Map();
    for (const fact of data.facts) counts.set(fact[name], (counts.get(fact[name]) || 0) + 1);
    const called = value => name === "kind" ? data.kinds[value] : name === "source" ? sources.get(value).publisher + " " + sources.get(value).date + "（" + value + "）" : value;
    const select = make("select", { id: name, onchange: () => show() }, make("option", { value: "" }, "全部" + title), ...[...counts].map(([value, count]) => make("option", { value }, called(value) + " " + count)));
    $("filters").append(make("label", { htmlFor: name }, make("span", {}, title), select));
  }
  const chosen = fact => FILTERS.every(([name]) => !$(name).value || fact[name] === $(name).value);

  // The list.
  let listed = [], shownAt = MOST;
  function show(only = null) {
    const typed = $("query").value.trim();
    const found = only ? { facts: only, near: "" } : typed ? search.find(typed, chosen) : { facts: data.facts.filter(chosen), near: "" };
    for (const [name] of FILTERS) $(name).classList.toggle("set", $(name).value !== "");
    listed = found.facts;
    shownAt = MOST;
    const count = $("count");
    count.className = found.near ? "near" : "";
    count.textContent = !listed.length ? (typed ? "没有找到“" + typed + "”；换个短一些的词试试" : "没有符合条件的条目") + (FILTERS.some(([name]) => $(name).value) ? "，或放宽筛选条件" : "")
      : found.near === "slip" ? "没有" + typed + "；是不是" + listed[0].printed + "？"
      : found.near ? "没有完全符合“" + typed + "”的条目，以下最相近：" + listed.length + " 条"
      : listed.length + " 条" + (typed ? "，最相符的在前" : "");
    draw(typed !== "" && !only);
  }
  function draw(ordered) {
    const groups = new Map(), part = listed.slice(0, shownAt);
    for (const fact of part) {
      const key = ordered ? "" : [fact.source, fact.dept, fact.topic].join("\n");
      groups.set(key, [...(groups.get(key) || []), fact]);
    }
    $("facts").replaceChildren(...[...groups.values()].map((facts, at) => {
      const [first] = facts, heading = make("h2", { id: "g" + at, className: ordered ? "hidden" : "" }, ordered ? "查到的条目" : first.dept + " · " + first.topic);
      if (!ordered) heading.append(make("small", {}, [first.speaker, several ? sources.get(first.source).publisher + " " + sources.get(first.source).date + "，" + first.source : "", facts.length + " 条"].filter(Boolean).join("　")));
      for (const fact of facts) {
        const who = rowOf(fact).querySelector(".who"), source = sources.get(fact.source);
        who.textContent = ordered ? [fact.dept, fact.topic, several && source.publisher + " " + source.date + "（" + source.id + "）"].filter(Boolean).join(" · ") : "";
        compare(fact);
      }
      return make("section", { ariaLabelledby: heading.id }, heading, ...facts.map(rowOf));
    }));
    const left = listed.length - part.length;
    $("more").replaceChildren(...(left > 0 ? [make("button", { type: "button", onclick: () => { shownAt += MOST; draw(ordered); } }, "再列 " + Math.min(left, MOST) + " 条，还有 " + left + " 条")] : []));
  }

  // A link shows its fact.
  function open() {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { id = location.hash.slice(1); }
    for (const old of document.querySelectorAll(".shown")) old.classList.remove("shown");
    if (!id) return;
    const meant = data.facts.filter(fact => fact.id === id || fact.source + "/" + fact.id === id);
    if (!meant.length) { say("没有编号“" + id + "”"); return; }
    $("query").value = "";
    for (const [name] of FILTERS) $(name).value = "";
    if (meant.length > 1) show(meant);
    else {
      show();
      shownAt = Math.max(MOST, meant[0].at + 1);
      draw(false);
    }
    for (const fact of meant) rowOf(fact).classList.add("shown");
    const element = rowOf(meant[0]);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  }

  // Keys.
  const current = () => document.activeElement && document.activeElement.closest("article");
  function move(by) {
    const all = [...document.querySelectorAll("article")], here = all.indexOf(current());
    const next = here < 0 && by < 0 ? null : all[here + by];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); } else if (by < 0) $("query").focus();
  }
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const where = event.target, typing = where === $("query");
    if (where.tagName === "SELECT") return;
    if (event.key === "/" && !typing) { $("query").focus(); $("query").select(); }
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp" && !typing) move(-1);
    else if (event.key === "Enter" && where.tagName === "ARTICLE") { const details = where.querySelector("details"); details.open = !details.open; }
    else if (event.key === "Escape") { $("query").value = ""; show(); $("query").focus(); }
    else return;
    event.preventDefault();
  });
  $("form").addEventListener("submit", event => { event.preventDefault(); move(1); });
  let waiting;
  $("query").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, data.facts.length > 2000 ? 200 : 0); });
  addEventListener("hashchange", open);

  // Paper has the notes and the grounds.
  let opened = [];
  addEventListener("beforeprint", () => { opened = [...document.querySelectorAll("details:not([open])")].filter(details => details.told !== false); for (const details of opened) { if (details.fill) details.fill(); details.open = true; } });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; });

  $("sources").append(...[...sources.values()].map(source => make("p", {}, source.publisher + "《" + source.title + "》　" + source.date + "　" + source.event + (several ? "　" + source.id : ""))));
  const noted = [...sources.values()].flatMap(source => source.notes.map(note => several ? source.id + "：" + note : note));
  if (noted.length) $("sources").append(make("details", {}, make("summary", {}, "来源备注 " + noted.length), ...paragraphs(noted)));
  $("made").textContent = "由 gdcli " + data.version + " 生成，共 " + data.facts.length + " 条；不联网，也不发送任何内容。";
  globalThis.gdcli = { find: search.find, ask: search.ask };
  show();
  open();
})();
