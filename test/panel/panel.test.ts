import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { markConflicts } from "../../src/panel/conflicts.js";
import { buildPanel, type PanelFilter, type PanelRow, panelRows, widen } from "../../src/panel/index.js";
import { createWorkspace, rowsOf, type Workspace } from "../cli/command.js";

const REPORT = "安化县2024年政府工作报告\n\n——2024年1月9日在县人民代表大会上\n\n一、2023年工作回顾\n\n";
const COMMUNIQUE = "安化县2023年国民经济和社会发展统计公报\n\n安化县统计局\n\n2024年3月28日\n\n一、综合\n\n";

async function readAll(texts: readonly string[]): Promise<ReturnType<typeof panelRows>> {
  const read = await Promise.all(
    texts.map(async (text, at) =>
      panelRows({ docId: `d${at}`, datasets: await extract({ name: `d${at}.txt`, text }) }),
    ),
  );
  return {
    rows: read.flatMap(({ rows }) => rows),
    unnamed: read.reduce((sum, { unnamed }) => sum + unnamed, 0),
    open: read.reduce((sum, { open }) => sum + open, 0),
    rejected: read.reduce((sum, { rejected }) => sum + rejected, 0),
  };
}

const panelOf = async (texts: readonly string[], filter?: PanelFilter): Promise<readonly PanelRow[]> =>
  buildPanel((await readAll(texts)).rows, filter);

const GDP = { concepts: ["gdp"] };

describe("the panel", () => {
  it("has one row a source, with the place that it was read from", async () => {
    const rows = await panelOf([`${COMMUNIQUE}全年全县实现地区生产总值312.6亿元，比上年增长6.3%。`], GDP);
    expect(rows).toMatchObject([
      { region: "安化县", concept: "gdp", measure: "growth", basis: "yoy", period: "2023", role: "actual", value: 6.3 },
      {
        region: "安化县",
        concept: "gdp",
        measure: "level",
        basis: null,
        period: "2023",
        value: 31_260_000_000,
        unit: "元",
      },
    ]);
    expect(rows.every(({ doc_id, sentence, line, start, end }) => doc_id && sentence && line > 0 && end > start)).toBe(
      true,
    );
  });

  it("counts what has no concept, no place or no period", async () => {
    const read = await readAll([`${COMMUNIQUE}全年栽下青团树41棵。地区生产总值由205亿元增加到312.6亿元。`]);
    expect(read).toMatchObject({ unnamed: 1, open: 1 });
  });

  it("gives a fall its sign", async () => {
    const rows = await panelOf([`${COMMUNIQUE}全年全县固定资产投资比上年下降3.2%。`]);
    expect(rows.map(({ value }) => value)).toEqual([-3.2]);
  });

  it("keeps parts of a region, fields of a rank and prices of a growth apart", async () => {
    const rows = await panelOf([
      `${COMMUNIQUE}年末全县建成区面积36平方公里，其中中心城区建成区面积24平方公里。全县地区生产总值居全市第二、居全省第九。`,
      `${COMMUNIQUE}全年全县居民人均可支配收入36460元，比上年增长7.6%，扣除价格因素，实际增长4.2%。一般公共预算收入增长3%（同口径增长6%）。`,
    ]);
    expect(rows.filter(({ concept }) => concept === "built_up_area").map(({ value, scope }) => [value, scope])).toEqual(
      [
        [36, null],
        [24, "中心城区"],
      ],
    );
    expect(rows.filter(({ measure }) => measure === "rank").map(({ value, scope }) => [value, scope])).toEqual([
      [2, "全市"],
      [9, "全省"],
    ]);
    expect(rows.filter(({ measure }) => measure === "growth").map(({ value }) => value)).toEqual([3, 6, 7.6, 4.2]);
    expect(rows.filter(({ conflict }) => conflict)).toEqual([]);
  });

  it("keeps a part apart that only the head of the sentence names", async () => {
    const rows = await panelOf(
      [`${COMMUNIQUE}全年实现地区生产总值1460亿元。县域经济继续提速，全年实现生产总值360亿元。`],
      GDP,
    );
    expect(rows.map(({ value, scope, conflict }) => [value, scope, conflict])).toEqual([
      [146_000_000_000, null, false],
      [36_000_000_000, "县域", false],
    ]);
  });

  it("marks sources that disagree", async () => {
    const rows = await panelOf(
      [`${COMMUNIQUE}全年实现地区生产总值312.6亿元。`, `${REPORT}全县地区生产总值达到318.2亿元。`],
      GDP,
    );
    expect(rows.map(({ conflict, doc_id }) => [doc_id, conflict])).toEqual([
      ["d0", true],
      ["d1", true],
    ]);
  });

  it.each([
    ["one is rounded", "全年实现地区生产总值312.64亿元。", "全县地区生产总值达到312.6亿元。"],
    ["one is a bound", "全年实现地区生产总值312.6亿元。", "全县地区生产总值突破310亿元。"],
    ["the status differs", "经最终核实，全年实现地区生产总值312.6亿元。", "初步核算，全县地区生产总值318.2亿元。"],
  ])("marks none where %s", async (_, first, second) => {
    const rows = await panelOf([COMMUNIQUE + first, REPORT + second], GDP);
    expect(rows.map(({ conflict }) => conflict)).toEqual([false, false]);
  });

  it.each([
    ["a value inside of a range", { value: null, low: 7, high: 8 }, { value: 7.5 }, false],
    ["a value outside of a range", { value: null, low: 7, high: 8 }, { value: 8.5 }, true],
    ["ranges that overlap", { value: null, low: 7, high: 8 }, { value: null, low: 7.5, high: 9 }, false],
    ["ranges that do not", { value: null, low: 7, high: 8 }, { value: null, low: 8.5, high: 9 }, true],
    ["digits beyond a float", { value: "9007199254740993.25" }, { value: "9007199254740993.75" }, true],
    ["halves of a coarser step", { value: 0.15 }, { value: 0.1 }, false],
  ])("holds %s against one another", async (_, first, second, conflict) => {
    const [row] = await panelOf([`${COMMUNIQUE}全年全县地区生产总值比上年增长6.3%。`], GDP);
    if (row === undefined) throw new Error("no row");
    const marked = markConflicts([
      { ...row, ...first },
      { ...row, ...second },
    ]);
    expect(marked.map((one) => one.conflict)).toEqual([conflict, conflict]);
  });

  it("is filtered by region, with what lies in a code", async () => {
    const texts = [`${COMMUNIQUE}全年实现地区生产总值312.6亿元。`];
    const count = async (region: string): Promise<number> =>
      (await panelOf(texts, { ...GDP, regions: [region] })).length;
    expect(await Promise.all(["安化县", "安化", "430923", "430900", "430000", "360000", "益阳市"].map(count))).toEqual([
      1, 1, 1, 1, 1, 0, 0,
    ]);
  });
});

describe("the wide form", () => {
  it("has a column for each period and leaves out what sources disagree on", async () => {
    const rows = await panelOf(
      [
        `${COMMUNIQUE}全年实现地区生产总值312.6亿元。2022年地区生产总值294.1亿元。`,
        `${REPORT}全县地区生产总值达到318.2亿元。`,
      ],
      GDP,
    );
    const { columns, rows: wide } = widen(rows);
    expect(columns.map(([name]) => name).slice(-3)).toEqual(["conflicts", "2022", "2023"]);
    expect(wide).toMatchObject([{ concept: "gdp", 2022: 29_410_000_000, 2023: null, conflicts: "2023" }]);
  });

  it("shows the most settled value", async () => {
    const rows = await panelOf(
      [`${COMMUNIQUE}初步核算，全年地区生产总值318.2亿元。`, `${COMMUNIQUE}经最终核实，全年地区生产总值312.6亿元。`],
      GDP,
    );
    expect(widen(rows).rows).toMatchObject([{ 2023: 31_260_000_000 }]);
  });
});

describe("jian-extract panel", () => {
  let space: Workspace;
  beforeAll(() => {
    space = createWorkspace();
    space.write("a.txt", `${COMMUNIQUE}全年实现地区生产总值312.6亿元，栽下青团树41棵。\n`);
    space.write("b.txt", `${REPORT}全县地区生产总值达到318.2亿元。\n`);
  });
  afterAll(() => space.remove());

  it("prints CSV, and on stderr what was left out", () => {
    const { status, stdout, stderr } = space.run(["panel", "a.txt", "b.txt", "--concept", "gdp"]);
    expect(status).toBe(0);
    expect(stdout.split("\r\n")[0]).toMatch(/^region,adcode,concept,measure,basis,period,role,value/);
    expect(stdout.split("\r\n")).toHaveLength(4);
    expect(stderr).toContain("2 rows in conflict");
    expect(stderr).toMatch(/1 value left out: no concept/);
  });

  it("writes a file, wide and as NDJSON", () => {
    const { status } = space.run(["panel", "a.txt", "--wide", "-f", "ndjson", "-o", "p.ndjson", "-q"]);
    expect(status).toBe(0);
    const { stdout } = space.run(["panel", "a.txt", "--wide", "-f", "ndjson", "--region", "安化县"]);
    expect(rowsOf(stdout)).toMatchObject([{ region: "安化县", concept: "gdp", 2023: 31_260_000_000 }]);
  });

  it("leaves the file of an earlier run whole where this one fails", () => {
    space.write("kept/p.csv", "old");
    const { status } = space.run(["panel", "missing.txt", "-o", "kept/p.csv"]);
    expect(status).toBe(1);
    expect(readFileSync(space.path("kept/p.csv"), "utf8")).toBe("old");
    expect(space.run(["panel", "a.txt", "-o", "kept/new/p.csv", "-q"]).status).toBe(0);
    expect(readdirSync(space.path("kept/new"))).toEqual(["p.csv"]);
  });

  it.each([
    [["panel", "a.txt", "--concept", "gross_tree"], "no concept is called"],
    [["panel", "a.txt", "-o", "b.txt/p.csv"], "a file stands where a folder should be"],
  ])("%s ends with status 2", (args, said) => {
    const { status, stderr } = space.run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
