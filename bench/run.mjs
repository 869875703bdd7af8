#!/usr/bin/env node
// How long the built command takes and how much memory: start-up beside a bare Node, documents of growing length (time
// should grow no faster than length), and all text documents at hand. With --check, fails where a limit is passed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LIMITS = { startRatio: 3, seconds: 15, megabytes: 600 };
const ROUNDS = 15;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const command = at("../bin/jian-extract.js");
const fixtures = at("../fixtures");
const corpus = at("../../shared/corpus");
const folder = mkdtempSync(join(tmpdir(), "jian-bench-"));

/** Runs Node and says what it took. */
function measure(args) {
  const begin = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const milliseconds = performance.now() - begin;
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return { milliseconds, megabytes: Number(output[3] ?? 0) / 1024 };
}

const watched = (args) => measure(["--import", at("peak.mjs"), command, ...args]);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const best = (args) => Math.min(...Array.from({ length: 3 }, () => measure([command, ...args]).milliseconds));
const show = (what, figure) => console.log(`${what.padEnd(48)} ${figure}`);
const ms = (milliseconds) => `${milliseconds.toFixed(0).padStart(6)} ms`;

const exceeded = [];
function limit(what, figure, most) {
  if (figure > most) exceeded.push(`${what}: ${figure.toFixed(2)}, the limit is ${most}`);
}

const isText = (path) => /\.(?:txt|md)$/.test(path);
const filesIn = (root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .sort();

const fixtureDocuments = () =>
  JSON.parse(readFileSync(join(fixtures, "manifest.json"), "utf8"))
    .map(({ doc }) => join(fixtures, doc))
    .filter(isText);

/** Whole lines of a text, about as many bytes as wanted. */
function cut(text, bytes) {
  const start = Buffer.from(text).subarray(0, bytes).toString();
  return start.slice(0, start.lastIndexOf("\n") + 1);
}

/** Copies that differ in every paragraph: what is printed twice is read once. */
const copiesOf = (text, count) =>
  Array.from({ length: count }, (_, index) => {
    const mark = String.fromCodePoint(0x4e00 + index);
    return text.replace(/[^\n]{20}$/gm, (end) => mark + end);
  }).join("\n");

/** The two are run by turns, so that what else the machine does touches both. */
function start(text) {
  const file = join(folder, "20-kilobytes.txt");
  writeFileSync(file, cut(text, 20_000));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: measure(["-e", "0"]).milliseconds,
    quantities: measure([command, file, "-d", "quantities", "-f", "ndjson", "-o", "-"]).milliseconds,
  }));
  const bare = median(rounds.map((round) => round.bare));
  const quantities = median(rounds.map((round) => round.quantities));
  const ratio = Math.min(
    quantities / bare,
    Math.min(...rounds.map((round) => round.quantities)) / Math.min(...rounds.map((round) => round.bare)),
  );
  show("bare Node", ms(bare));
  show("20 KB, quantities", `${ms(quantities)}  ${ratio.toFixed(2)} times bare Node`);
  limit("20 KB, quantities, times bare Node", ratio, LIMITS.startRatio);
  return bare;
}

function growth(text) {
  for (const copies of [1, 2, 4, 8]) {
    const file = join(folder, `copies-${copies}.txt`);
    writeFileSync(file, copiesOf(text, copies));
    show(`${statSync(file).size >> 10} KiB, every dataset`, ms(best([file, "-q", "-o", join(folder, "out")])));
  }
}

function documents(bare) {
  const files = existsSync(corpus) ? filesIn(corpus).filter(isText) : fixtureDocuments();
  const megabytesRead = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const { milliseconds, megabytes } = watched([...files, "-q", "-o", join(folder, "all")]);
  show(
    `${files.length} documents, ${megabytesRead.toFixed(2)} MB, every dataset`,
    `${ms(milliseconds)}  ${(milliseconds / bare).toFixed(0)} times bare Node, ${megabytes.toFixed(0)} MB at the peak`,
  );
  limit("all documents, seconds", milliseconds / 1000, LIMITS.seconds);
  limit("all documents, MB at the peak", megabytes, LIMITS.megabytes);
}

try {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${process.platform}`);
  const text = fixtureDocuments()
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const bare = start(text);
  growth(text);
  documents(bare);
  for (const line of exceeded) console.error(`bench: ${line}`);
  if (process.argv.includes("--check") && exceeded.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// The reader of quantities beside its peers, as far as they are installed (npm run bench:quantities installs them).
if (!process.argv.includes("--check")) await import("./quantities.mjs");
