#!/usr/bin/env node
// The quantity reader beside Microsoft's recognizers for Chinese and beside the bare scan of the same text by a regular
// expression, which is the limit. The peers are dependencies of bench/package.json only: npm install --prefix bench.
// With --check, fails where a limit is passed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const LIMITS = { megabytesPerSecond: 30, timesBareScan: 10, startMilliseconds: 30 };
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const READER = new URL("../dist/quantities/index.js", import.meta.url).href;
const PLAN = at("../../shared/corpus/plan/jian-14th-five-year-plan.txt");
const NUMERAL = /[0-9０-９〇零一二三四五六七八九十百千万亿两半]+/g;

const { findNumbers, findQuantities } = await import(READER);
const peer = await import("@microsoft/recognizers-text-number-with-unit")
  .then(async ({ default: units }) => ({
    units,
    numbers: (await import("@microsoft/recognizers-text-number")).default,
  }))
  .catch(() => null);

const manifest = join(at("../fixtures"), "manifest.json");
const fixtures = JSON.parse(readFileSync(manifest, "utf8"));
const fixtureText = ({ doc }) => readFileSync(join(dirname(manifest), doc), "utf8");
const isText = ({ doc }) => /\.(?:txt|md)$/.test(doc);
const text = existsSync(PLAN) ? readFileSync(PLAN, "utf8") : fixtures.filter(isText).map(fixtureText).join("\n");
const bytes = Buffer.byteLength(text);
const paragraphs = text.split("\n").filter((line) => line !== "");

const show = (what, figure) => console.log(`${what.padEnd(52)} ${figure}`);
const failures = [];
const limit = (holds, message) => holds || failures.push(message);

/** Everything that the peer says of a paragraph, as its own spans. */
function askPeer(paragraph) {
  const { units, numbers } = peer;
  return [
    units.recognizeCurrency,
    units.recognizeDimension,
    units.recognizeTemperature,
    units.recognizeAge,
    numbers.recognizePercentage,
    numbers.recognizeNumber,
  ].flatMap((recognize) => recognize(paragraph, "zh-cn"));
}

function scan(paragraph) {
  NUMERAL.lastIndex = 0;
  let found = 0;
  while (NUMERAL.exec(paragraph) !== null) found++;
  return found;
}

/** Megabytes a second of processor time in the best round: what else the machine does shall not count. */
function throughput(readers, rounds, passes) {
  const speeds = new Map(readers.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, read] of readers) {
      const begin = process.cpuUsage();
      for (let pass = 0; pass < passes; pass++) for (const paragraph of paragraphs) read(paragraph);
      const { user, system } = process.cpuUsage(begin);
      speeds.get(name).push((bytes * passes) / (user + system));
    }
  return new Map([...speeds].map(([name, all]) => [name, Math.max(...all)]));
}

function measureThroughput() {
  const ours = "findQuantities, by paragraphs";
  const bare = "bare scan by a regular expression";
  const found = throughput(
    [
      [ours, findQuantities],
      ["findNumbers, by paragraphs", findNumbers],
      [bare, scan],
    ],
    15,
    10,
  );
  if (peer !== null)
    for (const [name, speed] of throughput([["Microsoft's recognizers", askPeer]], 1, 1)) found.set(name, speed);
  for (const [name, speed] of found)
    show(
      name,
      `${speed.toFixed(speed < 1 ? 4 : 1)} MB/s  ${(found.get(ours) / speed).toFixed(speed < 1 ? 0 : 2)} times slower than ours`,
    );
  const speed = found.get(ours);
  limit(speed >= LIMITS.megabytesPerSecond, `${speed.toFixed(1)} MB/s, at least ${LIMITS.megabytesPerSecond} wanted`);
  const times = found.get(bare) / speed;
  limit(times <= LIMITS.timesBareScan, `${times.toFixed(1)} times the bare scan, the limit is ${LIMITS.timesBareScan}`);
  if (peer === null) show("Microsoft's recognizers", "not installed: npm install --prefix bench");
}

function measureStart() {
  const code = `const a=performance.now();const m=await import(${JSON.stringify(READER)});const b=performance.now();
    m.findQuantities("完成投资58.26亿元");console.log(b-a,performance.now()-b)`;
  const runs = Array.from({ length: 15 }, () =>
    spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" })
      .stdout.split(" ")
      .map(Number),
  );
  const [load, first] = [Math.min(...runs.map(([a]) => a)), Math.min(...runs.map(([, b]) => b))];
  show("loading the reader, and its first answer", `${load.toFixed(1)} ms, ${first.toFixed(1)} ms`);
  limit(load + first <= LIMITS.startMilliseconds, `start-up ${(load + first).toFixed(1)} ms`);
}

/** Bytes held after a text is read, over those of the rows: the same however long the text between them is. */
function measureMemory() {
  const code = `const {findQuantities:f}=await import(${JSON.stringify(READER)});const t="这是没有数字的句子。\\n".repeat(+process.argv[1])+"投资3亿元。\\n".repeat(20_000);
    f(t);gc();const a=process.memoryUsage();const r=f(t);gc();const b=process.memoryUsage();console.log((b.heapUsed+b.arrayBuffers-a.heapUsed-a.arrayBuffers)/r.length)`;
  const held = (lines) =>
    Number(
      spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", code, String(lines)], {
        encoding: "utf8",
      }).stdout,
    );
  const least = (lines) => Math.min(...Array.from({ length: 3 }, () => held(lines)));
  const [short, long] = [least(1000), least(200_000)];
  show("bytes held a row, 1,000 and 200,000 lines around", `${short.toFixed(0)} and ${long.toFixed(0)}`);
  limit(long < short * 1.5 + 50, "memory grows with the text, not with what is found");
}

/** What the peer gives a unit to; its bare numbers are no quantities. */
const peerQuantities = (sentence) => askPeer(sentence).filter(({ typeName }) => typeName !== "number");

const rowsIn = (file) =>
  readFileSync(join(dirname(manifest), file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A row's words with forty characters on either side, and where in that they stand. */
function inContext(points, { start, end }) {
  const before = points.slice(Math.max(0, start - 40), start).join("");
  const words = points.slice(start, end).join("");
  return {
    sentence: before + words + points.slice(end, end + 40).join(""),
    from: before.length,
    to: before.length + words.length,
  };
}

const same = (a, b) => Math.abs(Number(a) - b) <= 1e-9 * Math.abs(b);

/** Published answers with one value, and published phrases that hold no quantity. */
function measureAnswers() {
  const count = { answers: 0, ours: 0, oursWhole: 0, peer: 0, peerWhole: 0, negatives: 0, oursGiven: 0, peerGiven: 0 };
  for (const fixture of fixtures.filter((f) => isText(f) && f.sets?.quantities)) {
    const points = [...fixtureText(fixture)];
    for (const row of rowsIn(fixture.sets.quantities).filter((r) => r.value !== null && !r.optional)) {
      const { sentence, from, to } = inContext(points, row);
      const mine = findQuantities(sentence).filter((q) => q.start < to && q.end > from && same(q.value, row.value));
      const theirs = (peer ? askPeer(sentence) : []).filter(
        (r) => r.start < to && r.end + 1 > from && same(String(r.resolution?.value ?? "x").replace("%", ""), row.value),
      );
      count.answers++;
      count.ours += Number(mine.length > 0);
      count.oursWhole += Number(mine.some((q) => q.start === from && q.end === to));
      count.peer += Number(theirs.length > 0);
      count.peerWhole += Number(theirs.some((r) => r.start === from && r.end + 1 === to));
    }
    for (const row of fixture.sets.negatives ? rowsIn(fixture.sets.negatives).filter((r) => !r.arguable) : []) {
      const { sentence, from, to } = inContext(points, row);
      count.negatives++;
      count.oursGiven += Number(findQuantities(sentence).some((q) => q.start < to && q.end > from));
      count.peerGiven += Number(
        peer !== null && peerQuantities(sentence).some((r) => r.start < to && r.end + 1 > from),
      );
    }
  }
  const against = (ours, theirs) => `ours ${ours}${peer ? `, Microsoft's ${theirs}` : ""}`;
  show(`value found, of ${count.answers} published answers`, against(count.ours, count.peer));
  show("  … over the whole of number and unit", against(count.oursWhole, count.peerWhole));
  show(`given a unit, of ${count.negatives} phrases without a quantity`, against(count.oursGiven, count.peerGiven));
}

console.log(`Node ${process.versions.node}, ${cpus().length} cores; ${bytes} bytes in ${paragraphs.length} paragraphs`);
measureThroughput();
measureStart();
measureMemory();
measureAnswers();
for (const failure of failures) console.error(`bench: ${failure}`);
if (process.argv.includes("--check") && failures.length > 0) process.exitCode = 1;
