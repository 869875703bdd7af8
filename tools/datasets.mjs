#!/usr/bin/env node
// Regenerates out/ with the built command: the datasets of fixtures/ into out/, and, where the folder of given documents
// is there, theirs into out/jian/ in stand-off form (their text is not ours to publish). With --check, compares instead.
import { spawnSync } from "node:child_process";
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

/** Whether all inputs were read; what went wrong is said by the command. */
function extractInto(out) {
  for (const { folder, cwd, inputs, flags } of jobs) {
    const target = join(out, folder);
    const args = [command, ...inputs, "-o", target, ...flags];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0 || !check) process.stderr.write(stderr);
    if (status !== 0) return false;
  }
  return true;
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

/** What differs between the committed files and fresh ones. */
function differences(fresh, kept) {
  const folders = new Set(jobs.map(({ folder }) => folder));
  const ours = (name) => folders.has("jian") || !/^jian[\\/]/.test(name);
  const names = new Set([...filesIn(fresh), ...filesIn(kept).filter(ours)]);
  return [...names].flatMap((name) => {
    if (!existsSync(join(fresh, name))) return [`out/${name} is no longer made: delete it`];
    if (!existsSync(join(kept, name))) return [`out/${name} is missing`];
    return readFileSync(join(fresh, name)).equals(readFileSync(join(kept, name))) ? [] : [`out/${name} differs`];
  });
}

/** How words were cut for the facts of a folder of datasets. */
function segmenterOf(folder) {
  const path = join(folder, "documents.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8"))[0]?.segmenter ?? null) : null;
}

const ON_SEGMENTER = /(?:^|\/)(?:facts|documents)\.\w+$/;

/** Says what differs, and whether anything does. */
function compare(fresh, kept) {
  const [here, there] = [segmenterOf(fresh), segmenterOf(kept)];
  const same = here === there || there === null;
  const found = differences(fresh, kept).filter((line) => same || !ON_SEGMENTER.test(line.split(" ")[0]));
  for (const line of found) console.error(line);
  if (found.length > 0) console.error("run `npm run datasets`, look at the difference and commit it");
  if (!same) {
    console.error(
      `out/ was made with the segmenter ${there}, here it is ${here}: facts and documents cannot be compared.`,
    );
    console.error(
      here === "rules"
        ? "nodejieba could not be built here: install python3, make and g++, then run `npm ci` again"
        : "run `npm run datasets` here, where nodejieba is installed, and commit the result",
    );
  }
  return found.length === 0 && same;
}

if (!check) {
  if (!extractInto(join(root, "out"))) process.exitCode = 1;
} else {
  const fresh = mkdtempSync(join(tmpdir(), "jian-datasets-"));
  try {
    if (!extractInto(fresh) || !compare(fresh, join(root, "out"))) process.exitCode = 1;
    else console.log(`out/ is up to date${jobs.length > 1 ? ", out/jian/ too" : ""}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
