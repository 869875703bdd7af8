import { afterAll, describe, expect, it } from "vitest";
import { CONCEPTS } from "../../src/data/concepts.js";
import { createWorkspace, REPORT, rowsOf } from "../cli/command.js";

const workspace = createWorkspace();
afterAll(() => workspace.remove());
const { run, write } = workspace;

describe("jian-extract concepts", () => {
  it("prints one line an indicator", () => {
    const { status, stdout, stderr } = run(["concepts"]);
    expect([status, stderr]).toEqual([0, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(CONCEPTS.length);
    expect(lines[0]).toMatch(/^gdp +地区生产总值 +Gross domestic .+ 亿元/);
  });

  it("finds by a word of any name", () => {
    const ids = (word: string) => rowsOf(run(["concepts", word, "-f", "ndjson"]).stdout).map(({ id }) => id);
    expect(ids("城镇化率")).toEqual(["urbanization_rate_resident", "urbanization_rate_registered"]);
    expect(ids("engel")).toHaveLength(3);
    expect(ids("全市规上工业增加值年均增速")).toEqual(["value_added_industry_above_designated_size"]);
  });

  it("says where there is none", () => {
    const { status, stdout, stderr } = run(["concepts", "茶馆"]);
    expect([status, stdout, stderr]).toEqual([0, "", 'no indicator has "茶馆" in its names\n']);
  });

  it.each(["json", "ndjson", "csv"])("reads back what it prints as %s", (format) => {
    const printed = run(["concepts", "-f", format]).stdout;
    write(`all.${format}`, printed);
    const again = run(["concepts", "-f", format, "--data", `all.${format}`]);
    expect(again.stderr).toBe("");
    expect(again.stdout).toBe(printed);
  });
});

describe("--data", () => {
  const own = '[{"id": "large_firms", "zh": "规模以上工业企业", "units": ["家"]}]';

  it("adds rows for one run", () => {
    write("own.json", own);
    write("report.txt", REPORT);
    const conceptsOf = (...more: readonly string[]) =>
      rowsOf(run(["report.txt", "-d", "facts", "-f", "ndjson", "-o", "-", ...more]).stdout).map(
        ({ concept }) => concept,
      );
    expect(conceptsOf("--data", "own.json")).toContain("large_firms");
    expect(conceptsOf()).toContain("enterprises_industry");
    expect(run(["concepts", "large", "--data", "own.json"]).stdout).toMatch(/^large_firms/);
    expect(run(["check", "report.txt", "-q", "--data", "own.json"]).status).toBe(0);
  });

  it("reads the CSV of a Chinese Excel", () => {
    // id,zh / tea_houses,茶馆 in GB18030
    const bytes = Buffer.concat([Buffer.from("id,zh\r\ntea_houses,"), Buffer.from([0xb2, 0xe8, 0xb9, 0xdd])]);
    write("own.csv", bytes);
    expect(run(["concepts", "tea_houses", "--data", "own.csv"]).stdout).toBe("tea_houses  茶馆\n");
  });

  it("restores rows that it made", () => {
    write("own.json", own);
    write("report.txt", REPORT);
    run(["report.txt", "-o", "off", "--standoff", "-f", "json", "--data", "own.json", "-q"]);
    expect(run(["restore", "off", "report.txt", "-o", "back", "-q"]).status).toBe(1);
    expect(run(["restore", "off", "report.txt", "-o", "back", "-q", "--data", "own.json"]).status).toBe(0);
  });

  it("tells in one line what is wrong", () => {
    write("bad.json", '[{"id": "gdp", "zh": "总量", "kind": "huge"}]');
    const line = 'bad.json: row 1, kind: "huge" is not known: choose from level, rate, ratio, share, index';
    for (const args of [
      ["concepts", "--data", "bad.json"],
      ["report.txt", "--data", "bad.json"],
    ])
      expect(run(args)).toMatchObject({ status: 2, stdout: "", stderr: `error: ${line}\n` });
    expect(run(["concepts", "--data", "none.json"])).toMatchObject({ status: 1, stdout: "" });
  });
});
