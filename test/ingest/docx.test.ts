import { describe, expect, it } from "vitest";
import { Fields } from "../../src/ingest/docx/inline.js";
import { ingestDocument } from "../../src/ingest/index.js";
import type { Source } from "../../src/model.js";
import {
  cell,
  type DocxParts,
  makeDocx,
  makeDocxParts,
  makeZip,
  par,
  plainTable,
  row,
  run,
  styled,
  table,
  text,
} from "./docx-builder.js";

const read = (parts: DocxParts): Promise<Source> => ingestDocument("报告.docx", makeDocx(parts));
const textOf = async (body: string, parts: DocxParts = {}): Promise<string> => (await read({ ...parts, body })).text;
const linesOf = async (body: string, parts: DocxParts = {}): Promise<readonly string[]> =>
  (await textOf(body, parts)).split("\n").filter((line) => line !== "");
const cellsOf = (source: Source): readonly (readonly unknown[])[] =>
  (source.tables ?? []).flatMap(({ cells }) =>
    cells.map(({ row, col, rowSpan, colSpan, span }) => [
      row,
      col,
      rowSpan,
      colSpan,
      source.text.slice(span.from, span.to),
    ]),
  );
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** The archive with its directory in the form for more than 4 GiB. */
function widen(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const record = Buffer.alloc(56 + 20);
  record.write("PK\x06\x06", 0, "latin1");
  record.writeBigUInt64LE(BigInt(zip.readUInt16LE(end + 10)), 32);
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 16)), 48);
  record.write("PK\x06\x07", 56, "latin1");
  record.writeBigUInt64LE(BigInt(end), 64);
  const last = Buffer.from(zip.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([zip.subarray(0, end), record, last]);
}
const BOX = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;

describe("paragraphs", () => {
  it("stand apart, one a line", async () => {
    const source = await read({ body: text("一、综合") + text("") + text("全年增长8%。") });
    expect(source).toMatchObject({ format: "docx", text: "一、综合\n\n全年增长8%。\n", pageStarts: [], findings: [] });
  });

  it("join their runs, and keep white space only where the file asks for it", async () => {
    expect(await textOf(par(`${run("生产")}${run("总值 ")}<w:r><w:t> 8% </w:t></w:r>${run("。")}`))).toBe(
      "生产总值 8%。\n",
    );
  });

  it("keep tabs, line breaks, hyphens and signs", async () => {
    const inside = `<w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t>
      <w:softHyphen/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:br w:type="page"/></w:r>`;
    expect(await textOf(par(inside))).toBe("甲\t乙\n丙-丁≥☑\n");
  });

  it("report a sign of an unknown font", async () => {
    const source = await read({ body: par('<w:r><w:sym w:font="Webdings" w:char="F0B3"/></w:r>') + text("末") });
    expect(source.text).toBe("\ufffd\n\n末\n");
    expect(source.findings).toMatchObject([{ rule: "symbol-unread", severity: "warning" }]);
  });

  it("keep content controls, links, smart tags and custom XML, but no placeholder", async () => {
    const sdt = (properties: string, words: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
    expect(
      await linesOf(
        sdt("", text("甲")) +
          sdt("<w:showingPlcHdr/>", text("单击此处输入")) +
          par(`${sdt("", run("乙"))}<w:hyperlink>${run("丙")}</w:hyperlink><w:smartTag>${run("丁")}</w:smartTag>`) +
          `<w:customXml>${text("戊")}</w:customXml>`,
      ),
    ).toEqual(["甲", "乙丙丁", "戊"]);
  });

  it("drop hidden text and say so", async () => {
    const source = await read({ body: par(run("前") + run("密", "<w:vanish/>") + run("后", '<w:vanish w:val="0"/>')) });
    expect(source.text).toBe("前后\n");
    expect(source.findings).toMatchObject([{ rule: "hidden-text", severity: "info" }]);
  });

  it("keep the results of fields and drop their codes, also of fields in fields", async () => {
    const inner = field(" PAGEREF x ", run("3"));
    expect(await textOf(par(run("见第") + field(" REF x ", inner) + run("页")))).toBe("见第3页\n");
  });

  it("are not swallowed by a field that never ends", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X </w:instrText></w:r>';
    expect(await linesOf(par(run("前") + begin) + text("后"))).toEqual(["前", "后"]);
  });

  it("keep count of fields in a contents field, ended or not", () => {
    const fields = new Fields();
    const states = [
      () => fields.begin(),
      () => fields.addCode(" TOC \\o "),
      () => fields.separate(),
      () => fields.separate(),
      () => fields.begin(),
      () => fields.dropCodes(),
      () => fields.addCode("X"),
      () => fields.end(),
      () => fields.end(),
    ].map((step) => {
      step();
      return `${fields.inCode ? "code" : "-"} ${fields.inContents ? "contents" : "-"}`;
    });
    expect(states).toEqual([
      ...["code -", "code -", "- contents", "- contents", "code contents", "- contents", "- contents", "- -", "- -"],
    ]);
  });

  it("print a fraction on one line", async () => {
    const part = (name: string, words: string): string => `<m:${name}><m:r><m:t>${words}</m:t></m:r></m:${name}>`;
    expect(
      await textOf(par(`<m:oMath><m:f>${part("num", "1")}${part("den", "3")}</m:f></m:oMath>${run("以上")}`)),
    ).toBe("1/3以上\n");
  });

  it("report pictures once, where the first stands", async () => {
    const picture = par('<w:r><w:drawing><wp:inline><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>');
    const source = await read({ body: text("前") + picture + picture + text("后") });
    expect(source.text).toBe("前\n\n后\n");
    expect(source.findings).toMatchObject([{ rule: "image-unread", severity: "info", span: { from: 2, to: 2 } }]);
    expect(source.findings[0]?.message).toContain("2 times");
  });
});

describe("tracked changes", () => {
  it("keeps what was inserted and drops what was deleted or moved away", async () => {
    const change = (name: string, inside: string): string => `<w:${name} w:id="1">${inside}</w:${name}>`;
    const deleted = "<w:r><w:delText>旧</w:delText></w:r>";
    expect(
      await textOf(
        par(
          run("增长") +
            change("del", deleted) +
            change("ins", run("8%")) +
            change("moveFrom", run("甲")) +
            change("moveTo", run("乙")),
        ),
      ),
    ).toBe("增长8%乙\n");
  });

  it("joins paragraphs whose break was deleted", async () => {
    expect(await textOf(text("全市生产", "<w:rPr><w:del/></w:rPr>") + text("总值"))).toBe("全市生产总值\n");
  });

  it("drops deleted rows", async () => {
    const body = table(row([cell(text("甲")), cell(text("1"))]), row([cell(text("乙")), cell(text("2"))], "<w:del/>"));
    expect(await textOf(body)).toBe("甲\t1\n");
  });
});

describe("headings", () => {
  const styles = `
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="bt"><w:name w:val="标题 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="own"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="sub"><w:name w:val="章二"/><w:basedOn w:val="own"/></w:style>
    <w:style w:type="paragraph" w:styleId="round"><w:name w:val="圈"/><w:basedOn w:val="round"/></w:style>`;
  const hintOf = async (body: string): Promise<unknown> => (await read({ body, styles })).lineHints?.[0];

  it.each([
    [styled("1", "综合"), { heading: 1, bold: true }],
    [styled("bt", "综合"), { heading: 2, bold: false }],
    [styled("own", "综合"), { heading: 3 }],
    [styled("sub", "综合"), { heading: 3 }],
    [text("综合", '<w:outlineLvl w:val="0"/>'), { heading: 1 }],
    [text("综合", '<w:outlineLvl w:val="8"/>'), { heading: 6 }],
    [par(run("综合", "<w:b/>") + run(" ")), { heading: 0, bold: true }],
  ])("takes the level from the style or the paragraph %#", async (body, hint) => {
    expect(await hintOf(body)).toMatchObject({ line: 0, quoted: false, ...hint });
  });

  it.each([
    styled("round", "综合"),
    styled("none", "综合"),
    text("综合", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>').replace(
      "<w:r>",
      "<w:r><w:rPr><w:b w:val='0'/></w:rPr>",
    ),
    par(run("综", "<w:b/>") + run("合")),
    text("长".repeat(120), '<w:outlineLvl w:val="0"/>'),
  ])("takes no plain paragraph for a heading %#", async (body) => {
    expect(await hintOf(body)).toBeUndefined();
  });

  it("sets the paragraphs of one title under each other", async () => {
    const title = (words: string): string => par(run(words, '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>');
    expect(await textOf(title("云岫市") + title("2023年统计公报") + title("目 录") + text("第一章"))).toBe(
      "云岫市\n2023年统计公报\n\n目 录\n\n第一章\n",
    );
  });
});

describe("numbering", () => {
  const level = (index: number, format: string, label: string, more = ""): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
  const list = (id: number, ...levels: readonly string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
  const use = (id: number, definition: number, more = ""): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
  const item = (words: string, index = 0, id = 1): string =>
    text(words, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`);

  it.each([
    ["decimal", "%1.", "3. 项"],
    ["decimal", "%1", "3 项"],
    ["decimalZero", "%1", "03 项"],
    ["chineseCounting", "第%1章", "第三章 项"],
    ["chineseCountingThousand", "（%1）", "（三）项"],
    ["japaneseCounting", "%1、", "三、项"],
    ["ideographDigital", "%1．", "三．项"],
    ["upperRoman", "%1.", "III. 项"],
    ["lowerLetter", "%1)", "c) 项"],
    ["decimalEnclosedCircle", "%1", "③ 项"],
    ["chineseLegalSimplified", "%1、", "叁、项"],
    ["bullet", "\uf06c", "• 项"],
    ["none", "", "项"],
  ])("prints %s %s", async (format, label, third) => {
    const numbering = list(0, level(0, format, label)) + use(1, 0);
    expect((await linesOf(item("甲") + item("乙") + item("项"), { numbering })).at(-1)).toBe(third);
  });

  const CHAPTERS =
    list(
      0,
      level(0, "chineseCounting", "第%1章"),
      level(1, "decimal", "%1.%2", "<w:isLgl/>"),
      level(2, "decimal", "%3.", '<w:lvlRestart w:val="0"/>'),
    ) +
    use(1, 0) +
    use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');

  it("counts lower levels anew under a higher one, unless they count on", async () => {
    const body =
      item("甲") + item("子", 1) + item("一", 2) + item("丑", 1) + item("乙") + item("寅", 1) + item("二", 2);
    expect(await linesOf(body, { numbering: CHAPTERS })).toEqual([
      ...["第一章 甲", "1.1 子", "1. 一", "1.2 丑", "第二章 乙", "2.1 寅", "2. 二"],
    ]);
  });

  it("counts on through lists of one kind, and starts over where a list says so", async () => {
    const numbering = CHAPTERS + use(3, 0);
    expect(await linesOf(item("甲") + item("乙", 0, 3) + item("丙", 0, 2) + item("丁"), { numbering })).toEqual([
      ...["第一章 甲", "第二章 乙", "第一章 丙", "第二章 丁"],
    ]);
  });

  it("numbers by the style, which list 0 undoes", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="z"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      list(0, level(0, "decimal", "%1"), level(1, "japaneseCounting", "%2、", '<w:pStyle w:val="z"/>')) + use(1, 0);
    const undone = text("丙", '<w:pStyle w:val="z"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(styled("z", "甲") + styled("z", "乙") + undone, { styles, numbering })).toEqual([
      "一、甲",
      "二、乙",
      "丙",
    ]);
  });

  it("ignores lists that are not defined", async () => {
    expect(await linesOf(item("甲", 0, 7) + item("乙", 12), { numbering: CHAPTERS })).toEqual(["甲", "乙"]);
  });
});

describe("notes", () => {
  const ref = (id: number, more = ""): string => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, words: string, name = "footnote"): string =>
    `<w:${name} w:id="${id}">${par(`<w:r><w:footnoteRef/></w:r>${run(` ${words}`)}`)}</w:${name}>`;
  const footnotes = note(5, "后：第二条。") + note(2, "先：第一条。") + note(9, "无人提起。");

  it("are numbered as the text refers to them and stand at the end", async () => {
    expect(await linesOf(par(run("甲") + ref(2) + run("乙") + ref(5) + run("。")), { footnotes })).toEqual([
      ...["甲[1]乙[2]。", "[1]先：第一条。", "[2]后：第二条。"],
    ]);
  });

  it("count on with endnotes behind any number of paragraphs", async () => {
    const endnotes = note(1, "尾：注。", "endnote");
    const body = par(run("甲") + ref(2)) + "<w:p/>".repeat(200_000) + par('<w:r><w:endnoteReference w:id="1"/></w:r>');
    expect((await linesOf(body, { footnotes, endnotes })).slice(0, 2)).toEqual(["甲[1]", "[2]"]);
  });

  it("count on with endnotes", async () => {
    const endnotes = note(1, "尾：注。", "endnote");
    const body = par(`${run("甲")}<w:r><w:endnoteReference w:id="1"/></w:r>${ref(2)}`);
    expect(await linesOf(body, { footnotes, endnotes })).toEqual(["甲[2][1]", "[1]先：第一条。", "[2]尾：注。"]);
  });

  it("keep a mark that was typed by hand", async () => {
    const body = par(run("甲") + ref(2, ' w:customMarkFollows="1"') + run("①"));
    expect(await linesOf(body, { footnotes: note(2, "① 先：第一条。") })).toEqual(["甲①", "① 先：第一条。"]);
  });

  it("have all their paragraphs on one line", async () => {
    const long = `<w:footnote w:id="2">${text("词：第一段。")}${text("第二段。")}</w:footnote>`;
    expect(await linesOf(par(run("甲") + ref(2)), { footnotes: long })).toEqual(["甲[1]", "[1]词：第一段。 第二段。"]);
  });
});

describe("lists of contents", () => {
  it("stand line under line with their pages", async () => {
    const entry = (words: string, page: string): string =>
      par(
        `<w:hyperlink>${run(words)}<w:r><w:tab/></w:r>${field(" PAGEREF y ", run(page))}</w:hyperlink>`,
        '<w:pStyle w:val="t1"/>',
      );
    const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>';
    const body = text("目录") + entry("第一章 基础", "1") + entry("第二章 目标", "9") + text("正文。");
    expect(await textOf(body, { styles })).toBe("目录\n\n第一章 基础\t1\n第二章 目标\t9\n\n正文。\n");
  });

  it("are known by their field where they have no style", async () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const body =
      par(`${begin}${run("第一章")}`) +
      text("第二章") +
      par('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      text("正文。");
    expect(await textOf(body)).toBe("第一章\n第二章\n\n正文。\n");
  });
});

describe("boxes", () => {
  const shape = (inside: string): string =>
    `<w:drawing><wp:anchor><a:graphic>${inside}</a:graphic></wp:anchor></w:drawing>`;
  const quoted = (source: Source): readonly number[] =>
    (source.lineHints ?? []).flatMap((hint) => (hint.quoted ? [hint.line] : []));

  it("follow their paragraph, read once though the file has them twice", async () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${shape(BOX(text("框内")))}</mc:Choice>
      <mc:Fallback><w:pict><v:textbox>${BOX(text("框内"))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const source = await read({ body: par(`<w:r>${twice}</w:r>${run("正文")}`) + text("下文") });
    expect(source.text).toBe("正文\n\n框内\n\n下文\n");
    expect(quoted(source)).toEqual([2]);
  });

  it("stand in groups of any size", async () => {
    const group = `<w:r><w:pict><v:group>${"<v:shape/>".repeat(200_000)}<v:textbox>${BOX(text("甲"))}</v:textbox></v:group></w:pict></w:r>`;
    expect((await read({ body: par(group) })).text).toBe("甲\n");
  });

  it("are read in the old form alone, and in groups", async () => {
    const old = `<w:r><w:pict><v:group><v:textbox>${BOX(text("甲"))}</v:textbox><v:textbox>${BOX(text("乙"))}</v:textbox></v:group></w:pict></w:r>`;
    expect(await linesOf(par(old))).toEqual(["甲", "乙"]);
  });

  it("are tables of one cell too, with the tables in them", async () => {
    const inside = text("专栏1 项目") + text("（一）工程。") + plainTable(["甲", "1"]) + text("末。");
    const source = await read({ body: text("前") + table(row([cell(inside)])) + text("后") });
    expect(source.text).toBe("前\n\n专栏1 项目\n\n（一）工程。\n\n甲\t1\n\n末。\n\n后\n");
    expect(quoted(source)).toEqual([2, 4, 6, 8]);
    expect(source.tables).toHaveLength(1);
  });

  it("are tables of a title over one cell, and paragraphs with a border", async () => {
    const source = await read({ body: table(row([cell(text("专栏2"))]), row([cell(text("甲。") + text("乙。"))])) });
    expect([source.tables, quoted(source)]).toEqual([[], [0, 2, 4]]);
    const sides = ["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single"/>`).join("");
    expect(quoted(await read({ body: text("甲", `<w:pBdr>${sides}</w:pBdr>`) }))).toEqual([0]);
    expect(quoted(await read({ body: text("甲", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') }))).toEqual([]);
  });

  it("are tables of numbers and what they say, under a title", async () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const source = await read({
      body: table(
        row([cell(text("专栏3 重点领域"), wide)]),
        row([cell(text("01")), cell(text("汽车") + text("发展整车，做强零部件。"))]),
        row([cell(text("02")), cell(text("电子") + text("发展芯片，做强终端。"))]),
      ),
    });
    expect(source.text.split("\n\n")).toEqual([
      ...["专栏3 重点领域", "01 汽车", "发展整车，做强零部件。", "02 电子", "发展芯片，做强终端。\n"],
    ]);
    expect(source.tables).toEqual([]);
  });

  it("leave their title out of the rows of a data table", async () => {
    const source = await read({
      body: table(
        row([cell(text("专栏4 指标"), '<w:gridSpan w:val="2"/>')]),
        row([cell(text("指标")), cell(text("2025年"))]),
      ),
    });
    expect(source.text).toBe("专栏4 指标\n\n指标\t2025年\n");
    expect(source.tables).toMatchObject([{ rows: 1, cols: 2 }]);
  });
});

describe("tables", () => {
  const down = (start: boolean): string => (start ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
  const across = (count: number): string => `<w:gridSpan w:val="${count}"/>`;

  it("stand one line a row, with tabs between all their columns", async () => {
    const source = await read({
      body: table(
        row([cell(text("指标"), down(true)), cell(text("2020年"), across(2))]),
        row([cell(text("藏"), down(false)), cell(text("预期")), cell(text("目标"))]),
        row([cell(text("生产") + text("总值")), cell(text("1")), cell(par(""))]),
      ),
    });
    expect(source.text).toBe("指标\t2020年\t\n\t预期\t目标\n生产 总值\t1\t\n");
    expect(cellsOf(source)).toEqual([
      [0, 0, 2, 1, "指标"],
      [0, 1, 1, 2, "2020年"],
      [1, 1, 1, 1, "预期"],
      [1, 2, 1, 1, "目标"],
      [2, 0, 1, 1, "生产 总值"],
      [2, 1, 1, 1, "1"],
      [2, 2, 1, 1, ""],
    ]);
    expect(source.tables?.[0]).toMatchObject({ rows: 3, cols: 3, span: { from: 0, to: source.text.length - 1 } });
  });

  it("know their repeated heads", async () => {
    const source = await read({
      body: table(
        row([cell(text("指标")), cell(text("值"))], "<w:tblHeader/>"),
        row([cell(text("甲")), cell(text("1"))]),
      ),
    });
    expect(source.tables?.[0]?.cells.map(({ header }) => header)).toEqual([true, true, false, false]);
  });

  it("have no column that no cell begins or ends at", async () => {
    const source = await read({
      body: table(
        row([cell(text("甲"), across(3)), cell(text("1"), across(1_000_000_000))]),
        row([cell(text("乙"), across(3)), cell(text("2"))]),
      ),
    });
    expect(source.tables?.[0]).toMatchObject({ rows: 2, cols: 3 });
  });

  it("leave the columns before a row that is set in empty", async () => {
    const source = await read({
      body: table(row([cell(text("甲")), cell(text("乙"))]), row([cell(text("丙"))], '<w:gridBefore w:val="1"/>')),
    });
    expect(source.text).toBe("甲\t乙\n\t丙\n");
  });

  it("read the old way of merging across", async () => {
    const source = await read({
      body: table(
        row([cell(text("甲"), '<w:hMerge w:val="restart"/>'), cell(par(""), "<w:hMerge/>"), cell(text("乙"))]),
        row([cell(text("1")), cell(text("2")), cell(text("3"))]),
      ),
    });
    expect(cellsOf(source).slice(0, 2)).toEqual([
      [0, 0, 1, 2, "甲"],
      [0, 2, 1, 1, "乙"],
    ]);
  });

  it("hold the words of tables in their cells", async () => {
    const source = await read({ body: table(row([cell(text("甲") + plainTable(["乙", "丙"])), cell(text("1"))])) });
    expect(source.text).toBe("甲 乙 丙\t1\n");
    expect(source.tables).toHaveLength(1);
  });

  it("are none where they hold pictures only", async () => {
    const source = await read({ body: text("前") + plainTable(["", ""]) });
    expect([source.text, source.tables]).toEqual(["前\n", []]);
  });
});

describe("forms of the file", () => {
  it("reads the strict form of the standard", async () => {
    const base = "http://purl.oclc.org/ooxml";
    const namespaces = { w: `${base}/wordprocessingml/main`, r: `${base}/officeDocument/relationships` };
    expect((await read({ namespaces, body: text("全市") + plainTable(["甲", "1"]) })).text).toBe("全市\n\n甲\t1\n");
  });

  it("reads any prefix, CDATA, comments and character references", async () => {
    const document = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><!-- <w:p> -->
      <x:p><x:r><x:t>&#20840;<![CDATA[市<8%]]>&amp;</x:t></x:r></x:p></x:body></x:document>`;
    expect((await read({ document })).text).toBe("全市<8%&\n");
  });

  it("reads names with backslashes and zip64 directories", async () => {
    const parts = makeDocxParts({ body: text("全市") });
    const backslashed = parts.map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") }));
    expect((await ingestDocument("x", makeZip(backslashed))).text).toBe("全市\n");
    expect((await ingestDocument("x", widen(makeZip(parts)))).text).toBe("全市\n");
  });

  it("reads a part in UTF-16", async () => {
    const xml = `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text("全市")}</w:body></w:document>`;
    const document = { name: "word/document.xml", bytes: Buffer.from(xml, "utf16le") };
    const parts = makeDocxParts({}).map((part) => (part.name === document.name ? document : part));
    expect((await ingestDocument("报告.docx", makeZip(parts))).text).toBe("全市\n");
  });
});
