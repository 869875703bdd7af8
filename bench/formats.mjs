#!/usr/bin/env node
// How fast the built readers are on each format: PDF with every dataset beside pdfjs's own text extraction in the same
// run, the memory that 300 pages take, HTML by bytes and DOCX by bytes of XML. With --check, fails below the limits.
// 300 pages are printed by Chromium where there is one; drawn ones, whose lines are each one string of a font that is not
// in the file, show how it is where pdfjs has least to do: their speed is not checked.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../dist/index.js";
import { ingestDocument } from "../dist/ingest/index.js";
import { chromium, printPdf, startsChromium } from "../tools/render/chromium.mjs";
import { planParts, zip } from "../tools/render/docx.mjs";
import { CLEAN, cleanPage, encodeGbk, PORTAL, planArticle, portalPage } from "../tools/render/flow.mjs";
import { readPlan } from "../tools/render/plan.mjs";
import { planPrint } from "../tools/render/print.mjs";
import { fastest } from "./fastest.mjs";

const LIMITS = { pdfRatio: 0.5, pdfMegabytes: 400, htmlSpeed: 5, docxSpeed: 5 };
const PAGES = 300;
/** The plan so many times makes so many printed pages. */
const PRINTED_COPIES = 20;
const COPIES = 40;
/** Rounds of short files and of long ones. */
const [SHORT, LONG] = [30, 8];

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const fixtures = at("../fixtures");
const corpus = at("../../shared/corpus");
const folder = mkdtempSync(join(tmpdir(), "jian-formats-"));
const plan = readPlan(fixtures);

const show = (what, figure) => console.log(`${what.padEnd(44)} ${figure}`);
const failed = [];
function least(what, figure, limit) {
  if (figure < limit) failed.push(`${what}: ${figure.toFixed(2)}, the least is ${limit}`);
}
function most(what, figure, limit) {
  if (figure > limit) failed.push(`${what}: ${figure.toFixed(0)}, the most is ${limit}`);
}

// --- PDF

/** Copies of the plan that differ in each sentence and each title: what is printed twice would be read once. */
const MARKS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
const markText = (inline, mark) =>
  Array.isArray(inline)
    ? inline.map((piece) => markText(piece, mark))
    : typeof inline === "string"
      ? inline.replace(/[。；]/g, (end) => mark + end)
      : inline;
const markBlock = (block, mark) => ({
  ...block,
  ...(block.title === undefined ? {} : { title: block.title + mark }),
  ...(block.inline === undefined ? {} : { inline: markText(block.inline, mark) }),
  ...(block.blocks === undefined ? {} : { blocks: block.blocks.map((one) => markBlock(one, mark)) }),
});

function printLongPlan() {
  const copies = Array.from(MARKS.slice(0, PRINTED_COPIES));
  const blocks = copies.flatMap((mark) => plan.blocks.map((block) => markBlock(block, mark)));
  const contents = copies.flatMap((mark) => plan.contents.map((entry) => ({ ...entry, title: entry.title + mark })));
  const notes = copies.flatMap(() => plan.notes);
  return printPdf(folder, "long", planPrint({ ...plan, blocks, contents, notes }, "ruled"));
}

const hex = (text) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("");
const LINE_CHARS = 36;
const PAGE_LINES = 30;

/** The plan over and over, each time with other words, as lines of print and ruled tables. */
function* drawnLines() {
  for (let copy = 0; ; copy++) {
    const mark = String.fromCodePoint(0x4e00 + copy);
    for (const { kind, label, title, inline, rows, blocks = [] } of plan.blocks) {
      if (kind === "heading") yield { text: `${label}　${title}` };
      if (kind === "table") yield { rows };
      for (const own of kind === "paragraph" ? [inline] : blocks.flatMap((block) => block.inline ?? [])) {
        const words = `　　${[own]
          .flat()
          .filter((piece) => typeof piece === "string")
          .join("")}`;
        for (let from = 0; from < words.length; from += LINE_CHARS)
          yield { text: words.slice(from, from + LINE_CHARS - 1) + (from === 0 ? mark : "") };
      }
    }
  }
}

/** A row of a table: its texts, and the rules around its cells. */
function drawRow(ops, cells, cols, y) {
  const x = (col) => 70 + (col * 455) / cols;
  ops.push(`0.5 w ${x(0)} ${y + 15} m ${x(cols)} ${y + 15} l S ${x(0)} ${y - 5} m ${x(cols)} ${y - 5} l S`);
  for (let col = 0; col <= cols; col++) ops.push(`${x(col)} ${y + 15} m ${x(col)} ${y - 5} l S`);
  for (const { col, text } of cells) ops.push(`BT /F1 6 Tf 1 0 0 1 ${x(col) + 2} ${y} Tm <${hex(text)}> Tj ET`);
}

/** The content of each page. */
function drawPages(count) {
  const lines = drawnLines();
  const pages = [];
  let waiting = [];
  while (pages.length < count) {
    const ops = [`BT /F1 9 Tf 1 0 0 1 160 800 Tm <${hex(plan.title)}> Tj ET`];
    for (let line = 0; line < PAGE_LINES; line++) {
      const y = 760 - line * 22;
      const next = waiting.shift() ?? lines.next().value;
      if (next.rows !== undefined) {
        const cols = Math.max(...next.rows.flat().map(({ col, colSpan }) => col + colSpan));
        waiting = next.rows.map((cells) => ({ cells, cols }));
      } else if (next.cells !== undefined) drawRow(ops, next.cells, next.cols, y);
      else ops.push(`BT /F1 12 Tf 1 0 0 1 78 ${y} Tm <${hex(next.text)}> Tj ET`);
    }
    ops.push(`BT /F1 9 Tf 1 0 0 1 285 50 Tm <${hex(`— ${pages.length + 1} —`)}> Tj ET`);
    pages.push(ops.join("\n"));
  }
  return pages;
}

/** A PDF of pages set in one of the fonts that every reader knows. */
function writePdf(pages) {
  const font =
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>";
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`,
    `<< /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${font}] >> >> >>`,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = "%PDF-1.5\n";
  const rows = objects.map((object, index) => {
    const row = `${String(body.length).padStart(10, "0")} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

function biggestPdf() {
  const files = [join(fixtures, "formats"), corpus]
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => join(root, name)))
    .filter((path) => path.endsWith(".pdf"));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0];
}

/** Says the peak memory of the process (KiB) on file descriptor 3, once for each of its threads. */
const PEAK =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,process.resourceUsage().maxRSS+" "))';

/** Peak memory of the command on a file, in MB. */
function peakOf(file, ...more) {
  const args = ["--import", PEAK, at("../bin/jian-extract.js"), file, "-q", "-o", join(folder, "out"), ...more];
  const { status, stderr, output } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  const said = String(output[3] ?? "")
    .trim()
    .split(" ");
  return Math.max(...said.map(Number)) / 1024;
}

/** Both readers on one file, in a process of its own: what other files were read before changes how both are compiled. */
function comparePdf(what, bytes, { rounds, checked = true }) {
  const file = join(folder, "compared.pdf");
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("compare-pdf.mjs"), file, String(rounds)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  const { pages, chars, text, read, own } = JSON.parse(stdout);
  const ratio = text / own;
  show(`${what}, ${pages} pages, ${chars} characters`, "");
  show("  text of pdfjs", `${(text * 1000).toFixed(0).padStart(6)} ms`);
  show("  read", `${(read * 1000).toFixed(0).padStart(6)} ms  ${(text / read).toFixed(2)} of the speed of pdfjs`);
  show("  every dataset", `${(own * 1000).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} of the speed of pdfjs`);
  if (checked) least(`${what}: speed, of that of pdfjs`, ratio, LIMITS.pdfRatio);
}

/** Memory that the command takes for a long plan, with every dataset and with the sections alone, and for its text. */
async function memoryOf(what, bytes) {
  const file = join(folder, "plan.pdf");
  writeFileSync(file, bytes);
  const text = join(folder, "plan.txt");
  writeFileSync(text, (await ingestDocument("plan.pdf", bytes)).text);
  const megabytes = peakOf(file);
  show("  memory at the peak", `${megabytes.toFixed(0).padStart(6)} MB`);
  show("    sections only", `${peakOf(file, "-d", "sections").toFixed(0).padStart(6)} MB`);
  show("    its text as a text file, every dataset", `${peakOf(text).toFixed(0).padStart(6)} MB`);
  most(`${what}: MB at the peak`, megabytes, LIMITS.pdfMegabytes);
}

// --- HTML and DOCX

/** The plan with its blocks over and over. */
const longPlan = () => ({ ...plan, blocks: Array.from({ length: COPIES }, () => plan.blocks).flat() });

async function speed(what, name, bytes, measured, limit) {
  const megabytes = measured / 1e6;
  const [read, every] = await fastest([() => ingestDocument(name, bytes), () => extract({ name, bytes })]);
  const rate = megabytes / read;
  show(
    `${what}, ${megabytes.toFixed(1)} MB`,
    `${rate.toFixed(1).padStart(6)} MB/s  (every dataset: ${(megabytes / every).toFixed(1)})`,
  );
  least(`${what}, MB/s`, rate, limit);
}

async function flowing() {
  const long = longPlan();
  const clean = Buffer.from(cleanPage(plan.title, planArticle(long, CLEAN)));
  await speed("HTML, clean", "plan.html", clean, clean.length, LIMITS.htmlSpeed);
  const portal = encodeGbk(portalPage(plan.title, planArticle(long, PORTAL)));
  await speed("HTML, a portal page in GBK", "portal.html", portal, portal.length, LIMITS.htmlSpeed);
  const parts = planParts(long);
  const xml = Object.values(parts).reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  await speed("DOCX, XML", "plan.docx", zip(parts), xml, LIMITS.docxSpeed);
}

try {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${process.platform}`);
  await flowing();
  const biggest = biggestPdf();
  if (biggest !== undefined) comparePdf("the biggest PDF at hand", readFileSync(biggest), { rounds: SHORT });
  const printed = readFileSync(join(fixtures, "formats", "yunxiu-plan-ruled.pdf"));
  comparePdf("the plan as printed", printed, { rounds: SHORT });
  if (startsChromium()) {
    const long = printLongPlan();
    comparePdf("a long plan as printed", long, { rounds: LONG });
    await memoryOf("a long plan as printed", long);
  } else console.error(`bench: ${chromium} does not start: no long plan is printed (Debian: apt-get install chromium)`);
  const drawn = writePdf(drawPages(PAGES));
  comparePdf("a long plan, drawn", drawn, { rounds: LONG, checked: false });
  await memoryOf("a long plan, drawn", drawn);
  for (const line of failed) console.error(`bench: ${line}`);
  if (process.argv.includes("--check") && failed.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
