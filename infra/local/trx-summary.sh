#!/usr/bin/env bash
# trx-summary.sh DIR: prints each failure in the .trx files of DIR to standard error, and the counts "passed failed skipped" to standard
# output.
exec node -e '
  const fs = require("fs"), path = require("path");
  const plain = text => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&apos;/g, "\u0027")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code)).replace(/&amp;/g, "&");
  const inside = (text, tag) => plain((text.match(new RegExp(`<${tag}>([^]*?)</${tag}>`)) || ["", ""])[1]);
  const count = { Passed: 0, Failed: 0, Skipped: 0 };
  const dir = process.argv[1];
  for (const file of fs.existsSync(dir) ? fs.readdirSync(dir, { recursive: true }).filter(name => name.endsWith(".trx")) : []) {
    const text = fs.readFileSync(path.join(dir, file), "utf8");
    for (const [, attributes, , body = ""] of text.matchAll(/<UnitTestResult ([^>]*?)(\/>|>([^]*?)<\/UnitTestResult>)/g)) {
      const of = name => plain((attributes.match(new RegExp(`${name}="([^"]*)"`)) || ["", ""])[1]);
      const outcome = of("outcome");
      count[outcome === "Passed" ? "Passed" : outcome === "NotExecuted" ? "Skipped" : "Failed"]++;
      if (outcome !== "Passed" && outcome !== "NotExecuted")
        console.error(`FAILED ${of("testName")}\n${inside(body, "Message")}\n${inside(body, "StackTrace").split("\n").slice(0, 6).join("\n")}\n`);
    }
  }
  console.log(count.Passed, count.Failed, count.Skipped);
' "$1"
