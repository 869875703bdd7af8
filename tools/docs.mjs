#!/usr/bin/env node
// Writes the columns of every dataset into README.md, between <!-- datasets:start --> and <!-- datasets:end -->.
// With --check, only says whether they are up to date. Another file can be named.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { columnsOf, DATASETS, ROW_DATASETS } from "../dist/datasets.js";

const START = "<!-- datasets:start -->";
const END = "<!-- datasets:end -->";
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const path = given ?? fileURLToPath(new URL("../README.md", import.meta.url));
const name = basename(path);
const check = process.argv.includes("--check");

const cell = (text) => text.replaceAll("|", "\\|");
const typeOf = (column) => (column.nullable ? `${column.type}?` : column.type);
const meaning = ({ description, enum: values }) =>
  cell(values === undefined ? description : `${description}: ${values.map((value) => `\`${value}\``).join(", ")}`);

const section = (dataset) =>
  [
    `### ${dataset}`,
    "",
    DATASETS[dataset].description,
    "",
    "| Column | Type | Meaning |",
    "| - | - | - |",
    ...columnsOf(dataset).map(
      ([key, column]) => `| \`${key}\`${column.text ? " †" : ""} | ${typeOf(column)} | ${meaning(column)} |`,
    ),
  ].join("\n");

const documentation = [
  "`?` marks a column that can be null. † marks running text of the source, which `--standoff` leaves out. `decimal` is exact.",
  ...ROW_DATASETS.map(section),
].join("\n\n");

function stop(message) {
  console.error(`docs: ${message}`);
  process.exitCode = 1;
}

const readme = existsSync(path) ? readFileSync(path, "utf8") : null;
const start = readme?.indexOf(START) ?? -1;
const end = readme?.indexOf(END, start) ?? -1;
if (readme === null) stop(`${name} is not there yet`);
else if (start < 0 || end < 0) stop(`${name} has no ${START} … ${END}`);
else {
  const wanted = `${readme.slice(0, start + START.length)}\n${documentation}\n${readme.slice(end)}`;
  if (wanted === readme) console.log(`docs: ${name} is up to date`);
  else if (check) stop(`${name} is out of date: run \`npm run docs\``);
  else {
    writeFileSync(path, wanted);
    console.log(`docs: ${name} written`);
  }
}
