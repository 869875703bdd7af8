#!/usr/bin/env node
// Regenerates out/ with the built command: the datasets of fixtures/ into out/, and, where the folder of given documents
// is there, theirs into out/jian/ in stand-off form (their text is not ours to publish). With --check, compares instead.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = join(root, "bin", "jian-extract.js");
const check = process.argv.includes("--check");
const corpus = join(root, "..", "shared", "corpus");
const GIVEN = [
  "plan/jian-14th-five-year-plan.txt",
  "news/ganzhou-revival-2024.txt",
  "news/jian-industry-2025.txt",
  "news/jian-ten-battles-2026.txt",
  "news/xiajiang-2024.txt",
];

const jobs = [
  { folder: ".", cwd: root, inputs: fixtures(), flags: [] },
  { folder: "jian", cwd: corpus, inputs: GIVEN, flags: ["--standoff"] },
].filter(({ cwd, inputs }) => existsSync(join(cwd, inputs[0] ?? "missing")));

/** The fixtures' own list: not every text file there is a document. */
function fixtures() {
  const list = join(root, "fixtures", "manifest.json");
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, "utf8")).map(({ doc }) => `fixtures/${doc}`);
}

function extractInto(out) {
  for (const { folder, cwd, inputs, flags } of jobs) {
    const target = join(out, folder);
    const args = [command, ...inputs, "-o", target, ...flags];
    execFileSync(process.execPath, args, { cwd, stdio: ["ignore", "inherit", check ? "ignore" : "inherit"] });
  }
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

/** What differs between the committed files and fresh ones. */
function differences(fresh, kept) {
  const folders = new Set(jobs.map(({ folder }) => folder));
  const ours = (name) => folders.has("jian") || !name.startsWith("jian");
  const names = new Set([
    ...filesIn(fresh),
    ...filesIn(kept).filter((name) => /\.(?:json|csv)$/.test(name) && ours(name)),
  ]);
  return [...names].flatMap((name) => {
    if (!existsSync(join(fresh, name))) return [`out/${name} is no longer made`];
    if (!existsSync(join(kept, name))) return [`out/${name} is missing`];
    return readFileSync(join(fresh, name)).equals(readFileSync(join(kept, name))) ? [] : [`out/${name} differs`];
  });
}

if (!check) extractInto(join(root, "out"));
else {
  const fresh = mkdtempSync(join(tmpdir(), "jian-datasets-"));
  try {
    extractInto(fresh);
    const found = differences(fresh, join(root, "out"));
    for (const line of found) console.error(line);
    if (found.length > 0) {
      console.error("run `npm run datasets`, look at the difference and commit it");
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
