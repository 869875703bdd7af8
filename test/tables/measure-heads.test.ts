import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";

const TITLE = "云岫市国民经济和社会发展第十四个五年规划";

/** Rows of cells as a Markdown table with a rule below the first, and as an HTML table without marks of heads. */
const FORMATS = {
  md: (rows: readonly string[]) => {
    const lines = rows.map((row) => `| ${row.split(",").join(" | ")} |`);
    const rule = `|${" --- |".repeat(rows[0]?.split(",").length ?? 0)}`;
    return `# ${TITLE}\n\n推进建设。\n\n${[lines[0], rule, ...lines.slice(1)].join("\n")}\n`;
  },
  html: (rows: readonly string[]) => {
    const lines = rows.map(
      (row) =>
        `<tr>${row
          .split(",")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}`,
    );
    return `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>到2025年，推进各项建设，提高人民生活水平。</p><table>${lines.join("")}</table></body></html>`;
  },
} as const;

async function read(format: keyof typeof FORMATS, rows: readonly string[]) {
  const { tables, indicators } = await extract({ name: `plan.${format}`, bytes: Buffer.from(FORMATS[format](rows)) });
  return {
    heads: tables[0]?.header_rows,
    values: indicators.map(({ indicator, period, measure, status, raw }) =>
      [indicator, period, measure, status, raw].join(" "),
    ),
  };
}

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  "a second row of heads that %s does not mark",
  (format) => {
    it("says what the years above are of", async () => {
      const rows = [
        "指标,2020年,2025年,年均增速",
        ",基期值,目标值,（%）",
        "粮食产量（万吨）,50,53,1.2",
        "棉花产量（万吨）,12,13,1.6",
      ];
      expect(await read(format, rows)).toEqual({
        heads: 2,
        values: [
          "粮食产量 2020 level actual 50",
          "粮食产量 2025 level target 53",
          "粮食产量 2021/2025 growth_avg target 1.2",
          "棉花产量 2020 level actual 12",
          "棉花产量 2025 level target 13",
          "棉花产量 2021/2025 growth_avg target 1.6",
        ],
      });
    });

    it("says of which years the goals above are", async () => {
      const rows = ["指标,单位,目标,目标", ",,2023年,2025年", "粮食产量,万吨,51,53", "棉花产量,万吨,12,13"];
      expect(await read(format, rows)).toEqual({
        heads: 2,
        values: [
          "粮食产量 2023 level target 51",
          "粮食产量 2025 level target 53",
          "棉花产量 2023 level target 12",
          "棉花产量 2025 level target 13",
        ],
      });
    });

    it("writes merged heads out again", async () => {
      const rows = [
        "指标,单位,2020年,2025年,属性",
        "指标,单位,实际值,目标值,属性",
        "粮食产量,万吨,50,53,约束性",
        "棉花产量,万吨,12,13,预期性",
      ];
      expect(await read(format, rows)).toEqual({
        heads: 2,
        values: [
          "粮食产量 2020 level actual 50",
          "粮食产量 2025 level target 53",
          "棉花产量 2020 level actual 12",
          "棉花产量 2025 level target 13",
        ],
      });
    });

    it("is none where a row of words has its own name, or figures", async () => {
      const named = await read(format, ["指标,2020年,2025年", "增长情况,完成,完成", "粮食产量（万吨）,50,53"]);
      expect(named.heads).toBe(1);
      const figures = await read(format, ["指标,2020年,2025年", ",50,53", "粮食产量（万吨）,50,53"]);
      expect(figures.heads).toBe(1);
    });
  },
);

describe("a column at the side of a table that has neither head nor figures", () => {
  it("gives no rows", async () => {
    const rows = ["指标,2020年,2025年目标,", "粮食产量（万吨）,50,53,", "棉花产量（万吨）,12,13,"];
    expect((await read("html", rows)).values).toEqual([
      "粮食产量 2020 level actual 50",
      "粮食产量 2025 level target 53",
      "棉花产量 2020 level actual 12",
      "棉花产量 2025 level target 13",
    ]);
  });
});
