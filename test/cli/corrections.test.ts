/** What people decided on review pages, on the next run of every command. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, rowsOf, type Workspace } from "./command.js";

const TEXT = "安化县2024年政府工作报告\n\n2023年，全县地区生产总值312.6亿元。\n\n粮食产量2.3万吨，普及率率达到95%。\n";

type Row = Readonly<Record<string, unknown>>;

let work: Workspace;
beforeAll(() => {
  work = createWorkspace();
  work.write("report.txt", TEXT);
});
afterAll(() => work.remove());

const rows = (dataset: string, ...more: readonly string[]): readonly Row[] =>
  rowsOf(work.run(["report.txt", "-d", dataset, "-o", "-", "-q", ...more]).stdout);

const characters = Array.from(TEXT);
const words = (from: number, to: number): string => characters.slice(Math.max(0, from), to).join("");

/** What the review page saves of a row. */
function decide(dataset: string, row: Row | undefined, verdict: string, changes: Row = {}): Row {
  const [start, end] = [Number(row?.start), Number(row?.end)];
  const around = { before: words(start - 8, start), after: words(end, end + 8), quote: words(start, end) };
  const was = { value: row?.value ?? null, unit: row?.unit ?? null };
  const rowId = Object.values(row ?? {})[0];
  return {
    dataset,
    row_id: rowId,
    start,
    end,
    ...around,
    verdict,
    was: dataset === "findings" ? {} : was,
    changes,
    note: null,
  };
}

function save(name: string, ...decisions: readonly Row[]): readonly string[] {
  const [document] = rows("documents");
  const documents = [{ doc_id: "report", source: "report.txt", sha256: document?.sha256, decisions }];
  work.write(name, JSON.stringify({ format: "jian-extract corrections", version: 1, documents }));
  return ["--corrections", name];
}

const quantityOf = (quote: string): Row | undefined => rows("quantities").find((row) => row.quote === quote);

describe("--corrections", () => {
  it("puts corrected values into the rows and marks each row that was decided", () => {
    const file = save(
      "a.json",
      decide("quantities", quantityOf("312.6亿元"), "corrected", { number: 321.6, value: 32_160_000_000 }),
      decide("quantities", quantityOf("2.3万吨"), "confirmed"),
      decide("quantities", quantityOf("95%"), "rejected"),
    );
    const read = rows("quantities", ...file).map(({ quote, value, decision }) => [quote, value, decision]);
    expect(read).toContainEqual(["312.6亿元", 32_160_000_000, "corrected"]);
    expect(read).toContainEqual(["2.3万吨", 23_000, "confirmed"]);
    expect(read).toContainEqual(["95%", 95, "rejected"]);
    expect(rows("quantities").every(({ decision }) => decision === null)).toBe(true);
  });

  it("lets the facts follow their quantities, also where only facts are asked for", () => {
    const changes = { number: 321.6, value: 32_160_000_000 };
    const file = save("b.json", decide("quantities", quantityOf("312.6亿元"), "corrected", changes));
    const fact = rows("facts", ...file).find(({ concept }) => concept === "gdp");
    expect(fact).toMatchObject({ value: 32_160_000_000, decision: "corrected" });
  });

  it("tells what was applied, what fits no longer, and whose document is not there", () => {
    const gone = { ...decide("quantities", quantityOf("2.3万吨"), "confirmed"), was: { value: 1 } };
    const file = save("c.json", gone, decide("quantities", quantityOf("95%"), "confirmed"));
    work.write("other.txt", "另一份材料，产量7吨。");
    const { status, stderr } = work.run(["report.txt", "other.txt", "-o", "out", ...file]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/stale: report\.txt: report-q\d+ “2\.3万吨”: /);
    expect(stderr).toContain("1 correction applied, 1 no longer fit");
    expect(work.run(["other.txt", "-o", "out", ...file]).stderr).toContain("stale: report.txt: not among the inputs");
  });

  it("keeps what was rejected out of the panel and of check", () => {
    const finding = rows("findings").find(({ rule }) => rule === "doubled-character");
    const file = save(
      "d.json",
      decide(
        "facts",
        rows("facts").find(({ concept }) => concept === "gdp"),
        "rejected",
      ),
      decide("findings", finding, "rejected"),
    );
    const panel = (...more: readonly string[]) =>
      work.run(["panel", "report.txt", "--concept", "gdp", "-f", "ndjson", ...more]);
    expect(rowsOf(panel().stdout)).toHaveLength(1);
    expect(rowsOf(panel(...file).stdout)).toEqual([]);
    expect(panel(...file).stderr).toContain("1 value left out: rejected in the corrections");
    expect(work.run(["check", "report.txt"]).stdout).toContain("doubled-character");
    expect(work.run(["check", "report.txt", ...file]).stdout).not.toContain("doubled-character");
  });

  it("is taken by restore too", () => {
    const file = save("e.json", decide("quantities", quantityOf("95%"), "confirmed"));
    work.run(["report.txt", "-o", "thin", "--standoff", "-f", "ndjson", "-q", ...file]);
    expect(work.run(["restore", "thin", "report.txt", "-o", "full", "-q"]).status).toBe(1);
    expect(work.run(["restore", "thin", "report.txt", "-o", "full", "-q", ...file])).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it.each([
    ["a value that the column cannot hold", { value: "viel" }, 'value of report-q2 in quantities cannot be "viel"'],
    ["a word that the column does not know", { comparator: "about" }, "comparator of report-q2"],
    ["a column that is a place", { start: 3 }, "start of report-q2"],
    ["no column", { __proto__x: 1 }, "__proto__x of report-q2"],
  ])("is refused in one line with %s", (_what, changes, said) => {
    const row = { ...quantityOf("312.6亿元"), quantity_id: "report-q2" };
    const file = save("f.json", decide("quantities", row, "corrected", changes));
    const { status, stderr } = work.run(["report.txt", "-o", "out", ...file]);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: corrections: ${said}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
