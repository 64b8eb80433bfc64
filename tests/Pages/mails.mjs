// Opens mails as a mail program would show them, and prints what is wrong with each, as JSON: node mails.mjs CHROMIUM PICTURES FILE…
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, picture, tooWide, violations } from "./browser.mjs";

const [chromium, pictures, ...files] = process.argv.slice(2);
const browser = await launch(chromium), results = [];
for (const file of files) results.push(await check(file));
await browser.close();
console.log(JSON.stringify(results));

async function check(file) {
  const problems = [], url = pathToFileURL(file).href, page = await browser.newPage();
  page.on("console", m => { if (["error", "warn"].includes(m.type())) problems.push(`console: ${m.text()}`); });
  page.on("request", r => { if (r.url() !== url && !r.url().startsWith("data:")) problems.push(`request: ${r.url()}`); });
  await page.setJavaScriptEnabled(true);
  for (const width of [375, 1280])
    for (const scheme of ["light", "dark"]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(url, { waitUntil: "load" });
      for (const problem of [...await tooWide(page), ...await violations(page)]) problems.push(`${width} px, ${scheme}: ${problem}`);
      await picture(page, pictures, `${basename(file, ".html")}-${width}-${scheme}`);
    }
  await page.close();
  return { file: basename(file), problems };
}
