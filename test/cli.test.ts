import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROW_DATASETS } from "../src/datasets.js";
import { COMMAND, createWorkspace, REPORT, rowsOf, type Workspace } from "./cli/command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

describe("jian-extract INPUT...", () => {
  it("writes every dataset as JSON and CSV into ./out", () => {
    work.write("report.txt", REPORT);
    const { status, stdout, stderr } = work.run(["report.txt"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    const expected = ROW_DATASETS.flatMap((name) => [`${name}.csv`, `${name}.json`]);
    expect(readdirSync(work.path("out")).sort()).toEqual(expected.sort());
    expect(stderr).toMatch(/^1 document -> out\n {2}documents 1 · sections \d/);
    expect(JSON.parse(readFileSync(work.path("out", "documents.json"), "utf8"))).toMatchObject([
      { doc_id: "report", source: "report.txt", encoding: "utf-8" },
    ]);
  });

  it("takes another folder, chosen formats and datasets, the text too", () => {
    work.write("report.txt", REPORT);
    expect(work.run(["report.txt", "-o", "a/b", "-f", "csv,ndjson", "-d", "documents", "-d", "text", "-q"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(work.path("a", "b")).sort()).toEqual(["documents.csv", "documents.ndjson", "text"]);
    expect(readFileSync(work.path("a", "b", "text", "report.txt"), "utf8")).toBe(REPORT);
  });

  it("writes one dataset to standard output", () => {
    work.write("report.txt", REPORT);
    const { status, stdout, stderr } = work.run(["report.txt", "-d", "quantities", "-f", "ndjson", "-o", "-"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(rowsOf(stdout).map(({ quote }) => quote)).toContain("1452.6亿元");
    for (const { quote, start, end } of rowsOf(stdout)) {
      expect(Array.from(REPORT).slice(Number(start), Number(end)).join("")).toBe(quote);
    }
    expect(existsSync(work.path("out"))).toBe(false);
  });

  it("reads standard input", () => {
    const { stdout, status } = work.run(["-", "-d", "documents", "-o", "-"], { input: Buffer.from(REPORT) });
    expect(status).toBe(0);
    expect(rowsOf(stdout)).toMatchObject([{ doc_id: "stdin", source: "-" }]);
  });

  it("gives the source text exactly", () => {
    const text = "\t全市　２０２３年\r\n\f末";
    work.write("a.txt", `\ufeff${text}`);
    expect(work.run(["a.txt", "-d", "text", "-o", "-"])).toEqual({ status: 0, stdout: text, stderr: "" });
  });

  it("writes CSV with a byte-order mark on request", () => {
    work.write("a.txt", REPORT);
    work.run(["a.txt", "-d", "documents", "-f", "csv", "--bom"]);
    expect(readFileSync(work.path("out", "documents.csv")).subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
  });

  it("takes the date of a document", () => {
    work.write("a.txt", REPORT);
    const { stdout } = work.run(["a.txt", "-d", "documents", "-o", "-", "--published", "2024-02-29"]);
    expect(rowsOf(stdout)).toMatchObject([{ published: "2024-02-29" }]);
  });

  it("keeps every digit of a number that no double holds", () => {
    work.write("a.txt", "云岫市工作报告\n\n一、回顾\n\n全市投资12345678901234567.123亿元，增长0.0000001%。\n");
    const { stdout } = work.run(["a.txt", "-d", "quantities", "-o", "-"]);
    expect(stdout).toContain('"number":12345678901234567.123,"scale":100000000,');
    expect(stdout).toContain('"value":1234567890123456712300000,');
    expect(stdout).toContain('"value":0.0000001,');
    const csv = work.run(["a.txt", "-d", "quantities", "-o", "-", "-f", "csv"]).stdout;
    expect(csv).toContain(",12345678901234567.123,100000000,亿元,1234567890123456712300000,");
  });

  it("leaves running text out with --standoff", () => {
    work.write("a.txt", REPORT);
    work.run(["a.txt", "-d", "quantities", "-f", "json", "--standoff"]);
    expect(readdirSync(work.path("out")).sort()).toEqual(["documents.json", "quantities.json"]);
    expect(readFileSync(work.path("out", "quantities.json"), "utf8")).not.toContain('"quote"');
  });
});

describe("runs that repeat", () => {
  const contents = (folder: string) =>
    readdirSync(work.path(folder))
      .sort()
      .map((name) => [name, readFileSync(work.path(folder, name), "utf8")]);

  it("give the same bytes", () => {
    work.write("a.txt", REPORT);
    work.write("b.txt", REPORT.replaceAll("云岫", "鹭陂"));
    work.run(["a.txt", "b.txt", "-o", "one", "-f", "json,csv,ndjson"]);
    work.run(["a.txt", "b.txt", "-o", "two", "-f", "json,csv,ndjson"]);
    expect(contents("two")).toEqual(contents("one"));
  });

  it("give the same rows for a document whatever the order of inputs", () => {
    work.write("x/a.txt", REPORT);
    work.write("y/a.txt", REPORT.replaceAll("云岫", "鹭陂"));
    for (const dataset of ["documents", "sections", "quantities"]) {
      const rows = (...paths: readonly string[]) =>
        work
          .run([...paths, "-d", dataset, "-o", "-"])
          .stdout.split("\n")
          .sort();
      const given = rows("x/a.txt", "y/a.txt");
      expect(rows("y/a.txt", "x/a.txt")).toEqual(given);
      expect(new Set(given.flatMap((row) => /"doc_id":"[^"]+"/.exec(row) ?? [])).size).toBe(2);
    }
  });
});

describe("check", () => {
  it("prints findings and counts them", () => {
    work.write("a.txt", `${REPORT}\u0001`);
    const { status, stdout, stderr } = work.run(["check", "a.txt"]);
    expect(stdout).toContain("a.txt:10:1: warning: control character in the text (once) [control-character]\n");
    expect(stderr).toMatch(/^1 document: \d+ errors?, \d+ warnings?, \d+ remarks?\n/);
    expect(status).toBe(/: error: /.test(stdout) ? 1 : 0);
  });

  it("prints rows on request", () => {
    work.write("a.txt", `${REPORT}\u0001`);
    const { stdout } = work.run(["check", "a.txt", "-f", "ndjson", "-q"]);
    expect(rowsOf(stdout)).toContainEqual(expect.objectContaining({ rule: "control-character", doc_id: "a" }));
  });

  it("fails where an input fails", () => {
    expect(work.run(["check", "none.txt"])).toMatchObject({ status: 1, stdout: "" });
  });
});

describe("schema", () => {
  it("prints one dataset's or all", () => {
    const one = work.run(["schema", "facts"]);
    expect(one.status).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({ title: "facts", type: "object" });
    expect(Object.keys(JSON.parse(work.run(["schema"]).stdout).$defs)).toEqual([...ROW_DATASETS, "text"]);
    expect(JSON.parse(work.run(["schema", "facts", "--standoff"]).stdout).required).not.toContain("sentence");
  });
});

describe("unusable arguments", () => {
  it.each([
    [[], "no input given: name a file or folder, or - for standard input"],
    [["check"], "missing required argument 'input'"],
    [["restore", "out"], "missing required argument 'source'"],
    [["--wrong", "a.txt"], "unknown option '--wrong'"],
    [["a.txt", "-d", "numbers"], 'no dataset is called "numbers": choose from documents, sections'],
    [["schema", "numbers"], 'no dataset is called "numbers"'],
    [["a.txt", "-f", "xlsx"], 'no format is called "xlsx": choose from json, ndjson, csv'],
    [["a.txt", "-o", "-"], "standard output takes one dataset: choose it with -d"],
    [["a.txt", "-o", "-", "-d", "facts,boxes"], "standard output takes one dataset"],
    [["a.txt", "-o", "-", "-d", "facts", "-f", "csv,json"], "standard output takes one format"],
    [["a.txt", "b.txt", "-o", "-", "-d", "text"], "standard output takes the text of one document"],
    [["a.txt", "--published", "2023-02-30"], '"2023-02-30" is no date'],
    [["a.txt", "-o", "a.txt"], "a.txt: a file stands where a folder should be"],
    [["restore", ".", "a.txt"], "no documents.json or documents.ndjson"],
  ])("%j", (args, told) => {
    work.write("a.txt", REPORT);
    work.write("b.txt", REPORT);
    const { status, stdout, stderr } = work.run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe("help", () => {
  it("shows examples", () => {
    const { status, stdout } = work.run(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("jian-extract check plans/");
  });

  it("prints the version", () => {
    expect(work.run(["-V"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("output that cannot be written", () => {
  it.skipIf(process.getuid?.() === 0)("is told in one line", () => {
    work.write("a.txt", REPORT);
    mkdirSync(work.path("locked"));
    chmodSync(work.path("locked"), 0o500);
    const { status, stderr } = work.run(["a.txt", "-o", "locked"]);
    expect(status).toBe(2);
    expect(stderr).toContain("no permission to write: choose another folder with -o");
  });

  it.skipIf(!existsSync("/dev/full"))("is told when standard output is full", () => {
    work.write("a.txt", REPORT);
    const script = `"${process.execPath}" "${COMMAND}" a.txt -d text -o - > /dev/full || echo $? >&2`;
    expect(shell(script).stderr).toBe("error: standard output cannot be written (ENOSPC)\n2\n");
  });

  it("ends quietly when the reader has seen enough", () => {
    work.write("a.txt", REPORT.repeat(400));
    const script = `"${process.execPath}" "${COMMAND}" a.txt -d text -o - | head -1`;
    const { stdout, stderr } = shell(script);
    expect(stdout).toBe("云岫市2023年政府工作报告\n");
    expect(stderr).toBe("");
  });
});

function shell(script: string): { readonly stdout: string; readonly stderr: string } {
  const stdout = execFileSync("bash", ["-c", `{ ${script}; } 2> err`], { cwd: work.path(), encoding: "utf8" });
  return { stdout, stderr: readFileSync(work.path("err"), "utf8") };
}
