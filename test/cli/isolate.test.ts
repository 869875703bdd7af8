import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needsIsolation } from "../../src/cli/limits.js";
import { PageWriter, writePdf } from "../ingest/pdf/writer.js";
import { createWorkspace, REPORT, rowsOf, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

/** Says the process's peak memory in MiB when it ends. */
const PEAK =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak%20'+(process.resourceUsage().maxRSS>>10)+';'))";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A zip's first bytes and nothing behind them. */
const CUT_ZIP = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0);

describe("documents that unpack or run what is in them", () => {
  it("are told by their first bytes", () => {
    expect(needsIsolation(CUT_ZIP)).toBe(true);
    expect(needsIsolation(encode("junk\n%PDF-1.7"))).toBe(true);
    expect(needsIsolation(encode(REPORT))).toBe(false);
    expect(needsIsolation(encode(`${"文".repeat(2000)}%PDF-`))).toBe(false);
    expect(needsIsolation(new Uint8Array(2 * 1024 * 1024))).toBe(false);
    expect(needsIsolation(new Uint8Array(2 * 1024 * 1024 + 1))).toBe(true);
  });

  it("are refused out of their thread with one clear line, and the others are read", () => {
    work.write("in/cut.docx", CUT_ZIP);
    work.write("in/report.txt", REPORT);
    const { status, stdout, stderr } = work.run(["in", "-d", "documents", "-o", "-"]);
    expect(status).toBe(1);
    expect(rowsOf(stdout).map(({ doc_id }) => doc_id)).toEqual(["report"]);
    expect(stderr).toMatch(/cut\.docx: /);
    expect(stderr).not.toMatch(/at .*\.js:/);
  });

  it("are stopped when their time is over", () => {
    work.write("slow.pdf", "%PDF-1.7\n");
    const { status, stderr } = work.run(["slow.pdf", "--time-limit", "0.000001", "-o", "data"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/slow\.pdf: not read within 0\.000001 s: .*--time-limit/);
  });

  it("are stopped so too where they are long texts or pages", () => {
    const paragraph = "2023年，全市粮食产量41.5万吨，增长3%。\n";
    work.write("long.txt", paragraph.repeat(60_000));
    work.write("long.html", `<!doctype html><html><body>${`<p>${paragraph}</p>`.repeat(60_000)}</body></html>`);
    const { status, stderr } = work.run(["long.txt", "long.html", "--time-limit", "0.2", "-o", "data"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/long\.txt: not read within 0\.2 s: .*--time-limit/);
    expect(stderr).toMatch(/long\.html: not read within 0\.2 s: .*--time-limit/);
  });

  it("are stopped when they take too much memory", () => {
    work.write("large.pdf", "%PDF-1.7\n");
    const { status, stderr } = work.run(["large.pdf", "--memory-limit", "1", "-o", "data"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/large\.pdf: took more than 1 MiB: .*--memory-limit/);
  });

  it("share one thread, so that a folder takes no more memory than its largest file", () => {
    const page = (number: number) => new PageWriter().text(80, 100, `全市粮食产量${number}万吨，增长3%。`);
    const names = ["a", "b", "c", "d", "e", "f"];
    for (const [index, name] of names.entries()) work.write(`in/${name}.pdf`, writePdf([page(index + 20)]));
    work.write("in/broken.pdf", "%PDF-1.7\n");
    const env = { ...process.env, NODE_OPTIONS: `--import ${PEAK}` };
    const { stdout, stderr } = work.run(["in", "-d", "facts", "-f", "ndjson", "-o", "-", "-q"], { env });
    expect(
      rowsOf(stdout)
        .filter(({ unit }) => unit === "吨")
        .map(({ value }) => value),
    ).toEqual(names.map((_, index) => (index + 20) * 10_000));
    expect(stderr).toContain("broken.pdf: the PDF is damaged");
    // The segmenter's dictionary takes 120 MB in each thread that loads it.
    const peaks = [...stderr.matchAll(/peak (\d+)/g)].map(([, mebibytes]) => Number(mebibytes));
    expect(Math.max(...peaks)).toBeLessThan(900);
    expect(Math.min(...peaks)).toBeGreaterThan(30);
  });

  it("end with the run, whatever is printed in their thread", () => {
    const noise = "data:text/javascript,import('node:worker_threads').then(t=>t.isMainThread||console.log('noise'))";
    work.write("page.pdf", writePdf([new PageWriter().text(80, 100, "全市粮食产量20万吨。")]));
    const env = { ...process.env, NODE_OPTIONS: `--import ${noise}` };
    const { status, stdout } = work.run(["page.pdf", "-d", "documents", "-o", "-"], { env, timeout: 15_000 });
    expect(status).toBe(0);
    expect(rowsOf(stdout).map(({ doc_id }) => doc_id)).toEqual(["page"]);
  });

  it.each(["--time-limit", "--memory-limit"])("%s takes a number above 0", (option) => {
    for (const value of ["0", "-1", "soon", "Infinity"]) {
      const { status, stderr } = work.run(["report.txt", option, value]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${option} takes a number above 0`);
    }
  });
});
