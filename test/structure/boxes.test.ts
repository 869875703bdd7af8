import { describe, expect, test } from "vitest";
import { mark } from "./marks.js";
import { boxesOf, notesOf, passagesOf, read, sectionsOf } from "./read.js";

const PROSE = "全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展，人民生活持续改善。";

describe("the head of a box", () => {
  test.each([
    ["专栏1 水利工程", "1 水利工程"],
    ["专栏 1  水利工程", "1 水利工程"],
    ["专栏一：水利工程", "1 水利工程"],
    ["【专栏1】水利工程", "1 水利工程"],
    ["专 栏 12　水利工程", "12 水利工程"],
    ["专栏1\n水利工程", "1 水利工程"],
  ])("%s", (head, expected) => {
    expect(boxesOf(`${PROSE}\n\n${head}\n\n（一）东坝。\n\n加高坝顶一米。\n`)[0]?.split(" | ")[0]).toBe(expected);
  });

  test.each([
    ["a sentence that begins so", "专栏1列出了全市重点水利工程。"],
    ["a sentence that goes on", "专栏1、专栏2所列的工程，"],
    ["a box without a number", "专栏作家座谈会"],
    ["a reference", "详见专栏1水利工程"],
  ])("%s is none", (_, head) => {
    expect(boxesOf(`${PROSE}\n\n${head}\n\n（一）东坝。\n\n加高坝顶一米。\n`)).toEqual([]);
  });
});

describe("shapes of items", () => {
  test.each([
    [
      "labelled heads with the text below",
      "（一）东坝加固工程。\n\n加高坝顶一米。\n\n（二）西坝新建工程。\n\n新建坝长三里。",
      "1（一） 东坝加固工程=加高坝顶一米。 | 1（二） 西坝新建工程=新建坝长三里。",
    ],
    [
      "heads without labels",
      "东坝加固行动\n\n加高坝顶一米，新建水闸两座。\n\n西坝新建行动\n\n新建坝长三里，安装水泵五台。",
      "1 东坝加固行动=加高坝顶一米，新建水闸两座。 | 1 西坝新建行动=新建坝长三里，安装水泵五台。",
    ],
    [
      "items with sub-items",
      "（一）东坝工程。\n\n1. 坝顶。加高一米。\n\n2. 水闸。新建两座。\n\n（二）西坝工程。\n\n1. 泵站。安装五台。",
      "1（一） 东坝工程= | 21. 坝顶=加高一米。 | 22. 水闸=新建两座。 | 1（二） 西坝工程= | 21. 泵站=安装五台。",
    ],
    ["heads alone", "（一）东坝加固工程。\n\n（二）西坝新建工程。", "1（一） 东坝加固工程= | 1（二） 西坝新建工程="],
    [
      "run-in heads",
      "1．东坝：加高坝顶一米。\n\n2．西坝：新建坝长三里。",
      "11． 东坝=加高坝顶一米。 | 12． 西坝=新建坝长三里。",
    ],
    [
      "run-in heads that end in a full stop",
      "1. 东坝加固。加高坝顶一米。\n\n2. 西坝新建。新建坝长三里。",
      "11. 东坝加固=加高坝顶一米。 | 12. 西坝新建=新建坝长三里。",
    ],
    [
      "run-in heads without labels",
      "东坝：加高坝顶一米，新建水闸两座。\n\n西坝：新建坝长三里，安装水泵五台。",
      "1 东坝=加高坝顶一米，新建水闸两座。 | 1 西坝=新建坝长三里，安装水泵五台。",
    ],
    [
      "a head with a colon over sub-items",
      "（一）双核：东区、西区。\n\n1. 东区。建坝一座。\n\n2. 西区。建坝两座。",
      "1（一） 双核：东区、西区= | 21. 东区=建坝一座。 | 22. 西区=建坝两座。",
    ],
    ["one paragraph", `${PROSE}`, `1 -=${PROSE}`],
    [
      "a label alone on its line",
      "（一）\n\n东坝加固工程。\n\n加高坝顶一米。\n\n（二）\n西坝：新建坝长三里。",
      "1（一） 东坝加固工程=加高坝顶一米。 | 1（二） 西坝=新建坝长三里。",
    ],
  ])("%s", (_, items, expected) => {
    const text = `第一章 水利\n\n${PROSE}\n\n专栏1 水利工程\n\n${items}\n\n第二章 公路\n\n又，${PROSE}\n`;
    expect(boxesOf(text)).toEqual([`1 水利工程 | ${expected}`]);
  });

  test("an introduction before labelled items is no item", () => {
    const text = `${PROSE}\n\n专栏1 水利工程\n\n统筹安排资金三亿元，分两年实施。\n\n（一）东坝工程。\n\n加高坝顶一米。\n`;
    expect(boxesOf(text)).toEqual(["1 水利工程 | 1（一） 东坝工程=加高坝顶一米。"]);
    expect(passagesOf(text, "item")).toContain("统筹安排资金三亿元，分两年实施。");
  });

  test("colons in brackets and quotation marks part no head from its text", () => {
    expect(boxesOf(`${PROSE}\n\n专栏1 水利工程\n\n1. “水网：东线”工程（期限：三年）：加高坝顶一米。\n`)).toEqual([
      "1 水利工程 | 11. “水网：东线”工程（期限：三年）=加高坝顶一米。",
    ]);
  });
});

describe("a box in a block quote", () => {
  const QUOTED =
    "> **专栏1　水利工程**\n>\n> **东坝工程** → 加高坝顶一米。\n>\n> **西坝工程**→新建坝长三里，安装水泵五台。\n";

  test("bold heads and arrows", () => {
    expect(boxesOf(`${PROSE}\n\n${QUOTED}\n${PROSE}\n`, "md")).toEqual([
      "1 水利工程 | 1 东坝工程=加高坝顶一米。 | 1 西坝工程=新建坝长三里，安装水泵五台。",
    ]);
  });

  test("ends with the quote", () => {
    expect(passagesOf(`${PROSE}\n\n${QUOTED}\n又，${PROSE}\n`, "paragraph", "md")).toEqual([PROSE, `又，${PROSE}`]);
  });
});

describe("where a box ends", () => {
  const BOX = "专栏1 水利工程\n\n（一）东坝工程。\n\n加高坝顶一米。\n\n（二）西坝工程。\n\n新建坝长三里。";

  test("at a heading", () => {
    const text = `第一章 水利\n\n${PROSE}\n\n${BOX}\n\n第二章 公路\n\n${PROSE}2\n`;
    expect(boxesOf(text)[0]).toMatch(/西坝工程=新建坝长三里。$/);
    expect(sectionsOf(text)).toEqual(["1 第一章 水利 [B]", "1 第二章 公路 [B]"]);
  });

  test("at the next box", () => {
    expect(boxesOf(`${PROSE}\n\n${BOX}\n\n专栏2 公路工程\n\n1. 东路：长三里。\n`)).toEqual([
      "1 水利工程 | 1（一） 东坝工程=加高坝顶一米。 | 1（二） 西坝工程=新建坝长三里。",
      "2 公路工程 | 11. 东路=长三里。",
    ]);
  });

  test("in airy text at a paragraph behind a complete item", () => {
    const text = `${PROSE}\n\n${BOX}\n\n积极应对人口老龄化，${PROSE}\n`;
    expect(boxesOf(text)[0]).toMatch(/西坝工程=新建坝长三里。$/);
    expect(passagesOf(text)).toEqual([PROSE, `积极应对人口老龄化，${PROSE}`]);
  });

  test("in dense text at a blank line", () => {
    const lines = [PROSE + PROSE, PROSE + PROSE, PROSE + PROSE].join("\n");
    const text = `${lines}\n\n专栏1 水利工程\n（一）东坝工程。加高坝顶一米。\n（二）西坝工程。新建坝长三里。\n\n${PROSE}${PROSE}\n${PROSE}${PROSE}\n`;
    expect(boxesOf(text)).toEqual(["1 水利工程 | 1（一） 东坝工程=加高坝顶一米。 | 1（二） 西坝工程=新建坝长三里。"]);
    expect(passagesOf(text)).toHaveLength(5);
  });

  test("its span reaches from its head to its last item", () => {
    const text = `${PROSE}\n\n${BOX}\n\n又，${PROSE}\n`;
    const { boxes, projects } = read(text);
    expect(
      mark(
        text,
        boxes.map(({ span }) => span),
      ),
    ).toBe(`${PROSE}\n\n⟦${BOX}⟧\n\n又，${PROSE}\n`);
    expect(projects.map(({ span }) => text.slice(span.from, span.to).replace(/\n+/, "/"))).toEqual([
      "东坝工程。/加高坝顶一米。",
      "西坝工程。/新建坝长三里。",
    ]);
  });
});

describe("a box on a torn page", () => {
  test("an item goes on behind a note, a running head and a page number", () => {
    const head = "云岫市水利发展规划纲要";
    const text = `${head}\n\n${PROSE}\n\n— 1 —\n\n专栏1 水利工程\n\n（一）东坝工程。\n\n加高“两坝”①坝顶，建设示范基\n\n① “两坝”：东坝、西坝。\n\n${head}\n\n— 2 —\n\n地二十个，到期完工。\n\n（二）西坝工程。\n\n新建坝长三里。\n\n${head}\n\n— 3 —\n\n又，${PROSE}\n`;
    expect(boxesOf(text)).toEqual([
      "1 水利工程 | 1（一） 东坝工程=加高“两坝”坝顶，建设示范基地二十个，到期完工。 | 1（二） 西坝工程=新建坝长三里。",
    ]);
    expect(notesOf(text)).toEqual(["① 两坝=东坝、西坝。"]);
  });

  test("a sentence goes on behind the box that stands inside it", () => {
    const text = `积极应对老龄化，建立市、县、乡三级\n\n专栏1 养老工程\n\n（一）养老院工程。\n\n新增床位三百张。\n\n（二）食堂工程。\n\n新增食堂六十家。\n\n养老服务网络，探访率达到九成。${PROSE}\n`;
    expect(passagesOf(text)).toEqual([`积极应对老龄化，建立市、县、乡三级养老服务网络，探访率达到九成。${PROSE}`]);
    expect(boxesOf(text)[0]).toMatch(/食堂工程=新增食堂六十家。$/);
  });

  test("a box that is a table has no items, and spans it", () => {
    const text = `${PROSE}\n\n专栏1 投资\n领域\t工程\t投资（亿元）\n水利\t东坝\t612.4\n公路\t西路\t735.8\n合计\t\t1348.2\n\n又，${PROSE}\n`;
    const { boxes, projects, tables } = read(text);
    expect(boxes).toHaveLength(1);
    expect(projects).toEqual([]);
    expect(tables[0]?.box).toBe(0);
    const [box] = boxes;
    expect(text.slice(box?.span.from, box?.span.to)).toMatch(/^专栏1 投资[\s\S]*1348\.2$/);
  });

  test("a box with a head and nothing below", () => {
    expect(boxesOf(`${PROSE}\n\n专栏1 水利工程\n`)).toEqual(["1 水利工程"]);
    expect(boxesOf("专栏1")).toEqual(["1 "]);
  });
});
