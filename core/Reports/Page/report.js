"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const data = JSON.parse(byId("rows").textContent);
  const body = byId("list").tBodies[0], search = byId("search"), item = byId("item"), verdict = byId("verdict"), task = byId("task");
  const count = byId("count"), more = byId("more"), step = 100;
  // name, employee, unit, title, item, verdict, amount, left, completed, due, task, note
  const ITEM = 4, VERDICT = 5, LEFT = 7, COMPLETED = 8, DUE = 9, TASK = 10;
  const names = { [ITEM]: data.items, [VERDICT]: data.verdicts, [TASK]: data.tasks };
  const fold = text => text.normalize("NFKC").toLowerCase().replaceAll("台", "臺");
  const haystacks = data.rows.map(r => fold([r[0], r[1], r[2], r[3], r[11]].join("\n")));
  const roc = iso => { if (!iso) return ""; const [y, m, d] = iso.split("-").map(Number); return `${y - 1911}年${m}月${d}日`; };
  const shown = (row, column) =>
    names[column] ? names[column][row[column]] : column === COMPLETED || column === DUE ? roc(row[column]) : row[column] === null ? "" : String(row[column]);
  const collator = new Intl.Collator("zh-Hant-TW", { numeric: true });
  let order = data.rows.map((_, i) => i), found = order, limit = step, sortedBy = -1, down = false;

  const sort = column => {
    down = sortedBy === column && !down;
    sortedBy = column;
    const sign = down ? -1 : 1;
    const compare = column === LEFT ? (a, b) => a - b : column === COMPLETED || column === DUE ? (a, b) => a < b ? -1 : a > b ? 1 : 0
      : names[column] ? (a, b) => a - b : (a, b) => collator.compare(a, b);
    // empty cells stand last, whichever way
    order = data.rows.map((_, i) => i).sort((i, j) => {
      const a = data.rows[i][column], b = data.rows[j][column];
      const noA = a === null || a === "", noB = b === null || b === "";
      return noA || noB ? noA - noB || i - j : sign * compare(a, b) || i - j;
    });
    document.querySelectorAll("#list th").forEach((th, i) => th.setAttribute("aria-sort", i !== column ? "none" : down ? "descending" : "ascending"));
    filter();
  };

  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const is = (select, value) => select.value === "" || Number(select.value) === value;
    found = order.filter(i => {
      const row = data.rows[i];
      return is(item, row[ITEM]) && is(verdict, row[VERDICT]) && is(task, row[TASK]) && words.every(w => haystacks[i].includes(w));
    });
    limit = step;
    draw();
  };

  const draw = () => {
    const rows = document.createDocumentFragment();
    for (const i of found.slice(0, limit)) {
      const tr = document.createElement("tr"), row = data.rows[i];
      for (let column = 0; column < row.length; column++) {
        const td = document.createElement("td");
        td.textContent = shown(row, column);
        if (column === LEFT) td.className = "n";
        tr.append(td);
      }
      rows.append(tr);
    }
    body.replaceChildren(rows);
    count.textContent = found.length === 0 ? data.words.nothing : `${data.words.shown}${found.length}${data.words.of}${data.rows.length}${data.words.rows}`;
    more.hidden = found.length <= limit;
  };

  document.querySelectorAll("#list th button").forEach((button, column) => button.addEventListener("click", () => sort(column)));
  search.addEventListener("input", filter);
  for (const select of [item, verdict, task]) select.addEventListener("change", filter);
  more.addEventListener("click", () => { limit += step; draw(); });
  byId("reset").addEventListener("click", () => { search.value = item.value = verdict.value = task.value = ""; filter(); search.focus(); });
  document.querySelectorAll("[data-task]").forEach(button => button.addEventListener("click", () => {
    search.value = item.value = verdict.value = "";
    task.value = button.dataset.task;
    filter();
    byId("people").scrollIntoView();
    task.focus();
  }));
  window.addEventListener("beforeprint", () => { limit = found.length; draw(); document.querySelectorAll("details").forEach(d => { d.open = true; }); });
  byId("browse").hidden = false;
  draw();
})();
