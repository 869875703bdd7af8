import { beforeAll, describe, expect, it } from "vitest";
import { ingestDocument } from "../../../src/ingest/index.js";
import type { OpenRecognizer, RecognizedLine } from "../../../src/ingest/ocr/index.js";
import { type PdfText, readPdf } from "../../../src/ingest/pdf/index.js";
import { READ_OPTIONS } from "../../../src/ingest/read-options.js";
import { Unreadable } from "../../../src/ingest/unreadable.js";
import { addProse, PROSE, paragraphsOf, rulesOf, show } from "./read.js";
import { scannedPage, scanObjects } from "./scan.js";
import { PageWriter, writePdf } from "./writer.js";

const SCAN = writePdf([scannedPage()], scanObjects());

function printed(): PageWriter {
  const page = new PageWriter();
  addProse(page, 100, PROSE);
  return page;
}

async function recognize(bytes: Uint8Array, open?: OpenRecognizer): Promise<PdfText> {
  const read = await readPdf(bytes, { ...READ_OPTIONS, ocr: "tesseract" }, open);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

/** An engine that reads the same line on every page, and counts what it is given and how often it is ended. */
function standIn(text: string | null, confidence = 0.9) {
  const log = { pages: 0, closed: 0, rules: 0 };
  const words = text === null ? [] : [{ text, x0: 400, x1: 1400, top: 400, bottom: 460, confidence }];
  const lines: readonly RecognizedLine[] = words.length === 0 ? [] : [{ words, size: 60, baseline: 455 }];
  const open: OpenRecognizer = async () => ({
    recognize: async ({ rules }) => {
      log.pages++;
      log.rules += rules.length;
      return lines;
    },
    close: async () => {
      log.closed++;
    },
  });
  return { log, open };
}

describe("a scanned PDF", () => {
  let read: PdfText;
  beforeAll(async () => {
    read = await recognize(SCAN);
  });

  it("is refused with a line that names --ocr", async () => {
    await expect(ingestDocument("scan.pdf", SCAN)).rejects.toThrow(/^scan\.pdf: a scanned PDF .*--ocr/);
  });

  it("is read where recognition is asked for", () => {
    for (const number of ["1452.6亿元", "312.8万人", "206.3万吨", "8532公里"]) expect(read.text).toContain(number);
  });

  it("has tables by the ruling lines of its image", () => {
    expect(read.tables.map((table) => show(read, table))).toEqual([
      ["指标|2022年|2023年", "粮食产量|201.5|206.3", "公路里程|8410|8532"],
    ]);
  });

  it("is set straight first", async () => {
    const turned = await recognize(writePdf([scannedPage(0.7)], scanObjects()));
    const [table] = turned.tables;
    expect([table?.rows, table?.cols]).toEqual([3, 3]);
    expect(turned.text).toContain("1452.6亿元");
  });

  it("is marked as recognized, all over its page", () => {
    expect(read.recognized).toEqual({ engine: "tesseract", pages: [1] });
    const [finding] = read.findings;
    expect(finding).toMatchObject({ rule: "page-recognized", severity: "warning" });
    expect(finding?.message).toMatch(/^page 1: text recognized by tesseract, mean confidence \d\d %: may hold errors/);
    expect(finding?.span).toEqual({ from: 0, to: read.text.length });
  });

  it("gives the same on every run", async () => {
    expect(await recognize(SCAN)).toEqual(read);
  });
});

describe("a PDF of which one page is scanned", () => {
  const bytes = writePdf([printed(), scannedPage(), printed()], scanObjects());

  it("keeps its printed pages as they are and marks the other alone", async () => {
    const { log, open } = standIn("全年粮食产量206.3万吨。");
    const read = await recognize(bytes, open);
    expect(paragraphsOf(read)).toEqual([PROSE, "全年粮食产量206.3万吨。", PROSE]);
    expect(read.recognized).toEqual({ engine: "tesseract", pages: [2] });
    const [finding] = read.findings;
    expect(finding?.span && read.text.slice(finding.span.from, finding.span.to).trim()).toBe("全年粮食产量206.3万吨。");
    expect(log).toEqual({ pages: 1, closed: 1, rules: 8 });
  });

  it("is read without the page, and said so, where nothing is asked for", async () => {
    const read = await readPdf(bytes);
    expect("problem" in read ? [] : rulesOf(read)).toEqual(["scanned-page"]);
    expect("problem" in read ? "" : read.recognized).toBeUndefined();
  });

  it("names the numbers that the engine is least sure of", async () => {
    const read = await recognize(bytes, standIn("全年206#万吨。", 0.4).open);
    expect(read.findings[0]?.message).toBe(
      "page 2: text recognized by tesseract, mean confidence 40 %: may hold errors; not sure of 全年206#万吨。 (40 %)",
    );
  });

  it("keeps the few words that are printed on the scan as they are", async () => {
    const readOn = async (y: number) => {
      const page = scannedPage().text(100, y, "附件二");
      return recognize(writePdf([page, printed()], scanObjects()), standIn("附仵二").open);
    };
    const [over, apart] = [await readOn(109), await readOn(300)];
    expect([paragraphsOf(over), over.recognized]).toEqual([["附件二", PROSE], undefined]);
    expect(paragraphsOf(apart)).toEqual(["附仵二", "附件二", PROSE]);
    expect(apart.recognized?.pages).toEqual([1]);
  });

  it("says where nothing was recognized", async () => {
    const read = await recognize(bytes, standIn(null).open);
    expect([paragraphsOf(read), rulesOf(read), read.recognized]).toEqual([
      [PROSE, PROSE],
      ["page-unrecognized"],
      undefined,
    ]);
  });

  it("is refused with what to install where the engine is missing", async () => {
    const open: OpenRecognizer = async () => {
      throw new Unreadable("--ocr needs a package", "install it");
    };
    expect(await readPdf(bytes, { ...READ_OPTIONS, ocr: "tesseract" }, open)).toEqual({
      problem: "--ocr needs a package",
      advice: "install it",
    });
  });
});

describe("text recognition", () => {
  it("that fails is told in one line", async () => {
    const open: OpenRecognizer = async () => ({
      recognize: () => Promise.reject(new Error("out of\nmemory")),
      close: async () => undefined,
    });
    await expect(recognize(SCAN, open)).rejects.toThrow("tesseract failed on page 1 (out of memory)");
  });

  it("is not asked of pages that have text", async () => {
    const { log, open } = standIn("不读");
    const read = await recognize(writePdf([printed(), printed()]), open);
    expect([log.pages, paragraphsOf(read)]).toEqual([0, [PROSE, PROSE]]);
  });

  it("is asked of pages whose text layer is hidden, empty or garbled", async () => {
    const hidden = new PageWriter().text(80, 100, "识别出的文字层", { mode: 3 });
    const wrong = new PageWriter().text(80, 100, "齉龘靐麤鱻爨".repeat(8), { size: 8 });
    const { log, open } = standIn("全市");
    const read = await recognize(writePdf([hidden, new PageWriter(), wrong, printed()]), open);
    expect([log.pages, read.recognized?.pages]).toEqual([3, [1, 2, 3]]);
    const said = rulesOf(read).filter((rule) => rule !== "furniture-dropped");
    expect(said).toEqual(["page-recognized", "page-recognized", "page-recognized"]);
  });
});
