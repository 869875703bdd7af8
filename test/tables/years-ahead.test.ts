import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";

const TABLE =
  "| 指标 | 2020年 | 2025年 | 年均增速（%） |\n|---|---|---|---|\n| 粮食产量（万吨） | 50 | 53 | 1.2 |\n| 棉花产量（万吨） | 12 | 13 | 1.6 |\n";

async function read(title: string, options: { readonly published?: string } = {}) {
  const text = `# ${title}\n\n推进各项建设。主要指标如下。\n\n${TABLE}`;
  const { tables, indicators } = await extract({ name: "a.md", bytes: Buffer.from(text) }, options);
  return [tables[0]?.kind, ...indicators.slice(0, 3).map(({ period, status }) => `${period} ${status}`)];
}

describe("a table of years without a word of what they are", () => {
  it("aims at the years that a plan has before it", async () => {
    expect(await read("云岫市国民经济和社会发展第十四个五年规划")).toEqual([
      "indicator_targets",
      "2020 actual",
      "2025 target",
      "2021/2025 target",
    ]);
  });

  it("says what was reached in a document of a later year", async () => {
    expect(await read("云岫市经济社会发展回顾", { published: "2026-03-01" })).toEqual([
      "indicator_review",
      "2020 actual",
      "2025 actual",
      "2021/2025 actual",
    ]);
  });

  it("aims at each year of a plan, and at those beyond it", async () => {
    const table =
      "| 指标 | 2025年 | 2026年 | 2030年 | 2035年 |\n|---|---|---|---|---|\n| 城镇化率（%） | 61 | 62 | 65 | 70左右 |\n";
    const text = `# 云岫市国民经济和社会发展第十五个五年规划纲要\n\n分年度目标如下。\n\n${table}`;
    const { tables, indicators } = await extract({ name: "a.md", bytes: Buffer.from(text) });
    expect([tables[0]?.kind, ...indicators.map(({ period, status }) => `${period} ${status}`)]).toEqual([
      "indicator_targets",
      "2025 actual",
      "2026 target",
      "2030 target",
      "2035 target",
    ]);
  });
});
