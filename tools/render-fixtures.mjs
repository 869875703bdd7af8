#!/usr/bin/env node
// Renders the made-up documents into fixtures/formats: text, HTML, DOCX, and PDFs printed by Chromium. It needs Chromium
// and three fonts (Debian: apt-get install chromium fontconfig fonts-arphic-gbsn00lp fonts-wqy-zenhei fonts-noto-cjk) and is
// run by hand: what it makes is committed. TrueType fonts are embedded as such; of Noto, glyphs become Type 3 fonts.
// CHROMIUM names another binary; --html DIR keeps the pages that are printed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, printPdf, startsChromium } from "./render/chromium.mjs";
import { planParts, zip } from "./render/docx.mjs";
import { CLEAN, cleanPage, encodeGbk, PORTAL, planArticle, planText, portalPage } from "./render/flow.mjs";
import { readPlan } from "./render/plan.mjs";
import { newsPrint, planPrint, reportPrint } from "./render/print.mjs";

const FONTS = {
  "AR PL SungtiL GB": "fonts-arphic-gbsn00lp",
  "WenQuanYi Zen Hei": "fonts-wqy-zenhei",
  "Noto Sans CJK SC": "fonts-noto-cjk",
};
const MOST_BYTES = 3 * 1024 * 1024;

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const out = join(fixtures, "formats");
const kept = process.argv.includes("--html") ? process.argv[process.argv.indexOf("--html") + 1] : null;

function fail(message) {
  console.error(`render-fixtures: ${message}`);
  process.exit(1);
}

function need() {
  if (!startsChromium())
    fail(`${chromium} does not start: install it (Debian: apt-get install chromium) or name it in CHROMIUM`);
  const { stdout, status } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (status !== 0) fail("fc-list does not start: install it (Debian: apt-get install fontconfig)");
  const missing = Object.keys(FONTS).find((font) => !stdout.includes(font));
  if (missing !== undefined)
    fail(`the font ${missing} is missing: install it (Debian: apt-get install ${FONTS[missing]})`);
}

function print(folder, name, html) {
  if (kept !== null) writeFileSync(join(kept, `${name}.html`), html);
  try {
    return printPdf(folder, name, html);
  } catch (error) {
    return fail(error.message);
  }
}

need();
const plan = readPlan(fixtures);
const folder = mkdtempSync(join(tmpdir(), "render-fixtures-"));
try {
  const portal = portalPage(plan.title, planArticle(plan, PORTAL));
  const files = {
    "yunxiu-plan.txt": planText(plan),
    "yunxiu-plan.html": cleanPage(plan.title, planArticle(plan, CLEAN)),
    "yunxiu-plan-portal-gbk.html": encodeGbk(portal),
    "yunxiu-plan.docx": zip(planParts(plan)),
    "yunxiu-plan-ruled.pdf": print(folder, "ruled", planPrint(plan, "ruled")),
    "yunxiu-plan-semi-ruled.pdf": print(folder, "semi", planPrint(plan, "semi")),
    "yunxiu-plan-unruled.pdf": print(folder, "unruled", planPrint(plan, "unruled")),
    "yunxiu-report-2021.pdf": print(folder, "report", reportPrint(fixtures)),
    "yunxiu-daily.pdf": print(folder, "news", newsPrint(fixtures)),
  };
  mkdirSync(out, { recursive: true });
  let total = 0;
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(out, name), bytes);
    total += statSync(join(out, name)).size;
    console.log(`${String(statSync(join(out, name)).size).padStart(9)} fixtures/formats/${name}`);
  }
  if (total > MOST_BYTES) fail(`the files come to ${total} bytes, more than ${MOST_BYTES}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
