#!/usr/bin/env node
// Writes the columns of every dataset into README.md and README.zh-CN.md, between <!-- datasets:start --> and
// <!-- datasets:end -->. docs/zh-CN.json has the Chinese of each description. With --check, compares instead.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { columnsOf, DATASETS, ROW_DATASETS } from "../dist/datasets.js";

const START = "<!-- datasets:start -->";
const END = "<!-- datasets:end -->";
const LEGEND =
  "`?` marks a column that can be null. † marks running text of the source, which `--standoff` leaves out. `decimal` is exact.";
const check = process.argv.includes("--check");
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const chinese = JSON.parse(readFileSync(at("docs/zh-CN.json"), "utf8"));
const used = new Set();

/** Names in backquotes and nothing else. */
const isCode = (text) => !/\p{L}/u.test(text.replace(/`[^`]*`/g, ""));

function toChinese(text) {
  if (isCode(text)) return text;
  used.add(text);
  if (!Object.hasOwn(chinese, text)) stop(`docs/zh-CN.json has no Chinese for ${JSON.stringify(text)}`);
  return chinese[text] ?? text;
}

const EDITIONS = [
  { path: "README.md", words: (text) => text, head: "| Column | Type | Meaning |", colon: ": ", comma: ", " },
  { path: "README.zh-CN.md", words: toChinese, head: "| 列 | 类型 | 含义 |", colon: "：", comma: "、" },
];

function stop(message) {
  console.error(`docs: ${message}`);
  process.exitCode = 1;
}

const cell = (text) => text.replaceAll("|", "\\|");
const typeOf = (column) => (column.nullable ? `${column.type}?` : column.type);

function row([name, column], { words, colon, comma }) {
  const values = column.enum?.map((value) => `\`${value}\``).join(comma);
  const meaning = [words(column.description), ...(values === undefined ? [] : [values])].join(colon);
  return `| \`${name}\`${column.text ? " †" : ""} | ${typeOf(column)} | ${cell(meaning)} |`;
}

const section = (dataset, edition) =>
  [
    `### ${dataset}`,
    "",
    edition.words(DATASETS[dataset].description),
    "",
    edition.head,
    "| - | - | - |",
    ...columnsOf(dataset).map((column) => row(column, edition)),
  ].join("\n");

function update(edition) {
  const documentation = [edition.words(LEGEND), ...ROW_DATASETS.map((name) => section(name, edition))].join("\n\n");
  const readme = readFileSync(at(edition.path), "utf8");
  const start = readme.indexOf(START);
  const end = readme.indexOf(END, start);
  if (start < 0 || end < 0) return stop(`${edition.path} has no ${START} … ${END}`);
  const wanted = `${readme.slice(0, start + START.length)}\n\n${documentation}\n\n${readme.slice(end)}`;
  if (wanted === readme) return console.log(`docs: ${edition.path} is up to date`);
  if (check) return stop(`${edition.path} is out of date: run \`npm run docs\``);
  writeFileSync(at(edition.path), wanted);
  console.log(`docs: ${edition.path} written`);
}

for (const edition of EDITIONS) update(edition);
for (const text of Object.keys(chinese)) {
  if (!used.has(text)) stop(`docs/zh-CN.json translates what no dataset says: ${JSON.stringify(text)}`);
}
