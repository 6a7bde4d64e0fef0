"use strict";
/*
 * The page works without this script as a table to read. With it: filters, the texts beside the table, the map.
 * Words of documents reach the page as text nodes only, never as markup.
 */
(function () {
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId("words").textContent);
  const documents = JSON.parse(byId("documents").textContent);
  const SEVERITIES = ["check", "review", "form", "information"];

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === "class") element.className = value;
      else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== null) element.setAttribute(key, value);
    }
    for (const child of children) {
      if (child !== null && child !== undefined) element.append(child);
    }
    return element;
  }

  function say(name, ...values) {
    return words[name].replace(/\{(\d)\}/g, (all, n) => values[n - 1]);
  }

  /* ---------------------------------------------------------- the table */

  const bodies = Array.from(document.querySelectorAll("#table tbody"));
  const rows = Array.from(document.querySelectorAll("#table tbody tr"));
  const filter = { verdict: "", rule: "", body: "", province: "", search: "", clean: false, severities: new Set(SEVERITIES.slice(0, 3)) };
  const texts = new Map();

  const fold = (text) => text.normalize("NFC").toLocaleLowerCase("vi");

  function rowText(row) {
    if (!texts.has(row)) texts.set(row, fold(row.textContent));
    return texts.get(row);
  }

  function fits(row) {
    const group = row.parentNode.dataset;
    const severity = row.dataset.severity;
    return (!filter.verdict || group.verdict === filter.verdict)
      && (!filter.body || group.body === filter.body)
      && (!filter.province || group.province === filter.province)
      && (!filter.rule || row.dataset.rule === filter.rule)
      && (severity ? filter.severities.has(severity) : filter.clean && !filter.rule)
      && (!filter.search || rowText(row).includes(filter.search));
  }

  function show() {
    let shown = 0;
    for (const body of bodies) {
      let first = true;
      for (const row of body.rows) {
        row.hidden = !fits(row);
        if (row.hidden) continue;
        row.classList.toggle("cont", !first);
        first = false;
        shown++;
        row.cells[0].textContent = String(shown);
      }
      body.hidden = first;
    }
    const state = byId("state");
    state.hidden = false;
    state.classList.toggle("none", shown === 0);
    state.textContent = shown === 0 ? words.filter_nothing : say("filter_state", shown, rows.length);
    for (const tile of document.querySelectorAll(".tile")) {
      tile.setAttribute("aria-pressed", String(tile.dataset.verdict === filter.verdict));
    }
  }

  function distinct(values) {
    const counts = new Map();
    for (const value of values) {
      if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return Array.from(counts).sort((a, b) => a[0].localeCompare(b[0], "vi"));
  }

  function selector(id, label, values) {
    const select = make("select", { id: "filter-" + id, onchange: () => { filter[id] = select.value; show(); } },
      make("option", { value: "" }, words.filter_all));
    for (const [value, count] of values) select.append(make("option", { value }, `${value} (${count})`));
    return make("label", {}, label, select);
  }

  function severityBoxes() {
    const set = make("fieldset", { "aria-label": words.filter_severity });
    for (const severity of SEVERITIES) {
      const count = rows.filter((row) => row.dataset.severity === severity).length;
      if (count === 0) continue;
      const name = rows.find((row) => row.dataset.severity === severity).querySelector(".badge.severity").textContent;
      const box = make("input", { type: "checkbox", id: "severity-" + severity, onchange: () => {
        if (box.checked) filter.severities.add(severity); else filter.severities.delete(severity);
        show();
      } });
      set.append(make("label", {}, box, `${name} (${count})`));
    }
    return set;
  }

  function cleanBox() {
    const count = rows.filter((row) => !row.dataset.severity).length;
    const box = make("input", { type: "checkbox", id: "clean", onchange: () => { filter.clean = box.checked; show(); } });
    return count === 0 ? null : make("label", { class: "flag" }, box, `${words.filter_clean} (${count})`);
  }

  function syncBoxes() {
    for (const severity of SEVERITIES) {
      if (byId("severity-" + severity)) byId("severity-" + severity).checked = filter.severities.has(severity);
    }
    if (byId("clean")) byId("clean").checked = filter.clean;
  }

  function reset() {
    Object.assign(filter, { verdict: "", rule: "", body: "", province: "", search: "", clean: false });
    filter.severities = new Set(SEVERITIES.slice(0, 3));
    if (!rows.some(fits)) { /* nothing worth a look: then everything may be seen */
      filter.severities = new Set(SEVERITIES);
      filter.clean = true;
    }
    for (const control of document.querySelectorAll("#filters select, #filters input[type=search]")) control.value = "";
    syncBoxes();
    show();
  }

  function buildFilters() {
    let wait = 0;
    const search = make("input", { type: "search", id: "search", oninput: () => {
      clearTimeout(wait);
      wait = setTimeout(() => { filter.search = fold(search.value.trim()); show(); }, 120);
    } });
    const bar = byId("filters");
    const clean = cleanBox();
    bar.append(
      rows.some((row) => row.dataset.severity) ? make("label", {}, words.filter_severity, severityBoxes()) : "",
      selector("rule", words.filter_rule, distinct(rows.map((row) => row.dataset.rule))),
      selector("body", words.filter_body, distinct(bodies.map((body) => body.dataset.body))),
      selector("province", words.filter_province, distinct(bodies.map((body) => body.dataset.province))),
      make("label", {}, words.filter_search, search));
    if (clean) bar.append(clean);
    bar.append(make("button", { type: "button", id: "reset", onclick: reset }, words.filter_reset));
    bar.hidden = false;
    for (const tile of document.querySelectorAll(".tile")) {
      tile.addEventListener("click", () => {
        const on = filter.verdict !== tile.dataset.verdict;
        reset();
        if (on) {
          filter.verdict = tile.dataset.verdict;
          filter.severities = new Set(SEVERITIES);
          filter.clean = true;
          syncBoxes();
          show();
        }
      });
    }
  }

  /* ------------------------------------------------------- one document */

  const view = byId("view");
  let open = null; /* { index, data } */
  let opener = null;

  function dataOf(index) {
    const block = byId("text-" + index);
    return block ? JSON.parse(block.textContent) : null;
  }

  /* Where something begins or ends, in order: between two of them the text looks the same. */
  function cuts(data) {
    const set = new Set([0, data.text.length]);
    for (const m of data.mentions) { set.add(m.start); set.add(m.end); }
    for (const f of data.found) { for (const at of [f.start, f.end, ...(f.wrong || [])]) set.add(at); }
    for (const match of data.text.matchAll(/\r\n|\r|\n/g)) { set.add(match.index); set.add(match.index + match[0].length); }
    return Array.from(set).filter((at) => at >= 0 && at <= data.text.length).sort((a, b) => a - b);
  }

  function piece(data, from, to) {
    const text = data.text.slice(from, to);
    const mention = data.mentions.find((m) => m.start <= from && to <= m.end);
    const found = data.found.filter((f) => f.start <= from && to <= f.end);
    if (!mention && found.length === 0) return document.createTextNode(text);
    const span = make("span", {}, text);
    if (mention) {
      span.classList.add("mention");
      span.title = mention.says;
      if (mention.document >= 0) {
        span.classList.add("to");
        span.addEventListener("click", () => { location.hash = "d" + mention.document; });
      }
    }
    for (const f of found) {
      span.classList.add("found", f.severity);
      if (f.wrong && f.wrong[0] <= from && to <= f.wrong[1]) span.classList.add("wrong");
      span.dataset.found = ((span.dataset.found || "") + " " + f.id).trim();
    }
    return span;
  }

  function textOf(data) {
    const box = make("div", { class: "text", tabindex: "0" });
    let number = data.line;
    let line = null;
    const begin = () => {
      line = make("span");
      box.append(make("div", { class: "line", "data-line": number }, make("i", {}, String(number)), line));
      number++;
    };
    const at = cuts(data);
    begin();
    for (let i = 0; i + 1 < at.length; i++) {
      const text = data.text.slice(at[i], at[i + 1]);
      if (/^(\r\n|\r|\n)$/.test(text)) {
        if (at[i + 1] < data.text.length) begin();
      } else {
        line.append(piece(data, at[i], at[i + 1]));
      }
    }
    return box;
  }

  /* The findings that can be walked through: those of the rows shown, in their order. */
  function walk() {
    return rows.filter((row) => !row.hidden && row.dataset.finding).map((row) => row.dataset.finding);
  }

  function step(by) {
    const list = walk();
    const at = list.indexOf(open && open.finding);
    const next = list[at < 0 ? 0 : at + by];
    if (next !== undefined) location.hash = "f" + next;
  }

  function about(row, place) {
    const box = make("div", { class: "about " + row.dataset.severity },
      make("div", {}, make("b", {}, row.querySelector(".badge.severity").textContent + ": "),
        row.querySelector(".message").textContent),
      make("div", { class: "sub" }, say("settle", row.querySelector(".settle").textContent)));
    const places = Array.from(row.querySelectorAll("a.place"));
    if (places.length > 1) {
      box.append(make("div", { class: "places" }, ...places.map((link, at) => at === place
        ? make("b", {}, link.textContent) : make("a", { href: link.getAttribute("href") }, link.textContent))));
    }
    return box;
  }

  function head(index, row, place) {
    const d = documents[index];
    const list = walk();
    const at = row ? list.indexOf(row.dataset.finding) : -1;
    const bar = make("div", { class: "bar" },
      make("span", { class: "badge " + d.verdict }, d.says),
      make("span", { class: "fill" }),
      make("button", { type: "button", id: "previous", title: words.view_previous, disabled: at <= 0, onclick: () => step(-1) }, "‹"),
      at >= 0 ? make("span", { class: "sub" }, say("view_position", at + 1, list.length)) : null,
      make("button", { type: "button", id: "following", title: words.view_next, disabled: at + 1 >= list.length, onclick: () => step(1) }, "›"),
      make("button", { type: "button", id: "close", onclick: close }, words.view_close + " ×"));
    return make("div", { class: "head" }, bar,
      make("h3", {}, d.name),
      make("div", { class: "title" }, d.title),
      make("div", { class: "sub" }, [d.issuer, d.file + ":" + d.line].filter(Boolean).join(" · ")),
      d.reason ? make("div", { class: "sub" }, d.reason) : null,
      row ? about(row, place) : null);
  }

  function close() {
    view.hidden = true;
    view.replaceChildren();
    open = null;
    for (const row of document.querySelectorAll("tr.current")) row.classList.remove("current");
    history.replaceState(null, "", location.pathname + location.search);
    if (opener && document.contains(opener)) opener.focus({ preventScroll: true });
  }

  function openDocument(index, finding, place, line) {
    const row = finding === null ? null : rows.find((r) => r.dataset.finding === finding);
    const data = dataOf(index);
    if (!data) return;
    if (view.hidden) opener = document.activeElement;
    open = { index, finding };
    const text = textOf(data);
    view.replaceChildren(head(index, row, place), text);
    view.hidden = false;
    for (const old of document.querySelectorAll("tr.current")) old.classList.remove("current");
    if (row) row.classList.add("current");
    let target = null;
    if (finding !== null) {
      const parts = text.querySelectorAll(`[data-found~="${finding}.${place}"]`);
      for (const part of parts) part.classList.add("now");
      target = text.querySelector(`.wrong[data-found~="${finding}.${place}"]`) || parts[0];
    }
    if (!target && line) target = text.querySelector(`[data-line="${line}"]`);
    if (target) {
      const whole = target.closest(".line");
      whole.classList.add("here");
      text.scrollTop = whole.offsetTop - text.offsetTop - text.clientHeight / 3;
    }
    text.focus({ preventScroll: true });
  }

  /* #d12 a document, #d12:34 a line of it, #f5 a finding, #f5.1 its second place. */
  function follow() {
    const hash = decodeURIComponent(location.hash.slice(1));
    let match = hash.match(/^d(\d+)(?::(\d+))?$/);
    if (match) {
      openDocument(Number(match[1]), null, 0, match[2]);
      return;
    }
    match = hash.match(/^f(\d+)(?:\.(\d+))?$/);
    const row = match && rows.find((r) => r.dataset.finding === match[1]);
    if (row) {
      const place = Number(match[2] || 0);
      const link = row.querySelectorAll("a.place")[place];
      openDocument(Number(link.dataset.document), match[1], place, link.dataset.line);
    } else if (!view.hidden) {
      close();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !view.hidden) close();
  });
  /* A second press on the link that is open scrolls there again. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a[href^='#f'], a[href^='#d']") : null;
    if (link && link.getAttribute("href") === location.hash) follow();
  });

  /* ------------------------------------------------------------ the map */

  function buildMap() {
    const canvas = byId("canvas");
    const svg = canvas && canvas.querySelector("svg");
    if (!svg) return;
    const box = svg.viewBox.baseVal;
    const held = new Map(documents.map((d, index) => [d.key, index]));
    let scale = 1;
    const zoom = (wanted) => {
      scale = Math.min(4, Math.max(.05, wanted));
      svg.setAttribute("width", box.width * scale);
      svg.setAttribute("height", box.height * scale);
    };
    for (const node of svg.querySelectorAll("g.node")) {
      const title = node.querySelector("title");
      if (title && held.has(title.textContent)) {
        node.classList.add("held");
        node.addEventListener("click", () => { location.hash = "d" + held.get(title.textContent); });
      }
    }
    const fit = () => zoom(Math.min(1, (canvas.clientWidth - 4) / box.width));
    byId("zoom-fit").addEventListener("click", fit);
    byId("zoom-in").addEventListener("click", () => zoom(scale * 1.4));
    byId("zoom-out").addEventListener("click", () => zoom(scale / 1.4));
    let grip = null;
    canvas.addEventListener("mousedown", (event) => { grip = [event.clientX + canvas.scrollLeft, event.clientY + canvas.scrollTop]; });
    window.addEventListener("mouseup", () => { grip = null; });
    canvas.addEventListener("mousemove", (event) => {
      if (grip) canvas.scrollTo(grip[0] - event.clientX, grip[1] - event.clientY);
    });
    zoom(Math.max(.6, Math.min(1, (canvas.clientWidth - 4) / box.width)));
  }

  /* On paper nothing can be unfolded. */
  const next = byId("next");
  let wasOpen = false;
  window.addEventListener("beforeprint", () => { wasOpen = next.open; next.open = true; });
  window.addEventListener("afterprint", () => { next.open = wasOpen; });

  buildFilters();
  reset();
  buildMap();
  window.addEventListener("hashchange", follow);
  document.addEventListener("DOMContentLoaded", follow);
})();
