// Opens pages in a headless browser and prints what is wrong with each, as JSON: node check.mjs CHROMIUM FILE…
import { pathToFileURL } from "node:url";
import { launch, tooWide, violations } from "./browser.mjs";

const [chromium, ...files] = process.argv.slice(2);
const widths = [375, 768, 1280];

const browser = await launch(chromium);
const results = [];
for (const file of files) results.push(await check(file));
await browser.close();
console.log(JSON.stringify(results));

async function check(file) {
  const problems = [], url = pathToFileURL(file).href, page = await browser.newPage();
  page.on("console", m => { if (["error", "warn"].includes(m.type())) problems.push(`console: ${m.text()}`); });
  page.on("pageerror", e => problems.push(`error: ${e.message}`));
  page.on("request", r => { if (r.url() !== url && !r.url().startsWith("data:")) problems.push(`request: ${r.url()}`); });
  await page.setBypassCSP(false);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    await page.goto(url, { waitUntil: "load" });
    for (const w of await tooWide(page)) problems.push(`${width} px: ${w}`);
    if (width !== 768) for (const v of await violations(page)) problems.push(`${width} px: ${v}`);
  }
  const list = await page.$("#list") ? await useList(page, problems) : null;
  // What is filtered is what is printed: of thousands a hundred are enough to see it.
  if (list) await page.type("#search", "E000");
  const pdf = await page.pdf({ printBackground: true, timeout: 120_000 });
  if (pdf.length < 1000) problems.push("prints to nothing");
  await page.close();
  return { file, problems, list };
}

/** Searches, filters and sorts as somebody would; what does not come out as it must is a problem. */
async function useList(page, problems) {
  const rows = () => page.$$eval("#list tbody tr", all => all.map(tr => [...tr.cells].map(td => td.textContent)));
  const all = await page.$eval("#rows", e => JSON.parse(e.textContent).rows.length);
  const expect = (what, holds) => { if (!holds) problems.push(what); };
  const [first] = await rows();
  await page.focus("#search");
  await page.keyboard.type(first[1]);
  const byNumber = await rows();
  expect("search finds the number", byNumber.length > 0 && byNumber.every(r => r.join("\n").includes(first[1])));
  await page.click("#search", { clickCount: 3 });
  await page.keyboard.type("zzzz");
  expect("search finds nothing that is not there", (await rows()).length === 0 && (await page.$eval("#count", e => e.textContent)).length > 0);
  await page.focus("#reset");
  await page.keyboard.press("Enter");
  expect("the keyboard resets", (await rows()).length === Math.min(all, 100));
  await page.select("#verdict", "0");
  expect("a result filters", (await rows()).every(r => r[5] === "符合"));
  await page.click("#reset");
  const numbers = async () => (await rows()).map(r => r[1]).filter(n => n.length > 0);
  const sort = "#list th:nth-child(2) button";
  await page.click(sort);
  const up = await numbers();
  expect("sorts up", up.every((n, i) => i === 0 || up[i - 1].localeCompare(n, "zh-Hant-TW", { numeric: true }) <= 0));
  await page.click(sort);
  const down = await numbers();
  expect("sorts down", down.every((n, i) => i === 0 || down[i - 1].localeCompare(n, "zh-Hant-TW", { numeric: true }) >= 0));
  expect("says how it is sorted", await page.$eval("#list th:nth-child(2)", th => th.getAttribute("aria-sort")) === "descending");
  for (const button of await page.$$("[data-task]")) {
    const task = await button.evaluate(b => b.dataset.task);
    await button.click();
    expect(`the button of task ${task} filters`, await page.$eval("#task", e => e.value) === task && (await rows()).every(r => r[10].length > 0));
  }
  await page.click("#reset");
  const milliseconds = await page.evaluate(() => {
    const search = document.getElementById("search"), times = [];
    for (const text of ["E", "E0", "E01", "E", "E0", "E01", "E", "E0", "E01"]) {
      const begun = performance.now();
      search.value = text;
      search.dispatchEvent(new Event("input"));
      document.body.offsetHeight;
      times.push(performance.now() - begun);
    }
    return Math.min(...times); // the others tell of whatever else the machine does
  });
  return { all, milliseconds };
}
