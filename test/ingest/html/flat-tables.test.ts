import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/ingest/html/blocks.js";
import { findFlatTables } from "../../../src/ingest/html/flat-tables.js";

const paragraph = (text: string): Block => ({
  kind: "paragraph",
  paragraph: { text, heading: 0 } as Extract<Block, { kind: "paragraph" }>["paragraph"],
});

describe("cells without tags", () => {
  it("take time in proportion to their number, however many of them could begin a table", () => {
    const blocks = Array.from({ length: 100_000 }, (_, at) => paragraph(at % 2 === 0 ? "项目" : `事项${at}`));
    const begun = performance.now();
    expect(findFlatTables(blocks)).toEqual(blocks);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
