import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { JianError } from "../../src/core/errors.js";
import { ingest } from "../../src/ingest/page.js";
import { MAX_LINE_CHARS } from "../../src/ingest/refuse.js";
import { encodeUtf16 } from "./encoders.js";

const read = (text: string, name = "报告.txt") => ingest(name, Buffer.from(text));

describe("ingest", () => {
  it("keeps the text exactly and describes the bytes", () => {
    const text = "一、回顾\r\n\t　全市　２０２３年…\r\n\n末行 ";
    const bytes = Buffer.from(`\ufeff${text}`);
    expect(ingest("a/报告.txt", bytes)).toEqual({
      name: "a/报告.txt",
      format: "txt",
      encoding: "utf-8",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      text,
      pageStarts: [],
      findings: [],
    });
  });

  it("reads a view into a larger buffer", () => {
    const larger = Buffer.from("前面全市后面");
    expect(ingest("x", larger.subarray(6, 12)).text).toBe("全市");
  });

  it.each([
    ["报告.md", "全市", "md"],
    ["报告.MARKDOWN", "全市", "md"],
    ["报告.txt", "全市", "txt"],
    ["报告.txt", "---\ntitle: 报告\n---\n全市", "md"],
    ["报告.txt", "# 报告\n\n## 一、回顾\n", "md"],
    ["报告.txt", "|指标|值|\n|---|---|\n|人口|3|\n", "md"],
    ["报告.txt", "指标\t值\n# 工业\t3\n# 农业\t2\n", "txt"],
    ["报告.txt", "————\n2023年\n————", "txt"],
    ["-", "# 报告\n\n> 引文\n", "md"],
  ])("tells Markdown from text: %s %j", (name, text, format) => {
    expect(read(text, name).format).toBe(format);
  });

  it("counts pages by form feeds", () => {
    expect(read("第一页\f第二页\f").pageStarts).toEqual([0, 4]);
    expect(read("第一页\f第二页\f末").pageStarts).toEqual([0, 4, 8]);
  });

  it("reports half characters of UTF-16", () => {
    const bytes = Buffer.concat([
      encodeUtf16("增长", "le", "\ufeff"),
      Uint8Array.of(0x00, 0xd8),
      encodeUtf16("8%\ufffd", "le"),
    ]);
    const source = ingest("x.txt", bytes);
    expect(source.text).toBe("增长\ufffd8%\ufffd");
    expect(source.findings).toEqual([
      expect.objectContaining({ rule: "half-character", severity: "warning", span: { from: 2, to: 3 } }),
    ]);
  });

  it("reports a few control characters and goes on", () => {
    const source = read(`全市${"增长".repeat(200)}\u0001末\u0002`);
    expect(source.findings).toEqual([
      expect.objectContaining({ rule: "control-character", message: "control character in the text (2 times)" }),
    ]);
  });

  it("refuses a line that no document has, in time", () => {
    const line = Buffer.alloc(MAX_LINE_CHARS + 1, "a");
    expect(() => ingest("x.txt", line)).toThrow(/line 1 has 1,048,577 characters .*break it into paragraphs/);
    const second = Buffer.concat([Buffer.from("首行\n"), line]);
    expect(() => ingest("x.txt", second)).toThrow(/line 2 has/);
    expect(read(`${"长".repeat(MAX_LINE_CHARS)}\n短`).text.length).toBe(MAX_LINE_CHARS + 2);
  });

  it("throws a JianError with one line", () => {
    try {
      read("");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JianError);
      expect(error).toMatchObject({ exitCode: 1, message: "报告.txt: the file is empty: give a file with text" });
    }
  });
});
