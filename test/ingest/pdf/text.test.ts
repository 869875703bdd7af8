import { describe, expect, it } from "vitest";
import { addProse, PROSE, paragraphsOf, readPages, rulesOf } from "./read.js";
import { PageWriter, setLines, songFont } from "./writer.js";

describe("paragraphs", () => {
  it("joins lines of a paragraph and starts anew at an indent", async () => {
    const page = new PageWriter();
    addProse(page, addProse(page, 100, PROSE), `第二段。${PROSE}`);
    expect(paragraphsOf(await readPages([page]))).toEqual([PROSE, `第二段。${PROSE}`]);
  });

  it("joins a paragraph over the page, where page numbers and running heads stand between", async () => {
    const lines = setLines(PROSE.repeat(4), 36);
    const pages = [lines.slice(0, 3), lines.slice(3, 6), lines.slice(6)].map((own, index) =>
      new PageWriter()
        .text(200, 50, "某市统计公报", { size: 9 })
        .lines(80, 100, own)
        .text(290, 800, `— ${index + 1} —`),
    );
    const read = await readPages(pages);
    expect(paragraphsOf(read)).toEqual([PROSE.repeat(4)]);
    expect(read.pageStarts).toEqual([0, 36 * 3 - 2, 36 * 6 - 2]);
  });

  it.each(["- 1 -", "—1—", "第1页 共9页", "1/9", "· 1 ·"])("drops the page number %s", async (number) => {
    const page = new PageWriter().text(290, 800, number, { size: 9 });
    addProse(page, 100, PROSE);
    expect(paragraphsOf(await readPages([page]))).toEqual([PROSE]);
  });

  it("drops bare page numbers that count up, and keeps a number in the text", async () => {
    const pages = [3, 4, 5].map((number) => {
      const page = new PageWriter().text(290, 800, String(number), { size: 9 });
      addProse(page, 100, `其中${PROSE}`);
      return page.text(80, 400, "2024");
    });
    const read = await readPages(pages);
    expect(paragraphsOf(read).filter((line) => /^\d+$/.test(line))).toEqual(["2024", "2024", "2024"]);
    expect(rulesOf(read)).toContain("furniture-dropped");
  });

  it("closes up letter-spaced words and keeps two words apart", async () => {
    const page = new PageWriter()
      .text(80, 100, "一、综　合")
      .text(80, 140, "第 二 产 业")
      .text(80, 180, "第二产业", { spacing: 9 });
    page.text(80, 220, "绿色发展 生态优先");
    expect(paragraphsOf(await readPages([page]))).toEqual(["一、综合", "第二产业", "第二产业", "绿色发展 生态优先"]);
  });

  it("keeps subscripts in their word and marks raised note numbers", async () => {
    const page = new PageWriter()
      .text(80, 100, "全市PM")
      .text(116, 103, "2.5", { size: 7 })
      .text(127, 100, "平均浓度下降");
    page.text(104, 140, "第一产业").text(152, 135, "①", { size: 6 }).text(158, 140, "增长");
    expect(paragraphsOf(await readPages([page]))).toEqual(["全市PM2.5平均浓度下降", "第一产业^①增长"]);
  });

  it("takes raised numbers for note marks only where the page has notes with numbers", async () => {
    const page = (noted: boolean): PageWriter => {
      const made = new PageWriter();
      addProse(made, 500, PROSE);
      made
        .text(104, 640, "新增绿地")
        .text(152, 636, "1", { size: 7 })
        .text(156, 640, "面积3km")
        .text(198, 636, "2", { size: 7 });
      if (noted)
        made.stroke(80, 700, 200, 700).text(80, 712, "1", { size: 6 }).text(84, 716, "绿地：指公园。", { size: 9 });
      return made;
    };
    expect(paragraphsOf(await readPages([page(false)]))[1]).toBe("新增绿地1面积3km2");
    expect(paragraphsOf(await readPages([page(true)])).slice(1)).toEqual(["新增绿地[1]面积3km2", "[1] 绿地：指公园。"]);
  });

  it("takes raised numbers that count up through the document for note marks", async () => {
    const pages = [1, 2, 3, 4].map((number) => {
      const page = new PageWriter()
        .text(104, 400, "推进行动")
        .text(152, 396, String(number), { size: 7 })
        .text(158, 400, "加快建设。");
      addProse(page, 100, PROSE);
      return page;
    });
    const read = paragraphsOf(await readPages(pages));
    expect(read.filter((line) => line.startsWith("推进"))).toEqual(
      [1, 2, 3, 4].map((number) => `推进行动[${number}]加快建设。`),
    );
  });

  it("puts notes at the foot of a page behind the paragraph that they interrupt", async () => {
    const lines = setLines(PROSE.repeat(3), 36);
    const first = new PageWriter().lines(80, 600, lines.slice(0, 4)).stroke(80, 720, 200, 720);
    first
      .text(80, 735, "① 第一产业：指农业。", { size: 9 })
      .text(80, 750, "② 生产总值：指全部生产活动的最终成果。", { size: 9 });
    const second = new PageWriter().lines(80, 100, lines.slice(4));
    addProse(second, 300, "下一段。");
    expect(paragraphsOf(await readPages([first, second]))).toEqual([
      PROSE.repeat(3),
      "^① 第一产业：指农业。",
      "^② 生产总值：指全部生产活动的最终成果。",
      "下一段。",
    ]);
  });

  it("keeps the entries of a list of contents on lines of their own", async () => {
    const page = new PageWriter().text(260, 80, "目　录", { size: 16 });
    page.text(80, 120, `第一章 发展环境${"…".repeat(20)}1`).text(80, 142, `第二章 总体要求${".".repeat(40)}7`);
    page.text(80, 164, "第三章 重点任务").text(420, 164, "12").text(80, 186, "第四章 保障措施").text(420, 186, "20");
    expect(paragraphsOf(await readPages([page])).map((line) => line.replace(/[….]+/, " "))).toEqual([
      "目录",
      "第一章 发展环境 1",
      "第二章 总体要求 7",
      "第三章 重点任务 12",
      "第四章 保障措施 20",
    ]);
  });
});

describe("reading order", () => {
  it.each([2, 3])("reads %i columns one after the other, whatever the order of the stream", async (count) => {
    const chars = count === 2 ? 18 : 11;
    const columns = Array.from({ length: count }, (_, index) =>
      setLines(`第${index + 1}栏。${PROSE.repeat(2)}`, chars),
    );
    const page = new PageWriter().text(100, 80, "报纸的大标题占满全版各栏的宽度", { size: 20 });
    for (let line = 0; line < Math.max(...columns.map(({ length }) => length)); line++) {
      for (const [index, own] of columns.entries())
        page.text(60 + index * (chars * 12 + 24), 130 + line * 20, own[line] ?? "");
    }
    const read = paragraphsOf(await readPages([page]));
    expect(read.slice(1)).toEqual(columns.map((_, index) => `第${index + 1}栏。${PROSE.repeat(2)}`));
  });

  it("reads columns between lines that run over both", async () => {
    const page = new PageWriter();
    addProse(page, 100, `上。${PROSE}`, 70, 38);
    for (const [index, name] of ["左", "右"].entries())
      addProse(page, 200, `${name}。${PROSE.repeat(2)}`, 70 + index * 240, 18);
    addProse(page, 460, `下。${PROSE}`, 70, 38);
    const read = paragraphsOf(await readPages([page]));
    expect(read.map((line) => line.slice(0, 2))).toEqual(["上。", "左。", "右。", "下。"]);
  });

  it("leaves vertical text out and says so", async () => {
    const page = new PageWriter().text(540, 300, "竖排的栏目名", { matrix: [0, 1, -1, 0] });
    addProse(page, 100, PROSE);
    const read = await readPages([page]);
    expect([paragraphsOf(read), rulesOf(read)]).toEqual([[PROSE], ["turned-text"]]);
  });

  it("turns a page whose text is turned as a whole", async () => {
    const sideways = new PageWriter();
    const rotated = new PageWriter(595, 842, 90);
    for (const page of [sideways, rotated]) {
      for (const [index, line] of setLines(PROSE, 30).entries())
        page.text(100 + index * 20, 700, line, { matrix: [0, 1, -1, 0] });
    }
    expect(paragraphsOf(await readPages([sideways, rotated]))).toEqual([PROSE, PROSE]);
  });
});

describe("headings", () => {
  it("are told by their print where none carries a label", async () => {
    const page = new PageWriter().text(180, 80, "某市追加预算说明", { size: 20, bold: true });
    addProse(page, 120, PROSE);
    page.text(80, 240, "面对国际通胀，稳定物价", { bold: true });
    addProse(page, 270, PROSE);
    const read = await readPages([page]);
    const lines = read.text.split("\n");
    expect(read.lineHints.filter(({ heading }) => heading > 0).map(({ line }) => lines[line])).toEqual([
      "面对国际通胀，稳定物价",
    ]);
  });

  it("are left to their labels where these say it", async () => {
    const page = new PageWriter();
    ["一、综合", "二、农业", "三、工业"].forEach((text, index) => {
      page.text(80, 100 + index * 140, text, { size: 14, bold: true });
      addProse(page, 125 + index * 140, PROSE);
    });
    const read = await readPages([page]);
    expect(read.lineHints.map(({ heading, bold }) => [heading, bold])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
  });
});

describe("a document with fonts of its own on each page", () => {
  it("is read to its last page, and a font that comes again reads as before", async () => {
    const count = 30;
    const word = "<4e91>";
    const pages = Array.from({ length: count }, (_, index) =>
      new PageWriter().raw(
        `BT /F1 12 Tf 1 0 0 1 80 700 Tm ${word} Tj /F9 12 Tf 1 0 0 1 80 ${600 - index} Tm ${word} Tj ET`,
      ),
    );
    const own = 200;
    const objects = Object.fromEntries(
      pages.flatMap((_, index): [number, string][] => [
        [
          10 + index * 2,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F9 ${own + index} 0 R >> >> /Contents ${11 + index * 2} 0 R >>`,
        ],
        [own + index, songFont(`Own${index}`)],
      ]),
    );
    const read = await readPages(pages, { objects });
    expect(read.text.replaceAll(/\s/g, "")).toBe("云".repeat(count * 2));
    expect(rulesOf(read)).toEqual([]);
  });
});
