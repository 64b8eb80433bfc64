// Goes through the download page as an officer would, and prints what is wrong, as JSON:
// node officer.mjs CHROMIUM PICTURES ADDRESS NIGHT OWN OTHER HEADER PRINCIPAL UPLOAD FOLDER
// UPLOAD: a file of the feed attendance with a row of somebody else's. FOLDER: where downloads go.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { launch, picture, tooWide, violations } from "./browser.mjs";

const [chromium, pictures, address, night, own, other, header, principal, upload, folder] = process.argv.slice(2);
const browser = await launch(chromium), page = await browser.newPage(), problems = [];
const expect = (what, holds) => { if (!holds) problems.push(what); };
const text = () => page.evaluate(() => document.body.innerText);
page.on("pageerror", e => problems.push(`error: ${e.message}`));
page.on("request", r => { if (!r.url().startsWith(address) && !r.url().startsWith("data:")) problems.push(`request: ${r.url()}`); });

try {
  await walk();
} catch (e) {
  problems.push(`broke off: ${e.message}`);
}
await browser.close();
console.log(JSON.stringify({ problems }));

async function walk() {
  if (principal) {
    // Nobody has signed in yet.
    expect("403 without a principal", (await page.goto(`${address}/results`)).status() === 403);
    expect("nothing is listed without a principal", !(await text()).includes(own));
    await page.setExtraHTTPHeaders({ [header]: principal });
  }
  expect("the list opens", (await page.goto(`${address}/results`)).status() === 200);
  await look("results");
  if (other) expect("only own agencies are listed", !(await page.content()).includes(other));
  const report = await linkTo("report.html");
  expect("a report is listed", report !== null);

  const zip = await linkTo(".zip");
  expect("a zip is listed", zip !== null);
  if (zip) {
    const shown = await page.$$eval("li", (items, href) =>
      items.find(li => li.querySelector("a")?.getAttribute("href") === href)?.querySelector(".hash")?.textContent.match(/[0-9a-f]{64}/)?.[0], zip);
    const file = await download(() => page.evaluate(href => document.querySelector(`a[href="${CSS.escape(href)}"]`).click(), zip));
    expect("the zip has the hash that the page shows", file && shown && createHash("sha256").update(readFileSync(file)).digest("hex") === shown);
  }
  if (report) {
    expect("the report opens", (await page.goto(address + report)).status() === 200);
    await picture(page, pictures, "officer-report");
  }
  if (other) expect("another agency's pack is refused", (await page.goto(`${address}/results/${night}/${other}/`)).status() === 403);
  if (upload) await sendFile();
}

async function sendFile() {
  await page.goto(`${address}/uploads`);
  await look("upload");
  await page.select("select[name=feed]", "attendance");
  await (await page.$("input[type=file]")).uploadFile(upload);
  await Promise.all([page.waitForNavigation(), page.click("form button")]);
  await look("receipt");
  expect("the receipt says that a part was taken", (await text()).includes("部分收下"));
  const link = await page.$('a[href^="/uploads/"]');
  expect("refused rows are offered", link !== null);
  const file = link && await download(() => link.evaluate(a => a.click()));
  expect("they hold the row that is somebody else's", file && readFileSync(file, "utf8").includes(readFileSync(upload, "utf8").trim().split("\n").at(-1).trim()));
}

async function linkTo(ending) {
  return page.$$eval("a", (all, end) => all.map(a => a.getAttribute("href")).find(h => h.endsWith(end)) ?? null, ending);
}

/** The file that a click brings; null where none comes. */
async function download(click) {
  const before = new Set(readdirSync(folder)), session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await click();
  for (let tries = 0; tries < 100; tries++) {
    const name = readdirSync(folder).find(n => !before.has(n) && !n.endsWith(".crdownload") && !n.startsWith("."));
    if (name && existsSync(join(folder, name))) return join(folder, name);
    await new Promise(done => setTimeout(done, 100));
  }
  return null;
}

async function look(name) {
  for (const width of [375, 1280]) {
    await page.setViewport({ width, height: 900 });
    for (const problem of [...await tooWide(page), ...await violations(page)]) problems.push(`${name}, ${width} px: ${problem}`);
    await picture(page, pictures, `officer-${name}-${width}`);
  }
}
