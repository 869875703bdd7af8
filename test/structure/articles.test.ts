import { describe, expect, test } from "vitest";
import { mark } from "./marks.js";
import { passagesOf, read, sectionsOf } from "./read.js";

const P = "初夏时节，走进竹材交易市场，一辆辆货车排起长队，成交价格不断刷新，市场负责人说生意红火。";
const PAGE = `云岫日报

一根翠竹“链”出产业

——澜皋县产业见闻

■本报记者 闻岫生 荻小满

${P}

竹材交易市场一角

又，${P}

向科技要效益

三，${P}

小水库连起大水网

本报汀荻讯（记者松一川 通讯员汀小舟）

四，${P}

图1：党员先锋队开展技能比武

水库除险加固工程加紧施工 鹭一鸣摄

五，${P}
`;

describe("a newspaper page", () => {
  test("a byline makes the line above it the headline of an article", () => {
    const { articles } = read(PAGE);
    expect(articles.map(({ headline }) => headline)).toEqual(["一根翠竹“链”出产业", "小水库连起大水网"]);
    const shown = mark(
      PAGE,
      articles.map(({ span }) => span),
    );
    expect(shown).toMatch(/⟦一根翠竹[\s\S]*三，.*。\s+⟧⟦小水库[\s\S]*⟧$/);
  });

  test("captions are none of the paragraphs", () => {
    expect(passagesOf(PAGE)).toEqual([P, `又，${P}`, `三，${P}`, `四，${P}`, `五，${P}`]);
    expect(passagesOf(PAGE, "caption")).toEqual(
      expect.arrayContaining(["竹材交易市场一角", "图1：党员先锋队开展技能比武", "水库除险加固工程加紧施工鹭一鸣摄"]),
    );
  });

  test("a paragraph knows its article", () => {
    const of = read(PAGE).passages.filter(({ kind }) => kind === "paragraph");
    expect(of.map(({ article }) => article)).toEqual([0, 0, 0, 1, 1]);
  });

  test("a short line between paragraphs heads a section", () => {
    expect(sectionsOf(PAGE)).toContain("1 · 向科技要效益 [B]");
  });

  test.each([
    ["a byline", "杨一明 邓二怡 本报全媒体记者 刘三春"],
    ["a credit", "通讯员 钟一芳摄"],
    ["a date", "2024年6月20日 星期四"],
    ["a caption that says 图为", "图为日前车辆行驶在大道上"],
    ["a line with a colon", "责任编辑：竹一帆"],
  ])("%s is no heading", (_, line) => {
    expect(sectionsOf(`云岫日报\n\n${P}\n\n${line}\n\n又，${P}\n\n三，${P}\n`)).toEqual([]);
  });

  test.each(["压题图：云岫县竹海小镇晨景。", "图为云岫县竹海小镇晨景。", "（资料图片）", "▲云岫县竹海小镇。"])(
    "%s is a caption, though it ends like a sentence",
    (line) => {
      expect(passagesOf(`云岫日报\n\n${P}\n\n${line}\n\n又，${P}\n`, "caption")).toEqual([line]);
    },
  );

  test("a byline alone begins no article", () => {
    expect(read(`记者 闻岫生\n\n${P}\n`).articles).toEqual([]);
    expect(read("").articles).toEqual([]);
  });
});
