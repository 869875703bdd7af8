import { describe, expect, test } from "vitest";
import { read, readMd } from "./read.js";

const PROSE = "全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展，人民生活持续改善。";

describe("the title of a document", () => {
  test.each([
    [
      "over two lines",
      "云岫市国民经济和社会发展\n第十五个五年规划纲要",
      "云岫市国民经济和社会发展第十五个五年规划纲要",
    ],
    ["of a report", "云岫市政府工作报告\n\n——2021年2月3日在大会上\n\n市长 张三", "云岫市政府工作报告"],
    ["of a report, over where it was given", "政府工作报告\n在云岫市第五届人民代表大会第三次会议上", "政府工作报告"],
    ["of a communique", "2023年云岫市统计公报①\n\n云岫市统计局\n\n2024年4月30日", "2023年云岫市统计公报"],
    ["of a newspaper page", "云岫日报\n\n一根翠竹“链”出产业\n\n——澜皋县见闻", "一根翠竹“链”出产业"],
    ["as the file's head gives it", "---\ntitle: 云岫市工作回顾\n---\n\n市长 张三", "云岫市工作回顾"],
  ])("%s", (_, lines, title) => {
    expect(read(`${lines}\n\n${PROSE}\n\n又，${PROSE}\n`, lines.startsWith("---") ? "md" : "txt").title).toBe(title);
  });

  test("the single topmost Markdown heading is no section", () => {
    const { title, sections } = readMd(`# 云岫市发展报告\n\n${PROSE}\n\n## 回顾\n\n又，${PROSE}\n`);
    expect([title, sections.length]).toEqual(["云岫市发展报告", 1]);
  });

  test("two topmost headings are sections", () => {
    expect(readMd(`# 回顾\n\n${PROSE}\n\n# 展望\n\n又，${PROSE}\n`).sections).toHaveLength(2);
  });

  test.each([
    ["an empty text", ""],
    ["prose alone", PROSE],
    ["a date", `2024年4月30日\n\n${PROSE}`],
    ["a salutation", `各位代表：\n\n${PROSE}`],
  ])("%s has none", (_, text) => {
    expect(read(text).title).toBeNull();
  });
});
