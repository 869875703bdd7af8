// Says how long pdfjs takes for the text of a PDF, and the built reader for its text and for every dataset: seconds of the
// fastest of so many rounds, as JSON. compare-pdf.mjs FILE ROUNDS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { extract } from "../dist/index.js";
import { ingestDocument } from "../dist/ingest/index.js";
import { fastest } from "./fastest.mjs";

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** What pdfjs needs to give the text of all pages. */
async function plainText(bytes) {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const doc = await getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(assets, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(assets, "standard_fonts") + sep,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  let chars = 0;
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const { items } = await page.getTextContent();
    chars += items.reduce((sum, { str }) => sum + str.length, 0);
  }
  const pages = doc.numPages;
  await doc.destroy();
  return { pages, chars };
}

const [file = "", rounds = "3"] = process.argv.slice(2);
const bytes = readFileSync(file);
// Ours runs first: it puts back the functions of the language that pdfjs replaces; what ran before that stays slow for both.
await extract({ name: "plan.pdf", bytes });
const { pages, chars } = await plainText(bytes);
const works = [
  () => extract({ name: "plan.pdf", bytes }),
  () => ingestDocument("plan.pdf", bytes),
  () => plainText(bytes),
];
const [own, read, text] = await fastest(works, Number(rounds));
console.log(JSON.stringify({ pages, chars, text, read, own }));
