import { afterAll, describe, expect, it } from "vitest";
import { explainText } from "../../src/cli/explain.js";
import { createWorkspace } from "../cli/command.js";

const TEXT = "2024年，产值突破58.26亿元。\n每亩施肥40公斤，G105沿线3-5个镇。";
const explain = (at?: string, unit?: string) => explainText("a.txt", TEXT, { at, unit });

describe("explain", () => {
  it("names the rule and the words it read from", () => {
    const text = explain("突破58.26亿元");
    expect(text).toMatch(/^a\.txt:1: 58\.26亿元: read by rule unit: /);
    expect(text).toContain("value 5826000000 元, dimension money");
    expect(text).toContain('comparator gt from "突破"');
    expect(text).not.toContain("2024");
  });

  it("names the rule that refused", () => {
    expect(explain()).toContain("a.txt:1: 2024年: refused by rule date: ");
    expect(explain("G105")).toContain("a.txt:2: 105: refused by rule code: ");
  });

  it("finds words over blanks and line breaks", () => {
    expect(explainText("-", "产值58.26\n亿元", { at: "58.26亿元", unit: undefined })).toContain("58.26 亿元: read by");
  });

  it("says where a unit came from, and the denominator", () => {
    expect(explain("40公斤")).toContain("per 亩, printed before the number");
    expect(explainText("-", "总计 12.5", { at: undefined, unit: "亿元" })).toContain("in the caption above");
  });

  it("hands no control characters on to the terminal", () => {
    const text = explainText("e\u001b[31mvil.txt", "产值10\u001b亿元，长3-\u009b5公里。", {
      at: undefined,
      unit: undefined,
    });
    expect(text).toContain("e\ufffd[31mvil.txt:1: ");
    for (const control of ["\u001b", "\u009b"]) expect(text).not.toContain(control);
    expect(explainText("\u001b", "无", { at: undefined, unit: undefined })).toBe("\ufffd: no number there\n");
  });

  it("says that there is no number, or that the words are not there", () => {
    expect(explain("产值")).toBe("a.txt: no number there\n");
    expect(() => explain("没有")).toThrow(/does not stand there/);
    expect(() => explain("(")).toThrow(/does not stand there/);
  });
});

describe("jian-extract explain", () => {
  const workspace = createWorkspace();
  afterAll(workspace.remove);

  it("reads a phrase from standard input", () => {
    const { status, stdout } = workspace.run(["explain", "-"], { input: Buffer.from("投资3.5亿元") });
    expect([status, stdout.split("\n")[0]]).toEqual([0, "-:1: 3.5亿元: read by rule unit: a number with its unit"]);
  });

  it("reads a file at the words asked for", () => {
    workspace.write("a.txt", TEXT);
    const { status, stdout } = workspace.run(["explain", "a.txt", "--at", "G105"]);
    expect([status, stdout]).toEqual([0, explain("G105")]);
    expect(workspace.run(["explain", "a.txt", "--at", "没有"])).toMatchObject({ status: 1, stdout: "" });
    expect(workspace.run(["explain", "b.txt"]).status).toBe(1);
  });
});
