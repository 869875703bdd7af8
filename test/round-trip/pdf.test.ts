/** What the printed plan showed of the PDF reader, each by the least that shows it. */
import { describe, expect, it } from "vitest";
import { paragraphsOf, put, readPages, show } from "../ingest/pdf/read.js";
import { PageWriter } from "../ingest/pdf/writer.js";

const HEAD = ["指标", "2020年", "2025年", "属性"];
const XS = [80, 220, 320, 420];

describe("a printed plan", () => {
  it("keeps a ratio that several cells of a row wrap at its colon", async () => {
    const xs = [80, 200, 270, 340];
    const ys = [100, 120, 150, 170];
    const rows = [
      ["指标", "2015年", "2020年"],
      ["三产比例(%)", "16.2:47.5\n:36.3", "11.4:43.9:\n44.7"],
      ["城镇化率(%)", "45.2", "51.86"],
    ];
    const read = await readPages([new PageWriter().grid(xs, ys).cells(xs, ys, rows)]);
    expect(show(read, read.tables[0])).toEqual([
      "指标|2015年|2020年",
      "三产比例(%)|16.2:47.5:36.3|11.4:43.9:44.7",
      "城镇化率(%)|45.2|51.86",
    ]);
  });

  it("ends the title of a box above its first item, though no line of the box is full", async () => {
    const page = new PageWriter().grid([70, 525], [100, 190]);
    page
      .text(220, 120, "专栏4 综合交通重点项目")
      .lines(104, 140, ["（一）甲地至乙地高速公路工程。", "（二）机场迁建工程。"]);
    expect(paragraphsOf(await readPages([page]))).toEqual([
      "专栏4 综合交通重点项目",
      "（一）甲地至乙地高速公路工程。",
      "（二）机场迁建工程。",
    ]);
  });

  const rows = (names: readonly string[]): readonly (readonly string[])[] =>
    names.map((name, index) => [name, `${index + 3}.5`, `${index + 4}`, "预期性"]);

  it("finds a table without rules that ends in a column of words", async () => {
    const page = new PageWriter();
    put(page, [HEAD, ...rows(["研发经费支出", "发明专利拥有量", "出口总额"])], XS, 100);
    const read = await readPages([page]);
    expect(show(read, read.tables[0])[1]).toBe("研发经费支出|3.5|4|预期性");
  });

  it("joins such a table over two pages by its repeated head, though its columns are as wide as their texts", async () => {
    const [first, second] = [new PageWriter(), new PageWriter()];
    put(first, [HEAD, ...rows(["研发经费支出占地区生产总值", "出口总额", "实际利用外资"])], XS, 680);
    put(second, [HEAD, ...rows(["寿命", "学位", "床位"])], XS, 100);
    const read = await readPages([first, second]);
    expect(read.tables.map((table) => table.rows)).toEqual([7]);
  });
});
