// First paint of the review page of a long plan in headless Chromium: the median of five, in milliseconds.
// CHROMIUM_PATH names the browser where it is not at /usr/bin/chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "jian-bench-"));
const plan = readFileSync(join(root, "fixtures/plan/yunxiu-plan.txt"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
try {
  for (const least of [100_000, 1_000_000]) {
    const text = plan.repeat(Math.ceil(least / plan.length));
    const [source, page] = [join(folder, `${least}.txt`), join(folder, `${least}.html`)];
    writeFileSync(source, text);
    execFileSync(process.execPath, [join(root, "bin/jian-extract.js"), "review", source, "-o", page, "-q"]);
    const paints = [];
    for (let turn = 0; turn < 5; turn++) {
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(page).href);
      paints.push(await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime));
      await tab.close();
    }
    console.log(`${text.length} characters: ${Math.round(paints.sort((a, b) => a - b)[2])} ms`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
