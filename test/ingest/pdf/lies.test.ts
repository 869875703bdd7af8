import { describe, expect, it } from "vitest";
import { extract } from "../../../src/index.js";
import { addProse, PROSE, paragraphsOf, readPages, rulesOf } from "./read.js";
import { PageWriter, writePdf } from "./writer.js";

const withProse = (): PageWriter => {
  const page = new PageWriter();
  addProse(page, 300, PROSE);
  return page;
};

describe("text layers that lie", () => {
  it("reads radicals as the characters they look like", async () => {
    const page = withProse().text(80, 100, "\u0001\u0002\u0003\u0004\u0005", { font: "F3" });
    const unicode = ["<0001> <2F2F>", "<0002> <2ED3>", "<0003> <2F63>", "<0004> <2EA0>", "<0005> <2F3E>"];
    const read = await readPages([page], { unicode });
    expect(paragraphsOf(read)[0]).toBe("工长生民户");
    expect(rulesOf(read)).toEqual(["radicals-mended"]);
  });

  it("reads fake bold once, and two equal digits twice", async () => {
    const page = withProse();
    for (const shift of [0, 0.3, 0.6]) page.text(80 + shift, 100, "2011年11月加粗");
    const read = await readPages([page]);
    expect(paragraphsOf(read)[0]).toBe("2011年11月加粗");
    expect(rulesOf(read)).toEqual(["doubled-glyphs"]);
  });

  it("leaves out invisible text, text off the page and text outside of the clipped area", async () => {
    const page = withProse().text(80, 100, "看不见", { mode: 3 }).text(900, 130, "页外");
    page.raw("q 80 640 60 30 re W n").text(85, 190, "看得见").text(300, 190, "4.6").raw("Q");
    const read = await readPages([page]);
    expect(paragraphsOf(read)).toEqual(["看得见", PROSE]);
    expect(rulesOf(read)).toEqual(["hidden-text", "clipped-text"]);
  });

  it("says which page has characters without a meaning", async () => {
    const read = await readPages([withProse(), withProse().text(80, 100, "私用\ue123\ue124\ue125\ue126\ue127区")]);
    expect(read.findings.map(({ rule, severity, message }) => [rule, severity, message.slice(0, 6)])).toEqual([
      ["unmapped-characters", "error", "page 2"],
    ]);
  });

  it("says where a table was read as lines, as it is larger than any page has room for", async () => {
    const steps = Array.from({ length: 145 }, (_, step) => 40 + 6 * step);
    const page = new PageWriter(1000, 1000).text(100, 101, "产值452亿元");
    for (const at of steps) page.stroke(40, at, 904, at).stroke(at, 40, at, 904);
    const read = await readPages([withProse(), page]);
    expect([read.tables, read.findings.map(({ rule, message }) => [rule, message])]).toEqual([
      [],
      [["table-unread", "page 2: more rules than tables have: what stands between them is read as lines"]],
    ]);
  });

  it("marks the rows of such a page, and of no other", async () => {
    const bad = new PageWriter().text(80, 100, "粮食产量41.5万吨，私用\ue123\ue124\ue125\ue126\ue127区。");
    const good = new PageWriter().text(80, 100, "工业产值1452.6亿元。");
    const { quantities, facts } = await extract({ name: "a.pdf", bytes: writePdf([good, bad]) });
    expect(quantities.map(({ quote, page, doubt }) => [quote, page, doubt])).toEqual([
      ["1452.6亿元", 1, null],
      ["41.5万吨", 2, "unmapped-characters"],
    ]);
    expect(facts.map(({ doubt }) => doubt)).toEqual([null, "unmapped-characters"]);
  });

  it("notices a font whose characters are not what they look like", async () => {
    const lie = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x7c00 + index * 5)).join("");
    const page = new PageWriter().text(20, 100, lie.slice(0, 40)).text(20, 130, lie.slice(40));
    expect(rulesOf(await readPages([page]))).toContain("garbled-text");
  });

  it("calls a page a scan that has hidden text only", async () => {
    const scan = new PageWriter().text(80, 100, "识别出的文字层", { mode: 3 });
    const read = await readPages([scan, withProse()]);
    expect([paragraphsOf(read), rulesOf(read), read.pageStarts]).toEqual([[PROSE], ["scanned-page"], [0, 0]]);
  });
});
