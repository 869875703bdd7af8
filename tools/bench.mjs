#!/usr/bin/env node
// How long the built command takes: start-up, and documents of growing length (time should grow no faster than length).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = join(root, "bin", "jian-extract.js");
const folder = mkdtempSync(join(tmpdir(), "jian-bench-"));

/** Best of three, in milliseconds. */
function time(args) {
  const once = () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], { stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(String(stderr));
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

const show = (what, milliseconds) => console.log(`${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(7)} ms`);

function fixtureText() {
  const files = readdirSync(join(root, "fixtures"), { recursive: true, encoding: "utf8" });
  const texts = files.filter((name) => name.endsWith(".txt") && statSync(join(root, "fixtures", name)).isFile());
  return texts.map((name) => readFileSync(join(root, "fixtures", name), "utf8")).join("\n");
}

/** Copies that differ in every paragraph: what is printed twice is read once. */
const copiesOf = (text, count) =>
  Array.from({ length: count }, (_, index) => {
    const mark = String.fromCodePoint(0x4e00 + index);
    return text.replace(/[^\n]{20}$/gm, (end) => mark + end);
  }).join("\n");

try {
  show("--help", time(["--help"]));
  const text = fixtureText();
  for (const copies of [1, 2, 4, 8]) {
    const file = join(folder, `copies-${copies}.txt`);
    writeFileSync(file, copiesOf(text, copies));
    const label = `${(Buffer.byteLength(text) * copies) >> 10} KiB`;
    show(`${label}, quantities`, time([file, "-d", "quantities", "-o", "-"]));
    show(`${label}, every dataset`, time([file, "-q", "-o", join(folder, "out")]));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
